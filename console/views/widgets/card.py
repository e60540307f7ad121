"""A panel with a border, a title and a count."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.views import icons, painting
from console.views.counts import count_size, paint_count
from console.views.icons import Icon
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width

# With the line of the card above it 48.
_TITLE = 47
_LINE = 1


class CardTitle(QWidget):
    """Icon, title and how many there are."""

    def __init__(self, icon: Icon, title: str, theme: Theme) -> None:
        super().__init__()
        self._icon, self._title, self._theme = icon, title, theme
        self._count: int | None = None
        self._needs_me = False
        self._is_count_at_right = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.updateGeometry()

    def show_count(self, count: int | None, *, needs_me: bool = False) -> None:
        """Show how many there are; None while that is not known."""
        self._count, self._needs_me = count, needs_me
        self.setAccessibleName(self._title if count is None else f"{self._title} {count}")
        self.updateGeometry()
        self.update()

    def put_count_at_right(self) -> None:
        """Let the count stand at the right end of all the room there is, for good."""
        self._is_count_at_right = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def _style(self) -> TypeStyle:
        message = self._theme.office.message
        return TypeStyle(message.size, message.line, 600)

    def sizeHint(self) -> QSize:
        px, wide = self._theme.px, width(self._style, self._title)
        beside: float = px(12)
        if self._count is not None:
            beside = px(8) + count_size(self._theme, self._count).width() + 1
        return QSize(px(26) + round(wide + beside), px(_TITLE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour, style = self._theme.px, self._theme.colour, self._style
        icon = QRectF(0, 0, px(18), self.height())
        icons.draw(painter, self._icon, icon, colour.text)
        words = QRectF(px(26), 0, width(style, self._title) + 1, self.height())
        painting.text(painter, words, self._title, style=style, colour=colour.text)
        if self._count is not None:
            spot = count_size(self._theme, self._count)
            left = words.right() + px(8)
            if self._is_count_at_right:
                left = self.width() - spot.width()
            spot.moveTopLeft(QPointF(left, (self.height() - spot.height()) / 2))
            paint_count(painter, spot, self._count, self._theme, needs_me=self._needs_me)
        painter.end()


class Card(QWidget):
    """Keeps a title row, what may stand at its right, and a body without gaps."""

    def __init__(self, icon: Icon, title: str, body: QWidget, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._footer: QWidget | None = None
        self.title = CardTitle(icon, title, theme)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(16, 0, 16, 0)
        self.head.addWidget(self.title)
        self.head.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addLayout(self.head)
        self._column.addSpacing(_LINE)
        self._column.addWidget(body, 1)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.title.set_theme(theme)
        self.update()

    def put_count_at_right(self) -> None:
        """Let the count stand at the right end of the title row."""
        self.title.put_count_at_right()
        self.head.setStretchFactor(self.title, 1)

    def add_footer(self, widget: QWidget) -> None:
        """Put a widget under the body, for good."""
        self._footer = widget
        self._column.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.card, fill=colour.surface, border=colour.line)
        painter = QPainter(self)
        painter.fillRect(1, self.head.geometry().bottom() + 1, self.width() - 2, _LINE, colour.line)
        if self._footer is not None and self._footer.isVisibleTo(self):
            painter.fillRect(1, self._footer.y(), self.width() - 2, _LINE, colour.line)
        painter.end()
