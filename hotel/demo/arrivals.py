"""Who arrives at the demo hotel today and in the days to come, as its desk finds it."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from sqlalchemy import select

from contract.record import Record
from contract.resources.bookings import BY_GUEST, BookingStatus
from hotel.areas.bookings.booking import confirmation_number
from hotel.areas.bookings.tables import BookingRow
from hotel.areas.bookings.tellings import touch
from hotel.areas.rooms.tables import Room
from hotel.changes.mutation import Mutation

_PRICE: Final = Decimal("124.00")
_DECIDED: Final = timedelta(minutes=53)


class Coming(Record, frozen=True, kw_only=True):
    """Somebody who comes today or later, by the clock in how many minutes from now on."""

    name: str
    nights: int
    room_type: str
    room: str | None
    minutes: int
    status: BookingStatus = BookingStatus.PENDING_PAYMENT
    in_days: int = 0


_COMING: Final = (
    Coming(name="Marta Kowalczyk", nights=2, room_type="Deluxe double", room="205", minutes=22),
    Coming(name="James Whitfield", nights=1, room_type="Classic twin", room="112", minutes=52),
    Coming(name="Lucía Romero", nights=3, room_type="Superior double", room=None, minutes=217),
    Coming(
        name="Noah Bergström",
        nights=5,
        room_type="Suite with a view of the park",
        room="406",
        minutes=82,
        status=BookingStatus.CONFIRMED,
    ),
    Coming(
        name="Catherine Daly",
        nights=1,
        room_type="Classic double",
        room="126",
        minutes=112,
        status=BookingStatus.CONFIRMED,
    ),
    Coming(
        name="Rui Fonseca",
        nights=2,
        room_type="Classic twin",
        room="226",
        minutes=120,
        status=BookingStatus.CANCELLED,
    ),
    Coming(
        name="Ingrid Solheim",
        nights=2,
        room_type="Classic double",
        room=None,
        minutes=60,
        in_days=1,
    ),
    Coming(
        name="Pádraig Ó Conaill",
        nights=4,
        room_type="Superior double",
        room="318",
        minutes=15,
        status=BookingStatus.CONFIRMED,
        in_days=1,
    ),
    Coming(
        name="Hannelore Weiß-Oberkirch",
        nights=1,
        room_type="Classic twin",
        room=None,
        minutes=30,
        in_days=4,
    ),
)


async def open_arrivals(mutation: Mutation) -> None:
    """Write the arrivals of the coming days down, unless today has some already."""
    today = mutation.at.astimezone(mutation.hotel.zone).date()
    hotel_id = mutation.hotel.id
    known = select(BookingRow.id).where(
        BookingRow.hotel_id == hotel_id, BookingRow.check_in == today
    )
    if await mutation.session.scalar(known.limit(1)) is not None:
        return
    rooms = select(Room.room_number).where(Room.hotel_id == hotel_id)
    there = set(await mutation.session.scalars(rooms))
    for coming in _COMING:
        row = _row(mutation, coming)
        row.room_number = coming.room if coming.room in there else None
        mutation.session.add(row)
        await mutation.session.flush()
        row.booking_id = f"GH-{48_300 + row.id}"
        row.guest_fcm_token = f"demo-device-for-{row.booking_id}"
        touch(mutation, row)


def _row(mutation: Mutation, coming: Coming) -> BookingRow:
    local = mutation.at.astimezone(mutation.hotel.zone)
    expected = local + timedelta(minutes=coming.minutes)
    arrives = local.date() + timedelta(days=coming.in_days)
    # Nobody is expected on another day because the demo was opened late.
    if expected.date() != local.date():
        expected = local.replace(hour=23, minute=30)
    row = BookingRow(
        hotel_id=mutation.hotel.id,
        booking_id=coming.name,
        confirmation_number=confirmation_number(mutation.hotel),
        room_type=coming.room_type,
        guest_name=coming.name,
        guest_email="",
        guest_phone="",
        check_in=arrives,
        check_out=arrives + timedelta(days=coming.nights),
        expected_at=expected.replace(minute=expected.minute // 15 * 15).time().replace(second=0),
        adults=2,
        children=0,
        total_amount=_PRICE * coming.nights,
        status=coming.status.value,
        created_at=mutation.at - timedelta(days=9),
        cancelled_by_guest=coming.status is BookingStatus.CANCELLED,
        rev=1,
    )
    if coming.status is not BookingStatus.PENDING_PAYMENT:
        row.decided_at = mutation.at - _DECIDED
    if coming.status is BookingStatus.CONFIRMED:
        row.decided_by = "Jane Smith"
    elif coming.status is BookingStatus.CANCELLED:
        row.cancellation_reason = BY_GUEST
    return row
