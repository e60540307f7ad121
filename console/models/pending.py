"""What the pending actions of one object mean for how it is painted."""

from collections.abc import Sequence

from console.state.actions import ActionState, PendingAction
from console.state.outgoing import NewFiles
from contract.resources.guest_chat import NewMessage
from contract.resources.staff_chat import FILES_ONLY, NewStaffMessage

_NOT_AT_THE_HOTEL = frozenset({ActionState.WILL_SEND, ActionState.NOT_CONFIRMED})


def waiting_of(pending: Sequence[PendingAction]) -> PendingAction | None:
    """The newest action the hotel has not got yet and that is not merely in flight."""
    waiting = (
        one for one in reversed(pending) if one.changes_entity and one.state in _NOT_AT_THE_HOTEL
    )
    return next(waiting, None)


def failed_of(pending: Sequence[PendingAction]) -> PendingAction | None:
    """The newest action the hotel refused."""
    return next((one for one in reversed(pending) if one.state is ActionState.FAILED), None)


def on_its_way(pending: Sequence[PendingAction]) -> ActionState | None:
    """How far the newest action got that the hotel may still take."""
    states = (one.state for one in reversed(pending) if one.state is not ActionState.FAILED)
    return next(states, None)


def newest_words(pending: Sequence[PendingAction]) -> str | None:
    """What the newest message says that the hotel has not got, None when there is none."""
    for one in reversed(pending):
        body = one.action.chat
        if isinstance(body, NewMessage | NewStaffMessage | NewFiles):
            return body.message or FILES_ONLY
    return None
