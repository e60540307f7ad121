"""A shift as a manager types it, before the hotel judges it."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

from console.state.roster import DAY
from contract.record import Record
from contract.resources.roster import Shift, ShiftWish
from contract.scalars import Id, WallTime

# What fits into a shift's notes, characters.
LONGEST_NOTES: Final = 500
_TIME: Final = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?")
_TIMES: Final = ("shift_start", "shift_end", "break_start", "break_end")
_NEEDED: Final = _TIMES[:2]


class ShiftDraft(Record, frozen=True, kw_only=True):
    """What stands in the fields; times are as typed. `of` is the shift it changes."""

    staff: Id
    shift_date: date
    shift_start: str
    shift_end: str
    department: str | None = None
    break_start: str = ""
    break_end: str = ""
    notes: str = ""
    of: Shift | None = None

    def unreadable(self) -> list[str]:
        """The names of the times that are no times; a break may be left out."""
        texts = {name: getattr(self, name).strip() for name in _TIMES}
        return [
            name
            for name, text in texts.items()
            if (text or name in _NEEDED) and read_time(text) is None
        ]

    def wish(self) -> ShiftWish | None:
        """What to ask the hotel for; None while a time cannot be read."""
        start, end = read_time(self.shift_start), read_time(self.shift_end)
        if start is None or end is None or self.unreadable():
            return None
        return ShiftWish(
            id=None if self.of is None else self.of.id,
            staff=self.staff,
            shift_date=self.shift_date,
            shift_start=start,
            shift_end=end,
            department=self.department,
            break_start=read_time(self.break_start),
            break_end=read_time(self.break_end),
            shift_type="custom" if self.of is None else self.of.shift_type,
            notes=self.notes.strip() or None,
            expected_rev=None if self.of is None else self.of.rev,
        )


def read_time(text: str) -> WallTime | None:
    """7, 7:30, 0730 and 19.30 are times; 24:00 is the midnight at the end of a day."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if (hour, minute) == (24, 0):
        hour = 0
    return WallTime(hour, minute) if hour < 24 and minute < 60 else None


def span_of(wish: ShiftWish, zone: tzinfo) -> tuple[datetime, datetime]:
    """When it begins and ends, aware UTC; an end not after its start is on the next day."""
    ends_on = wish.shift_date if wish.shift_end > wish.shift_start else wish.shift_date + DAY
    return _moment(wish.shift_date, wish.shift_start, zone), _moment(ends_on, wish.shift_end, zone)


def length_of(wish: ShiftWish, zone: tzinfo) -> timedelta:
    """How long it lasts without its break; below zero where clocks swallow it."""
    begins, ends = span_of(wish, zone)
    length = ends - begins
    if wish.break_start is None or wish.break_end is None:
        return length
    from_, until = (datetime.combine(date.min, one) for one in (wish.break_start, wish.break_end))
    return length - (until - from_) % DAY


def _moment(day: date, at: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, at.replace(tzinfo=None), zone).astimezone(UTC)
