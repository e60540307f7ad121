"""Paints colleagues as rows."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from console.models.rows import RowRole
from console.models.staff_list import StaffListModel
from console.views import painting
from console.views.chips import chip_width, paint_chip
from console.views.columns import cells, two_lines
from console.views.place import Place
from console.views.staff import words
from console.views.staff.words import tr
from console.views.theme import Theme
from contract.resources.staff import StaffMember

_ROW: Final = 52
SHARES: Final = (0.34, 0.22, 0.22, 0.22)


def names() -> Sequence[str]:
    """What the columns are called."""
    return tr("Name"), tr("Department"), tr("Role"), tr("Today")


class StaffDelegate(QStyledItemDelegate):
    """One delegate for every row."""

    def __init__(self, model: StaffListModel, place: Place, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._place, self.theme = model, place, theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows of one height."""
        return QSize(0, self.theme.row_px(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One colleague."""
        member: StaffMember | None = index.data(RowRole.VALUE)
        if member is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, colour = QRectF(option.rect), self.theme.colour
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, colour.selected)
            painter.fillRect(QRectF(row.left(), row.top(), 4, row.height()), colour.accent)
        painting.row_edges(painter, row, option, colour)
        who, department, role, today = cells(row, SHARES, self.theme)
        named, office = (words.name_of(member), words.email(member)), self.theme.office
        two_lines(painter, who, named, self.theme, office.strong)
        place = words.department(member), ""
        two_lines(painter, department, place, self.theme, office.body)
        does = words.role(member), words.raised(member)
        two_lines(painter, role, does, self.theme, office.body)
        self._paint_today(painter, member, today)
        painter.restore()

    def _paint_today(self, painter: QPainter, member: StaffMember, cell: QRectF) -> None:
        """Signs in words as far as there is room, and since when."""
        colour, caption = self.theme.colour, self.theme.office.caption
        pending = self._model.pending(member)
        for chip in words.chips(member, pending, self.theme):
            fits = chip_width(self.theme, chip.words) <= cell.width()
            shown = chip if fits else replace(chip, words="")
            taken = paint_chip(painter, cell, shown, self.theme)
            cell.setLeft(taken.right() + self.theme.px(6))
        said = words.beside(member, pending, self._place)
        painting.text(painter, cell, said, style=caption, colour=colour.text2)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Everything about the row under the mouse, whatever was cut."""
        member: StaffMember | None = index.data(RowRole.VALUE)
        if member is None:
            return False
        said = words.spoken(member, self._model.pending(member), self._place)
        QToolTip.showText(event.globalPos(), f"<p>{escape(said)}</p>", view)
        return True
