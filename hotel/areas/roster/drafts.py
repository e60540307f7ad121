"""A shift that is wished for, checked as far as it goes by itself."""

from dataclasses import dataclass
from datetime import datetime

from contract.resources.roster import ShiftWish
from hotel.areas.roster.tables import ShiftRow
from hotel.areas.staff.tables import Department, Staff
from hotel.days import day_told


@dataclass(slots=True, kw_only=True)
class Draft:
    """A shift that is wished for; `row` is the one it changes or makes."""

    index: int
    wish: ShiftWish
    staff: Staff
    department: Department | None
    starts_at: datetime
    ends_at: datetime
    break_seconds: int
    row: ShiftRow | None = None

    @property
    def told(self) -> str:
        """Whose it is and when, for a sentence."""
        return f"{self.staff.full_name} on {shift_told(self.wish)}"


def shift_told(shift: ShiftWish | ShiftRow) -> str:
    """When a shift is, for a sentence."""
    return f"{day_told(shift.shift_date)}, {shift.shift_start:%H:%M}–{shift.shift_end:%H:%M}"
