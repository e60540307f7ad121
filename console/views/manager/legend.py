"""What the marks of a department's bar mean."""

from PySide6.QtCore import QPointF, QSize
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
        self.setFixedHeight(theme.px(LEGEND))
        self.setMaximumWidth(legend_width(theme))
        self.update()

    def sizeHint(self) -> QSize:
        """All of it; nothing keeps a window from being too narrow for it."""
        return QSize(legend_width(self._theme), self._theme.px(LEGEND))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each mark with its word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_legend(painter, QPointF(0, 0), self._theme)
        painter.end()
