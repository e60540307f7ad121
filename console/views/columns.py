"""Columns of a painted list: where they stand, and their names above it."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from console.views import painting
from console.views.theme import Theme, TypeStyle

_PAD: Final = 16
_GAP: Final = 8
_SIDE_SHARE: Final = 0.27


def cells(row: QRectF, shares: Sequence[float], theme: Theme) -> list[QRectF]:
    """Where the columns of a row stand; shares of the width, together 1."""
    pad = theme.px(_PAD)
    left, wide = row.left() + pad, row.width() - 2 * pad
    made = []
    for share in shares:
        made.append(QRectF(left, row.top(), wide * share - _GAP, row.height()))
        left += wide * share
    return made


def side_width(theme: Theme, room: int, usual: int) -> int:
    """How wide what stands beside a list is in a narrow window; large letters leave it its rows."""
    return min(theme.px(usual), max(usual, round(room * _SIDE_SHARE)))


def two_lines(
    painter: QPainter, cell: QRectF, said: tuple[str, str], theme: Theme, style: TypeStyle
) -> None:
    """A line and a small one below it; in the middle where there is no second."""
    office, colour, px = theme.office, theme.colour, theme.px
    upper, lower = said
    line = QRectF(cell)
    if lower:
        line = QRectF(cell.left(), cell.center().y() - px(19), cell.width(), px(20))
        below = line.translated(0, px(20))
        painting.text(painter, below, lower, style=office.caption, colour=colour.text2)
    painting.text(painter, line, upper, style=style, colour=colour.text)


class ColumnHead(QWidget):
    """The names of the columns, as wide as the rows, which `below` shows."""

    def __init__(
        self,
        names: Callable[[], Sequence[str]],
        shares: Sequence[float],
        theme: Theme,
        below: QAbstractItemView,
    ) -> None:
        super().__init__()
        self._names, self._shares, self._below = names, shares, below
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.setFixedHeight(theme.px(40))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names, and a line below."""
        painter, colour, micro = QPainter(self), self._theme.colour, self._theme.office.micro
        style = TypeStyle(micro.size, micro.line, 600)
        row = QRectF(0, 0, self._below.viewport().width(), self.height())
        places = cells(row, self._shares, self._theme)
        for cell, name in zip(places, self._names(), strict=True):
            painting.text(painter, cell, name, style=style, colour=colour.text2)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colour.line)
        painter.end()
