"""How much of something is done: a bar that fills, without words of its own."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.views import painting
from console.views.palettes import Palette
from console.views.theme import RADIUS, Theme

_HIGH: Final = 8


def paint_progress(painter: QPainter, spot: QRectF, done: int, whole: int, colour: Palette) -> None:
    """Fill `spot` as far as it is done; all of it in another colour."""
    painting.box(painter, spot, radius=RADIUS.pill, fill=colour.line)
    share = min(1.0, done / whole) if whole else 0.0
    if share:
        filled = QRectF(spot)
        filled.setWidth(max(spot.height(), spot.width() * share))
        fill = colour.ok if share == 1 else colour.accent
        painting.box(painter, filled, radius=RADIUS.pill, fill=fill)


class ProgressBar(QWidget):
    """As wide as there is room; `said` is for a screen reader."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.done, self.whole = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self.setFixedHeight(theme.px(_HIGH))
        self.update()

    def show_progress(self, done: int, whole: int, said: str) -> None:
        """So much of it is done."""
        self.done, self.whole = done, whole
        self.setAccessibleName(said)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_progress(painter, QRectF(self.rect()), self.done, self.whole, self._theme.colour)
        painter.end()
