"""The red strip of orders nobody could be told about, oldest first, each to be acknowledged."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.state.unheard import UnheardOrder
from console.views import icons, painting
from console.views.icons import Icon
from console.views.keys import shortcut
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label
from console.views.words import plain, wait
from contract.permissions import Duty
from contract.resources.sync import Entity

_ROWS = 3
_ROW_HEIGHT = 48
_SIDE = 16
_KEY = "F9"


class UnheardStrip(QWidget):
    """Shows the oldest ones and how many more there are; hidden while there are none.

    Signals:
        acknowledged(object): somebody takes care; carries the UnheardOrder.
    """

    acknowledged = Signal(object)

    def __init__(
        self, theme: Theme, *, may_acknowledge: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._is_flush = theme, False
        self._rows = [_Row(theme, is_first=n == 0, parent=self) for n in range(_ROWS)]
        self._more = plain_label("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        for row in self._rows:
            column.addWidget(row)
            row.button.setVisible(may_acknowledge)
            row.button.clicked.connect(lambda _=False, row=row: self._acknowledge(row))
        column.addWidget(self._more)
        if may_acknowledge:
            # It works while the strip is on screen, which is when there is something to it.
            words = self.tr("Say that the order nobody heard of is seen to")
            shortcut(self, _KEY, words, lambda: self._acknowledge(self._rows[0]))
        self.set_theme(theme)
        self.hide()

    @property
    def told(self) -> list[str]:
        """What is on screen, row by row."""
        rows = [row.said for row in self._rows if not row.isHidden()]
        return rows if self._more.isHidden() else [*rows, self._more.text()]

    @property
    def buttons(self) -> list[Button]:
        """The buttons of the rows on screen."""
        return [row.button for row in self._rows if not row.isHidden()]

    def show_orders(self, orders: Sequence[UnheardOrder], now: datetime) -> None:
        """Show what is unheard at `now`, oldest first; nothing hides the strip."""
        for number, row in enumerate(self._rows):
            row.show_order(orders[number] if number < len(orders) else None, now)
        left = len(orders) - _ROWS
        self._more.setVisible(left > 0)
        self._more.setText(_tr("and {count} more").format(count=left) if left > 0 else "")
        self.setVisible(bool(orders))
        self.setAccessibleName(" ".join(self.told))

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        for row in self._rows:
            row.set_theme(theme)
        self._align_buttons()
        dress(self._more, theme.office.strong, theme.colour.bad_text)
        self._more.setContentsMargins(theme.px(20) + _SIDE + 12, 0, 0, 12)
        self.update()

    def set_flush(self, *, is_flush: bool) -> None:
        """Whether it reaches from edge to edge; else it is a card."""
        self._is_flush = is_flush
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        radius = 0 if self._is_flush else RADIUS.card
        fill, border = colour.bad_tint, colour.bad
        painting.ground(self, radius=radius, fill=fill, border=border, width=2)

    def _align_buttons(self) -> None:
        """All as wide as the one with the key."""
        wide = max(row.button.sizeHint().width() for row in self._rows)
        for row in self._rows:
            row.set_button_width(wide)

    def _acknowledge(self, row: "_Row") -> None:
        if row.order is not None:
            self.acknowledged.emit(row.order)


class _Row(QWidget):
    """One order: where, since when and why, and the button."""

    def __init__(self, theme: Theme, *, is_first: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._why = ""
        self._button_width = 0
        self.order: UnheardOrder | None = None
        self.button = Button(
            _tr("Acknowledge"), theme=theme, kind=ButtonKind.BAD, height=32, parent=self
        )
        self.button.key = _KEY if is_first else ""

    @property
    def said(self) -> str:
        """Both sentences."""
        return f"{self._title} {self._why}"

    def show_order(self, order: UnheardOrder | None, now: datetime) -> None:
        """Show another order, or none."""
        self.order = order
        self.setVisible(order is not None)
        if order is None:
            return
        said = title_of(order, now), why_of(order)
        if said != (self._title, self._why):
            self._title, self._why = said
            self.setAccessibleName(self.said)
            words = _tr("Acknowledge order {number}").format(number=f"#{plain(order.id)}")
            self.button.setAccessibleName(words)
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self.setFixedHeight(theme.px(_ROW_HEIGHT))
        self.button.set_theme(theme, theme.office.strong)
        self._place_button()

    def sizeHint(self) -> QSize:
        return QSize(600, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_button()

    def set_button_width(self, wide: int) -> None:
        """Have the button so wide, px."""
        self._button_width = wide
        self._place_button()

    def _place_button(self) -> None:
        size = self.button.sizeHint()
        wide = max(size.width(), self._button_width)
        top = (self.height() - size.height()) // 2
        self.button.setGeometry(self.width() - wide - _SIDE, top, wide, size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, body = self._theme.colour, self._theme.office.body
        size = self._theme.px(20)
        icon = QRectF(_SIDE, (self.height() - size) / 2, size, size)
        icons.draw(painter, Icon.TRIANGLE_ALERT, icon, colour.bad_text)
        right = self.button.x() if self.button.isVisible() else self.width()
        left = icon.right() + 12
        space = QRectF(left, 0, right - left - 16, self.height())
        bold = TypeStyle(body.size, body.line, 600)
        beside = width(bold, self._title) + body.size * 0.5
        if beside + width(body, self._why) <= space.width():
            painting.text(painter, space, self._title, style=bold, colour=colour.text)
            rest = space.adjusted(beside, 0, 0, 0)
            painting.text(painter, rest, self._why, style=body, colour=colour.text)
        else:
            upper = QRectF(space.x(), (self.height() - 2 * body.line) / 2, space.width(), body.line)
            painting.text(painter, upper, self._title, style=bold, colour=colour.text)
            lower = upper.translated(0, body.line)
            painting.text(painter, lower, self._why, style=body, colour=colour.text)
        painter.end()


def title_of(order: UnheardOrder, now: datetime) -> str:
    """Room 204, order #1851, has waited 2 min."""
    is_breakfast = order.entity is Entity.BREAKFAST_ORDER
    pattern = (
        _tr("Room {room}, breakfast {number}, has waited {wait}.")
        if is_breakfast
        else _tr("Room {room}, order {number}, has waited {wait}.")
    )
    waited = wait(max(now - order.waiting_since, timedelta()))
    return pattern.format(room=plain(order.room), number=f"#{plain(order.id)}", wait=waited)


def why_of(order: UnheardOrder) -> str:
    """Who should have heard of it and could not."""
    if order.unheard.side == Duty.KITCHEN:
        return _tr("Nobody in the kitchen is on duty and no kitchen screen is connected.")
    return _tr("No porter is on duty and no porter screen is connected.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("unheard", text)
