"""Says what holding a finger in the corner will do, and how far it has come."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.views import painting
from console.views.theme import RADIUS, Theme
from console.views.typography import width

_FRAME_MS: Final = 33
_BAR: Final = 4
_MARGIN: Final = 16


class HoldHint(QWidget):
    """Lies at the top right of `owner` while somebody holds; lets every touch through."""

    def __init__(self, owner: QWidget, theme: Theme, lasts_ms: int) -> None:
        super().__init__(owner)
        self._theme, self._lasts_ms = theme, lasts_ms
        self._words = self.tr("Keep holding to leave the kiosk")
        self.setAccessibleName(self._words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._since = QElapsedTimer()
        self._since.start()
        frames = QTimer(self, interval=_FRAME_MS)
        frames.timeout.connect(self.update)
        frames.start()
        wide = round(width(theme.porter.meta, self._words)) + 2 * _MARGIN + 4
        self.setGeometry(owner.width() - wide - _MARGIN, 96, wide, 56)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words over a bar that grows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, rect = self._theme.colour, QRectF(self.rect())
        painting.box(
            painter, rect, radius=RADIUS.card, fill=colour.raised, border=colour.line_strong
        )
        words = rect.adjusted(_MARGIN, 0, -_MARGIN, -8)
        style = self._theme.porter.meta
        painting.text(painter, words, self._words, style=style, colour=colour.text)
        share = min(1.0, self._since.elapsed() / self._lasts_ms)
        bar = QRectF(_MARGIN, rect.bottom() - 12, (rect.width() - 2 * _MARGIN) * share, _BAR)
        painting.box(painter, bar, radius=RADIUS.pill, fill=colour.accent)
        painter.end()
