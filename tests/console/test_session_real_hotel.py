"""Sessions against the real hotel process, over its socket and its REST interface."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import httpx
import pytest
from hotel_process import PASSWORD, Hotel, HotelProcess, found_hotel

from console.api.hotel import Hotel as HotelApi
from console.api.hotels import capabilities
from console.api.pusher import authorise_channel, authorise_user
from console.api.staff import sign_in
from console.api.transport import BlockingTransport, Origin, Transport
from console.commands import menu, orders
from console.commands.hand import Hand, Outcome
from console.realtime.authorising import Authorisers
from console.realtime.connection import Address
from console.realtime.dialogue import Terms
from console.realtime.inbox import Inbox
from console.realtime.link import Link
from console.session.alerts import Alert, AlertKind
from console.session.session import Listeners, Session, Surroundings
from console.state.actions import ActionState
from console.state.board import Board
from console.state.link import LinkState
from console.storage.database import Database
from contract.permissions import Duty
from contract.resources.orders import OrderStatus
from contract.scalars import Id


async def until(is_so: Callable[[], object], seconds: float = 60.0) -> None:
    """Wait for the outside world; fails after `seconds`."""
    async with asyncio.timeout(seconds):
        while not is_so():  # noqa: ASYNC110 - another process has no event to wait for
            await asyncio.sleep(0.005)


class Screen:
    """A signed-in station."""

    def __init__(self, board: Board, session: Session, alerts: list[Alert]) -> None:
        self.board, self.session, self.alerts = board, session, alerts
        self.hand = Hand(board=board, submit=session.submit, withdraw=session.withdraw)

    def status(self, order_id: str) -> OrderStatus | None:
        shown = self.board.orders.shown(Id(order_id))
        return None if shown is None else shown.status

    def pending(self, order_id: str) -> list[ActionState]:
        shown = self.board.orders.shown(Id(order_id))
        return [] if shown is None else [one.state for one in shown.pending]

    async def live(self) -> None:
        await until(lambda: self.board.link.state is LinkState.LIVE)


@contextlib.asynccontextmanager
async def screen(hotel: Hotel, who: str, folder: Path, *stations: Duty) -> AsyncIterator[Screen]:
    """Somebody signs in at a PC; the PC is left in order at the end."""
    origin = Origin(url=hotel.process.url)
    transport = Transport(origin)
    me = await sign_in(transport, username=hotel.username(who), password=PASSWORD)
    transport.token = me.token
    board = Board(me=me, hotel=await capabilities(transport, slug=me.hotel_slug))
    database, alerts = Database(_made(folder)), list[Alert]()
    session = Session(
        board,
        stations,
        Surroundings(
            hotel=HotelApi(transport, me.hotel_slug),
            make_link=lambda inbox: a_link(origin, board, inbox),
            database=database,
        ),
        Listeners(
            changed=lambda _: session.painted(), alerted=alerts.append, signed_out=lambda _: None
        ),
    )
    await session.start()
    try:
        yield Screen(board, session, alerts)
    finally:
        await session.stop()
        await transport.aclose()
        await asyncio.to_thread(database.close)


def _made(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder


def a_link(origin: Origin, board: Board, inbox: Inbox) -> Link:
    assert board.hotel is not None
    assert board.me is not None
    pusher = board.hotel.pusher
    door = BlockingTransport(origin, token=board.me.token)
    return Link(
        Address(key=pusher.key, host=pusher.host, port=pusher.port, tls=pusher.tls),
        inbox,
        terms=Terms(channel_security=board.hotel.channel_security),
        authorisers=Authorisers(
            user=lambda socket_id: authorise_user(door, socket_id),
            channel=lambda socket_id, name: authorise_channel(door, socket_id, name),
        ),
    )


async def placed(hotel: Hotel, *dishes: str) -> str:
    """A guest's order, by the desk."""
    return str((await asyncio.to_thread(hotel.order, *dishes))["id"])


def row(hotel: Hotel, order_id: str) -> dict[str, object]:
    """The order as the hotel has it."""
    answer = hotel.staff("manager").get(hotel.services(f"orders/{order_id}/"))
    return dict(answer.json())


