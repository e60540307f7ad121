"""Everything the porter station shows, kept up with the board."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QObject, Signal

from console.models.carry import CarryModel
from console.models.slots import SlotsModel
from console.state.board import Board, BoardChanges
from console.state.duty import is_nobody_on_duty
from console.state.figures import PorterFigures, porter
from console.state.link import LinkStatus
from contract.permissions import Duty


class PorterModels(QObject):
    """The two lanes and the header's figures; `changed` after any of them is."""

    changed = Signal()

    def __init__(self, board: Board, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._zone = zone
        me = board.me.staff_id if board.me is not None else None
        self.carry = CarryModel(me, self)
        self.slots = SlotsModel(me, zone, board.clock.now, self)
        self.figures = self._figures()
        self.refresh()

    @property
    def link(self) -> LinkStatus:
        """The connection as last told."""
        return self._board.link

    @property
    def is_nobody_on_duty(self) -> bool:
        """Whether none of the porters is clocked in; False while no colleague is known."""
        return is_nobody_on_duty([Duty.PORTER], self._board.colleagues)

    @property
    def has_rows(self) -> bool:
        """Whether there is anything to carry."""
        return bool(self.carry.rows or self.slots.rows)

    @property
    def now(self) -> Callable[[], datetime]:
        """The hotel's clock, aware UTC."""
        return self._board.clock.now

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.orders:
            self.carry.show_orders(self._board.orders.all_shown())
        if changes.breakfasts:
            self.slots.show_breakfasts(self._board.breakfasts.all_shown())
        if changes.orders or changes.breakfasts:
            self.figures = self._figures()
        if changes.orders or changes.breakfasts or changes.link or changes.colleagues:
            self.changed.emit()

    def refresh(self) -> None:
        """Read everything again: at the start, and when the hotel's day ends."""
        self.carry.show_orders(self._board.orders.all_shown())
        self.slots.show_breakfasts(self._board.breakfasts.all_shown())
        self.figures = self._figures()
        self.changed.emit()

    def _figures(self) -> PorterFigures:
        board = self._board
        return porter(
            board.orders.all_shown(),
            board.breakfasts.all_shown(),
            now=board.clock.now(),
            zone=self._zone,
        )
