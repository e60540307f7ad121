"""The on-duty board: a card per department, painted in one widget."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from console.models.duty_board import Department
from console.views.on_duty.department_paint import DutyPainter, height_of
from console.views.on_duty.scroll import DutyScroll, PaintDepartment

_COLUMN: Final = 376
_GAP: Final = 16


class DutyBoard(DutyScroll):
    """Lays the departments out in columns by name, each in the shortest one so far."""

    def placed(self) -> list[tuple[Department, QRectF]]:
        """As many columns as fit."""
        count = max(1, (self.viewport().width() + _GAP) // (self._theme.px(_COLUMN) + _GAP))
        wide = (self.viewport().width() - (count - 1) * _GAP) / count
        bottoms = [0.0] * count
        cards = []
        for department in self._model.rows:
            column = bottoms.index(min(bottoms))
            high = height_of(department, self._theme)
            rect = QRectF(column * (wide + _GAP), bottoms[column], wide, high)
            cards.append((department, rect))
            bottoms[column] = rect.bottom() + _GAP
        return cards

    def painting_with(self, painter: QPainter) -> PaintDepartment:
        """Cards as they look now."""
        return DutyPainter(painter, self._theme, self._place, self._place.now()).paint
