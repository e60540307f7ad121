"""From the roster's paper to moments, also over midnight and on days on which clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from hotel.problems import invalid

LONGEST: Final = timedelta(hours=16)
_A_DAY: Final = timedelta(days=1)


def moments(zone: ZoneInfo, day: date, start: time, end: time) -> tuple[datetime, datetime]:
    """When a shift begins and ends, aware UTC; an end not after its start is on the next day.

    A time that clocks skip is an hour later, one they show twice is the first. Raises ProblemError
    400 for a shift that is too long, or that a skipped hour swallows.
    """
    length = wall_length(start, end)
    if length > LONGEST:
        sentence = f"A shift lasts at most {LONGEST // timedelta(hours=1)} hours."
        raise invalid(sentence, field="shift_end")
    starts_at = _moment(zone, day, start)
    ends_at = _moment(zone, day if end > start else day + _A_DAY, end)
    if ends_at <= starts_at:
        sentence = f"Clocks change on this day: between {start:%H:%M} and {end:%H:%M} is no time."
        raise invalid(sentence, field="shift_end")
    return starts_at, ends_at


def wall_length(start: time, end: time) -> timedelta:
    """How long a shift is by its two times; the whole day where they are the same."""
    length = datetime.combine(date.min, end) - datetime.combine(date.min, start)
    return length if length > timedelta() else length + _A_DAY


def break_length(
    span: tuple[datetime, datetime], zone: ZoneInfo, pause: tuple[time | None, time | None]
) -> timedelta:
    """How long the planned break of a shift is. Raises ProblemError 400 for one outside of it."""
    begins, ends = pause
    if begins is None and ends is None:
        return timedelta()
    if begins is None or ends is None:
        sentence = "A planned break has both a beginning and an end."
        raise invalid(sentence, field="break_end")
    day = span[0].astimezone(zone).date()
    candidates = (
        (_moment(zone, on, begins), _moment(zone, on if ends > begins else on + _A_DAY, ends))
        for on in (day, day + _A_DAY)
    )
    for from_, until in candidates:
        if span[0] <= from_ < until <= span[1]:
            return until - from_
    sentence = "The planned break does not lie within the shift."
    raise invalid(sentence, field="break_start")


def _moment(zone: ZoneInfo, day: date, at: time) -> datetime:
    return datetime.combine(day, at.replace(tzinfo=None), zone).astimezone(UTC)
