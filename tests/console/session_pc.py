"""A PC at a scripted hotel, with a whole session on it."""

from datetime import UTC, datetime

from scripted_hotel import ScriptedHotel, ScriptedLink, until

from console.api.errors import Unreachable
from console.session.alerts import Alert
from console.session.session import Listeners, Session, Surroundings
from console.state.actions import ActionKind, NewAction
from console.state.board import Board, BoardChanges
from console.state.link import LinkState
from console.storage.database import Database
from contract.events.live import Changed
from contract.events.orders import RoomServiceOrdered
from contract.permissions import Duty
from contract.resources.hotels import Capabilities, PusherAddress
from contract.resources.orders import OrderStatus
from contract.resources.staff import SignedIn
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber, Total

DOWN = Unreachable("The hotel does not answer.", may_have_arrived=False)


def a_hotel(*, sync: bool = True) -> Capabilities:
    return Capabilities(
        slug="grand-hotel",
        name="Grand Hotel",
        time_zone="Europe/Dublin",
        currency="EUR",
        pusher=PusherAddress(key="k", host="127.0.0.1", port=1),
        channel_security="strict",
        order_ladder=("pending", "preparing", "ready", "on_the_way", "delivered"),
        sync=sync,
    )


def maria(staff_id: str = "7") -> SignedIn:
    return SignedIn(
        username="maria",
        token="secret",
        staff_id=Id(staff_id),
        hotel_id=Id("1"),
        hotel_name="Grand Hotel",
        hotel_slug="grand-hotel",
        role_slug="chef",
        department_slug="kitchen",
    )


def a_step(target: OrderStatus, order_id: str = "1") -> NewAction:
    return NewAction(
        kind=ActionKind.SET_ORDER_STATUS,
        entity=Entity.ORDER,
        entity_id=Id(order_id),
        target=target.value,
    )


def an_event(order_id: str) -> RoomServiceOrdered:
    return RoomServiceOrdered(
        order_id=Id(order_id),
        room_number=RoomNumber("214"),
        total_price=Total("45.99"),
        created_at=datetime.now(UTC),
        status=OrderStatus.PENDING,
    )


class Pc:
    """One PC at a hotel: its file, its board, its session, and what it told."""

    def __init__(self, folder, hotel: ScriptedHotel, *, sync: bool = True) -> None:
        self.hotel = hotel
        self.board = Board(hotel=a_hotel(sync=sync), me=maria())
        self.database = Database(folder)
        self.told: list[BoardChanges] = []
        self.alerts: list[Alert] = []
        self.signed_out: list[str] = []
        self.links: list[ScriptedLink] = []
        self.session = Session(
            self.board,
            [Duty.KITCHEN],
            Surroundings(hotel=hotel, make_link=self.make_link, database=self.database),
            Listeners(
                changed=self.told.append,
                alerted=self.alerts.append,
                signed_out=self.signed_out.append,
            ),
        )
        hotel.on_change = self.announce

    def make_link(self, inbox) -> ScriptedLink:
        self.links.append(ScriptedLink(inbox))
        return self.links[-1]

    def announce(self, changed: Changed) -> None:
        self.link.say(changed)

    @property
    def link(self) -> ScriptedLink:
        return self.links[-1]

    def shown(self, order_id: str = "1"):
        return self.board.orders.shown(Id(order_id))

    def status(self, order_id: str = "1") -> OrderStatus | None:
        shown = self.shown(order_id)
        return None if shown is None else shown.status

    async def live(self) -> None:
        await self.session.start()
        self.link.connect()
        await until(lambda: self.board.link.state is LinkState.LIVE)

    async def close(self) -> None:
        await self.session.stop()
        self.database.close()
