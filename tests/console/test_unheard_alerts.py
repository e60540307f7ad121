"""Whom an order nobody could be told about alerts, how often, and what ends it."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from scripted_hotel import an_order
from session_pc import a_hotel, maria

from console.commands.hand import Hand, Outcome
from console.commands.unheard import acknowledge
from console.session.alerts import AlertKind, AlertRules
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board
from console.state.link import LinkState, LinkStatus
from console.state.matters import is_settled
from console.state.shown import ShownOrder
from console.state.unheard import KNOWN_FOR, is_unheard, unheard_orders
from contract.permissions import Duty
from contract.resources.breakfast import BreakfastOrder
from contract.resources.orders import Order, OrderStatus, Unheard
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber

NOW = datetime(2025, 11, 30, 12, 0, tzinfo=UTC)
DESK = (Duty.DESK,)
BOSS = tuple(Duty)


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def unheard(**more: datetime | str | None) -> Unheard:
    told: dict[str, datetime | str | None] = {
        "since": NOW,
        "desk_alerted_at": after(60),
        "manager_alerted_at": after(120),
        **more,
    }
    return Unheard(side="kitchen", **told)  # type: ignore[arg-type]


def an_unheard(number: str = "1", **more: datetime | str | None) -> Order:
    return an_order(number, created_at=NOW, unheard=unheard(**more))


def acknowledging(state: ActionState, number: str = "1") -> PendingAction:
    action = NewAction(
        kind=ActionKind.ACKNOWLEDGE,
        entity=Entity.ORDER,
        entity_id=Id(number),
        target="acknowledged",
    )
    return PendingAction(key="k", action=action, made_at=NOW, state=state)


@pytest.fixture
def board() -> Board:
    return Board()


def rung(rules: AlertRules, board: Board, until_s: int) -> list[int]:
    """The seconds at which this alert is found that was not found before, on a live console."""
    given: set[str] = set()
    seconds = []
    for second in range(until_s + 1):
        board.link = LinkStatus(state=LinkState.LIVE, since=NOW, verified_at=after(second))
        due = rules.due(board, after(second))
        fresh = {one.ledger_id for one in due if one.alert.kind is AlertKind.NOBODY_LISTENS}
        if fresh - given:
            seconds.append(second)
        given |= fresh
    return seconds


def test_that_the_desk_is_alerted_first_and_every_half_minute(board: Board) -> None:
    board.orders.apply([an_unheard()])
    assert rung(AlertRules(DESK, UTC), board, 130) == [60, 90, 120]


def test_that_managers_are_alerted_when_nobody_acknowledged_it(board: Board) -> None:
    board.orders.apply([an_unheard()])
    assert rung(AlertRules(BOSS, UTC), board, 160) == [120, 150]
    board.orders.apply([an_unheard("2", manager_alerted_at=None)])
    board.orders.remove(Id("1"))
    assert rung(AlertRules(BOSS, UTC), board, 160) == []


def test_that_a_manager_at_the_reception_is_alerted_as_the_reception(board: Board) -> None:
    board.orders.apply([an_unheard()])
    rules = AlertRules(BOSS, UTC)
    rules.show_station(Duty.DESK)
    assert rung(rules, board, 95) == [60, 90]
    rules.show_station(Duty.MANAGER)
    assert rung(rules, board, 95) == []


@pytest.mark.parametrize("stations", [(Duty.KITCHEN,), (Duty.PORTER,)])
def test_that_the_sides_themselves_are_not_alerted(
    board: Board, stations: tuple[Duty, ...]
) -> None:
    board.orders.apply([an_unheard()])
    assert rung(AlertRules(stations, UTC), board, 200) == []


def test_that_an_acknowledgement_by_anybody_ends_it(board: Board) -> None:
    board.orders.apply([an_unheard(acknowledged_at=after(70), acknowledged_by="Rita")])
    assert rung(AlertRules(DESK, UTC), board, 200) == []
    assert is_settled(board, AlertKind.NOBODY_LISTENS, Id("1"))


@pytest.mark.parametrize(
    ("state", "rings"),
    [
        (ActionState.SENDING, False),
        (ActionState.WILL_SEND, False),
        (ActionState.NOT_CONFIRMED, False),
        (ActionState.FAILED, True),
    ],
)
def test_that_an_acknowledgement_here_counts_until_it_is_refused(
    board: Board, state: ActionState, rings: bool
) -> None:
    board.orders.apply([an_unheard()])
    board.orders.lay([acknowledging(state)])
    assert (rung(AlertRules(DESK, UTC), board, 70) == [60]) is rings
    shown = board.orders.shown(Id("1"))
    assert shown is not None
    assert shown.status is OrderStatus.PENDING


def test_that_an_order_accepted_or_cancelled_here_is_no_alert_any_more(board: Board) -> None:
    for status in (OrderStatus.PREPARING, OrderStatus.CANCELLED, OrderStatus.DELIVERED):
        assert not is_unheard(ShownOrder(an_unheard(), status))
    assert is_unheard(ShownOrder(an_unheard(), OrderStatus.READY))


def test_that_a_console_that_knows_nothing_new_says_nothing(board: Board) -> None:
    board.orders.apply([an_unheard()])
    rules = AlertRules(DESK, UTC)
    for verified_at in (None, after(100) - KNOWN_FOR - timedelta(seconds=1)):
        board.link = LinkStatus(state=LinkState.OFFLINE, since=NOW, verified_at=verified_at)
        kinds = {one.alert.kind for one in rules.due(board, after(100))}
        assert AlertKind.NOBODY_LISTENS not in kinds


def test_that_a_new_silence_of_the_same_order_alerts_again(board: Board) -> None:
    board.link = LinkStatus(state=LinkState.LIVE, since=NOW, verified_at=after(70))
    rules = AlertRules(DESK, UTC)
    board.orders.apply([an_unheard()])
    (first,) = rules.due(board, after(70))
    again = unheard(since=after(5), desk_alerted_at=after(65), manager_alerted_at=None)
    board.orders.apply([an_order("1", rev=2, created_at=NOW, unheard=again)])
    (second,) = rules.due(board, after(70))
    assert first.ledger_id != second.ledger_id


def test_that_several_are_listed_oldest_first_with_breakfasts(board: Board) -> None:
    board.orders.apply([an_unheard("9", since=after(3)), an_unheard("4", since=after(1))])
    board.breakfasts.apply(
        [
            BreakfastOrder(
                id=Id("4"),
                room_number=RoomNumber("12"),
                status=OrderStatus.PENDING,
                created_at=NOW,
                rev=1,
                unheard=unheard(since=after(2)),
            )
        ]
    )
    listed = [(one.entity, one.id) for one in unheard_orders(board)]
    assert listed == [
        (Entity.ORDER, "4"),
        (Entity.BREAKFAST_ORDER, "4"),
        (Entity.ORDER, "9"),
    ]


def test_that_a_command_acknowledges_what_is_unheard_and_nothing_else(board: Board) -> None:

    submitted: list[NewAction] = []
    hand = Hand(board=board, submit=submitted.append, withdraw=lambda _key: False)
    board.hotel, board.me = a_hotel(), maria()
    board.orders.apply([an_unheard("1"), an_order("2", created_at=NOW)])
    order = {"hand": hand, "entity": Entity.ORDER}
    assert acknowledge(**order, order_id=Id("1")) is Outcome.NOT_ALLOWED

    board.me = msgspec.structs.replace(maria(), department_slug="front-office")
    assert acknowledge(**order, order_id=Id("1")) is Outcome.DONE
    assert acknowledge(**order, order_id=Id("2")) is Outcome.NOT_POSSIBLE
    assert acknowledge(**order, order_id=Id("3")) is Outcome.NOT_POSSIBLE
    assert [(one.kind, one.entity_id) for one in submitted] == [(ActionKind.ACKNOWLEDGE, "1")]
