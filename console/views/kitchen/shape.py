"""Where the parts of the kitchen station lie, for any window and text size."""

from typing import Final

from PySide6.QtCore import QRect

from contract.record import Record

HEADER: Final = 80
FOOTER: Final = 96
BREAKFASTS: Final = 72
DOCK_TITLE: Final = 48
DOCK_CHIP: Final = 64
DOCK_GAP: Final = 8
GAP: Final = 16
LEFT: Final = 24
_LOW_WINDOW: Final = 900
_ALL_DAY_FROM: Final = 1280
_WIDE_FROM: Final = 1920
_ALL_DAY_WIDE: Final = 336
_ALL_DAY_NARROW: Final = 280
_CELL_HEIGHT: Final = 420
_LARGE_TEXT: Final = 130


class Shape(Record, frozen=True, kw_only=True):
    """The grid of cells and what stands around it. `all_day` is None when it is a button.

    Breakfasts lie below All day where there are rows of cells, else in a line below the grid.
    """

    columns: int
    rows: int
    column_width: float
    cell_height: float
    grid: QRect
    all_day: QRect | None
    breakfasts: QRect | None
    is_docked: bool = False

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


def shape(width: int, height: int, scale: int, *, breakfasts: int = 0) -> Shape:
    """The layout of a window in px at a text size in per cent, with so many breakfasts."""
    all_day = _all_day_width(width)
    is_docked = all_day > 0 and height >= _LOW_WINDOW
    line = BREAKFASTS + GAP if breakfasts and not is_docked else 0
    dock = _dock_height(breakfasts) if is_docked else 0
    right = LEFT if all_day == 0 else GAP
    inner_width = width - all_day - LEFT - right
    inner_height = height - HEADER - FOOTER - GAP - line
    columns = max(1, (inner_width + GAP) // (_narrowest_column(width, scale) + GAP))
    rows = _rows(height, inner_height)
    grid = QRect(LEFT, HEADER, inner_width, inner_height)
    panel = QRect(width - all_day, HEADER, all_day, height - HEADER - FOOTER - dock)
    below = QRect(LEFT, grid.bottom() + 1 + GAP, inner_width, BREAKFASTS)
    docked = QRect(panel.left(), panel.bottom() + 1, all_day, dock)
    return Shape(
        columns=columns,
        rows=rows,
        column_width=(inner_width - (columns - 1) * GAP) / columns,
        cell_height=(inner_height - (rows - 1) * GAP) / rows,
        grid=grid,
        all_day=panel if all_day else None,
        breakfasts=(docked if is_docked else below) if breakfasts else None,
        is_docked=is_docked,
    )


def _dock_height(breakfasts: int) -> int:
    """A title and up to three chips."""
    return DOCK_TITLE + min(breakfasts, 3) * (DOCK_CHIP + DOCK_GAP) + DOCK_GAP if breakfasts else 0


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
