"""What a person can do at the clock."""

from console.commands.hand import Hand, Outcome
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.own_clock import ClockStep, clockings, own_clock
from contract.permissions import Capability
from contract.resources.sync import Entity


def clock(*, hand: Hand, step: ClockStep) -> Outcome:
    """Clock oneself in or out, or begin or end a break. The hotel notes when it hears of it."""
    if not hand.may(Capability.CLOCK_SELF):
        return Outcome.NOT_ALLOWED
    stands = own_clock(hand.board)
    if stands is None or step not in stands.steps:
        return Outcome.NOT_POSSIBLE
    return _submit(hand, step)


def clock_in(*, hand: Hand) -> Outcome:
    """Clock oneself in whom the hotel has just told to be off duty, whatever the board still shows.

    A clock-in that waits here already is the same one.
    """
    if not hand.may(Capability.CLOCK_SELF):
        return Outcome.NOT_ALLOWED
    if any(_is_clock_in(one) for one in clockings(hand.board)):
        return Outcome.DONE
    return _submit(hand, ClockStep.CLOCK_IN)


def _is_clock_in(pending: PendingAction) -> bool:
    is_given_up = pending.state is ActionState.FAILED
    return pending.action.target == ClockStep.CLOCK_IN and not is_given_up


def _submit(hand: Hand, step: ClockStep) -> Outcome:
    me = hand.board.me
    if me is None or me.staff_id is None:
        return Outcome.NOT_POSSIBLE
    hand.submit(
        NewAction(
            kind=ActionKind.CLOCK, entity=Entity.STAFF, entity_id=me.staff_id, target=step.value
        )
    )
    return Outcome.DONE
