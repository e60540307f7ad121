"""The ring around the row of a table that has the keyboard, painted cell by cell."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from console.views import painting
from console.views.theme import BORDER, RADIUS, Theme
from console.views.widgets.keyboard_focus import marks_focus

_BEYOND = 9


def paint_row_focus(
    painter: QPainter,
    option: QStyleOptionViewItem,
    index: QModelIndex | QPersistentModelIndex,
    theme: Theme,
) -> None:
    """Paint the part this cell has in the ring; nothing unless keys moved to the row."""
    view = option.widget
    if not isinstance(view, QTableView) or not marks_focus(view):
        return
    if view.currentIndex().row() != index.row():
        return
    rect, header = QRectF(option.rect), view.horizontalHeader()
    is_first = header.visualIndexAt(0) == header.visualIndex(index.column())
    is_last = header.logicalIndexAt(header.length() - 1) == index.column()
    ring = rect.adjusted(2 if is_first else -_BEYOND, 2, -2 if is_last else _BEYOND, -3)
    painter.save()
    painter.setClipRect(rect)
    colour = theme.colour.focus
    painting.box(painter, ring, radius=RADIUS.chip, border=colour, width=BORDER.focus)
    painter.restore()
