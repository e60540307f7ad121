"""Which departments can help now: how many of each are on duty, one name, and asking them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.models.duty_board import Department
from console.models.room_panel import RoomPanelModels
from console.views import icons, painting
from console.views.icons import Icon
from console.views.on_duty.words import icon_of
from console.views.room_panel import words
from console.views.room_panel.card import SIDE
from console.views.theme import Theme, TypeStyle
from console.views.widgets.accessible_role import take_role
from console.views.widgets.button import Button
from console.views.words import plain

_ROW = 46


class Helpers(QWidget):
    """A row for each department; `asked(object)` carries one, once `offers_asking` is set."""

    asked = Signal(object)

    def __init__(self, models: RoomPanelModels, theme: Theme) -> None:
        super().__init__()
        self._models, self._theme = models, theme
        self.offers_asking = False
        self.buttons: dict[str, Button] = {}
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
        if self.offers_asking:
            self._offer(here)
        self.update()

    def _offer(self, here: Sequence[Department]) -> None:
        gone = self.buttons.keys() - {one.slug for one in here}
        for slug in gone:
            self.buttons.pop(slug).deleteLater()
        before: QWidget | None = None
        for number, one in enumerate(here):
            button = self.buttons.get(one.slug) or self._made(one.slug)
            button.set_theme(self._theme)
            name = words.tr("Ask {department}").format(department=plain(one.name))
            button.setAccessibleName(name)
            size, row = button.sizeHint(), self._theme.px(_ROW)
            left = self.width() - self._theme.px(SIDE) - size.width()
            top = number * row + (row - size.height()) // 2
            button.setGeometry(left, top, size.width(), size.height())
            button.show()
            if before is not None:
                self.setTabOrder(before, button)
            before = button

    def _made(self, slug: str) -> Button:
        button = Button(words.tr("Ask"), theme=self._theme, icon=Icon.AT_SIGN, parent=self)
        button.clicked.connect(partial(self._ask, slug))
        self.buttons[slug] = button
        return button

    def _ask(self, slug: str) -> None:
        for one in self._models.helpers:
            if one.slug == slug:
                self.asked.emit(one)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stay at the right."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.lay_out()

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
        button = self.buttons.get(department.slug)
        end = row.width() - px(SIDE) if button is None else button.x() - px(8)
        upper = QRectF(left, row.center().y() - px(18), end - left, px(20))
        lower = QRectF(left, row.center().y(), upper.width(), px(18))
        strong = TypeStyle(office.dense.size, office.dense.line, 600)
        name, said = plain(department.name), words.on_duty(department)
        painting.text(painter, upper, name, style=strong, colour=colour.text)
        painting.text(painter, lower, said, style=office.caption, colour=colour.text2)
