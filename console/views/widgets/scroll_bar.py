"""A quiet scroll bar in the colours of the theme."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from console.views import painting
from console.views.theme import Theme

_WIDTH = 12


class ScrollBar(QScrollBar):
    """Vertical; only the handle is painted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 3 * _WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, reach = self._theme.colour, self.maximum() - self.minimum()
        if reach > 0:
            whole = self.height() - 8
            length = max(24.0, whole * self.pageStep() / (reach + self.pageStep()))
            top = 4 + (whole - length) * (self.value() - self.minimum()) / reach
            handle = QRectF(3, top, self.width() - 6, length)
            ink = colour.line_strong if self.underMouse() else colour.overlay
            painting.box(painter, handle, radius=handle.width() / 2, fill=ink)
        painter.end()


def quiet(area: QAbstractScrollArea, theme: Theme) -> ScrollBar:
    """Give a scroll area such a bar."""
    bar = ScrollBar(theme)
    area.setVerticalScrollBar(bar)
    return bar


class BarOver(ScrollBar):
    """Lies over the right edge of a list, so that its rows reach the edge; in place of its own."""

    def __init__(self, area: QAbstractScrollArea, theme: Theme) -> None:
        super().__init__(theme)
        self._area, self._own = area, area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setParent(area)
        self._own.rangeChanged.connect(self._follow)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)
        area.installEventFilter(self)
        self._follow()

    def _follow(self) -> None:
        self.setRange(self._own.minimum(), self._own.maximum())
        self.setPageStep(self._own.pageStep())
        self.setSingleStep(self._own.singleStep())
        self.setVisible(self.maximum() > self.minimum())
        self._place()

    def _place(self) -> None:
        area, top = self._area, self._area.viewport().y()
        self.setGeometry(area.width() - _WIDTH, top, _WIDTH, area.height() - top)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list has another size."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._place()
        return False


def laid_over(area: QAbstractScrollArea, theme: Theme) -> ScrollBar:
    """Give a list such a bar; what its rows show keeps 12 px clear of the right edge."""
    return BarOver(area, theme)
