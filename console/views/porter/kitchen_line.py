"""The line that says what the kitchen still has."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.models.carry import InKitchen
from console.views import icons, painting
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import RADIUS, Theme
from console.views.typography import width
from console.views.words import plain, wait

HEIGHT = 56


class KitchenLine(QWidget):
    """Rooms in the kitchen, oldest first, and how old the oldest is."""

    def __init__(self, theme: Theme, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._cooking = InKitchen()
        self._oldest = ""
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.setFixedHeight(theme.px(HEIGHT))
        self.update()

    def show_kitchen(self, cooking: InKitchen) -> None:
        """Show what the kitchen has now; nothing hides the line."""
        oldest = ""
        if cooking.oldest is not None:
            waited = wait(self._place.now() - cooking.oldest)
            oldest = self.tr("oldest {wait}").format(wait=waited)
        if (cooking, oldest) == (self._cooking, self._oldest):
            return
        self._cooking, self._oldest = cooking, oldest
        rooms = " ".join(plain(room) for room in cooking.rooms)
        self.setAccessibleName(self.tr("In the kitchen") + f" {rooms}, {oldest}")
        self.setVisible(bool(cooking.rooms))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rooms that fit, and how many more there are."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour, meta = self._theme.px, self._theme.colour, self._theme.porter.meta
        rect = QRectF(self.rect())
        painting.box(painter, rect, radius=RADIUS.card, border=colour.line)
        icon = QRectF(px(17), 0, px(24), rect.height())
        icons.draw(painter, Icon.CHEF_HAT, icon, colour.text2)
        said = self.tr("In the kitchen")
        words = QRectF(icon.right() + px(12), 0, width(meta, said) + 1, rect.height())
        painting.text(painter, words, said, style=meta, colour=colour.text2)
        right = rect.adjusted(0, 0, -px(17), 0)
        painting.text(
            painter, right, self._oldest, style=meta, colour=colour.text2, align=painting.RIGHT
        )
        end = right.right() - width(meta, self._oldest) - px(16)
        self._paint_rooms(painter, words.right() + px(14), end)
        painter.end()

    def _paint_rooms(self, painter: QPainter, left: float, right: float) -> None:
        style = self._theme.porter.timer
        for room in self._fitting(right - left):
            spot = QRectF(left, 0, width(style, room) + 1, self.height())
            painting.text(painter, spot, room, style=style, colour=self._theme.colour.text)
            left = spot.right() + self._theme.px(16)

    def _fitting(self, space: float) -> list[str]:
        gap, style = self._theme.px(16), self._theme.porter.timer
        rooms = [plain(room) for room in self._cooking.rooms]
        for shown in range(len(rooms), 0, -1):
            rest = len(rooms) - shown
            words = rooms[:shown] + ([f"+{rest}"] if rest else [])
            if sum(width(style, word) + gap for word in words) - gap <= space:
                return words
        return [f"+{len(rooms)}"] if rooms else []
