"""What parts the areas from the stations in the rail: a word, or a line where it is narrow."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.views import painting
from console.views.theme import Theme, TypeStyle

_HIGH = 40
_LOW = 15


class RailHeading(QWidget):
    """Stations; a screen reader is told by the names of what follows."""

    def __init__(self, words: str, theme: Theme) -> None:
        super().__init__()
        self._words, self._theme, self._is_wide = words, theme, True

    def set_theme(self, theme: Theme, *, is_wide: bool) -> None:
        """Paint with another theme, wide or narrow."""
        self._theme, self._is_wide = theme, is_wide
        self.setFixedHeight(theme.px(_HIGH if is_wide else _LOW))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The word above its stations, or the line."""
        painter, px = QPainter(self), self._theme.px
        if self._is_wide:
            micro = self._theme.office.micro
            style = TypeStyle(micro.size, micro.line, 600)
            row = QRectF(px(12), px(16), self.width() - px(12), px(16))
            painting.text(painter, row, self._words, style=style, colour=self._theme.colour.text2)
        else:
            line = QRectF((self.width() - px(40)) / 2, self.height() // 2, px(40), 1)
            painter.fillRect(line, self._theme.colour.line)
        painter.end()
