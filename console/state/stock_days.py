"""The days a stocktake is for: the usual spans, and days as people type them."""

import re
from datetime import date, timedelta
from typing import Final

_TYPED: Final = (
    (re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII), (1, 2, 3)),
    (re.compile(r"(\d{1,2})[./ ](\d{1,2})[./ ](\d{4})", re.ASCII), (3, 2, 1)),
)
_DAY: Final = timedelta(days=1)
Span = tuple[date, date]


def day_of(text: str) -> date | None:
    """30.11.2025, 30/11/2025 or 2025-11-30; None where it is no day."""
    for pattern, (year, month, day) in _TYPED:
        read = pattern.fullmatch(text.strip())
        if read is not None:
            try:
                return date(int(read[year]), int(read[month]), int(read[day]))
            except ValueError:
                return None
    return None


def day_text(day: date) -> str:
    """30.11.2025."""
    return f"{day.day}.{day.month}.{day.year}"


def this_month(today: date) -> Span:
    """From its first day to its last."""
    first = today.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    return first, following - _DAY


def last_month(today: date) -> Span:
    """The one before."""
    return this_month(today.replace(day=1) - _DAY)


def this_week(today: date) -> Span:
    """From Monday to Sunday."""
    monday = today - today.weekday() * _DAY
    return monday, monday + 6 * _DAY


def only(today: date) -> Span:
    """The day alone."""
    return today, today
