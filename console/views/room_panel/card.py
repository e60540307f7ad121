"""A card of the panel: a title with what may stand at its right, and parts below a line."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width

_HEAD = 40
SIDE = 16


class CardHead(QWidget):
    """Icon and title; a number or a few words at the right."""

    def __init__(self, icon: Icon, title: str, theme: Theme) -> None:
        super().__init__()
        self._icon, self._title, self._theme = icon, title, theme
        self._note, self._count = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_note(self, note: str = "", *, count: int | None = None) -> None:
        """Say something at the right, or how many there are."""
        self._note, self._count = note, "" if count is None else str(count)
        said = (self._title, self._note, self._count)
        self.setAccessibleName(" ".join(part for part in said if part))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as one line with air around it."""
        return QSize(120, self._theme.px(_HEAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, title, what stands at the right, and the line below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour, style = self._theme.px, self._theme.colour, self._theme.office.strong
        whole = QRectF(px(SIDE), 0, self.width() - 2 * px(SIDE), self.height() - 1)
        icon = QRectF(whole.left(), 0, px(16), whole.height())
        icons.draw(painter, self._icon, icon, colour.text)
        words = whole.adjusted(px(26), 0, 0, 0)
        words.setWidth(min(width(style, self._title) + 1, words.width()))
        painting.text(painter, words, self._title, style=style, colour=colour.text)
        rest = QRectF(words.right() + px(12), 0, whole.right() - words.right() - px(12), 0)
        rest.setHeight(whole.height())
        if self._count:
            self._paint_count(painter, rest)
        elif self._note:
            note = self._theme.office.dense
            right = painting.RIGHT
            painting.text(painter, rest, self._note, style=note, colour=colour.text2, align=right)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colour.line)
        painter.end()

    def _paint_count(self, painter: QPainter, rest: QRectF) -> None:
        px, colour = self._theme.px, self._theme.colour
        micro = self._theme.office.micro
        style = TypeStyle(micro.size, micro.line, 600)
        wide = max(px(20), width(style, self._count) + px(10))
        badge = QRectF(rest.right() - wide, (self.height() - px(20)) / 2, wide, px(20))
        painting.box(painter, badge, radius=RADIUS.pill, fill=colour.line)
        centre = painting.CENTRE
        painting.text(painter, badge, self._count, style=style, colour=colour.text2, align=centre)


class PanelCard(QWidget):
    """Keeps its parts below its head."""

    def __init__(self, icon: Icon, title: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.head = CardHead(icon, title, theme)
        self.parts = QVBoxLayout(self)
        self.parts.setContentsMargins(1, 1, 1, 1)
        self.parts.setSpacing(0)
        self.parts.addWidget(self.head)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.head.set_theme(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the card."""
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.card, fill=colour.surface, border=colour.line)
