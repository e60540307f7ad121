"""What only a HotelMate client asks for: counts by room, and a guest's session."""

import msgspec

from contract.scalars import Id, Instant, RoomNumber


class UnreadCounts(msgspec.Struct, frozen=True, kw_only=True):
    """How many messages of guests nobody has read, by the id of the room."""

    unread_counts: dict[str, int]


class UnreadMessage(msgspec.Struct, frozen=True, kw_only=True):
    """A message nobody has read."""

    id: Id
    message: str
    timestamp: Instant


class UnreadRoom(msgspec.Struct, frozen=True, kw_only=True):
    """A room with messages nobody has read."""

    room_id: Id
    room_number: RoomNumber
    conversation_id: Id
    unread_count: int
    unread_messages: tuple[UnreadMessage, ...]


class UnreadOverview(msgspec.Struct, frozen=True, kw_only=True):
    """How many conversations hold something unread, and what."""

    unread_count: int
    rooms: tuple[UnreadRoom, ...]


class ChatPin(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/validate-chat-pin/: the room's PIN, and the device that takes its pushes."""

    pin: str
    fcm_token: str | None = None


class GuestSession(msgspec.Struct, frozen=True, kw_only=True):
    """Where a guest's chat is; ids are text here, as a HotelMate backend writes them."""

    session_id: str
    room_number: RoomNumber
    hotel_slug: str
    conversation_id: str
    pusher_channel: str


class ChatAccess(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to a right PIN. `token` opens this room only (Authorization: Token …)."""

    valid: bool
    token: str
    fcm_token_saved: bool
    session_data: GuestSession
