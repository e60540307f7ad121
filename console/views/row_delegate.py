"""What painted rows with columns share: their ground, and everything of one beside the mouse."""

from dataclasses import replace
from html import escape

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from console.models.rows import RowRole
from console.views import painting
from console.views.chips import Chip
from console.views.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Rows of one height, `high` px at 100 per cent. Of its own a delegate has two methods."""

    def __init__(self, theme: Theme, high: int, parent: QObject) -> None:
        super().__init__(parent)
        self.theme, self._high = theme, high
        self._is_selected = False

    def paint_row(self, painter: QPainter, row: QRectF, index: Index) -> None:
        """What stands in a row that has a value."""
        raise NotImplementedError

    def said(self, index: Index) -> str:
        """Everything about the row, whatever was cut."""
        raise NotImplementedError

    def in_sight(self, chip: Chip) -> Chip:
        """A label of the row that is being painted; not in the colour of the row itself."""
        colour = self.theme.colour
        is_lost = self._is_selected and chip.fill == colour.selected
        return replace(chip, fill=colour.surface) if is_lost else chip

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows of one height."""
        return QSize(0, self.theme.row_px(self._high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, and what stands on it."""
        if index.data(RowRole.VALUE) is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, colour = QRectF(option.rect), self.theme.colour
        self._is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if self._is_selected:
            painter.fillRect(row, colour.selected)
            painter.fillRect(QRectF(row.left(), row.top(), 4, row.height()), colour.accent)
        painting.row_edges(painter, row, option, colour)
        self.paint_row(painter, row, index)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Everything about the row under the mouse."""
        if index.data(RowRole.VALUE) is None:
            return False
        QToolTip.showText(event.globalPos(), f"<p>{escape(self.said(index))}</p>", view)
        return True
