"""Who is on duty as a narrow list: a heading per department, a line per colleague."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from console.models.duty_board import Colleague, Department
from console.views import icons, painting
from console.views.chips import chip_width, paint_chip
from console.views.faces import paint_face
from console.views.on_duty.break_chip import break_chip
from console.views.on_duty.scroll import DutyScroll, PaintDepartment
from console.views.on_duty.words import icon_of, name_of, on_duty_words
from console.views.place import Place
from console.views.theme import Theme, TypeStyle
from console.views.typography import width
from console.views.words import clock_time, plain

_HEAD: Final = 36
_ROW: Final = 28
_FOOT: Final = 5
_SIDE: Final = 16
_FACE: Final = 24


class OnDutyColumn(DutyScroll):
    """Departments below one another, as the side of a desk has them."""

    def placed(self) -> list[tuple[Department, QRectF]]:
        """One below the other."""
        px, top, sections = self._theme.px, 1.0, []
        for department in self._model.rows:
            high = px(_HEAD) + px(_ROW) * len(department.colleagues) + px(_FOOT)
            sections.append((department, QRectF(0, top, self.viewport().width(), high)))
            top += high
        return sections

    def painting_with(self, painter: QPainter) -> PaintDepartment:
        """Sections as they look now, below a line."""
        colour = self._theme.colour.line
        painter.fillRect(QRectF(0, 0, self.viewport().width(), 1), colour)
        return SectionPainter(painter, self._theme, self._place, self._place.now()).paint


@dataclass(frozen=True, slots=True)
class SectionPainter:
    """Paints a department and its people as they stand at `now`."""

    painter: QPainter
    theme: Theme
    place: Place
    now: datetime

    def paint(self, department: Department, rect: QRectF) -> None:
        """The heading, the people, and a line below."""
        px = self.theme.px
        inner = rect.adjusted(px(_SIDE), 0, -px(_SIDE), 0)
        self._paint_head(department, QRectF(inner.left(), inner.top(), inner.width(), px(_HEAD)))
        row = QRectF(inner.left(), inner.top() + px(_HEAD), inner.width(), px(_ROW))
        for colleague in department.colleagues:
            self._paint_colleague(colleague, row)
            row.translate(0, row.height())
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        self.painter.fillRect(line, self.theme.colour.line)

    def _paint_head(self, department: Department, rect: QRectF) -> None:
        px, colour, office = self.theme.px, self.theme.colour, self.theme.office
        icon = QRectF(rect.left(), rect.top(), px(16), rect.height())
        icons.draw(self.painter, icon_of(department), icon, colour.text)
        said = on_duty_words(len(department.colleagues))
        micro = office.micro
        painting.text(
            self.painter, rect, said, style=micro, colour=colour.text2, align=painting.RIGHT
        )
        name = QRectF(icon.right() + px(8), rect.top(), 0, rect.height())
        name.setRight(rect.right() - width(micro, said) - px(8))
        style = TypeStyle(office.dense.size, office.dense.line, 600)
        painting.text(self.painter, name, name_of(department), style=style, colour=colour.text)

    def _paint_colleague(self, colleague: Colleague, row: QRectF) -> None:
        px, colour, office = self.theme.px, self.theme.colour, self.theme.office
        face = QRectF(row.left(), row.center().y() - px(_FACE) / 2, px(_FACE), px(_FACE))
        paint_face(self.painter, face, colleague.name, self.theme)
        name = QRectF(face.right() + px(8), row.top(), 0, row.height())
        taken = name.left() + width(office.dense, plain(colleague.name)) + px(8)
        name.setRight(self._paint_since(colleague, row, taken))
        painting.text(
            self.painter, name, plain(colleague.name), style=office.dense, colour=colour.text
        )

    def _paint_since(self, colleague: Colleague, row: QRectF, taken: float) -> float:
        """Since when, and a break, short beside a long name; where they begin."""
        px, right, style = self.theme.px, row.right(), self.theme.office.dense
        if colleague.since is not None:
            said = clock_time(colleague.since, self.place.zone)
            painting.text(
                self.painter,
                row,
                said,
                style=style,
                colour=self.theme.colour.text2,
                align=painting.RIGHT,
            )
            right -= width(style, said) + px(8)
        if colleague.is_on_break:
            space = QRectF(row.left(), row.top(), right - row.left(), row.height())
            chip = break_chip(colleague, self.now, self.theme)
            if chip_width(self.theme, chip.words) > right - taken:
                chip = break_chip(colleague, self.now, self.theme, is_short=True)
            right = paint_chip(self.painter, space, chip, self.theme, at_right=True).left() - px(8)
        return right
