"""The bell of the top bar: how many alerts nobody has looked at."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.theme import OFFICE, RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import count

_MOST_SHOWN = 99
_WIDE = 40


class AlertBell(QAbstractButton):
    """A button; `show_unseen` puts a number on it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.unseen = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_unseen(0)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_unseen(self, number: int) -> None:
        """How many nobody has looked at; 0 takes the number away."""
        self.unseen = number
        said = count(number, self.tr("unseen alert"), self.tr("unseen alerts"))
        self.setAccessibleName(said if number else self.tr("Alerts"))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDE), self._theme.px(OFFICE.control))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour, rect = self._theme.px, self._theme.colour, QRectF(self.rect())
        if self.underMouse() or self.isDown():
            painting.box(painter, rect, radius=RADIUS.control, fill=colour.hover)
        side = px(20)
        # The number stands beside the bell, not on it.
        left = px(6) if self.unseen else (rect.width() - side) / 2
        mark = QRectF(left, (rect.height() - side) / 2, side, side)
        icon = Icon.BELL_RING if self.unseen else Icon.BELL
        icons.draw(painter, icon, mark, colour.text if self.unseen else colour.text2)
        if self.unseen:
            self._paint_number(painter)
        painter.end()

    def _paint_number(self, painter: QPainter) -> None:
        px, colour = self._theme.px, self._theme.colour
        number = str(self.unseen) if self.unseen <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
        style = TypeStyle(px(11), px(16), 700)
        wide = max(px(16), width(style, number) + px(8))
        chip = QRectF(self.width() - wide, 0, wide, px(16))
        painting.box(painter, chip, radius=px(8), fill=colour.accent)
        painting.text(
            painter, chip, number, style=style, colour=colour.on_accent, align=painting.CENTRE
        )
