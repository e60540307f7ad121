"""What the parts of a channel name may look like, so that no two names can be mistaken."""

import re
from typing import Final

MAX_SLUG: Final = 50
_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FIRST_TAKEN: Final = frozenset({"hotel", "attendance", "private", "presence", "cache"})
_TAKEN: Final = frozenset(
    {
        "room",
        "staff",
        "conversation",
        "deletions",
        "stocktakes",
        "stocktake",
        "live",
        "managers",
    }
)

_ID: Final = r"[0-9]{1,19}"
PATTERNS: Final = {
    "hotel_slug": r"[a-z0-9][a-z0-9_-]{0,99}",
    "room_number": r"[A-Za-z0-9_.]{1,16}",
    "staff_id": _ID,
    "conversation_id": _ID,
    "stocktake_id": _ID,
    "duty": r"(?!notifications(?![a-z0-9_-]))[a-z][a-z0-9_-]{0,39}",
    "audience": rf"kitchen|porter|desk|manager|staff|(?:conversation|chat|stocktake)-{_ID}",
}
_COMPILED: Final = {name: re.compile(pattern) for name, pattern in PATTERNS.items()}


def valid_slug(slug: str) -> bool:
    """Whether a hotel may be called so in addresses and channel names.

    Lower-case words joined by hyphens, at most MAX_SLUG characters. Words that channel patterns
    put right before or after the slug are taken: `hotel-staff-5-chat` would otherwise belong to
    the hotel "staff-5-chat" and to the porter of the hotel "hotel". A hotel checks this once, when
    it is founded; a console also follows hotels elsewhere whose slugs were never checked.
    """
    words = slug.split("-")
    is_well_formed = len(slug) <= MAX_SLUG and _SLUG.fullmatch(slug) is not None
    return is_well_formed and words[0] not in _FIRST_TAKEN and not _TAKEN.intersection(words)


def valid_room_number(room_number: str) -> bool:
    """Whether a room may be called so: up to 16 letters, digits, dots and underscores."""
    return fits("room_number", room_number)


def fits(parameter: str, value: str) -> bool:
    """Whether a value may stand for a parameter of a channel pattern."""
    return _COMPILED[parameter].fullmatch(value) is not None
