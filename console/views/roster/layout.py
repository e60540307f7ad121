"""Where the rows and columns of a week of the roster stand."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRectF

from console.state.roster_week import DAYS, DepartmentWeek, PersonWeek, Week
from console.views.theme import Theme
from contract.record import Record

HEADER: Final = 56
GROUP: Final = 40
BLOCK: Final = 28
GAP: Final = 4
_ROW: Final = 56
_PAD: Final = 10
_NAME: Final = 216
_NARROW_NAME: Final = 168
_WIDE_FROM: Final = 1200


class Row(Record, frozen=True):
    """A department's head, or a colleague of it, and where it stands from the top of the list."""

    department: DepartmentWeek
    person: PersonWeek | None
    rect: QRectF


class Columns(Record, frozen=True):
    """Where the columns stand in a width of `wide` px: the names, then seven days."""

    wide: float
    name: float

    def day(self, number: int, row: QRectF) -> QRectF:
        """The cell of a day in a row."""
        each = (self.wide - self.name) / DAYS
        return QRectF(row.left() + self.name + number * each, row.top(), each, row.height())


def columns(wide: float, theme: Theme) -> Columns:
    """The names take less where it is narrow."""
    return Columns(wide, theme.px(_NAME if wide >= theme.px(_WIDE_FROM) else _NARROW_NAME))


def rows(week: Week, wide: float, theme: Theme) -> Iterator[Row]:
    """Every row, from the top."""
    top = 0.0
    for department in week.departments:
        head = QRectF(0, top, wide, theme.px(GROUP))
        yield Row(department, None, head)
        top = head.bottom()
        for person in department.people:
            rect = QRectF(0, top, wide, _height(person, theme))
            yield Row(department, person, rect)
            top = rect.bottom()


def _height(person: PersonWeek, theme: Theme) -> int:
    px = theme.px
    blocks = person.lines * px(BLOCK) + max(0, person.lines - 1) * GAP
    return max(px(_ROW), blocks + 2 * px(_PAD))
