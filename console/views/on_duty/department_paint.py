"""A department as a card: how many are on duty, who, since when and for how long."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from console.models.duty_board import Colleague, Department
from console.views import icons, painting
from console.views.chips import Chip, chip_width, paint_chip
from console.views.faces import paint_face
from console.views.icons import Icon
from console.views.on_duty.break_chip import break_chip
from console.views.on_duty.words import icon_of, name_of, on_duty_words, tr
from console.views.place import Place
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import clock_time, plain, wait

HEADER = 48
ROW = 52
_WORDS = 40
_MOST_IN_BAR = 8
_ROLE = 40


def height_of(department: Department, theme: Theme) -> int:
    """How high its card is, px."""
    return theme.px(HEADER) + theme.row_px(ROW) * len(department.colleagues) + theme.px(8)


@dataclass(frozen=True, slots=True)
class DutyPainter:
    """Paints department cards as they look at `now`."""

    painter: QPainter
    theme: Theme
    place: Place
    now: datetime

    def paint(self, department: Department, rect: QRectF) -> None:
        """The whole card."""
        colour, px = self.theme.colour, self.theme.px
        painting.box(
            self.painter, rect, radius=RADIUS.card, fill=colour.surface, border=colour.line
        )
        head = QRectF(rect.left(), rect.top(), rect.width(), px(HEADER))
        self._paint_head(department, head.adjusted(px(12), 0, -px(12), 0))
        rule = QRectF(head.left() + 1, head.bottom(), head.width() - 2, 1)
        self.painter.fillRect(rule, colour.line)
        row = QRectF(rect.left() + px(12), head.bottom() + px(4), rect.width() - px(24), 0)
        row.setHeight(self.theme.row_px(ROW))
        for colleague in department.colleagues:
            self._paint_colleague(colleague, row)
            row.translate(0, row.height())

    def _paint_head(self, department: Department, rect: QRectF) -> None:
        px, colour, style = self.theme.px, self.theme.colour, self.theme.office.strong
        icon = QRectF(rect.left(), rect.top(), px(18), rect.height())
        icons.draw(self.painter, icon_of(department), icon, colour.text)
        said = on_duty_words(len(department.colleagues))
        dense = self.theme.office.dense
        painting.text(
            self.painter, rect, said, style=dense, colour=colour.text2, align=painting.RIGHT
        )
        name = QRectF(icon.right() + px(8), rect.top(), 0, rect.height())
        named = name_of(department)
        end = rect.right() - width(dense, said) - px(12)
        # The name of a department is worth more than the picture of its people.
        if name.left() + width(style, named) + px(8) <= end - self._bar_width(department):
            end = self._paint_bar(department, end, rect)
        name.setRight(end - px(8))
        painting.text(self.painter, name, named, style=style, colour=colour.text)

    def _bar_width(self, department: Department) -> int:
        total = len(department.colleagues)
        return 0 if total > _MOST_IN_BAR else total * self.theme.px(17)

    def _paint_bar(self, department: Department, right: float, rect: QRectF) -> float:
        px, colour = self.theme.px, self.theme.colour
        total = len(department.colleagues) if self._bar_width(department) else 0
        working = total - department.on_break
        left = right - self._bar_width(department)
        for number in range(total):
            spot = QRectF(left + number * px(17), rect.center().y() - px(4), px(14), px(8))
            fill = colour.accent if number < working else None
            painting.box(self.painter, spot, radius=2, fill=fill, border=colour.accent, width=2)
        return left

    def _paint_colleague(self, colleague: Colleague, row: QRectF) -> None:
        px, colour, office = self.theme.px, self.theme.colour, self.theme.office
        face = QRectF(row.left(), row.center().y() - px(14), px(28), px(28))
        paint_face(self.painter, face, colleague.name, self.theme)
        right = self._paint_time(colleague, row) - px(12)
        left = face.right() + px(10)
        upper = QRectF(left, row.top() + (row.height() - px(_WORDS)) / 2, right - left, px(20))
        lower = QRectF(left, upper.bottom(), right - left, px(18))
        self._paint_chips(colleague, row, upper, lower)
        name = TypeStyle(office.dense.size, office.dense.line, 600)
        painting.text(self.painter, upper, plain(colleague.name), style=name, colour=colour.text)
        if lower.width() > 0:
            role, style = plain(colleague.role), office.caption
            painting.text(self.painter, lower, role, style=style, colour=colour.text3)

    def _paint_time(self, colleague: Colleague, row: QRectF) -> float:
        if colleague.since is None:
            return row.right()
        px, colour, office = self.theme.px, self.theme.colour, self.theme.office
        since = clock_time(colleague.since, self.place.zone)
        long = wait(self.now - colleague.since)
        upper = QRectF(row.left(), row.top() + (row.height() - px(_WORDS)) / 2, row.width(), px(20))
        lower = QRectF(row.left(), upper.bottom(), row.width(), px(18))
        for rect, said, style, ink in (
            (upper, since, office.dense, colour.text),
            (lower, long, office.caption, colour.text3),
        ):
            painting.text(self.painter, rect, said, style=style, colour=ink, align=painting.RIGHT)
        return row.right() - max(width(office.dense, since), width(office.caption, long), px(64))

    def _paint_chips(self, colleague: Colleague, row: QRectF, upper: QRectF, lower: QRectF) -> None:
        """Beside the words, else below the name, in either place as icons: the name always stays.

        `upper` and `lower`, the places of name and role, become what the chips leave of them.
        """
        gap, style = self.theme.px(6), self.theme.office.dense
        name = width(TypeStyle(style.size, style.line, 600), plain(colleague.name))
        for is_short in (False, True):
            chips = self._chips(colleague, is_short=is_short)
            wide = sum(chip_width(self.theme, chip.words) + gap for chip in chips)
            if name + wide <= upper.width():
                space = QRectF(upper.left(), row.top(), upper.width(), row.height())
                for chip in chips:
                    painted = paint_chip(self.painter, space, chip, self.theme, at_right=True)
                    space.setRight(painted.left() - gap)
                upper.setRight(space.right())
                lower.setRight(space.right())
                return
            if wide <= lower.width() or is_short:
                space = lower.translated(0, self.theme.px(1))
                for chip in chips:
                    painted = paint_chip(self.painter, space, chip, self.theme)
                    space.setLeft(painted.right() + gap)
                lower.setLeft(space.left())
                # A few letters of the role would say nothing.
                lower.setWidth(0 if lower.width() < self.theme.px(_ROLE) else lower.width())
                return

    def _chips(self, colleague: Colleague, *, is_short: bool) -> list[Chip]:
        """What to know of somebody; `is_short`: their icons alone."""
        colour = self.theme.colour
        chips = []
        if colleague.is_on_break:
            chips.append(break_chip(colleague, self.now, self.theme))
        if colleague.is_unrostered:
            chips.append(Chip(Icon.USER, tr("Not rostered"), colour.warn, colour.on_warn))
        return [replace(chip, words="") for chip in chips] if is_short else chips
