"""Everything the manager station shows, kept up with the board."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from console.models.duty_board import DutyBoardModel
from console.state.board import Board, BoardChanges
from console.state.link import LinkStatus
from console.state.unheard import UnheardOrder, is_known, unheard_orders
from contract.permissions import Duty


class ManagerModels(QObject):
    """The duty board; `changed` after it or the connection is."""

    changed = Signal()

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self.duty = DutyBoardModel(self)
        self._unheard: list[UnheardOrder] = []
        self.refresh()

    @property
    def link(self) -> LinkStatus:
        """The connection as last told."""
        return self._board.link

    def unheard(self, now: datetime) -> list[UnheardOrder]:
        """What managers are alerted of, oldest first; empty while the present is not known."""
        return self._unheard if is_known(self.link, now) else []

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.colleagues:
            self.refresh()
        elif changes.orders or changes.breakfasts:
            self._find_unheard()
            self.changed.emit()
        elif changes.link:
            self.changed.emit()

    def refresh(self) -> None:
        """Read everything again."""
        self.duty.show_staff(self._board.colleagues.all_shown())
        self._find_unheard()
        self.changed.emit()

    def _find_unheard(self) -> None:
        found = unheard_orders(self._board)
        self._unheard = [order for order in found if order.told_at(Duty.MANAGER) is not None]
