"""Codes to register with, newest first, kept up with the board."""

from PySide6.QtCore import QObject, Qt

from console.models.book import BookModel
from console.state.actions import PendingAction
from console.state.board import Board, BoardChanges
from console.state.registrations import revocation_of
from contract.resources.team import RegistrationCode
from contract.scalars import Id


class CodesModel(BookModel[RegistrationCode, None]):
    """Codes as far as they were read."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(board, board.registration_codes, _is_told, parent)

    def is_open(self, code: RegistrationCode) -> bool:
        """Whether somebody can register with it."""
        is_free = code.used_at is None and code.revoked_at is None
        return is_free and self._board.clock.now() < code.expires_at

    def revoking(self, code_id: Id) -> PendingAction | None:
        """The revocation of this PC that the hotel has not answered."""
        return revocation_of(self._board, code_id)

    def cell(self, row: RegistrationCode, column: int, role: int) -> object:
        """For who looks for a code by typing it."""
        return row.registration_code if role == Qt.ItemDataRole.DisplayRole else None


def _is_told(changes: BoardChanges) -> bool:
    return changes.registration_codes or changes.outbox
