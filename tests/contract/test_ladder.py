"""The ladder, checked against a table written out by hand."""

import pytest

from contract.ladder import (
    CLOSED_STATUSES,
    LADDER,
    OPEN_STATUSES,
    following,
    may_step,
    previous,
)
from contract.resources.orders import OrderStatus

STEPS = {
    ("pending", "preparing"),
    ("preparing", "ready"),
    ("ready", "on_the_way"),
    ("on_the_way", "delivered"),
    ("preparing", "pending"),
    ("ready", "preparing"),
    ("on_the_way", "ready"),
    ("delivered", "on_the_way"),
    ("pending", "cancelled"),
    ("preparing", "cancelled"),
    ("ready", "cancelled"),
    ("on_the_way", "cancelled"),
}
SHORT_CUT = {("pending", "on_the_way"), ("on_the_way", "pending")}


@pytest.mark.parametrize(
    ("has_food", "is_breakfast", "allowed"),
    [
        (True, False, STEPS),
        (False, False, STEPS | SHORT_CUT),
        (True, True, STEPS | SHORT_CUT),
        (False, True, STEPS | SHORT_CUT),
    ],
)
def test_that_exactly_the_listed_steps_are_allowed(has_food, is_breakfast, allowed):
    found = {
        (str(current), str(target))
        for current in OrderStatus
        for target in OrderStatus
        if may_step(current, target, has_food=has_food, is_breakfast=is_breakfast)
    }
    assert found == allowed


def test_that_every_known_status_is_either_open_or_closed():
    known = set(OrderStatus) - {OrderStatus.UNKNOWN}
    assert known == OPEN_STATUSES | CLOSED_STATUSES
    assert not OPEN_STATUSES & CLOSED_STATUSES


def test_that_previous_undoes_following():
    for status in LADDER[:-1]:
        up = following(status)
        assert up is not None
        assert previous(up) is status


def test_that_nothing_follows_or_precedes_a_status_outside_the_ladder():
    for status in (OrderStatus.CANCELLED, OrderStatus.UNKNOWN):
        assert following(status) is None
        assert previous(status) is None
    assert previous(OrderStatus.PENDING) is None
    assert following(OrderStatus.DELIVERED) is None


def test_that_an_order_that_skipped_the_kitchen_goes_straight_back():
    assert previous(OrderStatus.ON_THE_WAY, skipped_kitchen=True) is OrderStatus.PENDING
    assert previous(OrderStatus.ON_THE_WAY) is OrderStatus.READY
    assert previous(OrderStatus.DELIVERED, skipped_kitchen=True) is OrderStatus.ON_THE_WAY
