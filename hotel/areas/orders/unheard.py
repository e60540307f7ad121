"""Orders nobody could be told about: from when, whom that was told, and who takes care."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from contract.permissions import Duty
from contract.resources.orders import OrderStatus
from hotel.areas.orders.tables import Carried

# From here on a breakfast belongs to what the kitchen works on next.
BREAKFAST_DUE_BEFORE: Final = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Whose turn it is with an order, and since when."""

    side: Duty
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long each step lasts: to the desk's alert, and from there to the managers'.

    `seen_every`: how often somebody looks; within one look nobody knows who was there.
    """

    after: timedelta
    seen_every: timedelta


def waiting_for(
    order: Carried, now: datetime, *, has_food: bool, due_at: datetime | None = None
) -> Waiting | None:
    """Who has to hear of an order now; None when it is nobody's turn. `due_at`: a breakfast's."""
    status = OrderStatus(order.status)
    if status is OrderStatus.READY:
        return Waiting(Duty.PORTER, order.ready_at or order.updated_at)
    if status is not OrderStatus.PENDING:
        return None
    if not has_food:
        return Waiting(Duty.PORTER, order.created_at)
    if due_at is None:
        return Waiting(Duty.KITCHEN, order.created_at)
    begins = due_at - BREAKFAST_DUE_BEFORE
    return Waiting(Duty.KITCHEN, max(order.created_at, begins)) if begins <= now else None


def move_on(order: Carried, unheard: Waiting | None, now: datetime, pace: Pace) -> bool:
    """Take what time and the house bring; whether anything is different now.

    `unheard`: nobody of that side is there. What people see is different when `rev` grew. What
    somebody acknowledged stays as it is until the order takes its next step.
    """
    if order.unheard_known_at is not None:
        return False
    if unheard is None:
        return _settle(order)
    if order.unheard_since is None or order.unheard_side != unheard.side:
        _begin(order, unheard, now, pace)
        return True
    return _alert(order, now, pace)


def forget_unheard(order: Carried) -> None:
    """Somebody took a step with the order, or can be told of it."""
    order.unheard_side = order.unheard_since = None
    order.unheard_desk_at = order.unheard_manager_at = None
    order.unheard_known_at = order.unheard_known_by = None


def _settle(order: Carried) -> bool:
    if order.unheard_since is None:
        return False
    order.rev += order.unheard_desk_at is not None
    forget_unheard(order)
    return True


def _begin(order: Carried, unheard: Waiting, now: datetime, pace: Pace) -> None:
    order.rev += order.unheard_desk_at is not None
    forget_unheard(order)
    order.unheard_side = unheard.side.value
    # The last look was a moment ago, and an order placed since then was heard by nobody.
    order.unheard_since = max(unheard.since, now - pace.seen_every).replace(microsecond=0)


def _alert(order: Carried, now: datetime, pace: Pace) -> bool:
    assert order.unheard_since is not None
    if order.unheard_desk_at is None:
        if now - order.unheard_since < pace.after:
            return False
        order.unheard_desk_at = now
    elif order.unheard_manager_at is None:
        if now - order.unheard_desk_at < pace.after:
            return False
        order.unheard_manager_at = now
    else:
        return False
    order.rev += 1
    return True
