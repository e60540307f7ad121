"""Who registered: what was decided, as far as it was read, and what this PC decided."""

from datetime import UTC, datetime
from typing import Final

from console.state.actions import ActionState, PendingAction
from console.state.board import Board
from contract.resources.sync import Entity
from contract.resources.team import Registration, RegistrationState
from contract.scalars import Id

_EVER: Final = datetime.min.replace(tzinfo=UTC)


def decision_on(board: Board, registration_id: Id) -> PendingAction | None:
    """The decision of this PC that the hotel has not answered; None where there is none."""
    return _unanswered(board, Entity.REGISTRATION, registration_id)


def revocation_of(board: Board, code_id: Id) -> PendingAction | None:
    """The revocation of a code by this PC that the hotel has not answered."""
    return _unanswered(board, Entity.REGISTRATION_CODE, code_id)


def _unanswered(board: Board, entity: Entity, row_id: Id) -> PendingAction | None:
    for pending in board.outbox:
        action = pending.action
        is_about = action.entity is entity and action.entity_id == row_id
        if is_about and pending.state is not ActionState.FAILED:
            return pending
    return None


def everybody(board: Board) -> list[Registration]:
    """Who waits, longest first, then who was decided about, the latest first."""
    decided = _decided(board)
    known = {one.id for one in decided}
    return [*(one for one in board.team.waiting() if one.id not in known), *decided]


def _decided(board: Board) -> list[Registration]:
    """What was read, and what was told since: a list that is read again comes a moment later."""
    book = board.registrations
    if not book.is_loaded:
        return []
    since = _at(book.entries[-1]) if book.has_more and book.entries else _EVER
    found = {one.id: one for one in book.entries}
    for one in board.team.registrations:
        if one.state is not RegistrationState.PENDING and _at(one) >= since:
            found.setdefault(one.id, one)
    return sorted(found.values(), key=_at, reverse=True)


def _at(one: Registration) -> datetime:
    return one.decided_at or one.registered_at
