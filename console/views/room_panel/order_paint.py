"""Paints an open order of a room: allergies, number, step, age, lines and total."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from console.models.room_panel import RoomOrder
from console.views import icons, painting
from console.views.chips import chip_width, paint_chip
from console.views.icons import Icon
from console.views.place import Place
from console.views.reception.words import age_chip, status_chip
from console.views.room_panel import words
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import money, plain
from console.views.wrapping import wrapped

_GAP = 8
_ROW = 24


@dataclass(slots=True)
class OrderBrush:
    """Goes down an order from its top; without a painter it only measures. `y` is where it is."""

    theme: Theme
    place: Place
    now: datetime
    left: float
    wide: float
    y: float = 0.0
    painter: QPainter | None = None

    def order(self, order: RoomOrder) -> float:
        """The whole order; where it ends."""
        if order.line.allergies:
            self._allergies(order.line.allergies)
        self._head(order)
        self._when_below(order)
        if order.line.is_partial:
            self._said(words.tr("Items not known yet"))
        elif order.line.total is None:
            self._breakfast(order)
        else:
            self._lines(order)
            self._total(order)
        return self.y

    @property
    def _strong(self) -> TypeStyle:
        dense = self.theme.office.dense
        return TypeStyle(dense.size, dense.line, 600)

    def _row(self, high: float) -> QRectF:
        row = QRectF(self.left, self.y, self.wide, high)
        self.y += high
        return row

    def _allergies(self, allergies: tuple[str, ...]) -> None:
        px, colour = self.theme.px, self.theme.colour
        said = words.tr("Allergy: {names}").format(names=words.named(allergies))
        rows = wrapped(said, self._strong, round(self.wide - px(46)))
        strip = self._row(len(rows) * self._strong.line + px(8))
        self.y += px(_GAP)
        if self.painter is None:
            return
        fill, ink = colour.allergy, colour.on_allergy
        painting.box(self.painter, strip, radius=RADIUS.chip, fill=fill)
        icon = QRectF(strip.left() + px(12), strip.top(), px(16), strip.height())
        icons.draw(self.painter, Icon.TRIANGLE_ALERT, icon, ink)
        corner = QPointF(strip.left() + px(38), strip.top() + px(4))
        painting.lines(self.painter, corner, list(rows), style=self._strong, colour=ink)

    def _head(self, order: RoomOrder) -> None:
        px, theme, line = self.theme.px, self.theme, order.line
        row = self._row(px(28))
        if self.painter is None:
            return
        style, named = theme.office.strong, self._title(order)
        title = QRectF(row.left(), row.top(), width(style, named) + 1, row.height())
        painting.text(self.painter, title, named, style=style, colour=theme.colour.text)
        chip = status_chip(line, self.now, theme.colour)
        spot = QRectF(title.right() + px(8), row.top(), row.right() - title.right(), row.height())
        spot.setRight(row.right())
        taken = paint_chip(self.painter, spot, chip, theme)
        if not self._is_two_rows(order):
            rest = QRectF(taken.right() + px(8), row.top(), 0, row.height())
            rest.setRight(row.right())
            self._when(order, rest, painting.RIGHT)

    def _when_below(self, order: RoomOrder) -> None:
        """The time in a row of its own, where it does not fit beside the step."""
        if self._is_two_rows(order):
            row = self._row(self.theme.px(28))
            if self.painter is not None:
                self._when(order, row, painting.LEFT)

    def _is_two_rows(self, order: RoomOrder) -> bool:
        if order.line.due is None:
            said = age_chip(order.line, self.now, self.place.zone, self.theme.colour).words
        else:
            said = words.due(order.line.due, self.place)
        return width(self._strong, said) > self._beside_step(order)

    def _beside_step(self, order: RoomOrder) -> float:
        """How much room is left beside the step for the time."""
        chip = status_chip(order.line, self.now, self.theme.colour)
        named = width(self.theme.office.strong, self._title(order))
        return self.wide - named - chip_width(self.theme, chip.words) - self.theme.px(18)

    def _title(self, order: RoomOrder) -> str:
        if order.line.total is None:
            return words.tr("Breakfast")
        return words.tr("Order") if order.line.is_placing else f"#{plain(order.line.id)}"

    def _when(self, order: RoomOrder, rest: QRectF, align: Qt.AlignmentFlag) -> None:
        assert self.painter is not None
        line, colour, at_right = order.line, self.theme.colour, align == painting.RIGHT
        if line.due is not None:
            said = words.due(line.due, self.place)
            style = self._strong
            painting.text(self.painter, rest, said, style=style, colour=colour.text, align=align)
            return
        age = age_chip(line, self.now, self.place.zone, colour)
        if age.fill == colour.sunken:
            style, ink = self.theme.office.dense, colour.text2
            painting.text(self.painter, rest, age.words, style=style, colour=ink, align=align)
        elif at_right and chip_width(self.theme, age.words) > rest.width():
            # The colour says it where the label has no room.
            style, ink = (
                self._strong,
                colour.bad_text if age.fill == colour.bad else colour.warn_text,
            )
            painting.text(self.painter, rest, age.words, style=style, colour=ink, align=align)
        else:
            paint_chip(self.painter, rest, age, self.theme, at_right=at_right)

    def _lines(self, order: RoomOrder) -> None:
        px = self.theme.px
        told = [width(self._strong, f"{quantity}×") for quantity, _ in order.line.items]
        count = max(px(26), max(told, default=0) + px(8))
        for number, (quantity, name) in enumerate(order.line.items):
            price = order.prices[number] if number < len(order.prices) else None
            cost = "" if price is None else money(price, self.place.currency)
            room = self.wide - count - width(self.theme.office.dense, cost) - px(12)
            rows = list(wrapped(plain(name), self.theme.office.dense, round(room)))
            note = plain(order.notes[number]) if number < len(order.notes) else ""
            top = self.y + px(2)
            self._text(rows, self.left + count, f"{quantity}×", cost)
            if note:
                self._note(note, self.left + count)
            self.y = max(self.y, top + px(_ROW) - px(2))

    def _text(self, rows: list[str], left: float, quantity: str, told: str) -> None:
        style, colour = self.theme.office.dense, self.theme.colour
        first = QRectF(self.left, self.y + self.theme.px(2), self.wide, style.line)
        self.y += len(rows) * style.line + self.theme.px(4)
        if self.painter is None:
            return
        painting.text(self.painter, first, quantity, style=self._strong, colour=colour.text)
        corner = QPointF(left, first.top())
        painting.lines(self.painter, corner, rows, style=style, colour=colour.text)
        right = painting.RIGHT
        painting.text(self.painter, first, told, style=style, colour=colour.text, align=right)

    def _note(self, note: str, left: float) -> None:
        style = self.theme.office.caption
        rows = list(wrapped(note, style, round(self.left + self.wide - left)))
        if self.painter is not None:
            corner, ink = QPointF(left, self.y - self.theme.px(2)), self.theme.colour.text2
            painting.lines(self.painter, corner, rows, style=style, colour=ink)
        self.y += len(rows) * style.line

    def _total(self, order: RoomOrder) -> None:
        px, colour, total = self.theme.px, self.theme.colour, order.line.total
        assert total is not None
        self.y += px(6)
        row = self._row(px(30))
        if self.painter is None:
            return
        self.painter.fillRect(QRectF(row.left(), row.top(), row.width(), 1), colour.line)
        style, right = self._strong, painting.RIGHT
        said, told = words.tr("Total"), money(total, self.place.currency)
        painting.text(self.painter, row, said, style=style, colour=colour.text)
        painting.text(self.painter, row, told, style=style, colour=colour.text, align=right)

    def _breakfast(self, order: RoomOrder) -> None:
        items = order.line.items
        self._said(", ".join(f"{quantity} × {plain(name)}" for quantity, name in items))

    def _said(self, said: str) -> None:
        style = self.theme.office.dense
        rows = list(wrapped(said, style, round(self.wide)))
        if self.painter is not None and said:
            corner, ink = QPointF(self.left, self.y), self.theme.colour.text2
            painting.lines(self.painter, corner, rows, style=style, colour=ink)
        self.y += len(rows) * style.line
