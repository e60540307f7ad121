"""Bookings of rooms: who arrives when, and what the desk decides about them."""

import enum
from datetime import date
from typing import Final

import msgspec

from contract.scalars import Id, Instant, Price, RoomNumber, WallTime

BY_GUEST: Final = "Request by guest"


class BookingStatus(enum.StrEnum):
    """How a booking stands, in the words of HotelMate."""

    PENDING_PAYMENT = "PENDING_PAYMENT"
    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"
    COMPLETED = "COMPLETED"
    NO_SHOW = "NO_SHOW"


class Booking(msgspec.Struct, frozen=True, kw_only=True):
    """A booking of a room. `check_in` and `check_out` are days at the hotel.

    `booking_id` is what people say, such as "BK-2026-0001". `confirmation_number` is known to the
    guest and opens the booking to them. `expected_at`: when the guest means to come, read on the
    hotel's clocks. `room_number` is None until a room is assigned. `decided_by` is a name, None
    for the guest. All from `room_number` on is our own hotel's.
    """

    id: Id
    booking_id: str
    confirmation_number: str = ""
    hotel_name: str = ""
    room_type_name: str = ""
    guest_name: str = ""
    guest_email: str = ""
    guest_phone: str = ""
    check_in: date
    check_out: date
    nights: int = 0
    adults: int = 1
    children: int = 0
    total_amount: Price | None = None
    currency: str = ""
    status: str
    created_at: Instant | None = None
    paid_at: Instant | None = None
    room_number: RoomNumber | None = None
    expected_at: WallTime | None = None
    decided_by: str | None = None
    decided_at: Instant | None = None
    cancellation_reason: str | None = None
    cancelled_by_guest: bool = False
    rev: int = 0


class NewBooking(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/hotels/{slug}/bookings/, for the desk: somebody wrote or rang."""

    guest_name: str
    check_in: date
    check_out: date
    room_type_name: str = ""
    room_number: RoomNumber | None = None
    expected_at: WallTime | None = None
    guest_email: str = ""
    guest_phone: str = ""
    adults: int = 1
    children: int = 0
    total_amount: Price | None = None


class Cancelling(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/bookings/{booking_id}/cancel/; the guest reads the reason.

    `seen`: how the booking stood where this was decided; when it stands otherwise by now, the
    cancelling is refused with 409.
    """

    reason: str | None = None
    seen: str | None = None


class BookingDecided(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to confirming and cancelling: a sentence, and the booking as it is now."""

    message: str
    booking: Booking
    cancellation_reason: str | None = None
