"""Paints rows of two lines a column, the last one a chip."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter

from console.models.rows import RowRole
from console.views.chips import Chip, paint_chip
from console.views.columns import cells, two_lines
from console.views.row_delegate import Index, RowDelegate
from console.views.theme import Theme
from contract.record import Record

_ROW: Final = 56


class RowWords(Record, frozen=True):
    """What a row says: two lines for each column but the last, and the chip there."""

    cells: tuple[tuple[str, str], ...]
    chip: Chip

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        lines = (line for cell in self.cells for line in cell)
        return ", ".join(line for line in (*lines, self.chip.words) if line)


class RowsDelegate(RowDelegate):
    """One delegate for every row. `say` puts the value of one into words."""

    def __init__(
        self,
        say: Callable[[object, Theme], RowWords],
        shares: Sequence[float],
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(theme, _ROW, parent)
        self._say, self._shares = say, shares

    def paint_row(self, painter: QPainter, row: QRectF, index: Index) -> None:
        """One row; its first column stands out."""
        said, office = self._say(index.data(RowRole.VALUE), self.theme), self.theme.office
        *places, last = cells(row, self._shares, self.theme)
        styles = [office.strong, *[office.body] * (len(places) - 1)]
        for place, lines, style in zip(places, said.cells, styles, strict=True):
            two_lines(painter, place, lines, self.theme, style)
        paint_chip(painter, last, self.in_sight(said.chip), self.theme)

    def said(self, index: Index) -> str:
        """The whole row."""
        return self._say(index.data(RowRole.VALUE), self.theme).spoken
