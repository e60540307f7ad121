"""Rooms and guests as the wire shows them."""

from datetime import date

import msgspec

from contract.resources.rooms import HouseGuest, HouseRoom
from contract.resources.rooms import Room as PublicRoom
from contract.scalars import Id, Instant, RoomNumber
from hotel.areas.rooms.tables import Guest, Room
from hotel.visit import HotelInfo


class RoomGuest(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who stays in a room. `id_pin` opens the room's services: for the desk only."""

    id: Id
    first_name: str
    last_name: str
    full_name: str
    id_pin: str | None
    check_in_date: date | None
    check_out_date: date | None
    days_booked: int | None
    hotel: Id
    hotel_slug: str
    hotel_name: str
    room: Id
    room_number: RoomNumber
    room_label: str
    in_house: bool = True


class StaffRoom(PublicRoom, frozen=True, kw_only=True):
    """A room as the desk sees it. `guest_id_pin` opens the room's services to its guest.

    This hotel draws no QR codes; a HotelMate backend has them, so their places stay empty.
    """

    hotel_name: str
    hotel_slug: str
    guest_id_pin: str | None
    guests: tuple[Id, ...]
    guests_in_room: tuple[RoomGuest, ...]
    room_type: str | None = None
    floor: int | None = None
    reference: str | None = None
    moved_in_at: Instant | None = None
    stay: int | None = None
    rev: int = 0
    room_service_qr_code: str | None = None
    in_room_breakfast_qr_code: str | None = None
    dinner_booking_qr_code: str | None = None
    chat_pin_qr_code: str | None = None


class FcmSaved(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to a guest's device token."""

    message: str
    room_number: RoomNumber
    has_fcm_token: bool


class NewGuest(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who moves in. Without `check_in_date` today, without `days_booked` one night.

    `reference` is the booking; left out, that of the guests who are there already stays.
    """

    first_name: str
    last_name: str
    check_in_date: date | None = None
    days_booked: int = 1
    reference: str | None = None


class GuestNames(msgspec.Struct, frozen=True, kw_only=True):
    """Body of PUT …/guests/{id}/. What else such a body may hold is read over."""

    first_name: str
    last_name: str = ""


class Checkout(msgspec.Struct, frozen=True, kw_only=True):
    """Rooms whose guests leave."""

    room_ids: tuple[Id, ...]


def staff_room(room: Room, hotel: HotelInfo) -> StaffRoom:
    """A room as the desk sees it."""
    return StaffRoom(
        id=Id(room.id),
        room_number=RoomNumber(room.room_number),
        hotel=Id(hotel.id),
        is_occupied=bool(room.guests),
        hotel_name=hotel.name,
        hotel_slug=hotel.slug,
        guest_id_pin=room.pin,
        guests=tuple(Id(guest.id) for guest in room.guests),
        guests_in_room=tuple(room_guest(guest, room, hotel) for guest in room.guests),
        room_type=room.room_type,
        floor=room.floor,
        reference=room.reference,
        moved_in_at=room.moved_in_at,
        stay=room.stay,
        rev=room.rev,
    )


def house_room(room: Room) -> HouseRoom:
    """A room as a console keeps it: nothing in it opens a door."""
    return HouseRoom(
        id=Id(room.id),
        room_number=RoomNumber(room.room_number),
        hotel=Id(room.hotel_id),
        is_occupied=bool(room.guests),
        guests_in_room=tuple(
            HouseGuest(
                full_name=guest.full_name,
                check_in_date=guest.check_in,
                check_out_date=guest.check_out,
            )
            for guest in room.guests
        ),
        room_type=room.room_type,
        floor=room.floor,
        reference=room.reference,
        moved_in_at=room.moved_in_at,
        stay=room.stay,
        rev=room.rev,
    )


def room_guest(guest: Guest, room: Room, hotel: HotelInfo) -> RoomGuest:
    """Somebody who stays in a room."""
    return RoomGuest(
        id=Id(guest.id),
        first_name=guest.first_name,
        last_name=guest.last_name,
        full_name=guest.full_name,
        id_pin=room.pin,
        check_in_date=guest.check_in,
        check_out_date=guest.check_out,
        days_booked=_nights(guest),
        hotel=Id(hotel.id),
        hotel_slug=hotel.slug,
        hotel_name=hotel.name,
        room=Id(room.id),
        room_number=RoomNumber(room.room_number),
        room_label=f"Room {room.room_number} at {hotel.name}",
    )


def _nights(guest: Guest) -> int | None:
    if guest.check_in is None or guest.check_out is None:
        return None
    return (guest.check_out - guest.check_in).days
