"""How dishes and rooms look in the lists that follow what is typed."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from console.models.phone_order import DishLine, RoomLine
from console.views import painting
from console.views.chips import Chip, chip_width, paint_chip
from console.views.icons import Icon
from console.views.phone import words
from console.views.theme import Theme
from console.views.typography import width
from console.views.words import money, plain
from console.views.wrapping import wrapped

_PAD: Final = 12


@dataclass(frozen=True, slots=True)
class DishRows:
    """Name and price, category and allergens below; one that is sold out is grey and says so."""

    currency: str

    def height(self, row: DishLine, width: int, theme: Theme, *, is_current: bool) -> int:
        """As many rows as the name needs."""
        names = wrapped(plain(row.name), theme.office.body, self._name_width(row, width, theme))
        beneath = theme.office.caption.line if words.beneath_dish(row) else 0
        return len(names) * theme.office.body.line + beneath + theme.px(12)

    def paint(
        self, painter: QPainter, rect: QRectF, row: DishLine, theme: Theme, *, is_current: bool
    ) -> None:
        """One dish."""
        office, colour = theme.office, theme.colour
        ink = colour.text3 if row.is_sold_out else colour.text
        wide = self._name_width(row, round(rect.width()), theme)
        corner = rect.topLeft()
        corner.setX(corner.x() + _PAD)
        corner.setY(corner.y() + theme.px(6))
        names = wrapped(plain(row.name), office.body, wide)
        painting.lines(painter, corner, list(names), style=office.body, colour=ink)
        top = corner.y() + len(names) * office.body.line
        beneath = QRectF(corner.x(), top, rect.width() - 2 * _PAD, office.caption.line)
        said = words.beneath_dish(row)
        painting.text(painter, beneath, said, style=office.caption, colour=colour.text3)
        right = QRectF(rect.left(), corner.y(), rect.width() - _PAD, office.body.line)
        if row.is_sold_out:
            paint_chip(painter, right, _sold_out(theme), theme, at_right=True)
        elif row.price is not None:
            price, style = money(row.price, self.currency), office.strong
            align = painting.RIGHT
            painting.text(painter, right, price, style=style, colour=ink, align=align)

    def _name_width(self, row: DishLine, whole: int, theme: Theme) -> int:
        right = 0.0
        if row.is_sold_out:
            right = chip_width(theme, _sold_out(theme).words)
        elif row.price is not None:
            right = width(theme.office.strong, money(row.price, self.currency))
        return round(whole - 2 * _PAD - right - 12)


class RoomRows:
    """The number, big, and who stays there."""

    def height(self, row: RoomLine, width: int, theme: Theme, *, is_current: bool) -> int:
        """One row."""
        return theme.px(44)

    def paint(
        self, painter: QPainter, rect: QRectF, row: RoomLine, theme: Theme, *, is_current: bool
    ) -> None:
        """One room."""
        number, style = plain(row.number), theme.office.room_list
        wide = max(theme.px(56), width(style, number) + 1)
        left = QRectF(rect.left() + _PAD, rect.top(), wide, rect.height())
        painting.text(painter, left, number, style=style, colour=theme.colour.text)
        beside = QRectF(left.right() + 12, rect.top(), 0, rect.height())
        beside.setRight(rect.right() - _PAD)
        ink = theme.colour.text2 if row.names else theme.colour.text3
        said = words.guests(row)
        painting.text(painter, beside, said, style=theme.office.body, colour=ink)


def _sold_out(theme: Theme) -> Chip:
    colour = theme.colour
    return Chip(Icon.BAN, words.tr("Sold out"), colour.sunken, colour.text2)
