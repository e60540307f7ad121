"""What a person can do for the guests of a room."""

from console.commands.hand import Hand, Outcome
from console.state.actions import UNDO_WINDOW_S, ActionKind, NewAction
from contract.permissions import Capability
from contract.resources.rooms import LONGEST_NOTICE, NewRoomNotice
from contract.resources.sync import Entity
from contract.scalars import Id


def notify(*, hand: Hand, number: str, text: str) -> Outcome:
    """Let the guests of a room know something, after the time for an undo."""
    if not hand.may(Capability.SEE_ROOMS):
        return Outcome.NOT_ALLOWED
    said, room = text.strip(), hand.board.rooms.get(number)
    if not said or len(said) > LONGEST_NOTICE:
        return Outcome.NOT_POSSIBLE
    # Whoever waits here for a connection must not tell the next guests what was for these.
    stay = None if room is None else room.stay
    hand.submit(
        NewAction(
            kind=ActionKind.NOTIFY_ROOM,
            entity=Entity.ROOM,
            entity_id=Id(number),
            target="",
            hold_s=UNDO_WINDOW_S,
            notice=NewRoomNotice(message=said, stay=stay),
        )
    )
    return Outcome.DONE
