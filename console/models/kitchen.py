"""Everything the kitchen station shows, kept up with the board."""

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from console.models.kitchen_lists import Dish, Recall, breakfasts_soon, dishes, recalls
from console.models.pending import failed_of
from console.models.ticket import Ticket
from console.models.tickets import TicketsModel
from console.state.actions import PendingAction
from console.state.board import Board, BoardChanges
from console.state.duty import is_nobody_on_duty
from console.state.figures import KitchenFigures
from console.state.kitchen_sums import KitchenSums
from console.state.link import LinkStatus
from contract.permissions import Duty
from contract.resources.orders import OrderStatus
from contract.scalars import Id

_BREAKFASTS_WITHIN: Final = timedelta(minutes=90)
_PAUSE_MS: Final = 100


class KitchenModels(QObject):
    """The tickets at once; the sums around them (`changed`) at most ten times a second."""

    changed = Signal()
    link_changed = Signal()

    def __init__(self, board: Board, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._zone = zone
        self.tickets = TicketsModel(board.orders, self)
        self.tickets.load()
        self._sums = KitchenSums(zone)
        self._touched = board.orders.touched()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._on_pause_over)
        self._is_stale = False
        self._sum_up()

    @property
    def link(self) -> LinkStatus:
        """The connection as last told."""
        return self._board.link

    @property
    def now(self) -> Callable[[], datetime]:
        """The hotel's clock, aware UTC."""
        return self._board.clock.now

    @property
    def is_known(self) -> bool:
        """Whether there is anything, saved or fetched, that the board may speak of."""
        return self.link.verified_at is not None or self.tickets.rowCount() > 0

    @property
    def is_nobody_on_duty(self) -> bool:
        """Whether nobody of the kitchen is clocked in; False while no colleague is known."""
        return is_nobody_on_duty([Duty.KITCHEN], self._board.colleagues)

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.orders:
            self.tickets.apply(changes.orders)
            self._count()
        if changes.orders or changes.breakfasts or changes.menu:
            self.refresh()
        if changes.link or changes.colleagues:
            self.link_changed.emit()

    def refresh(self) -> None:
        """Sum up now, or soon when that was done a moment ago."""
        if self._pause.isActive():
            self._is_stale = True
            return
        self._pause.start()
        self._sum_up()
        self.changed.emit()

    def refused_elsewhere(self) -> list[tuple[Id, PendingAction]]:
        """Refused actions on orders that are not tickets any more, such as a recall.

        A refused cancellation is the desk's to tell.
        """
        refused = [
            (shown.order.id, failed_of(shown.pending))
            for shown in self._sums.with_pending()
            if self.tickets.ticket(shown.order.id) is None
        ]
        return [
            (order_id, failed)
            for order_id, failed in refused
            if failed is not None and failed.action.target != OrderStatus.CANCELLED
        ]

    def _on_pause_over(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def _count(self) -> None:
        """With every lot, so that a flood leaves no long work for the next sum."""
        for order_id in self._touched:
            self._sums.tell(order_id, self._board.orders.shown(order_id))
        self._touched.clear()

    def _sum_up(self) -> None:
        board, now = self._board, self._board.clock.now()
        self._count()
        self.figures: KitchenFigures = self._sums.figures(now)
        self.recalls: list[Recall] = recalls(self._sums.ready())
        self.dishes: list[Dish] = dishes(self._sums.all_day(), board.menu.all_shown())
        self.breakfasts: list[Ticket] = breakfasts_soon(
            board.breakfasts.all_shown(), now=now, within=_BREAKFASTS_WITHIN, zone=self._zone
        )
