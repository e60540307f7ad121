"""A small button that is a sign alone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from console.views import icons, painting
from console.views.icons import Icon
from console.views.theme import OFFICE, RADIUS, Theme


class IconButton(QAbstractButton):
    """`words` is what it is called, for a screen reader and below the mouse."""

    def __init__(self, icon: Icon, words: str, theme: Theme) -> None:
        super().__init__()
        self._icon, self._theme = icon, theme
        self.say(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, words: str) -> None:
        """Be called otherwise."""
        self.setAccessibleName(words)
        self.setToolTip(words)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A square as high as a control."""
        side = self._theme.px(OFFICE.control)
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses like Space: it must never reach what lies behind."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign, on a ground under the mouse."""
        painter, colour = QPainter(self), self._theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and self.isEnabled():
            painting.box(painter, QRectF(self.rect()), radius=RADIUS.control, fill=colour.hover)
        ink = colour.text if self.isEnabled() else colour.text3
        side = self._theme.px(18)
        spot = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        icons.draw(painter, self._icon, spot, ink)
        painter.end()
