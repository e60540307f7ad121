"""What is found by words: rooms, guests, orders, colleagues and messages."""

import enum

import msgspec

from contract.resources.orders import OrderStatus
from contract.scalars import Id, Instant, RoomNumber


class FindKind(enum.StrEnum):
    """What something that was found is."""

    ROOM = "room"
    GUEST = "guest"
    ORDER = "order"
    BREAKFAST = "breakfast"
    COLLEAGUE = "colleague"
    GUEST_MESSAGE = "guest_message"
    STAFF_MESSAGE = "staff_message"
    UNKNOWN = "unknown"

    @classmethod
    def _missing_(cls, value: object) -> "FindKind":
        return cls.__members__.get(str(value).strip().upper(), cls.UNKNOWN)


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """Where a word was found in a text: from which character on, and how many."""

    start: int
    length: int


class Find(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was found. `marks` tell where in `text`, which is plain text.

    `text`: a room's number, a person's name, an order's items, or an excerpt of a message. `name`:
    who stays in a room, who ordered, what a colleague is, or who wrote. `conversation`: where a
    message is; `title` is what that one is called among colleagues. `at`: when it was written or
    ordered, aware UTC.
    """

    kind: FindKind
    id: Id
    text: str
    marks: tuple[Mark, ...] = ()
    room_number: RoomNumber | None = None
    name: str | None = None
    conversation: Id | None = None
    title: str | None = None
    at: Instant | None = None
    status: OrderStatus | None = None


class FindGroup(msgspec.Struct, frozen=True, kw_only=True):
    """What was found of one kind, best or newest first. `more`: there is more than this."""

    kind: FindKind
    finds: tuple[Find, ...] = ()
    more: bool = False


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """Answer of GET /api/hotels/{slug}/search/: only kinds the one who asks may see."""

    groups: tuple[FindGroup, ...] = ()
