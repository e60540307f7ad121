"""The painted lines of the roster's card: a period, and the points of its list."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.views import icons, painting
from console.views.chips import Chip, paint_chip
from console.views.roster.settling import sign_of
from console.views.roster.words import Point, tr
from console.views.theme import Theme
from console.views.typography import width

_LINE: Final = 24
_ICON: Final = 16


class PeriodLine(QWidget):
    """A title at the left, and at the right a chip or some words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title, self._right = "", ""
        self._chip: Chip | None = None
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self.setFixedHeight(theme.px(_LINE))

    def show_line(self, title: str, right: "str | Chip") -> None:
        """Show another; a title that is cut is told beside the mouse."""
        self.title = title
        self._chip = right if isinstance(right, Chip) else None
        self._right = right.words if isinstance(right, Chip) else right
        self.setToolTip(title)
        self.setAccessibleName(", ".join(part for part in (title, self._right) if part))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is at the right first; the title has the rest."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, row = self._theme, QRectF(self.rect())
        office, colour = theme.office, theme.colour
        if self._chip is not None:
            row.setRight(paint_chip(painter, row, self._chip, theme, at_right=True).left() - 8)
        elif self._right:
            row.setLeft(row.right() - width(office.dense, self._right) - 1)
            painting.text(painter, row, self._right, style=office.dense, colour=colour.text2)
            row = QRectF(0, 0, row.left() - 8, row.height())
        painting.text(painter, row, self.title, style=office.strong, colour=colour.text)
        painter.end()


class PointRows(QWidget):
    """One line for each point, with its sign."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.points: tuple[Point, ...] = ()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self._measure()

    def show_points(self, points: Sequence[Point]) -> None:
        """Show others; words that are cut are told beside the mouse."""
        self.points = tuple(points)
        self.setToolTip("\n".join(one.words for one in points))
        said = (f"{one.words}, {tr('settled') if one.ok else tr('open')}" for one in points)
        self.setAccessibleName(". ".join(said))
        self._measure()

    def _measure(self) -> None:
        self.setFixedHeight(self._theme.px(_LINE) * len(self.points))
        self.setVisible(bool(self.points))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sign and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour, style = self._theme.px, self._theme.colour, self._theme.office.dense
        for number, point in enumerate(self.points):
            row = QRectF(0, number * px(_LINE), self.width(), px(_LINE))
            sign, ink = sign_of(point, colour)
            icons.draw(painter, sign, QRectF(0, row.top(), px(_ICON), row.height()), ink)
            row.setLeft(px(_ICON) + 8)
            words = colour.text2 if point.ok else colour.text
            painting.text(painter, row, point.words, style=style, colour=words)
        painter.end()
