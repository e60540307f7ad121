"""Which alerts are due when, and that each is given once and not too often."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from scripted_hotel import an_order

from console.session import bell as bell_module
from console.session.alerts import Alert, AlertKind, AlertRules, Due
from console.session.bell import Bell
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board, ServerClock
from console.state.link import LinkState, LinkStatus
from console.storage.alerts import AlertTable
from console.storage.database import Database
from contract.permissions import Duty
from contract.resources.breakfast import BreakfastOrder
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber

NOW = datetime(2025, 11, 30, 12, 0, tzinfo=UTC)
KITCHEN = (Duty.KITCHEN,)
PORTER = (Duty.PORTER,)


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def kinds(due: list[Due]) -> list[AlertKind]:
    return [one.alert.kind for one in due]


@pytest.fixture
def board():
    return Board(link=LinkStatus(state=LinkState.LIVE, since=NOW))


def times_rung(rules: AlertRules, board: Board, kind: AlertKind, until_s: int) -> list[int]:
    """The seconds at which an alert of a kind is found that was not found before."""
    given: set[str] = set()
    rung = []
    for second in range(until_s + 1):
        fresh = {one.ledger_id for one in rules.due(board, after(second)) if one.alert.kind is kind}
        if fresh - given:
            rung.append(second)
        given |= fresh
    return rung


def test_that_a_new_order_rings_at_once_after_a_minute_and_then_every_half_minute(board):
    board.orders.apply([an_order("1", created_at=NOW)])

    rung = times_rung(AlertRules(KITCHEN, UTC), board, AlertKind.NEW_ORDER, 130)

    assert rung == [0, 60, 90, 120]


def test_that_an_accepted_order_is_silent_before_the_hotel_knows(board):
    board.orders.apply([an_order("1", created_at=NOW)])
    action = NewAction(
        kind=ActionKind.SET_ORDER_STATUS,
        entity=Entity.ORDER,
        entity_id=Id("1"),
        target="preparing",
    )
    board.orders.lay(
        [PendingAction(key="k", action=action, made_at=NOW, state=ActionState.WILL_SEND)]
    )

    assert AlertRules(KITCHEN, UTC).due(board, after(61)) == []


def test_that_a_late_ticket_rings_once(board):
    board.orders.apply([an_order("1", OrderStatus.PREPARING, created_at=NOW)])

    rung = times_rung(AlertRules(KITCHEN, UTC), board, AlertKind.ORDER_LATE, 1000)

    assert rung == [900]


def test_that_a_cancelled_ticket_rings_in_the_kitchen_that_had_it(board):
    rules = AlertRules(KITCHEN, UTC)
    board.orders.apply([an_order("1", created_at=NOW), an_order("2", OrderStatus.READY)])
    rules.due(board, NOW)
    board.orders.apply([an_order(n, OrderStatus.CANCELLED, rev=2) for n in ("1", "2", "3")])

    assert [one.alert for one in rules.due(board, after(1))] == [
        Alert(AlertKind.ORDER_CANCELLED, Id("1"))
    ]


def test_that_a_ticket_cancelled_at_this_pc_is_no_news(board):
    rules = AlertRules(KITCHEN, UTC)
    board.orders.apply([an_order("1", created_at=NOW)])
    rules.due(board, NOW)
    rules.done_here(Id("1"))
    board.orders.apply([an_order("1", OrderStatus.CANCELLED, rev=2)])

    assert rules.due(board, after(1)) == []


def test_that_the_porter_hears_a_ready_order_once_and_again_after_a_recall(board):
    rules = AlertRules(PORTER, UTC)
    board.orders.apply([an_order("1", OrderStatus.READY, ready_at=NOW)])
    (first,) = rules.due(board, after(1))
    (same,) = rules.due(board, after(300))
    board.orders.apply([an_order("1", OrderStatus.PREPARING, rev=2)])
    assert rules.due(board, after(301)) == []
    board.orders.apply([an_order("1", OrderStatus.READY, ready_at=after(400), rev=3)])
    (again,) = rules.due(board, after(401))

    assert first.alert.kind is AlertKind.ORDER_READY
    assert first == same
    assert again.ledger_id != first.ledger_id


def test_that_drinks_ring_at_the_porters_without_a_kitchen(board):
    board.orders.apply([an_order("1", has_food=False)])

    assert kinds(AlertRules(PORTER, UTC).due(board, NOW)) == [AlertKind.ORDER_READY]
    assert AlertRules(KITCHEN, UTC).due(board, after(5000)) == []


@pytest.mark.parametrize(
    ("status", "second", "rings"),
    [
        (OrderStatus.PENDING, -1, False),
        (OrderStatus.PENDING, 0, True),
        (OrderStatus.READY, 3600, True),
        (OrderStatus.ON_THE_WAY, 0, False),
        (OrderStatus.CANCELLED, 0, False),
    ],
)
def test_that_a_breakfast_rings_at_its_time_unless_it_is_on_its_way(board, status, second, rings):
    card = BreakfastOrder(
        id=Id("1"),
        room_number=RoomNumber("101"),
        status=status,
        created_at=NOW,
        delivery_at=NOW,
        rev=1,
    )
    board.breakfasts.apply([card])

    due = AlertRules(PORTER, UTC).due(board, after(second))

    assert kinds(due) == ([AlertKind.BREAKFAST_DUE] if rings else [])


@pytest.mark.parametrize(
    ("state", "second", "rings"),
    [
        (LinkState.RECONNECTING, 9, False),
        (LinkState.RECONNECTING, 10, True),
        (LinkState.OFFLINE, 70, True),
        (LinkState.CONNECTING, 30, False),
        (LinkState.CATCHING_UP, 30, False),
        (LinkState.LIVE, 3600, False),
    ],
)
def test_that_a_lost_connection_rings_after_ten_seconds(board, state, second, rings):
    board.link = LinkStatus(state=state, since=NOW)

    due = AlertRules((Duty.DESK,), UTC).due(board, after(second))

    assert kinds(due) == ([AlertKind.CONNECTION_LOST] if rings else [])


def test_that_a_desk_hears_nothing_of_kitchen_and_porters(board):
    board.orders.apply([an_order("1", created_at=NOW), an_order("2", OrderStatus.READY)])

    assert AlertRules((Duty.DESK, Duty.MANAGER), UTC).due(board, after(2000)) == []


def a_due(kind: AlertKind, order_id: str) -> Due:
    return Due(f"{kind}:{order_id}", Alert(kind, Id(order_id)))


@pytest.fixture
def ledger(tmp_path):
    database = Database(tmp_path)
    yield AlertTable(database)
    database.close()


async def test_that_an_alert_is_given_once_in_its_life(ledger, monkeypatch):
    monkeypatch.setattr(bell_module, "APART_S", 0.0)
    rung: list[Alert] = []
    late = a_due(AlertKind.ORDER_LATE, "1")
    bell = Bell(ledger, ServerClock(), rung.append)
    await bell.give([late])
    await bell.give([late])
    after_restart = Bell(ledger, ServerClock(), rung.append)
    await after_restart.give([late])
    with_memory = Bell(ledger, ServerClock(), rung.append)
    with_memory.restore(await asyncio.wrap_future(ledger.load()))
    await with_memory.give([late])

    assert rung == [late.alert]


async def test_that_an_alert_is_on_disk_before_anybody_hears_it(ledger):
    known: list[frozenset[str]] = []
    bell = Bell(ledger, ServerClock(), lambda _: known.append(ledger.load().result()))
    await bell.give([a_due(AlertKind.NEW_ORDER, "1")])

    assert known == [{"new_order:1"}]


async def test_that_what_was_settled_before_its_turn_does_not_ring(ledger):
    rung: list[Alert] = []
    bell = Bell(ledger, ServerClock(), rung.append)
    lost, new = a_due(AlertKind.CONNECTION_LOST, "9"), a_due(AlertKind.NEW_ORDER, "1")
    cancelled = a_due(AlertKind.ORDER_CANCELLED, "2")
    await bell.give([lost, new, cancelled])
    bell.drop_settled([])
    for _ in range(2):
        bell._silent_until = 0.0
        bell.ring_next()

    assert rung == [new.alert, cancelled.alert]


async def test_that_several_of_a_kind_ring_as_one_and_kinds_a_second_apart(ledger):
    rung: list[tuple[float, Alert]] = []
    loop = asyncio.get_running_loop()
    done = asyncio.Event()

    def ring(alert: Alert) -> None:
        rung.append((loop.time(), alert))
        if len(rung) == 2:
            done.set()

    bell = Bell(ledger, ServerClock(), ring)
    await bell.give(
        [
            a_due(AlertKind.ORDER_LATE, "9"),
            a_due(AlertKind.NEW_ORDER, "1"),
            a_due(AlertKind.NEW_ORDER, "2"),
        ]
    )
    assert [alert for _, alert in rung] == [Alert(AlertKind.NEW_ORDER, Id("1"))]
    async with asyncio.timeout(60):
        await done.wait()

    (first, _), (second, late) = rung
    assert late == Alert(AlertKind.ORDER_LATE, Id("9"))
    assert second - first >= bell_module.APART_S
