"""A column of the station: its title, its lane and what stands under it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.porter.lane import Lane
from console.views.theme import Theme
from console.views.typography import width

TITLE_HEIGHT = 56
SIDE = 8


class _Title(QWidget):
    def __init__(self, icon: Icon, title: str, note: str, theme: Theme) -> None:
        super().__init__()
        self._icon, self._title, self._note = icon, title, note
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(theme.px(TITLE_HEIGHT) - 8)
        self.update()

    def show_title(self, title: str) -> None:
        self._title = title
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = self._theme.px, self._theme.colour
        rect = QRectF(self.rect()).adjusted(SIDE, 8, -SIDE, 0)
        icon = QRectF(rect.left(), rect.top(), px(28), rect.height())
        icons.draw(painter, self._icon, icon, colour.text)
        style, meta = self._theme.porter.timer, self._theme.porter.meta
        title = rect.adjusted(px(40), 0, 0, 0)
        painting.text(painter, title, self._title, style=style, colour=colour.text)
        if width(style, self._title) + width(meta, self._note) + px(64) < rect.width():
            painting.text(
                painter, rect, self._note, style=meta, colour=colour.text2, align=painting.RIGHT
            )
        painter.end()


class Panel(QWidget):
    """Keeps a lane between its title and its footer."""

    def __init__(self, icon: Icon, title: str, note: str, lane: Lane, theme: Theme) -> None:
        super().__init__()
        self.lane = lane
        self._title = _Title(icon, title, note, theme)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 16)
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        self._column.addWidget(lane, 1)
        self._footer = QVBoxLayout()
        self._footer.setContentsMargins(SIDE, 8, SIDE, 0)
        self._footer.setSpacing(8)
        self._column.addLayout(self._footer)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._title.set_theme(theme)
        self.lane.set_theme(theme)

    def show_title(self, title: str, *, visible: bool) -> None:
        """Say what the lane holds; hidden where a tab already says it."""
        self._title.show_title(title)
        self._title.setVisible(visible)

    def add_footer(self, widget: QWidget) -> None:
        """Put a widget under the lane; it leaves where it was before."""
        self._footer.addWidget(widget)
