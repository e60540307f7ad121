"""Rooms and the access a guest gets with the room's PIN."""

from datetime import date

import msgspec

from contract.scalars import Id, Instant, RoomNumber


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """A room of the hotel."""

    id: Id
    room_number: RoomNumber
    hotel: Id | None = None
    is_occupied: bool = False


class HouseGuest(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who stays in a room, by name; `check_out_date` is a day at the hotel."""

    full_name: str = ""
    check_out_date: date | None = None


class HouseRoom(Room, frozen=True, kw_only=True):
    """A room with who stays there. What else the desk is told, such as the PIN, is read over."""

    guests_in_room: tuple[HouseGuest, ...] = ()


class RoomPin(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/room/{n}/validate-pin/."""

    pin: str


class RoomAccess(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to a right PIN. `token` opens this room only (Authorization: Token …)."""

    valid: bool
    token: str
    room_number: RoomNumber
    hotel_slug: str
    guest_name: str | None = None


class NewRoomNotice(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/hotels/{slug}/rooms/{n}/notices/."""

    message: str


class RoomNotice(msgspec.Struct, frozen=True, kw_only=True):
    """What the desk let the guests of a room know."""

    id: Id
    room_number: RoomNumber
    message: str
    staff_name: str
    created_at: Instant
