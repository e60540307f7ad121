"""Where the parts of the kitchen station lie, for any window and text size."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect

HEADER: Final = 80
FOOTER: Final = 96
BREAKFASTS: Final = 72
GAP: Final = 16
LEFT: Final = 24
_LOW_WINDOW: Final = 900
_ALL_DAY_FROM: Final = 1280
_WIDE_FROM: Final = 1920
_ALL_DAY_WIDE: Final = 336
_ALL_DAY_NARROW: Final = 280
_CELL_HEIGHT: Final = 420
_LARGE_TEXT: Final = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The grid of cells and what stands around it. `all_day` is None when it is a button."""

    columns: int
    rows: int
    column_width: float
    cell_height: float
    grid: QRect
    all_day: QRect | None
    breakfasts: QRect | None

    @property
    def cells(self) -> int:
        """How many cells there are."""
        return self.columns * self.rows

    def column_left(self, column: int) -> float:
        """The left edge of a column within the grid."""
        return column * (self.column_width + GAP)

    def height_of(self, span: int) -> float:
        """How high `span` cells on top of one another are."""
        return span * self.cell_height + (span - 1) * GAP

    def span_for(self, height: float) -> int:
        """How many cells something this high needs; at most a full column."""
        for span in range(1, self.rows):
            if height <= self.height_of(span):
                return span
        return self.rows


def shape(width: int, height: int, scale: int, *, has_breakfasts: bool = False) -> Shape:
    """The layout of a window in px at a text size in per cent."""
    all_day = _all_day_width(width)
    strip = BREAKFASTS + GAP if has_breakfasts else 0
    right = LEFT if all_day == 0 else GAP
    inner_width = width - all_day - LEFT - right
    inner_height = height - HEADER - FOOTER - GAP - strip
    columns = max(1, (inner_width + GAP) // (_narrowest_column(width, scale) + GAP))
    rows = _rows(height, inner_height)
    grid = QRect(LEFT, HEADER, inner_width, inner_height)
    panel = QRect(width - all_day, HEADER, all_day, height - HEADER - FOOTER)
    below = QRect(LEFT, grid.bottom() + 1 + GAP, inner_width, BREAKFASTS)
    return Shape(
        columns=columns,
        rows=rows,
        column_width=(inner_width - (columns - 1) * GAP) / columns,
        cell_height=(inner_height - (rows - 1) * GAP) / rows,
        grid=grid,
        all_day=panel if all_day else None,
        breakfasts=below if has_breakfasts else None,
    )


def _all_day_width(width: int) -> int:
    if width < _ALL_DAY_FROM:
        return 0
    return _ALL_DAY_WIDE if width >= _WIDE_FROM else _ALL_DAY_NARROW


def _narrowest_column(width: int, scale: int) -> int:
    if width >= _WIDE_FROM:
        return 500 if scale >= _LARGE_TEXT else 374
    return 400 if scale >= _LARGE_TEXT else 309


def _rows(height: int, inner_height: int) -> int:
    if height < _LOW_WINDOW:
        return 1
    return max(2, (inner_height + GAP) // (_CELL_HEIGHT + GAP))
