"""A step on the ladder, for orders and breakfasts alike."""

from typing import Final

from console.commands.hand import Hand, Outcome
from console.state.actions import UNDO_WINDOW_S, ActionKind, ActionState, NewAction
from console.state.shown import ShownBreakfast, ShownOrder
from contract.ladder import LADDER, may_step, previous
from contract.permissions import Capability
from contract.record import Record
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity

NEEDED: Final = {
    OrderStatus.PREPARING: Capability.PREPARE_ORDER,
    OrderStatus.READY: Capability.PREPARE_ORDER,
    OrderStatus.ON_THE_WAY: Capability.CARRY_ORDER,
    OrderStatus.DELIVERED: Capability.CARRY_ORDER,
    OrderStatus.CANCELLED: Capability.CANCEL_ORDER,
}
_BY_KITCHEN: Final = frozenset({OrderStatus.PREPARING.value, OrderStatus.READY.value})

Carried = ShownOrder | ShownBreakfast


class Step(Record, frozen=True, kw_only=True):
    """Where an order is to go. `expected_rev`: only if nobody touched it since.

    `cook`: the initials of who cooks from here on. `hold_s`: how long it can be taken back before
    it is sent, seconds.
    """

    target: OrderStatus
    needs: Capability
    reason: str | None = None
    expected_rev: int | None = None
    cook: str | None = None
    hold_s: float = 0.0


def step_to(
    hand: Hand, shown: Carried | None, target: OrderStatus, *, cook: str | None = None
) -> Outcome:
    """One step up. What the hotel would answer with 200 anyway needs no `expected_rev`."""
    if shown is None or not _is_above(target, shown.status):
        return Outcome.NOT_POSSIBLE
    return _take(hand, shown, Step(target=target, needs=NEEDED[target], cook=cook))


def cancel(hand: Hand, shown: Carried | None, reason: str) -> Outcome:
    """End it before delivery; the guest reads the reason, after the time for an undo."""
    if not reason.strip():
        return Outcome.NOT_POSSIBLE
    target = OrderStatus.CANCELLED
    step = Step(target=target, needs=NEEDED[target], reason=reason.strip(), hold_s=UNDO_WINDOW_S)
    return _take(hand, shown, step)


def step_back(hand: Hand, shown: Carried | None, undoing: OrderStatus | None) -> Outcome:
    """Undo the last step: taken back here when it was never sent, else a step down at the hotel.

    `undoing`: only if that is the last step. The step down names the rev it undoes, so that it
    cannot undo what somebody did since.
    """
    if shown is None or shown.status not in NEEDED or undoing not in (None, shown.status):
        return Outcome.NOT_POSSIBLE
    if not hand.may(NEEDED[shown.status]):
        return Outcome.NOT_ALLOWED
    if _take_back(hand, shown):
        return Outcome.DONE
    target = previous(shown.status, skipped_kitchen=_has_skipped_kitchen(shown))
    if target is None:
        return Outcome.NOT_POSSIBLE
    rev = shown.order.rev or None
    return _take(hand, shown, Step(target=target, needs=NEEDED[shown.status], expected_rev=rev))


def _take(hand: Hand, shown: Carried | None, step: Step) -> Outcome:
    if not hand.may(step.needs):
        return Outcome.NOT_ALLOWED
    if shown is None or not _may_step(hand, shown, step.target):
        return Outcome.NOT_POSSIBLE
    is_breakfast = isinstance(shown, ShownBreakfast)
    hand.submit(
        NewAction(
            kind=ActionKind.SET_BREAKFAST_STATUS if is_breakfast else ActionKind.SET_ORDER_STATUS,
            entity=Entity.BREAKFAST_ORDER if is_breakfast else Entity.ORDER,
            entity_id=shown.order.id,
            target=step.target.value,
            reason=step.reason,
            expected_rev=step.expected_rev,
            cook=step.cook,
            hold_s=step.hold_s,
        )
    )
    return Outcome.DONE


def _is_above(target: OrderStatus, current: OrderStatus) -> bool:
    return current in LADDER and LADDER.index(target) > LADDER.index(current)


def _take_back(hand: Hand, shown: Carried) -> bool:
    waiting = [p for p in shown.pending if p.changes_entity and p.state is not ActionState.FAILED]
    return bool(waiting) and hand.withdraw(waiting[-1].key)


def _may_step(hand: Hand, shown: Carried, target: OrderStatus) -> bool:
    hotel = hand.board.hotel
    words = hotel.order_ladder if hotel is not None else ()
    if target in LADDER and target.value not in words:
        return False
    is_breakfast = isinstance(shown, ShownBreakfast)
    has_food = isinstance(shown, ShownBreakfast) or shown.order.has_food
    if may_step(shown.status, target, has_food=has_food, is_breakfast=is_breakfast):
        return True
    return _are_neighbours([word.value for word in LADDER if word.value in words], shown, target)


def _are_neighbours(words: list[str], shown: Carried, target: OrderStatus) -> bool:
    """A hotel with a shorter ladder takes what lies between two of its rungs as one step."""
    if shown.status.value not in words or target.value not in words:
        return False
    return abs(words.index(shown.status.value) - words.index(target.value)) == 1


def _has_skipped_kitchen(shown: Carried) -> bool:
    was_prepared = shown.order.accepted_at or shown.order.ready_at
    return not was_prepared and all(p.action.target not in _BY_KITCHEN for p in shown.pending)
