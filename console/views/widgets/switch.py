"""A switch that is on or off, and says which in a word."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from console.views import painting
from console.views.theme import RADIUS, Theme


class Switch(QAbstractButton):
    """`toggled` when a person turns it; the accessible name is given by whoever places it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(84), self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = self._theme.px, self._theme.colour
        track = QRectF(self.width() - px(44), (self.height() - px(24)) / 2, px(44), px(24))
        is_on = self.isChecked()
        fill = colour.accent if is_on else colour.sunken
        if self.underMouse() and self.isEnabled():
            fill = colour.accent_hover if is_on else colour.hover
        painting.box(
            painter,
            track,
            radius=RADIUS.pill,
            fill=fill,
            border=colour.accent if is_on else colour.line_strong,
            width=2,
        )
        left = track.right() - px(20) if is_on else track.left() + px(4)
        knob = QRectF(left, track.top() + px(4), px(16), px(16))
        ink = colour.on_accent if is_on else colour.line_strong
        painting.box(painter, knob, radius=RADIUS.pill, fill=ink)
        words = QRectF(0, 0, track.left() - px(8), self.height())
        painting.text(
            painter,
            words,
            self.tr("On") if is_on else self.tr("Off"),
            style=self._theme.office.dense,
            colour=colour.text2,
            align=painting.RIGHT,
        )
        painter.end()
