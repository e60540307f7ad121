"""What the marks of a department's bar mean."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.views.manager.department_cards import LEGEND, legend_width, paint_legend
from console.views.theme import Theme


class Legend(QWidget):
    """Working, on break, rostered and not in: side by side."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.setFixedSize(legend_width(theme), theme.px(LEGEND))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each mark with its word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_legend(painter, QPointF(0, 0), self._theme)
        painter.end()
