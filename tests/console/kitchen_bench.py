"""A kitchen with made-up orders, those of the design's pictures, for tests and the gallery."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from console.models.cooks import Cook
from console.models.kitchen import KitchenModels
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board, BoardChanges, ServerClock
from console.state.link import LinkState, LinkStatus
from console.views.kitchen.actions import CookAsking, KitchenActions, KitchenOptions, SoundControls
from console.views.kitchen.station import KitchenStation
from console.views.place import Place
from console.views.theme import Theme, ThemeName, theme_for
from console.views.widgets.toasts import Message
from contract.resources.breakfast import BreakfastItem, BreakfastOrder
from contract.resources.menus import Menu, MenuItem
from contract.resources.orders import Order, OrderItem, OrderStatus
from contract.resources.staff import DutyStatus, Named, StaffMember
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber, Total

NOW = datetime(2025, 12, 2, 14, 8, 2, tzinfo=UTC)
NEW, PREPARING, READY = OrderStatus.PENDING, OrderStatus.PREPARING, OrderStatus.READY
Line = tuple[int, str] | tuple[int, str, str]


class FakeClock(ServerClock):
    """The hotel's time and this PC's monotonic seconds, moved by hand."""

    at: datetime = NOW

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()

    def forward(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@dataclass
class Calls:
    """What the station asked for, in order."""

    made: list[tuple[str, object]] = field(default_factory=list)
    said: list[Message] = field(default_factory=list)
    has_reduced_motion: bool = False
    sound_problem: str | None = None
    cooks: tuple[Cook, ...] | None = None

    def actions(self) -> KitchenActions:
        def note(name: str):  # type: ignore[no-untyped-def]
            return lambda *args: self.made.append((name, args[0] if args else None))

        return KitchenActions(**{name: note(name) for name in KitchenActions.__struct_fields__})

    def asking(self) -> CookAsking:
        return CookAsking(
            cooks=lambda: self.cooks,
            accept=lambda order_id, cook: self.made.append(("accept", (order_id, cook))),
            accept_breakfast=lambda order_id, cook: self.made.append(
                ("accept_breakfast", (order_id, cook))
            ),
        )

    def options(self) -> KitchenOptions:
        return KitchenOptions(
            asking=self.asking(),
            set_scale=lambda scale: self.made.append(("set_scale", scale)),
            open_settings=lambda: self.made.append(("open_settings", None)),
            say=self.said.append,
            reduced_motion=lambda: self.has_reduced_motion,
            sounds=SoundControls(
                muted_until=lambda: None,
                mute=lambda: self.made.append(("mute", None)),
                unmute=lambda: self.made.append(("unmute", None)),
                volume=lambda: 70,
                set_volume=lambda volume: self.made.append(("set_volume", volume)),
                test=lambda: self.made.append(("test", None)),
                problem=lambda: self.sound_problem,
            ),
        )


def lines_of(lines: tuple[Line, ...]) -> tuple[OrderItem, ...]:
    return tuple(
        OrderItem(
            id=Id(number),
            item=MenuItem(id=Id(line[1]), name=line[1]),
            quantity=line[0],
            notes=line[2] if len(line) > 2 else None,
        )
        for number, line in enumerate(lines)
    )


def order(
    number: int,
    room: int | str,
    age: str,
    *lines: Line,
    status: OrderStatus = PREPARING,
    cook: str | None = None,
    allergies: tuple[str, ...] = (),
    rev: int = 1,
    **more: object,
) -> Order:
    """An order placed `age` (m:ss) before NOW."""
    minutes, seconds = age.split(":")
    placed = NOW - timedelta(minutes=int(minutes), seconds=int(seconds))
    return Order(
        id=Id(number),
        room_number=RoomNumber(room),
        status=status,
        created_at=placed,
        items=lines_of(lines),
        total_price=Total(Decimal("31.50")),
        rev=rev,
        allergies=allergies,
        accepted_by=cook,
        accepted_at=placed + timedelta(minutes=1) if status is not NEW else None,
        **more,  # type: ignore[arg-type]
    )


def pending(
    number: int, target: OrderStatus, state: ActionState, made_at: datetime = NOW
) -> PendingAction:
    return PendingAction(
        key=f"key-{number}-{target}",
        action=NewAction(
            kind=ActionKind.SET_ORDER_STATUS,
            entity=Entity.ORDER,
            entity_id=Id(number),
            target=target,
        ),
        made_at=made_at,
        state=state,
        refusal="The server did not answer." if state is ActionState.FAILED else None,
    )


LONG_ORDER: tuple[Line, ...] = (
    (2, "Caesar salad", "1 × chicken on top"),
    (3, "Fish & chips", "1 × no tartare"),
    (2, "Soup of the day", "1 × no cream"),
    (1, "Kids’ penne", "plain, butter only"),
    (2, "Sticky toffee pudding", "serve last, with mains cleared"),
    (3, "Sparkling water"),
)
MILK, NUTS, GLUTEN = {"allergies": ("milk",)}, {"allergies": ("nuts",)}, {"allergies": ("gluten",)}


def picture() -> list[Order]:
    """The orders of kitchen.png."""
    fish: tuple[Line, ...] = ((2, "Fish & chips", "1 × no peas"), (1, "Kids’ penne"))
    steak: tuple[Line, ...] = ((1, "Sirloin steak", "medium rare"),)
    salmon: tuple[Line, ...] = ((1, "Grilled salmon"), (1, "Club sandwich", "no mayo"))
    club: tuple[Line, ...] = ((1, "Club sandwich", "no bacon"), (1, "Soup of the day"))
    burger: tuple[Line, ...] = ((3, "Beef burger", "1 × gluten-free bun"), (2, "Side fries"))
    two: tuple[Line, ...] = ((2, "Club sandwich"), (1, "Side fries"))
    salad, tea = (1, "Side salad", "dressing apart"), (1, "Pot of tea")
    return [
        order(1846, 312, "17:42", *fish, (1, "Apple juice"), cook="Tomás"),
        order(1848, 107, "15:08", *steak, salad, cook="Sofia"),
        order(1849, 405, "12:20", *salmon, cook="Sofia", **MILK),
        order(1851, 204, "8:11", *club, tea, cook="Sofia", **NUTS),
        order(1852, 101, "5:47", *LONG_ORDER, cook="Tomás"),
        order(1853, 330, "1:56", *burger, status=NEW, **GLUTEN),
        order(1854, 411, "0:09", *two, (1, "Sticky toffee pudding"), status=NEW),
    ]


def done() -> list[Order]:
    """What was made ready today: three that can come back, the rest carried away."""
    waiting = [
        order(
            number,
            room,
            f"{age + 14}:00",
            (1, "Soup"),
            status=READY,
            ready_at=NOW - timedelta(minutes=age),
        )
        for number, room, age in ((1847, 116, 2), (1845, 222, 4), (1843, 309, 9))
    ]
    carried = [
        order(
            1700 + number,
            100 + number,
            f"{60 + number}:00",
            (1, "Soup"),
            status=OrderStatus.DELIVERED,
            ready_at=NOW - timedelta(minutes=48 + number, seconds=-20 * (number % 3)),
        )
        for number in range(35)
    ]
    return waiting + carried


def breakfast(number: int, room: int, minutes: int, status: OrderStatus = NEW) -> BreakfastOrder:
    return BreakfastOrder(
        id=Id(number),
        room_number=RoomNumber(room),
        status=status,
        created_at=NOW - timedelta(hours=9),
        delivery_at=NOW.replace(second=0) + timedelta(minutes=minutes),
        trays=2,
        rev=1,
        allergies=("milk",) if number % 2 else (),
        items=(
            BreakfastItem(
                id=Id(1),
                item=MenuItem(id=Id("full"), name="Full Irish breakfast", menu=Menu.BREAKFAST),
                quantity=2,
                notes="one without pudding",
            ),
            BreakfastItem(
                id=Id(2),
                item=MenuItem(id=Id("tea"), name="Pot of tea", menu=Menu.BREAKFAST),
            ),
        ),
    )


class Bench:
    """A station over a board that tests change through the stores, as the session does."""

    def __init__(
        self,
        orders: list[Order] | None = None,
        *,
        theme: ThemeName = ThemeName.DARK,
        scale: int = 100,
        link: LinkStatus | None = None,
    ) -> None:
        self.clock = FakeClock()
        self.calls = Calls()
        self.board = Board(link=link or self.live(), clock=self.clock)
        self.board.orders.apply(orders or [])
        self.models = KitchenModels(self.board, UTC)
        self.theme: Theme = theme_for(theme, scale)
        place = Place(
            hotel_name="Grand Hotel",
            pc_name=lambda: "Kitchen 1",
            zone=UTC,
            currency="EUR",
            now=self.clock.now,
            duty_phone="900",
        )
        self.station = KitchenStation(
            self.models,
            self.calls.actions(),
            place=place,
            theme=self.theme,
            monotonic=self.clock.monotonic,
            options=self.calls.options(),
        )

    @staticmethod
    def live() -> LinkStatus:
        return LinkStatus(state=LinkState.LIVE, since=NOW, verified_at=NOW)

    def apply(self, *orders: Order) -> None:
        self.models.apply(BoardChanges(orders=self.board.orders.apply(orders)))
        self.settle()

    def lay(self, *actions: PendingAction) -> None:
        self.models.apply(BoardChanges(orders=self.board.orders.lay(actions)))
        self.settle()

    def link(self, link: LinkStatus) -> None:
        self.board.link = link
        self.models.apply(BoardChanges(link=True))

    def clock_in(self, *departments: str) -> None:
        """Somebody of each of these departments is on duty, and a cook is not."""
        names = ["kitchen", *departments]
        people = [
            StaffMember(
                id=Id(number),
                first_name="Ann",
                last_name="Lee",
                department_detail=Named(id=Id(name), name=name, slug=name),
                duty_status=DutyStatus.ON_DUTY if number else DutyStatus.OFF_DUTY,
                is_on_duty=number > 0,
                rev=1,
            )
            for number, name in enumerate(names)
        ]
        self.models.apply(BoardChanges(colleagues=self.board.colleagues.apply(people)))
        self.settle()

    def settle(self) -> None:
        """What the event loop would do next."""
        self.station.grid.lay_out()
        self.station.tick()
