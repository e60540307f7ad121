"""On duty by department at the manager's office: who is in, on break, and who ought to be."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from console.models.duty_board import Colleague, Department
from console.views import icons, painting
from console.views.chips import Chip, chip_width, paint_chip
from console.views.faces import paint_face
from console.views.icons import Icon
from console.views.manager.words import more_words, tr
from console.views.on_duty.break_chip import break_chip
from console.views.on_duty.scroll import DutyScroll, PaintDepartment
from console.views.on_duty.words import icon_of, name_of, on_duty_words
from console.views.place import Place
from console.views.theme import RADIUS, Theme
from console.views.typography import width
from console.views.words import clock_time, plain
from contract.record import Record

_COLUMN: Final = 296
_GAP: Final = 16
_HEAD: Final = 40
_ROW: Final = 36
_FACE: Final = 24
LEGEND: Final = 24
_MOST_MARKS: Final = 8


class DepartmentCards(DutyScroll):
    """Departments by name, each in the shortest column so far.

    `has_legend`: what the marks mean stands below the shortest column, at the end. A card that
    reaches below the edge ends with whole rows and says how many more there are.
    """

    has_legend = False

    def placed(self) -> list[tuple[Department, QRectF]]:
        """As many columns as fit."""
        px, whole = self._theme.px, self.viewport().width()
        count = max(1, (whole + _GAP) // (px(_COLUMN) + _GAP))
        wide = (whole - (count - 1) * _GAP) / count
        bottoms, cards = [0.0] * count, []
        for department in self._model.rows:
            column = bottoms.index(min(bottoms))
            rows = len(department.colleagues) + bool(department.missing)
            high = px(_HEAD) + self._theme.row_px(_ROW) * rows + px(8)
            rect = QRectF(column * (wide + _GAP), bottoms[column], wide, high)
            cards.append((department, rect))
            bottoms[column] = rect.bottom() + _GAP
        self._end = QPointF(bottoms.index(min(bottoms)) * (wide + _GAP), min(bottoms))
        return cards

    def bottom(self) -> float:
        """The legend belongs to the list."""
        if not self._cards or not self.has_legend:
            return super().bottom()
        return max(super().bottom(), self._end.y() + self._theme.px(LEGEND))

    def in_sight(self, rect: QRectF, bottom: float) -> QRectF:
        """As many whole rows as are above the edge."""
        if rect.bottom() <= bottom:
            return rect
        around, row = self._theme.px(_HEAD) + self._theme.px(8), self._theme.row_px(_ROW)
        rows = int((bottom - rect.top() - around) // row)
        high = around + rows * row if rows > 0 else 0
        return QRectF(rect.left(), rect.top(), rect.width(), high)

    def paint_below(self, painter: QPainter) -> None:
        """The legend."""
        if self._cards and self.has_legend:
            paint_legend(painter, self._end, self._theme)

    def painting_with(self, painter: QPainter) -> PaintDepartment:
        """Cards as they look now."""
        return CardPainter(painter, self._theme, self._place, self._place.now()).paint


class CardPainter(Record, frozen=True):
    """Paints a department as it stands at `now`."""

    painter: QPainter
    theme: Theme
    place: Place
    now: datetime

    def paint(self, department: Department, rect: QRectF) -> None:
        """The whole card."""
        px, colour = self.theme.px, self.theme.colour
        fill, line = colour.surface, colour.line
        painting.box(self.painter, rect, radius=RADIUS.card, fill=fill, border=line)
        inner = rect.adjusted(px(12), 0, -px(12), 0)
        self._paint_head(department, QRectF(inner.left(), inner.top(), inner.width(), px(_HEAD)))
        self.painter.fillRect(
            QRectF(rect.left() + 1, rect.top() + px(_HEAD), rect.width() - 2, 1), line
        )
        row = QRectF(inner.left(), rect.top() + px(_HEAD) + px(4), inner.width(), 0)
        row.setHeight(self.theme.row_px(_ROW))
        fit = round((rect.height() - px(_HEAD) - px(8)) / row.height())
        people, more = that_fit(department, fit)
        for colleague in people:
            self._paint_colleague(colleague, row)
            row.translate(0, row.height())
        if more and not people:
            self._paint_line(", ".join(plain(one.name) for one in department.colleagues), row)
        elif more:
            self._paint_line(more_words(more), row)
        elif department.missing:
            self._paint_missing(department.missing, row)

    def _paint_head(self, department: Department, rect: QRectF) -> None:
        px, colour, office = self.theme.px, self.theme.colour, self.theme.office
        icon = QRectF(rect.left(), rect.top(), px(18), rect.height())
        icons.draw(self.painter, icon_of(department), icon, colour.text)
        here = len(department.colleagues)
        total, said = here + department.missing, on_duty_words(here)
        if department.rostered and total:
            said = tr("{here} of {all}").format(here=here, all=total)
        dense, right = office.dense, painting.RIGHT
        painting.text(self.painter, rect, said, style=dense, colour=colour.text2, align=right)
        left = self._paint_bar(department, rect.right() - width(dense, said) - px(12), rect)
        name = QRectF(icon.right() + px(8), rect.top(), 0, rect.height())
        name.setRight(left - px(8))
        said = name_of(department)
        painting.text(self.painter, name, said, style=office.strong, colour=colour.text)

    def _paint_bar(self, department: Department, right: float, rect: QRectF) -> float:
        """Filled is working, an outline is on break, dashed is rostered and not in."""
        px, here = self.theme.px, len(department.colleagues)
        total = here + department.missing
        if total > _MOST_MARKS:
            return right
        left = right - total * px(17)
        for number in range(total):
            spot = QRectF(left + number * px(17), rect.center().y() - px(4), px(14), px(8))
            mark(self.painter, spot, self.theme, _kind(number, here - department.on_break, here))
        return left

    def _paint_colleague(self, colleague: Colleague, row: QRectF) -> None:
        px, colour, office = self.theme.px, self.theme.colour, self.theme.office
        face = QRectF(row.left(), row.center().y() - px(_FACE) / 2, px(_FACE), px(_FACE))
        paint_face(self.painter, face, colleague.name, self.theme)
        name, right = plain(colleague.name), row.right()
        left = face.right() + px(8)
        if colleague.since is not None:
            said = clock_time(colleague.since, self.place.zone)
            dense, at = office.dense, painting.RIGHT
            painting.text(self.painter, row, said, style=dense, colour=colour.text2, align=at)
            right -= width(dense, said) + px(10)
        chip = self._chip(colleague, is_short=False)
        if chip is not None:
            if chip_width(self.theme, chip.words) > right - left - width(office.dense, name) - px(
                8
            ):
                chip = self._chip(colleague, is_short=True) or chip
            space = QRectF(row.left(), row.top(), right - row.left(), row.height())
            right = paint_chip(self.painter, space, chip, self.theme, at_right=True).left() - px(8)
        words = QRectF(left, row.top(), right - left, row.height())
        painting.text(self.painter, words, name, style=office.dense, colour=colour.text)

    def _chip(self, colleague: Colleague, *, is_short: bool) -> Chip | None:
        colour = self.theme.colour
        if colleague.is_on_break:
            return break_chip(colleague, self.now, self.theme, is_short=is_short)
        if colleague.is_owed_break:
            said = "" if is_short else tr("No break")
            return Chip(Icon.HOURGLASS, said, colour.warn_tint, colour.warn_text)
        if colleague.is_late:
            said = "" if is_short else tr("Overtime")
            return Chip(Icon.CLOCK, said, colour.warn_tint, colour.warn_text)
        return None

    def _paint_line(self, said: str, row: QRectF) -> None:
        words = row.adjusted(self.theme.px(_FACE + 8), 0, 0, 0)
        style, ink = self.theme.office.dense, self.theme.colour.text2
        painting.text(self.painter, words, said, style=style, colour=ink)

    def _paint_missing(self, count: int, row: QRectF) -> None:
        px, colour = self.theme.px, self.theme.colour
        face = QRectF(row.left(), row.center().y() - px(_FACE) / 2, px(_FACE), px(_FACE))
        painting.box(
            self.painter, face, radius=RADIUS.pill, border=colour.text3, width=1, dashed=True
        )
        words = row.adjusted(px(_FACE + 8), 0, 0, 0)
        said = tr("{count} rostered, not in yet").format(count=count)
        style = self.theme.office.dense
        painting.text(self.painter, words, said, style=style, colour=colour.warn_text)


def that_fit(department: Department, rows: int) -> tuple[tuple[Colleague, ...], int]:
    """Whom so many rows have, and how many people they leave to a row that says so."""
    people = department.colleagues
    if len(people) + bool(department.missing) <= rows:
        return people, 0
    return people[: rows - 1], len(people) - (rows - 1) + department.missing


def _kind(number: int, working: int, here: int) -> str:
    if number < working:
        return "working"
    return "on_break" if number < here else "missing"


def paint_legend(painter: QPainter, corner: QPointF, theme: Theme) -> float:
    """What the marks of a bar mean, side by side; where that ends, px from the left."""
    px, style, left = theme.px, theme.office.caption, corner.x()
    shown = (
        ("working", tr("working")),
        ("on_break", tr("on break")),
        ("missing", tr("rostered, not in")),
    )
    for kind, said in shown:
        mark(painter, QRectF(left, corner.y() + px(8), px(14), px(8)), theme, kind)
        spot = QRectF(left + px(20), corner.y(), width(style, said) + 1, px(LEGEND))
        painting.text(painter, spot, said, style=style, colour=theme.colour.text2)
        left = spot.right() + px(20)
    return left - px(20)


def legend_width(theme: Theme) -> int:
    """How wide that is, px."""
    words = (tr("working"), tr("on break"), tr("rostered, not in"))
    return round(sum(width(theme.office.caption, said) + theme.px(40) + 1 for said in words))


def mark(painter: QPainter, spot: QRectF, theme: Theme, kind: str) -> None:
    """One mark of a department's bar."""
    colour = theme.colour
    if kind == "missing":
        # As short as the mark is: dashes of lists would leave one of them.
        pen = painting.stroke(colour.text3, 1)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(spot.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        return
    fill = colour.accent if kind == "working" else None
    painting.box(painter, spot, radius=2, fill=fill, border=colour.accent, width=2)
