"""Paints rows of two lines a column, the last one a chip."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

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
from console.views.chips import Chip, paint_chip
from console.views.columns import cells, two_lines
from console.views.theme import Theme

_ROW: Final = 56


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a row says: two lines for each column but the last, and the chip there."""

    cells: tuple[tuple[str, str], ...]
    chip: Chip

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        lines = (line for cell in self.cells for line in cell)
        return ", ".join(line for line in (*lines, self.chip.words) if line)


class RowsDelegate(QStyledItemDelegate):
    """One delegate for every row. `say` puts the value of one into words."""

    def __init__(
        self,
        say: Callable[[object, Theme], RowWords],
        shares: Sequence[float],
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._say, self._shares, self.theme = say, shares, theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows of one height."""
        return QSize(0, self.theme.row_px(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One row; its first column stands out."""
        said = self._say(index.data(RowRole.VALUE), self.theme)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, colour, office = QRectF(option.rect), self.theme.colour, self.theme.office
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, colour.selected)
            painter.fillRect(QRectF(row.left(), row.top(), 4, row.height()), colour.accent)
        painting.row_edges(painter, row, option, colour)
        *places, last = cells(row, self._shares, self.theme)
        styles = [office.strong, *[office.body] * (len(places) - 1)]
        for place, lines, style in zip(places, said.cells, styles, strict=True):
            two_lines(painter, place, lines, self.theme, style)
        paint_chip(painter, last, said.chip, self.theme)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Everything about the row under the mouse, whatever was cut."""
        if not index.isValid():
            return False
        said = self._say(index.data(RowRole.VALUE), self.theme).spoken
        QToolTip.showText(event.globalPos(), f"<p>{escape(said)}</p>", view)
        return True
