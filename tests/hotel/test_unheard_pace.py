"""When an order is nobody's to hear of, and what time brings then."""

from datetime import UTC, datetime, timedelta

import pytest

from contract.permissions import Duty
from contract.resources.orders import OrderStatus
from hotel.areas.orders.tables import Order
from hotel.areas.orders.unheard import Pace, Waiting, forget_unheard, move_on, waiting_for

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PACE = Pace(after=timedelta(seconds=60), seen_every=timedelta(seconds=5))
KITCHEN = Waiting(Duty.KITCHEN, NOON)


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def order(status: OrderStatus = OrderStatus.PENDING, **more: object) -> Order:
    return Order(status=status.value, created_at=NOON, updated_at=NOON, rev=1, **more)


@pytest.mark.parametrize(
    ("status", "has_food", "side"),
    [
        (OrderStatus.PENDING, True, Duty.KITCHEN),
        (OrderStatus.PENDING, False, Duty.PORTER),
        (OrderStatus.READY, True, Duty.PORTER),
        (OrderStatus.PREPARING, True, None),
        (OrderStatus.ON_THE_WAY, True, None),
        (OrderStatus.CANCELLED, True, None),
    ],
)
def test_whose_turn_it_is(status: OrderStatus, has_food: bool, side: Duty | None) -> None:
    waiting = waiting_for(order(status), NOON, has_food=has_food)
    assert (waiting.side if waiting else None) is side


def test_that_a_breakfast_is_nobodys_before_the_kitchen_has_to_begin() -> None:
    due = NOON + timedelta(minutes=20)
    assert waiting_for(order(), at(299), has_food=True, due_at=due) is None
    assert waiting_for(order(), at(300), has_food=True, due_at=due) == Waiting(
        Duty.KITCHEN, at(300)
    )
    late = waiting_for(order(), NOON, has_food=True, due_at=NOON - timedelta(hours=1))
    assert late == KITCHEN


def test_that_the_desk_hears_first_and_managers_later() -> None:
    one = order()
    assert move_on(one, KITCHEN, at(3), PACE)
    assert (one.unheard_since, one.rev) == (NOON, 1)
    assert not move_on(one, KITCHEN, at(59), PACE)
    assert move_on(one, KITCHEN, at(60), PACE)
    assert (one.unheard_desk_at, one.unheard_manager_at, one.rev) == (at(60), None, 2)
    assert not move_on(one, KITCHEN, at(119), PACE)
    assert move_on(one, KITCHEN, at(120), PACE)
    assert (one.unheard_manager_at, one.rev) == (at(120), 3)
    assert not move_on(one, KITCHEN, at(900), PACE)


def test_that_an_order_from_before_counts_from_the_first_look_that_found_nobody() -> None:
    one = order()
    assert move_on(one, KITCHEN, at(600), PACE)
    assert one.unheard_since == at(595)


def test_that_somebody_coming_settles_it_and_it_begins_anew_when_they_leave() -> None:
    one = order()
    move_on(one, KITCHEN, at(0), PACE)
    move_on(one, KITCHEN, at(60), PACE)
    assert move_on(one, None, at(70), PACE)
    assert (one.unheard_since, one.unheard_desk_at, one.rev) == (None, None, 3)
    assert not move_on(one, None, at(75), PACE)
    assert move_on(one, KITCHEN, at(80), PACE)
    assert (one.unheard_since, one.rev) == (at(75), 3)


def test_that_a_short_absence_is_nobodys_news() -> None:
    one = order()
    move_on(one, KITCHEN, at(0), PACE)
    assert move_on(one, None, at(30), PACE)
    assert one.rev == 1


def test_that_what_somebody_knows_stays_until_the_next_step() -> None:
    one = order()
    move_on(one, KITCHEN, at(0), PACE)
    move_on(one, KITCHEN, at(60), PACE)
    one.unheard_known_at, one.unheard_known_by = at(61), "Rita"
    for seconds in (65, 120, 600):
        assert not move_on(one, KITCHEN, at(seconds), PACE)
        assert not move_on(one, None, at(seconds), PACE)
    assert one.unheard_manager_at is None
    forget_unheard(one)
    assert move_on(one, Waiting(Duty.PORTER, at(700)), at(701), PACE)
    assert (one.unheard_side, one.unheard_since) == ("porter", at(700))
