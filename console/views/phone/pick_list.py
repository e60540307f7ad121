"""A painted list to pick from: rows as high as their words, one of them current."""

from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from console.models.rows import RowRole
from console.views import painting
from console.views.theme import BORDER, RADIUS, Theme
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.painted_list import PaintedList

AnyIndex = QModelIndex | QPersistentModelIndex


class RowPainter(Protocol):
    """How the rows of one list look."""

    def height(self, row: Any, width: int, theme: Theme, *, is_current: bool) -> int: ...

    def paint(
        self, painter: QPainter, rect: QRectF, row: Any, theme: Theme, *, is_current: bool
    ) -> None: ...


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: "PickList", rows: RowPainter) -> None:
        super().__init__(view)
        self._view, self._rows = view, rows

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row, width = index.data(RowRole.VALUE), self._view.viewport().width()
        is_current = index.row() == self._view.currentIndex().row()
        high = self._rows.height(row, width, self._view.theme, is_current=is_current)
        return QSize(width, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(RowRole.VALUE)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, colour = QRectF(option.rect), self._view.theme.colour
        is_current = index.row() == self._view.currentIndex().row()
        state: QStyle.StateFlag = option.state
        if is_current:
            painter.fillRect(rect, colour.selected)
            bar = QRectF(rect.left(), rect.top(), BORDER.selected_bar, rect.height())
            painter.fillRect(bar, colour.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour.hover)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour.line)
        self._rows.paint(painter, rect, row, self._view.theme, is_current=is_current)
        if is_current and self._view.hasFocus():
            ring = rect.adjusted(2, 2, -2, -3)
            painting.box(painter, ring, radius=RADIUS.chip, border=colour.focus, width=BORDER.focus)
        painter.restore()


class PickList(PaintedList):
    """`picked` carries the value of a clicked row. With `follows_field` it takes no focus."""

    picked = Signal(object)

    def __init__(
        self, model: QAbstractItemModel, rows: RowPainter, theme: Theme, *, follows_field: bool
    ) -> None:
        super().__init__(theme)
        self._rows_delegate = _Delegate(self, rows)
        self.setModel(model)
        self.setItemDelegate(self._rows_delegate)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        paint_own_focus(self)
        if follows_field:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(lambda index: self.picked.emit(index.data(RowRole.VALUE)))
        self.set_theme(theme)

    @property
    def current(self) -> Any:
        """The value of the current row, None when there is none."""
        return self.currentIndex().data(RowRole.VALUE)

    def show_current(self, row: int) -> None:
        """Make a row the current one, and bring it into sight; -1 for none."""
        index = self.model().index(row, 0) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def step(self, by: int) -> None:
        """Go up or down from the field this list belongs to."""
        last = self.model().rowCount() - 1
        at = self.currentIndex().row()
        self.show_current(min(last, max(0, at + by if at >= 0 else 0)))

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Rows may be higher while they are current."""
        super().currentChanged(current, previous)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
