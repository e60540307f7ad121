"""A cook to choose: initials, name, and the key that chooses them."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from console.models.cooks import Cook
from console.views import painting
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import plain

HIGH: Final = 104
_SMALLER: Final = 0.85


class CookButton(QAbstractButton):
    """`number` is the digit that chooses this cook; 0 for none."""

    def __init__(self, cook: Cook, number: int, theme: Theme) -> None:
        super().__init__()
        self.cook, self._number, self._theme = cook, number, theme
        self.setText(plain(cook.name))
        self.setAccessibleName(f"{cook.initials}, {plain(cook.name)}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(round(theme.px(HIGH)))

    def sizeHint(self) -> QSize:
        """Wide enough for four letters and a key."""
        return QSize(round(self._theme.px(160)), round(self._theme.px(HIGH)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses like Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Initials above the name, the key at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, colour, px = self._theme, self._theme.colour, self._theme.px
        rect = QRectF(self.rect())
        fill = colour.selected if self.isDown() else colour.surface
        painting.box(
            painter, rect, radius=RADIUS.card, fill=fill, border=colour.line_strong, width=2
        )
        upper = rect.adjusted(px(16), px(10), -px(16), -px(46))
        painting.text(
            painter, upper, self.cook.initials, style=theme.kitchen.timer, colour=colour.text
        )
        lower = rect.adjusted(px(16), px(60), -px(16), -px(10))
        words = self.text()
        if self.cook.is_on_break:
            words = self.tr("{name}, on a break").format(name=words.split(" ", 1)[0])
        style = theme.kitchen.meta
        if width(style, words) > lower.width():
            style = TypeStyle(round(style.size * _SMALLER), style.line, style.weight)
        painting.text(painter, lower, words, style=style, colour=colour.text2)
        if self._number:
            painting.text(
                painter,
                upper,
                str(self._number),
                style=theme.kitchen.meta,
                colour=colour.text2,
                align=painting.RIGHT,
            )
        painter.end()
