"""Bookings as the wire shows them."""

from contract.resources.bookings import Booking
from contract.scalars import Id, Price, RoomNumber, WallTime
from hotel.areas.bookings.tables import BookingRow
from hotel.visit import HotelInfo


def booking_of(row: BookingRow, hotel: HotelInfo) -> Booking:
    """A booking as the desk sees it: without the guest's device."""
    at = row.expected_at
    return Booking(
        id=Id(row.id),
        booking_id=row.booking_id,
        confirmation_number=row.confirmation_number,
        hotel_name=hotel.name,
        room_type_name=row.room_type,
        guest_name=row.guest_name,
        guest_email=row.guest_email,
        guest_phone=row.guest_phone,
        check_in=row.check_in,
        check_out=row.check_out,
        nights=(row.check_out - row.check_in).days,
        adults=row.adults,
        children=row.children,
        total_amount=None if row.total_amount is None else Price(row.total_amount),
        currency=hotel.currency,
        status=row.status,
        created_at=row.created_at,
        paid_at=row.paid_at,
        room_number=None if row.room_number is None else RoomNumber(row.room_number),
        expected_at=None if at is None else WallTime(at.hour, at.minute),
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        cancellation_reason=row.cancellation_reason,
        cancelled_by_guest=row.cancelled_by_guest,
        rev=row.rev,
    )
