"""Everything the reception station shows, kept up with the board."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QObject, Signal

from console.models.duty_board import DutyBoardModel
from console.models.orders_table import OrdersTableModel
from console.models.placing import placing_lines
from console.state.board import Board, BoardChanges
from console.state.link import LinkStatus
from console.state.unheard import UnheardOrder, is_known, unheard_orders


class ReceptionModels(QObject):
    """The orders table and the duty board.

    `changed`: the orders, the connection or what colleagues wrote are others; `duty_changed`: who
    is on duty, or the connection.
    """

    changed = Signal()
    duty_changed = Signal()

    def __init__(self, board: Board, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board, self._zone = board, zone
        self.orders = OrdersTableModel(zone, self)
        self.duty = DutyBoardModel(self)
        self._unheard: list[UnheardOrder] = []
        self.refresh()

    @property
    def link(self) -> LinkStatus:
        """The connection as last told."""
        return self._board.link

    @property
    def unread(self) -> int:
        """How many messages of colleagues one has not read."""
        return self._board.staff_chats.unread

    def unheard(self, now: datetime) -> list[UnheardOrder]:
        """What nobody hears of, oldest first; empty while this PC does not know the present."""
        return self._unheard if is_known(self.link, now) else []

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.orders or changes.breakfasts or changes.outbox:
            self._show_orders()
        elif changes.link or changes.staff_chats:
            self.changed.emit()
        if changes.colleagues:
            self._show_staff()
        elif changes.link:
            self.duty_changed.emit()

    def refresh(self) -> None:
        """Read everything again."""
        self._show_orders()
        self._show_staff()

    def _show_staff(self) -> None:
        self.duty.show_staff(self._board.colleagues.all_shown())
        self.duty_changed.emit()

    def _show_orders(self) -> None:
        board = self._board
        self._unheard = unheard_orders(board)
        placing = placing_lines(board, self._zone)
        self.orders.show_orders(board.orders.all_shown(), board.breakfasts.all_shown(), placing)
        self.changed.emit()
