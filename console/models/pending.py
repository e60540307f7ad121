"""What the pending actions of one object mean for how it is painted."""

from collections.abc import Sequence

from console.state.actions import ActionState, PendingAction

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
