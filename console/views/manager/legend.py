"""What the marks of a department's bar mean."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.views import painting
from console.views.manager.department_cards import mark
from console.views.manager.words import tr
from console.views.theme import Theme
from console.views.typography import width


class Legend(QWidget):
    """Working, on break, rostered and not in: side by side."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.setFixedHeight(theme.px(24))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each mark with its word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, style = self._theme.px, self._theme.office.caption
        left = 0.0
        shown = (
            ("working", tr("working")),
            ("on_break", tr("on break")),
            ("missing", tr("rostered, not in")),
        )
        for kind, said in shown:
            mark(painter, QRectF(left, px(8), px(14), px(8)), self._theme, kind)
            spot = QRectF(left + px(20), 0, width(style, said) + 1, self.height())
            ink = self._theme.colour.text2
            painting.text(painter, spot, said, style=style, colour=ink)
            left = spot.right() + px(20)
        painter.end()
