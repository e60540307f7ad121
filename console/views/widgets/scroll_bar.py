"""A quiet scroll bar in the colours of the theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from console.views import painting
from console.views.theme import Theme

_WIDTH = 12


class ScrollBar(QScrollBar):
    """Vertical; only the handle is painted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 3 * _WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, reach = self._theme.colour, self.maximum() - self.minimum()
        if reach > 0:
            whole = self.height() - 8
            length = max(24.0, whole * self.pageStep() / (reach + self.pageStep()))
            top = 4 + (whole - length) * (self.value() - self.minimum()) / reach
            handle = QRectF(3, top, self.width() - 6, length)
            ink = colour.line_strong if self.underMouse() else colour.overlay
            painting.box(painter, handle, radius=handle.width() / 2, fill=ink)
        painter.end()


def quiet(area: QAbstractScrollArea, theme: Theme) -> ScrollBar:
    """Give a scroll area such a bar."""
    bar = ScrollBar(theme)
    area.setVerticalScrollBar(bar)
    return bar
