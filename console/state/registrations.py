"""What was decided at this PC about people who registered, and is not settled."""

from console.state.actions import ActionState, PendingAction
from console.state.board import Board
from contract.resources.sync import Entity
from contract.scalars import Id


def decision_on(board: Board, registration_id: Id) -> PendingAction | None:
    """The decision of this PC that the hotel has not answered; None where there is none."""
    for pending in board.outbox:
        action = pending.action
        is_about = action.entity is Entity.REGISTRATION and action.entity_id == registration_id
        if is_about and pending.state is not ActionState.FAILED:
            return pending
    return None
