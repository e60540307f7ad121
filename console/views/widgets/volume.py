"""A slider for a volume from 0 to 100 per cent."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSlider, QWidget

from console.views import painting
from console.views.theme import RADIUS, Theme

_KNOB = 16


class Volume(QSlider):
    """Moves in steps of 5; a touch on the track goes there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setRange(0, 100)
        self.setSingleStep(5)
        self.setPageStep(20)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(32))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._go_to(event.position().x())

    def _go_to(self, x: float) -> None:
        share = (x - _KNOB / 2) / max(1, self.width() - _KNOB)
        self.setValue(round(min(max(share, 0), 1) * 20) * 5)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, middle = self._theme.colour, self.height() / 2
        track = QRectF(0, middle - 2, self.width(), 4)
        painting.box(painter, track, radius=RADIUS.pill, fill=colour.overlay)
        at = self.value() / 100 * (self.width() - _KNOB)
        done = QRectF(0, middle - 2, at + _KNOB / 2, 4)
        painting.box(painter, done, radius=RADIUS.pill, fill=colour.accent)
        knob = QRectF(at, middle - _KNOB / 2, _KNOB, _KNOB)
        painting.box(painter, knob, radius=RADIUS.pill, fill=colour.accent)
        painter.end()