async def test_that_an_order_goes_from_the_guest_to_the_door_over_two_screens(
    hotel: Hotel, tmp_path: Path
) -> None:
    hotel.clock_in("cook", "porter")
    async with (
        screen(hotel, "cook", tmp_path / "k", Duty.KITCHEN) as kitchen,
        screen(hotel, "manager", tmp_path / "m", Duty.KITCHEN, Duty.PORTER) as second,
        screen(hotel, "porter", tmp_path / "p", Duty.PORTER) as porter,
    ):
        for one in (kitchen, second, porter):
            await one.live()
            assert not one.board.link.nobody_on_duty
        order_id = await placed(hotel, "Club Sandwich", "Tomato Soup")
        await until(lambda: kitchen.status(order_id) is OrderStatus.PENDING)
        await until(lambda: not kitchen.board.orders.partial_ids())
        shown = kitchen.board.orders.shown(Id(order_id))
        assert shown is not None
        assert [line.item.name for line in shown.order.items] == ["Club Sandwich", "Tomato Soup"]
        await until(lambda: Alert(AlertKind.NEW_ORDER, Id(order_id)) in kitchen.alerts)

        for command, status in (
            (orders.accept, OrderStatus.PREPARING),
            (orders.ready, OrderStatus.READY),
        ):
            assert command(hand=kitchen.hand, order_id=Id(order_id)) is Outcome.DONE
            await until(lambda: not kitchen.pending(order_id))
            await until(lambda status=status: second.status(order_id) is status)
        await until(lambda: Alert(AlertKind.ORDER_READY, Id(order_id)) in porter.alerts)
        for command, status in (
            (orders.pick_up, OrderStatus.ON_THE_WAY),
            (orders.deliver, OrderStatus.DELIVERED),
        ):
            assert command(hand=porter.hand, order_id=Id(order_id)) is Outcome.DONE
            await until(lambda: not porter.pending(order_id))
            await until(lambda status=status: kitchen.status(order_id) is status)

        await until(lambda: second.status(order_id) is OrderStatus.DELIVERED)
        (done,) = [s.order for s in second.board.orders.all_shown() if s.order.id == order_id]
        assert done.accepted_by is not None
        assert done.delivered_at is not None
        assert not kitchen.session.diagnostics.problems


async def test_that_a_recall_and_a_conflict_end_as_the_hotel_says(
    hotel: Hotel, tmp_path: Path
) -> None:
    hotel.clock_in("cook")
    async with screen(hotel, "cook", tmp_path, Duty.KITCHEN) as kitchen:
        await kitchen.live()
        order_id = await placed(hotel)
        await until(lambda: kitchen.status(order_id) is OrderStatus.PENDING)
        for command in (orders.accept, orders.ready, orders.step_back):
            assert command(hand=kitchen.hand, order_id=Id(order_id)) is Outcome.DONE
        await until(lambda: not kitchen.pending(order_id))
        assert kitchen.status(order_id) is OrderStatus.PREPARING
        assert row(hotel, order_id)["status"] == "preparing"

        # Somebody cancels it while this screen says Ready.
        cancelled = {"status": "cancelled", "reason": "Guest left"}
        path = hotel.services(f"orders/{order_id}/")
        await asyncio.to_thread(lambda: hotel.staff("desk").patch(path, json=cancelled))
        kitchen.session.submit(_ready_whatever_is_shown(order_id))
        await until(lambda: kitchen.pending(order_id) == [ActionState.FAILED])
        shown = kitchen.board.orders.shown(Id(order_id))
        assert shown is not None
        assert shown.status is OrderStatus.CANCELLED
        assert shown.pending[0].refusal


def _ready_whatever_is_shown(order_id: str):
    from console.state.actions import ActionKind, NewAction
    from contract.resources.sync import Entity

    return NewAction(
        kind=ActionKind.SET_ORDER_STATUS,
        entity=Entity.ORDER,
        entity_id=Id(order_id),
        target="ready",
    )


async def test_that_a_dish_sold_out_here_is_sold_out_on_every_screen(
    hotel: Hotel, tmp_path: Path
) -> None:
    async with (
        screen(hotel, "cook", tmp_path / "k", Duty.KITCHEN) as kitchen,
        screen(hotel, "manager", tmp_path / "m", Duty.KITCHEN) as second,
    ):
        await kitchen.live()
        await second.live()
        soup = Id(str(hotel.items["Tomato Soup"]))
        assert menu.mark_sold_out(hand=kitchen.hand, item_id=soup) is Outcome.DONE

        def is_sold_out() -> bool:
            shown = second.board.menu.shown(soup)
            return shown is not None and not shown.is_on_stock

        await until(is_sold_out)


