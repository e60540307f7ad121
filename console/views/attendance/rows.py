"""Paints presences as rows, each day named once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter

from console.models.attendance import AttendanceModel
from console.models.rows import RowRole
from console.views import icons, painting
from console.views.attendance import words
from console.views.attendance.words import tr
from console.views.chips import chip_width, paint_chip
from console.views.columns import cells, two_lines
from console.views.moments import on_day
from console.views.place import Place
from console.views.row_delegate import Index, RowDelegate
from console.views.theme import Theme
from contract.resources.attendance import ClockLog

_ROW: Final = 52
SHARES: Final = (0.12, 0.25, 0.17, 0.12, 0.09, 0.25)


def names() -> Sequence[str]:
    """What the columns are called."""
    return tr("Day"), tr("Name"), tr("From, to"), tr("Hours"), tr("Breaks"), tr("State")


class AttendanceDelegate(RowDelegate):
    """One delegate for every row."""

    def __init__(self, model: AttendanceModel, place: Place, theme: Theme, parent: QObject) -> None:
        super().__init__(theme, _ROW, parent)
        self._model, self._place = model, place

    def paint_row(self, painter: QPainter, row: QRectF, index: Index) -> None:
        """One presence."""
        log: ClockLog = index.data(RowRole.VALUE)
        colour = self.theme.colour
        day, who, span, worked, rest, state = cells(row, SHARES, self.theme)
        if self._begins_day(index, log):
            said = on_day(log.time_in, self._place)
            style = self.theme.office.strong
            painting.text(painter, day, said, style=style, colour=colour.text)
        named = words.name_of(log), words.department(log)
        two_lines(painter, who, named, self.theme, self.theme.office.strong)
        self._paint_span(painter, log, span)
        dense = self.theme.office.body
        hours = words.hours(log, self._model, self._place)
        painting.text(painter, worked, hours, style=dense, colour=colour.text)
        painting.text(painter, rest, words.breaks(log), style=dense, colour=colour.text2)
        self._paint_chips(painter, log, state)

    def _begins_day(self, index: Index, log: ClockLog) -> bool:
        above: ClockLog | None = index.sibling(index.row() - 1, 0).data(RowRole.VALUE)
        zone = self._place.zone
        return above is None or (
            above.time_in.astimezone(zone).date() != log.time_in.astimezone(zone).date()
        )

    def _paint_span(self, painter: QPainter, log: ClockLog, cell: QRectF) -> None:
        """From and to, and below it how somebody was recognised."""
        px, colour, office = self.theme.px, self.theme.colour, self.theme.office
        line = QRectF(cell.left(), cell.center().y() - px(19), cell.width(), px(20))
        said = words.span(log, self._place)
        painting.text(painter, line, said, style=office.body, colour=colour.text)
        means = words.how(log)
        if means is None:
            return
        line.translate(0, px(20))
        icons.draw(
            painter, means[0], QRectF(line.left(), line.top(), px(14), line.height()), colour.text2
        )
        line.setLeft(line.left() + px(20))
        painting.text(painter, line, means[1], style=office.caption, colour=colour.text2)

    def _paint_chips(self, painter: QPainter, log: ClockLog, cell: QRectF) -> None:
        """As many words as there is room for: those behind are signs alone, and all in sight."""
        chips = words.chips(log, self._model, self.theme)
        sign = chip_width(self.theme, "") + self.theme.px(6)
        for behind, chip in zip(reversed(range(len(chips))), chips, strict=True):
            fits = chip_width(self.theme, chip.words) + behind * sign <= cell.width()
            shown = chip if fits else replace(chip, words="")
            taken = paint_chip(painter, cell, self.in_sight(shown), self.theme)
            cell.setLeft(taken.right() + self.theme.px(6))

    def said(self, index: Index) -> str:
        """Everything about the presence."""
        log: ClockLog = index.data(RowRole.VALUE)
        return words.spoken(log, self._model, self._place, self.theme)
