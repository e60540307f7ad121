"""When a breakfast is wanted, in any of the spellings guests' devices use."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final

from hotel.problems import invalid
from hotel.visit import HotelInfo

_CLOCK: Final = r"([01]?\d|2[0-3]):([0-5]\d)"
_SLOT: Final = re.compile(rf"{_CLOCK}(?:\s*[-–]\s*{_CLOCK})?")
_LATEST: Final = timedelta(minutes=30)
_FURTHEST: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Slot:
    """A delivery time: as the hotel writes it ("8:00-8:30"), and when it begins, aware UTC."""

    text: str
    begins: datetime


def slot_of(wanted: str, hotel: HotelInfo, now: datetime) -> Slot:
    """The slot of "8:00-8:30", "08:00" or an ISO time. Raises ProblemError 400.

    A slot that is over already is meant for tomorrow.
    """
    text = wanted.strip()
    if match := _SLOT.fullmatch(text):
        return _next_slot(match, hotel, now)
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        sentence = "A delivery time looks like 8:00-8:30 or 08:00."
        raise invalid(sentence, field="delivery_time") from None
    return _at(at if at.tzinfo else at.replace(tzinfo=hotel.zone), hotel, now)


def _next_slot(match: re.Match[str], hotel: HotelInfo, now: datetime) -> Slot:
    begins, ends = _clock(match[1], match[2]), None
    if match[3] is not None:
        ends = _clock(match[3], match[4])
        if ends <= begins:
            sentence = "A delivery time ends after it begins."
            raise invalid(sentence, field="delivery_time")
    local = now.astimezone(hotel.zone)
    is_over = local.time() >= (ends or begins)
    day = local.date() + timedelta(days=1 if is_over else 0)
    text = _spelled(begins) + (f"-{_spelled(ends)}" if ends else "")
    return Slot(text, datetime.combine(day, begins, hotel.zone).astimezone(UTC))


def _at(at: datetime, hotel: HotelInfo, now: datetime) -> Slot:
    # Compared as differences: converting the calendar's ends would leave the calendar.
    if not -_LATEST <= at - now <= _FURTHEST:
        sentence = "A delivery time is not in the past and at most 14 days ahead."
        raise invalid(sentence, field="delivery_time")
    return Slot(_spelled(at.astimezone(hotel.zone).time()), at.astimezone(UTC))


def _clock(hour: str, minute: str) -> time:
    return time(int(hour), int(minute))


def _spelled(at: time) -> str:
    return f"{at.hour}:{at.minute:02}"
