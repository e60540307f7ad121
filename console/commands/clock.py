"""What a person can do at the clock."""

from console.commands.hand import Hand, Outcome
from console.state.actions import ActionKind, NewAction
from console.state.own_clock import ClockStep, own_clock
from contract.permissions import Capability
from contract.resources.sync import Entity


def clock(*, hand: Hand, step: ClockStep) -> Outcome:
    """Clock oneself in or out, or begin or end a break. The hotel notes when it hears of it."""
    if not hand.may(Capability.CLOCK_SELF):
        return Outcome.NOT_ALLOWED
    stands, me = own_clock(hand.board), hand.board.me
    if stands is None or step not in stands.steps or me is None or me.staff_id is None:
        return Outcome.NOT_POSSIBLE
    hand.submit(
        NewAction(
            kind=ActionKind.CLOCK, entity=Entity.STAFF, entity_id=me.staff_id, target=step.value
        )
    )
    return Outcome.DONE
