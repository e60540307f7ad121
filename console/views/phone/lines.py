"""The lines of the order being taken: painted, changed by keys or by their buttons."""

import enum
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from console.models.phone_order import OrderedLine, PhoneOrderModel
from console.models.rows import RowRole
from console.views import icons, painting
from console.views.icons import Icon
from console.views.keys import pressed
from console.views.phone import words
from console.views.phone.keys import LINE_KEYS
from console.views.phone.pick_list import PickList
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import money, plain
from console.views.wrapping import wrapped

_PAD: Final = 12
_BUTTON: Final = 28


class Touch(enum.Enum):
    """The buttons of the current line."""

    LESS = enum.auto()
    MORE = enum.auto()
    REMOVE = enum.auto()


_ICONS: Final = {Touch.LESS: Icon.MINUS, Touch.MORE: Icon.PLUS, Touch.REMOVE: Icon.X}


@dataclass(frozen=True, slots=True)
class LineRows:
    """Quantity, name and price; notes below; the current line has buttons."""

    currency: str

    def height(self, row: OrderedLine, width: int, theme: Theme, *, is_current: bool) -> int:
        """As many rows as name and notes need, and one for the buttons."""
        text = self._text(row, width, theme)
        buttons = theme.px(_BUTTON + 4) if is_current else 0
        beneath = len(text[1]) * theme.office.dense.line
        return len(text[0]) * theme.office.body.line + beneath + buttons + theme.px(12)

    def paint(
        self, painter: QPainter, rect: QRectF, row: OrderedLine, theme: Theme, *, is_current: bool
    ) -> None:
        """One line."""
        office, colour = theme.office, theme.colour
        top, left = rect.top() + theme.px(6), rect.left() + _PAD
        ink = colour.bad_text if row.is_sold_out else colour.text
        quantity = QRectF(left, top, self._quantity(row, theme), office.body.line)
        strong = TypeStyle(office.body.size, office.body.line, 700)
        painting.text(painter, quantity, f"{row.quantity} ×", style=strong, colour=ink)
        names, notes = self._text(row, round(rect.width()), theme)
        corner = QPointF(quantity.right(), top)
        painting.lines(painter, corner, names, style=office.body, colour=ink)
        below = QPointF(corner.x(), top + len(names) * office.body.line)
        beneath = colour.bad_text if row.is_sold_out else colour.text2
        painting.lines(painter, below, notes, style=office.dense, colour=beneath)
        if row.price is not None:
            right = QRectF(rect.left(), top, rect.width() - _PAD, office.body.line)
            price, align = money(row.price, self.currency), painting.RIGHT
            painting.text(painter, right, price, style=strong, colour=ink, align=align)
        if is_current:
            self._paint_buttons(painter, rect, theme)

    def buttons(self, rect: QRectF, theme: Theme) -> dict[Touch, QRectF]:
        """Where the buttons of the current line are."""
        side = theme.px(_BUTTON)
        top = rect.bottom() - side - theme.px(6)
        right = rect.right() - _PAD - side
        places = {Touch.REMOVE: QRectF(right, top, side, side)}
        places[Touch.MORE] = QRectF(right - 2 * side, top, side, side)
        places[Touch.LESS] = QRectF(right - 3 * side - 4, top, side, side)
        return places

    def _paint_buttons(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        colour = theme.colour
        for touch, place in self.buttons(rect, theme).items():
            painting.box(
                painter,
                place,
                radius=RADIUS.control,
                fill=colour.surface,
                border=colour.line_strong,
            )
            inner = place.adjusted(6, 6, -6, -6)
            icons.draw(painter, _ICONS[touch], inner, colour.text)

    def _quantity(self, row: OrderedLine, theme: Theme) -> float:
        strong = TypeStyle(theme.office.body.size, theme.office.body.line, 700)
        return max(theme.px(32), width(strong, f"{row.quantity} ×") + 8)

    def _text(self, row: OrderedLine, whole: int, theme: Theme) -> tuple[list[str], list[str]]:
        office, price = theme.office, 0.0
        if row.price is not None:
            price = width(office.strong, money(row.price, self.currency)) + 16
        beside = whole - 2 * _PAD - self._quantity(row, theme)
        names = wrapped(plain(row.name), office.body, round(beside - price))
        told = plain(row.notes)
        if row.is_sold_out:
            told = ", ".join(part for part in (words.tr("Sold out"), told) if part)
        notes = wrapped(told, office.dense, round(beside)) if told else ()
        return list(names), list(notes)


class OrderLines(PickList):
    """`note_wanted` when somebody wants to write a note for the current line."""

    note_wanted: Signal = Signal()

    def __init__(self, model: PhoneOrderModel, currency: str, theme: Theme) -> None:
        self._order, self._rows = model, LineRows(currency)
        super().__init__(model.lines, self._rows, theme, follows_field=False)
        self.setAccessibleName(self.tr("Lines of the order"))
        self._typed = ""

    @property
    def number(self) -> int | None:
        """The number of the current line."""
        line = self.current
        return None if line is None else line.number

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A button of the current line, or another line."""
        index = self.indexAt(event.position().toPoint())
        line: OrderedLine | None = index.data(RowRole.VALUE)
        if line is None or index != self.currentIndex():
            super().mousePressEvent(event)
            return
        places = self._rows.buttons(QRectF(self.visualRect(index)), self.theme)
        hits = (touch for touch, place in places.items() if place.contains(event.position()))
        match next(hits, None):
            case Touch.LESS:
                self._set(line, line.quantity - 1)
            case Touch.MORE:
                self._set(line, line.quantity + 1)
            case Touch.REMOVE:
                self._remove(line)
            case None:
                super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See LINE_KEYS; two digits after one another are one number."""
        if not event.text().isdecimal():
            self._typed = ""
        if self.current is None or not pressed(LINE_KEYS, self, event, letters=False):
            super().keyPressEvent(event)

    def type_digit(self, digit: int) -> None:
        """Set the quantity of the current line by a digit, or by its second one."""
        line: OrderedLine = self.current
        whole, self._typed = f"{self._typed}{digit}"[-2:], ""
        if int(whole):
            self._set(line, int(whole))
            self._typed = whole if len(whole) == 1 else ""

    def add(self, more: int) -> None:
        """Change the quantity of the current line."""
        line: OrderedLine = self.current
        self._set(line, line.quantity + more)

    def remove_current(self) -> None:
        """Take the current line off the order."""
        self._remove(self.current)

    def _set(self, line: OrderedLine, quantity: int) -> None:
        if quantity >= 1:
            self._order.set_quantity(line.number, quantity)

    def _remove(self, line: OrderedLine) -> None:
        self._order.remove(line.number)
        left = self.model().rowCount()
        self.show_current(min(line.number, left - 1))
