"""Paints the rows of the command palette."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from console.models.palette import Deed, Heading, Row
from console.models.rows import RowRole
from console.views import icons, painting
from console.views.chips import chip_width, paint_chip
from console.views.icons import Icon
from console.views.palette import words
from console.views.palette.look import Look
from console.views.palette.marked import paint_marked
from console.views.place import Place
from console.views.reception.words import step_chip
from console.views.theme import BORDER, RADIUS, TypeStyle
from console.views.typography import width
from console.views.words import plain
from contract.resources.search import Find, FindKind, Mark

AnyIndex = QModelIndex | QPersistentModelIndex
PAD: Final = 16


class PaletteRows(QStyledItemDelegate):
    """Headings, finds and actions; the chosen one has a bar at its left."""

    def __init__(self, look: Look, place: Place, parent: QObject) -> None:
        super().__init__(parent)
        self.look, self._place = look, place

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, self.height(index.data(RowRole.VALUE)))

    def height(self, row: Row) -> int:
        """How high a row is, px."""
        if isinstance(row, Heading):
            return self.look.heading
        has_two = isinstance(row, Find) and bool(words.beneath(row, self._place))
        return self.look.high_row if has_two else self.look.row

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: Row | None = index.data(RowRole.VALUE)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, colour = QRectF(option.rect), self.look.theme.colour
        state: QStyle.StateFlag = option.state
        if isinstance(row, Heading):
            self._heading(painter, rect, row)
        else:
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, colour.selected)
                bar = QRectF(rect.left(), rect.top(), BORDER.selected_bar, rect.height())
                painter.fillRect(bar, colour.accent)
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, colour.hover)
            self._deed(painter, rect, row) if isinstance(row, Deed) else self._find(
                painter, rect, row
            )
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRectF, row: Heading) -> None:
        colour, quiet = self.look.theme.colour, self.look.quiet
        painter.fillRect(rect, colour.app)
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        style = TypeStyle(quiet.size, quiet.line, 600)
        said = words.group_name(row.group)
        painting.text(painter, inner, said, style=style, colour=colour.text2)
        if row.more:
            more = words.tr("There are more: go on typing")
            left = inner.adjusted(width(style, said) + 16, 0, 0, 0)
            align = painting.RIGHT
            painting.text(painter, left, more, style=quiet, colour=colour.text2, align=align)

    def _find(self, painter: QPainter, rect: QRectF, find: Find) -> None:
        look, colour = self.look, self.look.theme.colour
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        lead = QRectF(inner.left(), inner.top(), look.lead - 12, inner.height())
        if find.room_number and find.kind is not FindKind.STAFF_MESSAGE:
            number = plain(find.room_number)
            fits = width(look.number, number) <= lead.width()
            style = look.number if fits else look.long_number
            painting.text(painter, lead, number, style=style, colour=colour.text)
        else:
            icon = Icon.USER if find.kind is FindKind.COLLEAGUE else Icon.MESSAGE
            self._icon(painter, lead, icon)
        place = inner.adjusted(look.lead, 0, 0, 0)
        if find.status is not None:
            chip = step_chip(find.status, colour)
            paint_chip(painter, place, chip, look.theme, at_right=True)
            place.setRight(place.right() - chip_width(look.theme, chip.words) - 12)
        # Where the number itself was found, the names beside it are not what was looked for.
        marks = () if find.kind is FindKind.ROOM else find.marks
        self._lines(painter, place, (words.text_of(find), marks), words.beneath(find, self._place))

    def _lines(
        self, painter: QPainter, place: QRectF, said: tuple[str, tuple[Mark, ...]], beneath: str
    ) -> None:
        look, colour = self.look, self.look.theme.colour
        upper = QRectF(place)
        if beneath:
            top = place.top() + (place.height() - look.body.line - look.quiet.line) / 2
            upper = QRectF(place.left(), top, place.width(), look.body.line)
            lower = QRectF(place.left(), upper.bottom(), place.width(), look.quiet.line)
            painting.text(painter, lower, beneath, style=look.quiet, colour=colour.text2)
        colours = (colour.text, colour.accent_text)
        paint_marked(painter, upper, said[0], said[1], style=look.body, colours=colours)

    def _deed(self, painter: QPainter, rect: QRectF, deed: Deed) -> None:
        look, colour = self.look, self.look.theme.colour
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        lead = QRectF(inner.left(), inner.top(), look.lead - 12, inner.height())
        self._icon(painter, lead, Icon.CORNER_DOWN_RIGHT)
        place = inner.adjusted(look.lead, 0, 0, 0)
        if deed.keys:
            place.setRight(self._keys(painter, place, deed.keys) - 12)
        if deed.place:
            wide = width(look.quiet, deed.place) + 1
            spot = QRectF(place.right() - wide, place.top(), wide, place.height())
            painting.text(painter, spot, deed.place, style=look.quiet, colour=colour.text2)
            place.setRight(spot.left() - 12)
        self._lines(painter, place, (deed.words, deed.marks), "")

    def _keys(self, painter: QPainter, place: QRectF, keys: str) -> float:
        """Keys as printed on a keyboard; where their box begins."""
        look, colour = self.look, self.look.theme.colour
        style = TypeStyle(look.quiet.size, look.quiet.line, 600)
        wide, high = width(style, keys) + 16, look.quiet.line + 6
        box = QRectF(place.right() - wide, place.center().y() - high / 2, wide, high)
        painting.box(
            painter, box, radius=RADIUS.chip, fill=colour.sunken, border=colour.line_strong
        )
        centre = painting.CENTRE
        painting.text(painter, box, keys, style=style, colour=colour.text, align=centre)
        return box.left()

    def _icon(self, painter: QPainter, lead: QRectF, icon: Icon) -> None:
        side = self.look.theme.px(28 if self.look.touch else 18)
        spot = QRectF(lead.left() + 2, lead.center().y() - side / 2, side, side)
        icons.draw(painter, icon, spot, self.look.theme.colour.text2)
