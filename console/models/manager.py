"""Everything the manager station shows, kept up with the board."""

from PySide6.QtCore import QObject, Signal

from console.models.duty_board import DutyBoardModel
from console.state.board import Board, BoardChanges
from console.state.link import LinkStatus


class ManagerModels(QObject):
    """The duty board; `changed` after it or the connection is."""

    changed = Signal()

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self.duty = DutyBoardModel(self)
        self.refresh()

    @property
    def link(self) -> LinkStatus:
        """The connection as last told."""
        return self._board.link

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.colleagues:
            self.refresh()
        elif changes.link:
            self.changed.emit()

    def refresh(self) -> None:
        """Read everything again."""
        self.duty.show_staff(self._board.colleagues.all_shown())
        self.changed.emit()
