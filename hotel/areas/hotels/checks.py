"""What a hotel may be called and count in; each check answers with what is wrong, or None."""

import re
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from contract.names import valid_slug
from hotel.areas.hotels.currencies import CURRENCIES

LONGEST_NAME: Final = 120
_TIME_OF_DAY: Final = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
# Files that stand among the zones on some machines and name no place.
_NO_PLACES: Final = frozenset({"localtime", "Factory"})


def name_fault(name: str) -> str | None:
    """The name people read."""
    if not name.strip():
        return "A hotel needs a name."
    if len(name) > LONGEST_NAME:
        return f"The name of a hotel has at most {LONGEST_NAME} characters."
    return None


def slug_fault(slug: str) -> str | None:
    """The name in addresses and channels."""
    if valid_slug(slug):
        return None
    return (
        f"A hotel cannot be called {slug[:50]!r} in addresses: take lower-case words joined by"
        " hyphens, such as harbour-inn."
    )


def time_zone_fault(name: str) -> str | None:
    """An IANA name, letter by letter."""
    if name in _time_zones():
        return None
    return f"{name[:60]!r} is not a time zone: take one such as Europe/Dublin."


def currency_fault(code: str) -> str | None:
    """An ISO 4217 code in capitals."""
    if code in CURRENCIES:
        return None
    return f"{code[:20]!r} is not a currency: take a code of ISO 4217 such as EUR."


def checkout_time_fault(told: str | None) -> str | None:
    """A time of day, or none."""
    if told is None or _TIME_OF_DAY.fullmatch(told):
        return None
    return f"{told[:20]!r} is not a time of day: write it like 11:00."


@cache
def _time_zones() -> frozenset[str]:
    # Looks through a thousand files: once is enough.
    return frozenset(available_timezones() - _NO_PLACES)
