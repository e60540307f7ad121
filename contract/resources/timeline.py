"""What happened in a room during the present stay, in one order."""

import enum
from typing import Final

import msgspec

from contract.scalars import Id, Instant

LONGEST_EXCERPT: Final = 300


class Happening(enum.StrEnum):
    """What an entry tells of. A word a console does not know is left out there."""

    CHECKED_IN = "checked_in"
    GUEST_WROTE = "guest_wrote"
    STAFF_WROTE = "staff_wrote"
    HANDLED = "handled"
    NOTICE = "notice"
    ORDERED = "ordered"
    ACCEPTED = "accepted"
    READY = "ready"
    PICKED_UP = "picked_up"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"

    @classmethod
    def _missing_(cls, value: object) -> "Happening":
        return cls.UNKNOWN


class TimelineEntry(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened. `key` tells it from every other one of the room.

    `who` did it, as far as that is known. `text`: the beginning of what was written, the dishes of
    an order, or why it was cancelled; a deleted message has none. `files`: how many were sent,
    `photos`: how many of those are pictures. `number` is that of an order;
    `is_breakfast` tells whose numbers those are.
    """

    key: str
    at: Instant
    what: Happening
    who: str | None = None
    text: str = ""
    files: int = 0
    photos: int = 0
    number: Id | None = None
    is_breakfast: bool = False
    is_deleted: bool = False


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """GET /api/hotels/{slug}/rooms/{n}/timeline/?before=&limit=, the newest first.

    `before`: what to ask with for the page before this one, None when there is none. Only the
    present stay is told: nothing of earlier guests, and nothing in an empty room.
    """

    entries: tuple[TimelineEntry, ...]
    before: str | None = None
