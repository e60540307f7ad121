"""Paints the rows of the list of alerts."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from console.models.recent_alerts import AlertLine
from console.models.rows import RowRole
from console.views import icons, painting
from console.views.alerts import words
from console.views.place import Place
from console.views.theme import Theme
from console.views.typography import width
from console.views.words import clock_time

_PAD: Final = 16
ROW: Final = 56


class AlertDelegate(QStyledItemDelegate):
    """One row: sign, what happened, how it stands, and when."""

    def __init__(self, place: Place, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._place, self._theme = place, theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._theme.px(ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = index.data(RowRole.VALUE)
        if line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect)
        self._paint_ground(painter, row, option)
        self._paint_line(painter, row.adjusted(_PAD, 0, -_PAD, -1), line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRectF, option: QStyleOptionViewItem) -> None:
        colour = self._theme.colour
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, colour.hover)
        painting.row_edges(painter, row, option, colour)

    def _paint_line(self, painter: QPainter, cell: QRectF, line: AlertLine) -> None:
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        is_loud = not line.is_seen and not line.is_settled
        side = px(20)
        mark = QRectF(cell.left(), cell.center().y() - side / 2, side, side)
        icons.draw(painter, words.icon(line), mark, colour.accent if is_loud else colour.text2)
        at = clock_time(line.at, self._place.zone)
        wide = width(office.dense, at) + 1
        time = QRectF(cell.right() - wide, cell.top(), wide, cell.height())
        painting.text(painter, time, at, style=office.dense, colour=colour.text2)
        left = mark.right() + px(12)
        room = QRectF(left, cell.top(), time.left() - px(12) - left, cell.height())
        ink = colour.text2 if line.is_settled else colour.text
        standing = words.standing(line, self._place.zone)
        high = office.strong.line + (office.dense.line if standing else 0)
        upper = QRectF(left, cell.center().y() - high / 2, room.width(), office.strong.line)
        painting.text(painter, upper, words.title(line), style=office.strong, colour=ink)
        lower = QRectF(left, upper.bottom(), room.width(), office.dense.line)
        painting.text(painter, lower, standing, style=office.dense, colour=colour.text2)
