"""Paints colleagues as rows."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter

from console.models.rows import RowRole
from console.models.staff_list import StaffListModel
from console.views import painting
from console.views.chips import chip_width, paint_chip
from console.views.columns import cells, two_lines
from console.views.place import Place
from console.views.row_delegate import Index, RowDelegate
from console.views.staff import words
from console.views.staff.words import tr
from console.views.theme import Theme
from console.views.typography import width
from contract.resources.staff import StaffMember

_ROW: Final = 52
SHARES: Final = (0.34, 0.22, 0.22, 0.22)


def names() -> Sequence[str]:
    """What the columns are called."""
    return tr("Name"), tr("Department"), tr("Role"), tr("Today")


class StaffDelegate(RowDelegate):
    """One delegate for every row."""

    def __init__(self, model: StaffListModel, place: Place, theme: Theme, parent: QObject) -> None:
        super().__init__(theme, _ROW, parent)
        self._model, self._place = model, place

    def paint_row(self, painter: QPainter, row: QRectF, index: Index) -> None:
        """One colleague."""
        member: StaffMember = index.data(RowRole.VALUE)
        who, department, role, today = cells(row, SHARES, self.theme)
        named, office = (words.name_of(member), words.email(member)), self.theme.office
        two_lines(painter, who, named, self.theme, office.strong)
        place = words.department(member), ""
        two_lines(painter, department, place, self.theme, office.body)
        does = words.role(member), words.raised(member)
        two_lines(painter, role, does, self.theme, office.body)
        self._paint_today(painter, member, today)

    def _paint_today(self, painter: QPainter, member: StaffMember, cell: QRectF) -> None:
        """Signs in words as far as there is room, and since when."""
        colour, caption = self.theme.colour, self.theme.office.caption
        pending, left = self._model.pending(member), cell.left()
        for chip in words.chips(member, pending, self.theme):
            fits = chip_width(self.theme, chip.words) <= cell.width()
            shown = chip if fits else replace(chip, words="")
            taken = paint_chip(painter, cell, self.in_sight(shown), self.theme)
            cell.setLeft(taken.right() + self.theme.px(6))
        said = words.beside(member, pending, self._place)
        # Beside a sign a few letters of it would say nothing.
        if cell.left() == left or width(caption, said) <= cell.width():
            painting.text(painter, cell, said, style=caption, colour=colour.text2)

    def said(self, index: Index) -> str:
        """Everything about the colleague."""
        member: StaffMember = index.data(RowRole.VALUE)
        return words.spoken(member, self._model.pending(member), self._place)
