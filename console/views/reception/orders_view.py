"""The orders table: a QTableView that looks like the rest of the office."""

from collections.abc import Container
from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from console.models.orders_table import OrderColumn, OrderLine, OrdersTableModel
from console.models.rows import RowRole
from console.views import painting
from console.views.emptiness import Emptiness, Patience, paint_emptiness
from console.views.keys import pressed
from console.views.place import Place
from console.views.reception.keys import ORDERS_KEYS
from console.views.reception.orders_delegate import LAST, OrdersDelegate, RowAction, row_action
from console.views.theme import OFFICE, Theme, TypeStyle
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.keyboard_focus import keys_move
from console.views.widgets.scroll_bar import laid_over

_WIDTHS: Final = {
    OrderColumn.ROOM: 84,
    OrderColumn.NUMBER: 84,
    OrderColumn.STATUS: 96,
    OrderColumn.TOTAL: 96,
    OrderColumn.AGE: 96,
    OrderColumn.CANCEL: 104,
}


# Less is not enough for the name of one dish.
_ITEMS: Final = 200


class _Header(QHeaderView):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(False)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self) -> QSize:
        # Between its two lines.
        return QSize(0, self._theme.px(32) + 1)

    def _words(self, column: OrderColumn) -> str:
        return {
            OrderColumn.ROOM: self.tr("Room"),
            OrderColumn.NUMBER: self.tr("Order"),
            OrderColumn.ITEMS: self.tr("Items"),
            OrderColumn.STATUS: self.tr("Status"),
            OrderColumn.TOTAL: self.tr("Total"),
            OrderColumn.AGE: self.tr("Age"),
            OrderColumn.CANCEL: "",
        }[column]

    def _right(self, column: OrderColumn) -> int:
        is_last = column is OrderColumn.AGE and self.isSectionHidden(OrderColumn.CANCEL)
        return LAST if is_last else 8

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        colour, micro = self._theme.colour, self._theme.office.micro
        column, place = OrderColumn(section), QRectF(rect)
        painter.save()
        painter.fillRect(place, colour.app)
        for edge in (place.top(), place.bottom() - 1):
            painter.fillRect(QRectF(place.left(), edge, place.width(), 1), colour.line)
        is_right = column in {OrderColumn.TOTAL, OrderColumn.AGE}
        painting.text(
            painter,
            place.adjusted(16 if column is OrderColumn.ROOM else 8, 0, -self._right(column), 0),
            self._words(column),
            style=TypeStyle(micro.size, micro.line, 600),
            colour=colour.text2,
            align=painting.RIGHT if is_right else painting.LEFT,
        )
        painter.restore()


