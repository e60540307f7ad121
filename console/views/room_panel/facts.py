"""How the open conversation went so far: since when, the first reply, who takes care."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.models.room_panel import RoomPanelModels
from console.views import painting
from console.views.place import Place
from console.views.room_panel import words
from console.views.room_panel.card import SIDE
from console.views.theme import Theme
from console.views.widgets.accessible_role import take_role

_ROW = 28
_NAMES = 88


class Facts(QWidget):
    """Names and values, a row each."""

    def __init__(self, models: RoomPanelModels, place: Place, theme: Theme) -> None:
        super().__init__()
        self._models, self._place, self._theme = models, place, theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        take_role(self, QAccessible.Role.StaticText)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.lay_out()

    def lay_out(self) -> None:
        """Follow the conversation."""
        rows = words.facts(self._models.facts, self._place)
        self.setAccessibleName(", ".join(f"{name} {value}" for name, value in rows))
        self.setFixedHeight(self._theme.px(_ROW) * len(rows) + self._theme.px(20))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(200, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every row."""
        painter = QPainter(self)
        px, colour, style = self._theme.px, self._theme.colour, self._theme.office.dense
        left, wide = px(SIDE), self.width() - 2 * px(SIDE)
        for number, (name, value) in enumerate(words.facts(self._models.facts, self._place)):
            row = QRectF(left, px(10) + number * px(_ROW), wide, px(_ROW))
            painting.text(painter, row, name, style=style, colour=colour.text2)
            rest = row.adjusted(px(_NAMES), 0, 0, 0)
            painting.text(painter, rest, value, style=style, colour=colour.text)
        painter.end()