async def test_that_who_clocks_in_is_followed_and_a_board_without_anybody_says_so(
    hotel: Hotel, tmp_path: Path
) -> None:
    async with screen(hotel, "manager", tmp_path, Duty.KITCHEN) as kitchen:
        await kitchen.live()
        assert kitchen.board.link.nobody_on_duty
        await asyncio.to_thread(hotel.clock_in, "cook")
        await until(lambda: not kitchen.board.link.nobody_on_duty)
        order_id = await placed(hotel)
        await until(lambda: kitchen.status(order_id) is not None)
        await until(
            lambda: ("staff_duty", "new-room-service-order") in kitchen.session.diagnostics.events
        )
        assert kitchen.session.diagnostics.refused_channels == {}


@pytest.fixture
def restartable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hotel]:
    """A hotel in a process of its own, to be killed."""
    process = HotelProcess(tmp_path_factory.mktemp("own"))
    process.start()
    hotel = found_hotel(process)
    yield hotel
    hotel.close()
    process.close()


async def test_that_a_click_made_while_the_hotel_is_dead_is_done_after_its_restart(
    restartable: Hotel, tmp_path: Path
) -> None:
    hotel = restartable
    hotel.clock_in("cook")
    async with screen(hotel, "cook", tmp_path, Duty.KITCHEN) as kitchen:
        await kitchen.live()
        order_id = await placed(hotel)
        await until(lambda: kitchen.status(order_id) is OrderStatus.PENDING)
        verified_at = kitchen.board.link.verified_at
        await asyncio.to_thread(hotel.process.kill)
        await until(lambda: kitchen.board.link.state is LinkState.RECONNECTING)
        orders.accept(hand=kitchen.hand, order_id=Id(order_id))
        orders.ready(hand=kitchen.hand, order_id=Id(order_id))
        await until(lambda: ActionState.SENDING not in kitchen.pending(order_id))
        assert kitchen.status(order_id) is OrderStatus.READY
        assert kitchen.board.link.waiting == 2

        await asyncio.to_thread(hotel.process.start)
        await kitchen.live()
        await until(lambda: not kitchen.board.link.waiting)
        assert verified_at is not None
        assert kitchen.board.link.verified_at is not None
        assert kitchen.board.link.verified_at > verified_at
        final = await asyncio.to_thread(row, hotel, order_id)

    assert (final["status"], final["rev"]) == ("ready", 3)
    assert kitchen.status(order_id) is OrderStatus.READY


async def test_that_a_pc_killed_right_after_a_click_finishes_it_when_it_is_back(
    hotel: Hotel, tmp_path: Path
) -> None:
    hotel.clock_in("cook")
    order_id = await placed(hotel)
    async with screen(hotel, "cook", tmp_path, Duty.KITCHEN) as kitchen:
        await kitchen.live()
        await until(lambda: kitchen.status(order_id) is OrderStatus.PENDING)
        orders.accept(hand=kitchen.hand, order_id=Id(order_id))
        # Left at once: whatever the request came to, the action is on disk or settled.
    async with screen(hotel, "cook", tmp_path, Duty.KITCHEN) as again:
        assert again.status(order_id) is OrderStatus.PREPARING
        await again.live()
        await until(lambda: not again.board.link.waiting)
        final = await asyncio.to_thread(row, hotel, order_id)

    assert (final["status"], final["rev"]) == ("preparing", 2)


async def test_that_an_ended_sign_in_is_noticed(hotel: Hotel, tmp_path: Path) -> None:
    async with screen(hotel, "cook", tmp_path, Duty.KITCHEN) as kitchen:
        await kitchen.live()
        assert kitchen.board.me is not None
        headers = {"Authorization": f"Token {kitchen.board.me.token}"}
        out = f"{hotel.process.url}/api/staff/logout/"
        await asyncio.to_thread(lambda: httpx.post(out, json={}, headers=headers, trust_env=False))
        kitchen.session.try_now()
        await until(lambda: kitchen.board.link.problem)
