"""The small parts of a session: draining, following, the connection's picture, diagnostics."""

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from msgspec import structs

from console.realtime.inbox import Connected, EventArrived, Subscription
from console.session.diagnostics import KINDS_KEPT, Diagnostics
from console.session.drain import LOT, Drain
from console.session.event_book import TROUBLES_KEPT
from console.session.follower import wanted
from console.session.link_keeper import LinkKeeper
from console.session.wakefulness import Wakefulness
from console.state.board import Board
from console.state.duty import is_nobody_on_duty
from console.state.link import LinkState
from contract.channels import LIVE
from contract.permissions import Duty
from contract.resources.hotels import Capabilities, PusherAddress
from contract.resources.staff import DutyStatus, Named, SignedIn, StaffMember
from contract.scalars import Id

NOW = datetime(2025, 11, 30, 12, 0, tzinfo=UTC)


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


async def test_that_the_first_arrival_goes_on_at_once_and_the_rest_in_few_lots():
    lots: list[int] = []
    pauses: list[int] = []
    everything = asyncio.Event()

    def on_lot(arrivals) -> None:
        lots.append(len(arrivals))

    def on_pause() -> None:
        pauses.append(sum(lots))
        if pauses[-1] == 5001:
            everything.set()

    drain = Drain(on_lot, on_pause)
    drain.inbox.put(Connected("1.1"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert (lots, pauses) == ([1], [1])

    drain.inbox.release()
    for _ in range(5000):
        drain.inbox.put(Connected("1.1"))
    async with asyncio.timeout(60):
        await everything.wait()

    assert max(lots) <= 100
    assert len(pauses) <= 52
    assert all(later - earlier <= LOT for earlier, later in pairwise(pauses))


async def test_that_a_slow_screen_gets_its_turn_between_lots():
    turns: list[str] = []
    drain = Drain(lambda _: None, lambda: turns.append("pause"))
    loop = asyncio.get_running_loop()
    clock = iter(range(1000))
    drain._loop = _Loop(loop, lambda: next(clock) / 100)
    drain.inbox.release()
    for _ in range(350):
        drain.inbox.put(Connected("1.1"))
    for _ in range(12):
        loop.call_soon(turns.append, "screen")
        await asyncio.sleep(0)

    assert turns.count("pause") >= 4
    between = "".join("p" if turn == "pause" else "s" for turn in turns)
    assert "pp" not in between


class _Loop:
    """A loop whose clock runs away, as on a busy machine."""

    def __init__(self, loop, clock) -> None:
        self._loop, self.time = loop, clock
        self.call_soon = loop.call_soon
        self.call_soon_threadsafe = loop.call_soon_threadsafe

    def call_later(self, delay, callback) -> None:
        self._loop.call_soon(callback)


def a_hotel(security: str = "strict", *, sync: bool = True) -> Capabilities:
    return Capabilities(
        slug="grand-hotel",
        name="Grand Hotel",
        time_zone="Europe/Dublin",
        currency="EUR",
        pusher=PusherAddress(key="k", host="127.0.0.1", port=1),
        channel_security=security,
        order_ladder=("pending", "preparing", "ready", "on_the_way", "delivered"),
        sync=sync,
    )


def a_person(department: str, role: str, access_level: str = "regular_staff") -> SignedIn:
    return SignedIn(
        username="maria",
        token="secret",
        staff_id=Id("7"),
        hotel_id=Id("1"),
        hotel_name="Grand Hotel",
        hotel_slug="grand-hotel",
        role_slug=role,
        department_slug=department,
        access_level=access_level,
    )


def a_colleague(staff_id: str, department: str, role: str, duty=DutyStatus.ON_DUTY):
    return StaffMember(
        id=Id(staff_id),
        first_name="Ann",
        last_name="Lee",
        department_detail=Named(id=Id("1"), name=department, slug=department),
        role_detail=Named(id=Id("1"), name=role, slug=role),
        duty_status=duty,
        is_on_duty=duty is not DutyStatus.OFF_DUTY,
        rev=1,
    )


@pytest.fixture
def board():
    board = Board(hotel=a_hotel(), me=a_person("kitchen", "chef"))
    board.colleagues.apply(
        [
            a_colleague("8", "kitchen", "chef"),
            a_colleague("9", "kitchen", "chef", DutyStatus.ON_BREAK),
            a_colleague("10", "kitchen", "chef", DutyStatus.OFF_DUTY),
            a_colleague("11", "porters", "porter"),
        ]
    )
    return board


def channels(board: Board, *stations: Duty) -> set[str]:
    return {subscription.channel for subscription in wanted(board, stations)}


def test_that_a_kitchen_follows_its_stream_the_hotel_and_everybody_on_duty(board):
    assert channels(board, Duty.KITCHEN) == {
        "hotel-grand-hotel",
        "attendance-grand-hotel-staff-7",
        "grand-hotel-live-kitchen",
        "grand-hotel-staff-7-kitchen",
        "grand-hotel-staff-8-kitchen",
        "grand-hotel-staff-9-kitchen",
    }


def test_that_who_clocks_in_is_followed_from_then_on(board):
    board.colleagues.apply([StaffMember(id=Id("10"), first_name="A", last_name="B", rev=9)])
    board.colleagues.apply(
        [
            StaffMember(
                id=Id("10"),
                first_name="A",
                last_name="B",
                department_detail=Named(id=Id("1"), name="Kitchen", slug="kitchen"),
                is_on_duty=True,
                rev=10,
            )
        ]
    )

    assert "grand-hotel-staff-10-kitchen" in channels(board, Duty.KITCHEN)


def test_that_only_what_may_be_followed_is_asked_for(board):
    board.me = a_person("housekeeping", "cleaner")
    assert channels(board, Duty.KITCHEN) == {
        "hotel-grand-hotel",
        "attendance-grand-hotel-staff-7",
        "grand-hotel-staff-7-kitchen",
    }

    board.hotel = a_hotel("open", sync=False)
    assert channels(board, Duty.KITCHEN) == {
        "hotel-grand-hotel",
        "grand-hotel-staff-7-kitchen",
        "grand-hotel-staff-8-kitchen",
        "grand-hotel-staff-9-kitchen",
    }


@pytest.mark.parametrize("security", ["strict", "open"])
def test_that_a_paired_screen_hears_of_its_own_side_alone(board, security):
    board.hotel = a_hotel(security)
    board.me = structs.replace(
        a_person("kitchen", "chef"), staff_id=None, station_id=Id("3"), station=Duty.KITCHEN
    )
    assert channels(board, Duty.KITCHEN) == {
        "grand-hotel-live-kitchen",
        "grand-hotel-staff-8-kitchen",
        "grand-hotel-staff-9-kitchen",
    }


def test_that_a_subscription_remembers_what_it_is_for(board):
    by_channel = {one.channel: one for one in wanted(board, [Duty.KITCHEN])}

    duty = by_channel["grand-hotel-staff-8-kitchen"]
    assert (duty.family.name, duty.duty) == ("staff_duty", "kitchen")
    assert dict(duty.parameters)["staff_id"] == "8"
    assert by_channel["hotel-grand-hotel"].duty is None


def test_that_a_kitchen_with_nobody_clocked_in_is_noticed(board):
    assert not is_nobody_on_duty([Duty.KITCHEN, Duty.PORTER], board.colleagues)
    board.colleagues.apply(
        [
            StaffMember(id=Id("8"), first_name="A", last_name="B", rev=5),
            StaffMember(id=Id("9"), first_name="A", last_name="B", rev=5),
        ]
    )
    assert is_nobody_on_duty([Duty.KITCHEN], board.colleagues)
    assert not is_nobody_on_duty([Duty.PORTER, Duty.DESK], board.colleagues)
    assert not is_nobody_on_duty([Duty.KITCHEN], Board().colleagues)


def state(keeper: LinkKeeper, second: float) -> LinkState:
    return keeper.status(after(second), waiting=0, nobody_on_duty=False).state


def test_that_the_connection_goes_through_its_states():
    keeper = LinkKeeper(NOW)
    assert state(keeper, 5) is LinkState.CONNECTING
    keeper.connected(after(6))
    assert state(keeper, 6) is LinkState.CATCHING_UP
    keeper.verified(after(7))
    keeper.caught_up(after(7), missed=0)
    assert state(keeper, 1000) is LinkState.LIVE
    keeper.disconnected(after(1000), next_try_s=6, problem="Cut.")
    assert state(keeper, 1059) is LinkState.RECONNECTING
    keeper.disconnected(after(1030), next_try_s=6, problem="Cut.")
    assert state(keeper, 1060) is LinkState.OFFLINE
    keeper.connected(after(1070))
    assert state(keeper, 1070) is LinkState.CATCHING_UP
    keeper.caught_up(after(1071), missed=3)

    status = keeper.status(after(1072), waiting=2, nobody_on_duty=True)
    assert (status.state, status.missed, status.waiting) == (LinkState.LIVE, 3, 2)
    assert (status.since, status.verified_at) == (after(1071), after(7))
    assert status.nobody_on_duty


def test_that_the_next_try_is_counted_down_in_whole_seconds():
    keeper = LinkKeeper(NOW)
    keeper.disconnected(NOW, next_try_s=6, problem="Cut.")

    def left(second: float) -> float | None:
        return keeper.status(after(second), waiting=0, nobody_on_duty=False).next_try_s

    assert [left(0), left(0.3), left(4), left(9)] == [6.0, 6.0, 2.0, 0.0]
    keeper.connected(after(9))
    assert left(9) is None


def test_that_what_was_missed_is_forgotten_with_the_next_loss():
    keeper = LinkKeeper(NOW)
    keeper.connected(NOW)
    keeper.caught_up(NOW, missed=4)
    keeper.disconnected(after(60), next_try_s=1, problem="Cut.")

    assert keeper.status(after(61), waiting=0, nobody_on_duty=False).missed == 0


@pytest.mark.parametrize(
    ("wall", "monotonic", "jumped"),
    [(1.0, 1.0, False), (600.0, 1.0, True), (-3600.0, 1.0, True), (600.0, 600.0, True)],
)
def test_that_sleep_and_a_set_clock_are_noticed(wall, monotonic, jumped):
    times = {"wall": 1000.0, "monotonic": 50.0}
    wakefulness = Wakefulness(lambda: times["wall"], lambda: times["monotonic"])
    times["wall"] += wall
    times["monotonic"] += monotonic

    assert wakefulness.has_jumped() is jumped
    assert wakefulness.has_jumped() is False


def test_that_diagnostics_count_by_family_and_stay_small():
    diagnostics = Diagnostics()
    where = Subscription(LIVE, "grand-hotel-live-kitchen", ())
    for problems in ((), ("changed: seq is missing",)):
        diagnostics.arrived(EventArrived(where, "changed", None, problems, 0), NOW)
    for number in range(2 * KINDS_KEPT):
        odd = EventArrived(where, f"odd-{number}", None, ("x" * 10_000,), 0)
        diagnostics.arrived(odd, NOW)

    assert diagnostics.events["live", "changed"] == 2
    assert len(diagnostics.events) <= KINDS_KEPT + 1
    assert sum(diagnostics.events.values()) == 2 + 2 * KINDS_KEPT
    assert diagnostics.unreadable == 2 + 2 * KINDS_KEPT
    assert len(diagnostics.book.troubles) == TROUBLES_KEPT
    assert diagnostics.book.troubles[0].event == f"odd-{2 * KINDS_KEPT - 1}"
    assert sum(map(len, diagnostics.problems)) <= 100 * 300
