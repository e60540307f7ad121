"""The decisions a manager looks through, newest first, kept up with the board."""

from datetime import date

from PySide6.QtCore import QObject

from console.models.book import BookModel
from console.state.board import Board
from contract.resources.audit import AuditEntry


class AuditModel(BookModel[AuditEntry, date | None]):
    """Decisions, as far as they were read."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(board, board.audit, lambda changes: changes.audit, parent)
