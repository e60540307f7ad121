"""What a manager can do about departments and roles besides naming them: take one away."""

from console.commands.hand import Hand, Outcome
from console.state.actions import UNDO_WINDOW_S, NewAction
from console.state.places import REMOVALS, StaffPlace, removal_of
from contract.permissions import Capability


def remove(*, hand: Hand, place: StaffPlace) -> Outcome:
    """Take one away that nobody is in, after the time for an undo."""
    if not hand.may(Capability.MANAGE_STAFF):
        return Outcome.NOT_ALLOWED
    if place.people or removal_of(hand.board, place.entity, place.id) is not None:
        return Outcome.NOT_POSSIBLE
    hand.submit(
        NewAction(
            kind=REMOVALS[place.entity],
            entity=place.entity,
            entity_id=place.id,
            target=place.slug,
            hold_s=UNDO_WINDOW_S,
        )
    )
    return Outcome.DONE
