"""Rooms and the access a guest gets with the room's PIN."""

import msgspec

from contract.scalars import Id, RoomNumber


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """A room of the hotel."""

    id: Id
    room_number: RoomNumber
    hotel: Id | None = None
    is_occupied: bool = False


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
