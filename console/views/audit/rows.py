"""Paints decisions as rows of five columns."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter

from console.models.rows import RowRole
from console.views import painting
from console.views.audit import words
from console.views.audit.words import tr
from console.views.columns import cells
from console.views.moments import dated, on_day
from console.views.place import Place
from console.views.row_delegate import Index, RowDelegate
from console.views.theme import OFFICE, Theme
from console.views.typography import width
from console.views.words import clock_time, plain
from contract.resources.audit import AuditEntry

SHARES: Final = (0.15, 0.16, 0.21, 0.34, 0.14)


def names() -> Sequence[str]:
    """What the columns are called."""
    return tr("When"), tr("Who"), tr("What"), tr("About"), tr("PC")


class AuditDelegate(RowDelegate):
    """One delegate for every row."""

    def __init__(self, theme: Theme, place: Place, parent: QObject) -> None:
        super().__init__(theme, OFFICE.row, parent)
        self._place = place

    def paint_row(self, painter: QPainter, row: QRectF, index: Index) -> None:
        """One decision."""
        entry: AuditEntry = index.data(RowRole.VALUE)
        colour, office = self.theme.colour, self.theme.office
        at, who, did, about, where = cells(row, SHARES, self.theme)
        body = office.dense
        self._paint_when(painter, entry, at)
        name = plain(entry.decided_by)
        painting.text(painter, who, name, style=office.strong, colour=colour.text)
        done = words.what(entry.action)
        painting.text(painter, did, done, style=office.body, colour=colour.text)
        self._paint_about(painter, entry, about)
        painting.text(painter, where, words.where(entry), style=body, colour=colour.text2)

    def said(self, index: Index) -> str:
        """Everything about the decision."""
        entry: AuditEntry = index.data(RowRole.VALUE)
        return words.spoken(entry, self._place)

    def _paint_when(self, painter: QPainter, entry: AuditEntry, cell: QRectF) -> None:
        """Day and time, below one another where they are too long."""
        style, ink = self.theme.office.dense, self.theme.colour.text2
        said = dated(entry.at, self._place)
        if width(style, said) <= cell.width():
            painting.text(painter, cell, said, style=style, colour=ink)
            return
        upper = QRectF(cell.left(), 0, cell.width(), style.line)
        upper.moveBottom(cell.center().y() + 1)
        day, time = on_day(entry.at, self._place), clock_time(entry.at, self._place.zone)
        painting.text(painter, upper, day, style=style, colour=ink)
        lower = upper.translated(0, style.line - 2)
        painting.text(painter, lower, time, style=style, colour=ink)

    def _paint_about(self, painter: QPainter, entry: AuditEntry, cell: QRectF) -> None:
        """What it was about, and below it the reason."""
        colour, office = self.theme.colour, self.theme.office
        reason = words.why(entry)
        upper = QRectF(cell)
        if reason:
            upper.setHeight(office.body.line)
            upper.moveBottom(cell.center().y() + 1)
            lower = upper.translated(0, office.body.line - 2)
            painting.text(painter, lower, reason, style=office.caption, colour=colour.text2)
        subject = words.about(entry)
        painting.text(painter, upper, subject, style=office.body, colour=colour.text)
