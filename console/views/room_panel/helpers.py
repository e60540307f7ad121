"""Which departments can help now: how many of each are on duty, and one name."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.models.duty_board import Department
from console.models.room_panel import RoomPanelModels
from console.views import icons, painting
from console.views.on_duty.words import icon_of
from console.views.room_panel import words
from console.views.room_panel.card import SIDE
from console.views.theme import Theme, TypeStyle
from console.views.widgets.accessible_role import take_role
from console.views.words import plain

_ROW = 52


class Helpers(QWidget):
    """A row for each department."""

    def __init__(self, models: RoomPanelModels, theme: Theme) -> None:
        super().__init__()
        self._models, self._theme = models, theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        take_role(self, QAccessible.Role.StaticText)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.lay_out()

    def lay_out(self) -> None:
        """Follow who is on duty."""
        here = self._models.helpers
        said = [f"{plain(one.name)}: {words.on_duty(one)}" for one in here]
        self.setAccessibleName("; ".join(said))
        self.setFixedHeight(max(1, self._theme.px(_ROW) * len(here)))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(200, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every department."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, department in enumerate(self._models.helpers):
            top = number * self._theme.px(_ROW)
            self._paint(painter, department, QRectF(0, top, self.width(), self._theme.px(_ROW)))
        painter.end()

    def _paint(self, painter: QPainter, department: Department, row: QRectF) -> None:
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        if row.top():
            painter.fillRect(QRectF(row.left(), row.top(), row.width(), 1), colour.line)
        icon = QRectF(px(SIDE), row.top(), px(16), row.height())
        icons.draw(painter, icon_of(department), icon, colour.text2)
        left = px(SIDE + 26)
        upper = QRectF(left, row.center().y() - px(19), row.width() - left - px(SIDE), px(20))
        lower = QRectF(left, row.center().y() + px(1), upper.width(), px(18))
        strong = TypeStyle(office.dense.size, office.dense.line, 600)
        name, said = plain(department.name), words.on_duty(department)
        painting.text(painter, upper, name, style=strong, colour=colour.text)
        painting.text(painter, lower, said, style=office.caption, colour=colour.text2)
