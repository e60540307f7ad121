"""One step of the ladder: who may take it, and what the order remembers of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from contract.ladder import LADDER, may_step
from contract.permissions import Capability
from contract.resources.orders import OrderStatus, StatusChange
from hotel.areas.orders.tables import Carried
from hotel.areas.orders.unheard import forget_unheard
from hotel.problems import ProblemError, conflict, forbidden, invalid
from hotel.visit import Visit

LONGEST_REASON: Final = 500
LONGEST_COOK: Final = 4
_STAMPS: Final = {
    OrderStatus.PREPARING: ("accepted_at", "accepted_by"),
    OrderStatus.READY: ("ready_at", "ready_by"),
    OrderStatus.ON_THE_WAY: ("picked_up_at", "carried_by"),
    OrderStatus.DELIVERED: ("delivered_at", "delivered_by"),
    OrderStatus.CANCELLED: ("cancelled_at", "cancelled_by"),
}
_DONE: Final = {
    OrderStatus.PREPARING: "accepted",
    OrderStatus.READY: "made ready",
    OrderStatus.ON_THE_WAY: "picked up",
    OrderStatus.DELIVERED: "delivered",
    OrderStatus.CANCELLED: "cancelled",
}
_NEEDED: Final = {
    OrderStatus.PREPARING: Capability.PREPARE_ORDER,
    OrderStatus.READY: Capability.PREPARE_ORDER,
    OrderStatus.ON_THE_WAY: Capability.CARRY_ORDER,
    OrderStatus.DELIVERED: Capability.CARRY_ORDER,
    OrderStatus.CANCELLED: Capability.CANCEL_ORDER,
}
_REFUSALS: Final = {
    Capability.PREPARE_ORDER: "Only the kitchen and managers may do this.",
    Capability.CARRY_ORDER: "Only porters and managers may do this.",
    Capability.CANCEL_ORDER: "Only the kitchen, the desk and managers may cancel an order.",
}


@dataclass(frozen=True, slots=True)
class Step:
    """A step somebody wants an order to take. `current` is the order as the wire shows it."""

    order: Carried
    change: StatusChange
    has_food: bool
    is_breakfast: bool
    current: bytes

    @property
    def before(self) -> OrderStatus:
        """Where the order is."""
        return OrderStatus(self.order.status)

    @property
    def target(self) -> OrderStatus:
        """Where it is to go."""
        return self.change.status

    @property
    def is_up(self) -> bool:
        """Towards the room, or out of the ladder."""
        if self.target is OrderStatus.CANCELLED or self.before not in LADDER:
            return True
        return LADDER.index(self.target) > LADDER.index(self.before)

    @property
    def is_late(self) -> bool:
        """Whether the order changed since it was seen by the one who asks."""
        return self.change.expected_rev not in {None, self.order.rev}


def take(step: Step, visit: Visit, at: datetime) -> bool:
    """Take the step; False when the order is there already. Raises ProblemError 400, 403, 409."""
    if step.target is OrderStatus.UNKNOWN:
        sentence = "This is not a step an order can take."
        raise invalid(sentence, field="status")
    _check_guest(step, visit)
    if step.target is step.before:
        return False
    # The ladder before the permission: what never happens needs nobody's leave.
    _check_ladder(step, visit, at)
    _check_permission(step, visit)
    _check_nobody_was_faster(step, visit, at)
    reason = _checked_reason(step, visit)
    cook = _checked_cook(step)
    _stamp(step, visit, at)
    step.order.cancel_reason = reason
    step.order.cook = cook
    step.order.status = step.target.value
    step.order.updated_at = at
    step.order.rev += 1
    forget_unheard(step.order)
    return True


def _check_guest(step: Step, visit: Visit) -> None:
    if not visit.actor.is_of_the_house and step.target is not OrderStatus.CANCELLED:
        sentence = "A guest may cancel an order, the rest is done by the staff."
        raise forbidden(sentence)


def _check_ladder(step: Step, visit: Visit, now: datetime) -> None:
    if not may_step(
        step.before, step.target, has_food=step.has_food, is_breakfast=step.is_breakfast
    ):
        raise _off_the_ladder(step, visit, now)
    if not visit.actor.is_of_the_house and step.before is not OrderStatus.PENDING:
        sentence = "The kitchen has already begun. Call the desk to cancel this order."
        raise conflict(sentence, current=step.current)


def _check_permission(step: Step, visit: Visit) -> None:
    if not visit.actor.is_of_the_house:
        return
    # A step back is taken by those who may take the step it undoes.
    needed = _NEEDED[step.target] if step.is_up else _NEEDED[step.before]
    visit.require(needed, _REFUSALS[needed])


def _check_nobody_was_faster(step: Step, visit: Visit, now: datetime) -> None:
    if step.is_late:
        raise conflict(_what_happened(step, visit, now), current=step.current)


def _off_the_ladder(step: Step, visit: Visit, now: datetime) -> ProblemError:
    if not step.is_late and step.is_up and step.before in LADDER and step.target in LADDER:
        sentence = f"This order is {_spoken(step.before)}, so it cannot be {_spoken(step.target)}."
        return conflict(sentence, current=step.current)
    return conflict(_what_happened(step, visit, now), current=step.current)


def _what_happened(step: Step, visit: Visit, now: datetime) -> str:
    if step.before is OrderStatus.PENDING:
        return "This order was put back: it is waiting to be accepted."
    at, name = (getattr(step.order, column) for column in _STAMPS[step.before])
    if step.before is OrderStatus.PREPARING and step.order.cook:
        name = f"{name} ({step.order.cook})"
    return f"Already {_DONE[step.before]} by {name} at {visit.hotel.when(at, now=now)}."


def _checked_reason(step: Step, visit: Visit) -> str | None:
    if step.target is not OrderStatus.CANCELLED:
        return None
    reason = (step.change.reason or "").strip()
    if not reason and visit.actor.is_of_the_house:
        sentence = "Say why the order is cancelled: the guest will read it."
        raise invalid(sentence, field="reason")
    if len(reason) > LONGEST_REASON:
        sentence = f"The reason is longer than {LONGEST_REASON} characters."
        raise invalid(sentence, field="reason")
    return reason or None


def _checked_cook(step: Step) -> str | None:
    """Who cooks from this step on, which only accepting can say."""
    if step.target is not OrderStatus.PREPARING or not step.is_up:
        return None if step.target is OrderStatus.PENDING else step.order.cook
    cook = step.change.cook.strip() if isinstance(step.change.cook, str) else ""
    if len(cook) > LONGEST_COOK or (cook and not cook.isalpha()):
        sentence = f"Initials have one to {LONGEST_COOK} letters."
        raise invalid(sentence, field="cook")
    return cook.upper()[:LONGEST_COOK] or None


def _stamp(step: Step, visit: Visit, at: datetime) -> None:
    if step.is_up:
        when, who = _STAMPS[step.target]
        setattr(step.order, when, at)
        setattr(step.order, who, visit.name)
    else:
        for status in LADDER[LADDER.index(step.target) + 1 :]:
            for column in _STAMPS[status]:
                setattr(step.order, column, None)
    if step.target is OrderStatus.ON_THE_WAY and step.is_up:
        carrier = visit.actor.staff_id
        step.order.carried_by_id = None if carrier is None else int(carrier)
    elif step.order.carried_by is None:
        step.order.carried_by_id = None


def _spoken(status: OrderStatus) -> str:
    return status.value.replace("_", " ")
