"""Rooms and the access a guest gets with the room's PIN."""

from datetime import date
from typing import Final

import msgspec

from contract.scalars import Id, Instant, RoomNumber

LONGEST_NOTICE: Final = 500


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """A room of the hotel."""

    id: Id
    room_number: RoomNumber
    hotel: Id | None = None
    is_occupied: bool = False


class HouseGuest(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who stays in a room, by name; the days are the hotel's, None where not told."""

    full_name: str = ""
    check_in_date: date | None = None
    check_out_date: date | None = None


class HouseRoom(Room, frozen=True, kw_only=True):
    """A room with who stays there. What else the desk is told, such as the PIN, is read over.

    `stay` counts the stays from 1, `reference` is the booking of this one, `moved_in_at` when its
    first guest came; `floor` counts from 0 at the street. All but the guests is our own hotel's,
    and None where it does not know.
    """

    guests_in_room: tuple[HouseGuest, ...] = ()
    room_type: str | None = None
    floor: int | None = None
    reference: str | None = None
    moved_in_at: Instant | None = None
    stay: int | None = None
    rev: int = 0


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
    """Body of POST /api/hotels/{slug}/rooms/{n}/notices/, of at most LONGEST_NOTICE characters.

    `stay`: only for the guests of that stay; once they have left it is refused with 409.
    """

    message: str
    stay: int | None = None


class RoomNotice(msgspec.Struct, frozen=True, kw_only=True):
    """What the desk let the guests of a room know."""

    id: Id
    room_number: RoomNumber
    message: str
    staff_name: str
    created_at: Instant
