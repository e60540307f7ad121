"""The decisions a manager looks through, newest first, kept up with the board."""

from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from console.models.rows import RowsModel
from console.state.board import Board, BoardChanges
from console.state.link import LinkStatus
from contract.resources.audit import AuditEntry


class AuditModel(RowsModel[AuditEntry]):
    """`looked` after anything about it may differ."""

    looked = Signal()

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(lambda entry: entry.id, parent=parent)
        self._board = board
        self.refresh()

    @property
    def link(self) -> LinkStatus:
        """The connection as last told."""
        return self._board.link

    @property
    def is_loaded(self) -> bool:
        """Whether the hotel told what was decided."""
        return self._board.audit.is_loaded

    @property
    def trouble(self) -> str:
        """Why it could not be loaded, a sentence; empty when it was."""
        return self._board.audit.trouble

    @property
    def count(self) -> int:
        """How many decisions there are, those not read included."""
        return self._board.audit.count

    def today(self, now: datetime) -> date:
        """The hotel's day."""
        return now.astimezone(self._board.zone).date()

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.audit:
            self.refresh()
        elif changes.link:
            self.looked.emit()

    def refresh(self) -> None:
        """Read everything again."""
        self.show_rows(self._board.audit.entries)
        self.looked.emit()