class OrdersView(QTableView):
    """Each signal carries the OrderLine of the row it is about."""

    cancel_requested = Signal(object)
    undo_requested = Signal(object)
    retry_requested = Signal(object)
    change_requested = Signal(object)

    def __init__(
        self, model: OrdersTableModel, place: Place, theme: Theme, *, can_cancel: bool
    ) -> None:
        super().__init__()
        self._theme = theme
        self._can_cancel = can_cancel
        self._emptiness: Emptiness | None = None
        self._patience = Patience(self.viewport().update, self)
        self._told: dict[object, tuple[str, str]] = {}
        self._orders_delegate = OrdersDelegate(theme, place, self._offers_cancel, self)
        self._orders_header = _Header(theme, self)
        self.setAccessibleName(self.tr("Orders"))
        paint_own_focus(self)
        model.speak_with(self._spoken)
        self._left: OrderLine | None = None
        # Before the view follows the model: it goes to a neighbour when the current row leaves.
        model.rowsAboutToBeRemoved.connect(self._on_leaving)
        self.setModel(model)
        self.setItemDelegate(self._orders_delegate)
        self.setHorizontalHeader(self._orders_header)
        self._bar = laid_over(self, theme)
        self._dress()
        self.set_theme(theme)
        self.clicked.connect(self._on_clicked)

    def _dress(self) -> None:
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(0)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self._orders_header
        header.setMinimumSectionSize(0)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(OrderColumn.ITEMS, QHeaderView.ResizeMode.Stretch)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self._orders_delegate.set_theme(theme)
        self._orders_header.set_theme(theme)
        self._bar.set_theme(theme)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.colour.surface)
        self.setPalette(palette)
        self.verticalHeader().setDefaultSectionSize(theme.row_px(OFFICE.row))
        self._fit_columns()
        self.viewport().update()

    def _fit_columns(self) -> None:
        room = self.width()
        for column, wide in _WIDTHS.items():
            needed = max(self._theme.px(wide), self._orders_delegate.width_for(column))
            self.setColumnWidth(column, needed)
            is_shown = column is not OrderColumn.CANCEL or self._can_cancel
            room -= needed if is_shown else 0
        self.setColumnHidden(OrderColumn.CANCEL, not self._can_cancel)
        for column in (OrderColumn.NUMBER, OrderColumn.TOTAL):
            is_crowded = room < self._theme.px(_ITEMS)
            room += self._theme.px(_WIDTHS[column]) if is_crowded else 0
            self.setColumnHidden(column, is_crowded)
        # The stretched column has its width only now, and the rows their height by it.
        QTimer.singleShot(0, self, self.resizeRowsToContents)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out number and total where they would crowd the items."""
        self._fit_columns()
        super().resizeEvent(event)

    def show_emptiness(self, emptiness: Emptiness) -> None:
        """What to say while there is no row."""
        if emptiness != self._emptiness:
            self._emptiness = emptiness
            self.viewport().update()

    @property
    def emptiness(self) -> Emptiness | None:
        """What is said while there is no row."""
        return self._emptiness

    def tick(self) -> None:
        """Paint the ages and steps in sight that read differently now."""
        told: dict[object, tuple[str, str]] = {}
        row = max(0, self.rowAt(0))
        while row < self.model().rowCount():
            index = self.model().index(row, OrderColumn.AGE)
            rect = self.visualRect(index)
            if rect.top() > self.viewport().height():
                break
            line: OrderLine = index.data(RowRole.VALUE)
            delegate = self._orders_delegate
            told[line.key] = delegate.status(line).words, delegate.age(line).words
            if self._told.get(line.key) != told[line.key]:
                self.viewport().update(rect)
                self.viewport().update(self.visualRect(index.siblingAtColumn(OrderColumn.STATUS)))
            row += 1
        self._told = told

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or why there are none."""
        super().paintEvent(event)
        empty = self._emptiness
        if empty is None or self.model().rowCount() or not self._patience.allows(empty):
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.viewport().rect())
        paint_emptiness(painter, whole, empty, self._theme, touch=False)
        painter.end()

    def _spoken(self, line: OrderLine, column: int) -> str:
        """A cell for a screen reader: the first one tells the whole row."""
        return self._orders_delegate.spoken(line) if column == OrderColumn.ROOM else ""

    def _offers_cancel(self, line: OrderLine) -> bool:
        return self._can_cancel

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == OrderColumn.CANCEL:
            self._act(index.data(RowRole.VALUE))

    def _act(self, line: OrderLine) -> None:
        match row_action(line, can_cancel=self._can_cancel):
            case RowAction.RETRY:
                self.retry_requested.emit(line)
            case RowAction.UNDO:
                self.undo_requested.emit(line)
            case RowAction.CANCEL:
                self.cancel_requested.emit(line)
            case RowAction.CHANGE:
                self.change_requested.emit(line)
            case None:
                return

    def reveal(self, key: object) -> None:
        """Bring the row of a key into sight and make it the current one."""
        for row in range(self.model().rowCount()):
            index = self.model().index(row, OrderColumn.ROOM)
            line: OrderLine = index.data(RowRole.VALUE)
            if line.key == key:
                self.setCurrentIndex(index)
                self.scrollTo(index)

    def _on_leaving(self, _parent: QModelIndex, first: int, last: int) -> None:
        line: OrderLine | None = self.currentIndex().data(RowRole.VALUE)
        if line is not None and line.is_placing and first <= self.currentIndex().row() <= last:
            self._left = line

    def follow_placed(self) -> None:
        """Where an order placed here was current, the hotel's own row of it is now.

        Qt would go to the neighbour, and the next key would be meant for another order.
        """
        left, self._left = self._left, None
        if left is None:
            return
        self.setCurrentIndex(QModelIndex())
        rows = [
            self.model().index(n, 0).data(RowRole.VALUE) for n in range(self.model().rowCount())
        ]
        mine = [row.key for row in rows if row.room == left.room and not row.is_placing]
        if mine:
            self.reveal(mine[-1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ORDERS_KEYS."""
        keys_move(self)
        if not pressed(ORDERS_KEYS, self, event, letters=True):
            super().keyPressEvent(event)

    def do(self, wanted: Container[RowAction]) -> None:
        """Do what the chosen row offers, where that is among what is wanted."""
        index = self.currentIndex()
        line: OrderLine | None = index.data(RowRole.VALUE) if index.isValid() else None
        if line is not None and row_action(line, can_cancel=self._can_cancel) in wanted:
            self._act(line)
