"""Paints a week of the roster: days, departments, colleagues, and their shifts as blocks."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from console.state.roster_week import Block, PersonWeek, WeekDay
from console.views import icons, painting
from console.views.icons import Icon
from console.views.roster.layout import BLOCK, GAP, Columns, Row
from console.views.roster.words import (
    block_words,
    day_words,
    hours,
    length_words,
    short_block,
    short_day,
    tr,
)
from console.views.theme import BORDER, RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import count, plain

_LEFT: Final = 8
_RIGHT: Final = 4


@dataclass(frozen=True, slots=True)
class RosterPainter:
    """`today` is marked where it is one of the days."""

    painter: QPainter
    theme: Theme
    columns: Columns
    today: date

    def paint_days(self, days: tuple[WeekDay, ...], rect: QRectF) -> None:
        """The head of the columns."""
        colour = self.theme.colour
        self.painter.fillRect(rect, colour.surface)
        px, strong = self.theme.px, self.theme.office.strong
        room = self.columns.day(0, rect).width() - px(_LEFT + _RIGHT)
        names = [day_words(day.date) for day in days]
        if max(width(strong, name) for name in names) > room:
            names = [short_day(day.date) for day in days]
        for number, day in enumerate(days):
            self._paint_day(day, names[number], self.columns.day(number, rect))
        self.painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour.line)

    def _paint_day(self, day: WeekDay, words: str, cell: QRectF) -> None:
        px, colour, office = self.theme.px, self.theme.colour, self.theme.office
        is_today = day.date == self.today
        inner = cell.adjusted(px(_LEFT), 0, -px(_RIGHT), 0)
        below = length_words(day)
        if is_today:
            self.painter.fillRect(cell, colour.selected)
            bar = QRectF(cell.left(), cell.top(), cell.width(), BORDER.selected_bar)
            self.painter.fillRect(bar, colour.accent)
            below = f"{tr('Today')}, {below}" if below else tr("Today")
        upper = QRectF(inner.left(), cell.center().y() - px(10), inner.width(), px(20))
        if below:
            upper.moveTop(cell.center().y() - px(18))
        ink = colour.accent_text if is_today else colour.text
        painting.text(self.painter, upper, words, style=office.strong, colour=ink)
        lower = upper.translated(0, px(19))
        painting.text(self.painter, lower, below, style=office.caption, colour=colour.text2)
        self._line_left_of(cell)

    def paint_row(self, row: Row, days: tuple[WeekDay, ...]) -> None:
        """A department's head, or a colleague's week."""
        if row.person is None:
            self._paint_group(row)
            return
        colour = self.theme.colour
        self.painter.fillRect(row.rect, colour.surface)
        for number, day in enumerate(days):
            cell = self.columns.day(number, row.rect)
            if day.date == self.today:
                self.painter.fillRect(cell, painting.mixed(colour.surface, colour.selected, 0.4))
            self._line_left_of(cell)
            self._paint_blocks(row.person.cells[number], cell)
        self._paint_name(row.person, row.rect)
        edge = QRectF(row.rect.left(), row.rect.bottom() - 1, row.rect.width(), 1)
        self.painter.fillRect(edge, colour.line)

    def _line_left_of(self, cell: QRectF) -> None:
        line = QRectF(round(cell.left()), cell.top(), 1, cell.height())
        self.painter.fillRect(line, self.theme.colour.line)

    def _paint_group(self, row: Row) -> None:
        px, colour, office = self.theme.px, self.theme.colour, self.theme.office
        rect, department = row.rect, row.department
        self.painter.fillRect(rect, colour.sunken)
        self.painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour.line)
        name = plain(department.name) or tr("No department")
        said = count(len(department.people), tr("person"), tr("people"))
        words = f"{said}, {hours(department.minutes)}"
        left = rect.adjusted(px(16), 0, -px(16), 0)
        own = min(width(office.strong, name) + 1, left.width() * 0.6)
        painting.text(
            self.painter,
            QRectF(left.left(), left.top(), own, left.height()),
            name,
            style=office.strong,
            colour=colour.text,
        )
        rest = left.adjusted(own + px(12), 0, 0, 0)
        painting.text(self.painter, rest, words, style=office.caption, colour=colour.text2)

    def _paint_name(self, person: PersonWeek, rect: QRectF) -> None:
        px, colour, office = self.theme.px, self.theme.colour, self.theme.office
        wide = self.columns.name - px(24)
        upper = QRectF(rect.left() + px(16), rect.center().y() - px(18), wide, px(20))
        strong = TypeStyle(office.dense.size, office.dense.line, 600)
        painting.text(self.painter, upper, plain(person.name), style=strong, colour=colour.text)
        lower = upper.translated(0, px(18))
        painting.text(
            self.painter, lower, hours(person.minutes), style=office.caption, colour=colour.text2
        )

    def _paint_blocks(self, blocks: tuple[Block, ...], cell: QRectF) -> None:
        px = self.theme.px
        high = len(blocks) * px(BLOCK) + max(0, len(blocks) - 1) * GAP
        top = cell.center().y() - high / 2
        for block in blocks:
            self._paint_block(block, QRectF(cell.left(), top, cell.width(), px(BLOCK)))
            top += px(BLOCK) + GAP

    def _paint_block(self, block: Block, cell: QRectF) -> None:
        """A night goes on to the edge of its day, and comes in at the edge of the next."""
        px, colour, is_night = self.theme.px, self.theme.colour, block.shift.is_night_shift
        left, right = px(6), px(6)
        if block.reaches_in:
            left = 1
        elif is_night:
            right = 0
        rect = cell.adjusted(left, 0, -right, 0)
        self.painter.save()
        self.painter.setClipRect(rect)
        beyond = px(12) if is_night else 0
        shape = rect.adjusted(-beyond if block.reaches_in else 0, 0, 0, 0)
        shape.setRight(rect.right() + (0 if block.reaches_in else beyond))
        painting.box(
            self.painter,
            shape,
            radius=RADIUS.chip,
            fill=None if block.reaches_in else colour.accent_tint,
            border=colour.accent,
            dashed=block.reaches_in,
        )
        self._paint_words(block, rect)
        self.painter.restore()

    def _paint_words(self, block: Block, rect: QRectF) -> None:
        px, colour, office = self.theme.px, self.theme.colour, self.theme.office
        inner = rect.adjusted(px(6), 0, -px(2), 0)
        strong = TypeStyle(office.dense.size, office.dense.line, 600)
        style = office.dense if block.reaches_in else strong
        ink = colour.text2 if block.reaches_in else colour.accent_text
        words = block_words(block)
        if width(style, words) > inner.width():
            words = short_block(block)
        room = width(style, words) + px(14) + px(6)
        if block.shift.is_night_shift and not block.reaches_in and room <= inner.width():
            moon = QRectF(inner.right() - px(16), inner.top(), px(14), inner.height())
            icons.draw(self.painter, Icon.MOON, moon, ink)
        painting.text(self.painter, inner, words, style=style, colour=ink)
