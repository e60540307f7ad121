"""Writing a booking down: what it must say, and the names it goes by."""

import secrets
from datetime import timedelta
from typing import Final

from contract.resources.bookings import Booking, BookingStatus, NewBooking
from hotel.areas.bookings.shapes import booking_of
from hotel.areas.bookings.tables import BookingRow
from hotel.areas.bookings.tellings import touch
from hotel.areas.rooms.service import LONGEST_STAY, known_room
from hotel.changes.mutation import Mutation
from hotel.problems import invalid
from hotel.visit import HotelInfo

_LONGEST: Final = {"guest_name": 170, "room_type_name": 60, "guest_email": 254, "guest_phone": 40}
_MOST_PEOPLE: Final = 20
# Without signs that look like others. Whoever knows a number may speak for the guest.
_SIGNS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_LENGTH: Final = 10


async def book(mutation: Mutation, wanted: NewBooking) -> Booking:
    """Somebody wants to come. Raises ProblemError 400, 404."""
    words = {name: _checked(name, getattr(wanted, name)) for name in _LONGEST}
    _check(wanted)
    if wanted.room_number is not None:
        await known_room(mutation.session, mutation.hotel.id, wanted.room_number)
    row = BookingRow(
        hotel_id=mutation.hotel.id,
        booking_id=secrets.token_hex(16),
        confirmation_number=confirmation_number(mutation.hotel),
        room_type=words["room_type_name"],
        room_number=wanted.room_number,
        guest_name=words["guest_name"],
        guest_email=words["guest_email"],
        guest_phone=words["guest_phone"],
        check_in=wanted.check_in,
        check_out=wanted.check_out,
        expected_at=wanted.expected_at,
        adults=wanted.adults,
        children=wanted.children,
        total_amount=wanted.total_amount,
        status=BookingStatus.PENDING_PAYMENT.value,
        created_at=mutation.at,
        cancelled_by_guest=False,
        rev=1,
    )
    mutation.session.add(row)
    await mutation.session.flush()
    # Only now it has a number that no other has.
    row.booking_id = f"BK-{mutation.at.astimezone(mutation.hotel.zone).year}-{row.id:04}"
    touch(mutation, row)
    return booking_of(row, mutation.hotel)


def confirmation_number(hotel: HotelInfo) -> str:
    """What opens a booking to its guest: nobody guesses it."""
    code = "".join(secrets.choice(_SIGNS) for _ in range(_LENGTH))
    return f"{hotel.slug[:3].upper()}-{code}"


def _checked(name: str, given: str) -> str:
    text = " ".join(given.split())
    if name == "guest_name" and not text:
        sentence = "Say who is coming."
        raise invalid(sentence, field=name)
    if len(text) > _LONGEST[name]:
        sentence = f"This has at most {_LONGEST[name]} characters."
        raise invalid(sentence, field=name)
    return text


def _check(wanted: NewBooking) -> None:
    nights = wanted.check_out - wanted.check_in
    if not timedelta(days=1) <= nights <= timedelta(days=LONGEST_STAY):
        sentence = f"A stay has 1 to {LONGEST_STAY} nights."
        raise invalid(sentence, field="check_out")
    if wanted.adults < 1 or wanted.children < 0 or wanted.adults + wanted.children > _MOST_PEOPLE:
        sentence = f"A booking is for 1 to {_MOST_PEOPLE} people, one of them grown up."
        raise invalid(sentence, field="adults")
    if wanted.total_amount is not None and not 0 <= wanted.total_amount < 10**8:
        sentence = "This amount cannot be."
        raise invalid(sentence, field="total_amount")
