"""Bookings as a hotel tells of them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from console.state.bookings import ShownBooking
from contract.resources.bookings import Booking, BookingStatus
from contract.scalars import Id, RoomNumber, WallTime

NOW = datetime(2025, 11, 30, 13, 15, tzinfo=UTC)
TODAY = NOW.date()


def a_booking(number: int = 1, name: str = "Marta Kowalczyk", **more: Any) -> Booking:
    """Somebody who comes today for two nights, and whom nobody has confirmed."""
    day: date = more.get("check_in", TODAY)
    usual: dict[str, Any] = {
        "booking_id": f"GH-{48_300 + number}",
        "confirmation_number": f"GRA-CODE{number}",
        "room_type_name": "Deluxe double",
        "room_number": RoomNumber("208"),
        "expected_at": WallTime(14, 30),
        "check_in": day,
        "check_out": day + timedelta(days=2),
        "nights": 2,
        "status": BookingStatus.PENDING_PAYMENT.value,
        "guest_name": name,
        "rev": 1,
    }
    return Booking(id=Id(str(number)), **usual | more)


def decided(number: int, status: BookingStatus, **more: Any) -> Booking:
    """A booking somebody has decided about."""
    usual = {"status": status.value, "decided_by": "Jane Smith", "decided_at": NOW, "rev": 2}
    return a_booking(number, **usual | more)


def names(shown: list[ShownBooking]) -> list[str]:
    """Who it is about, in order."""
    return [one.booking.guest_name for one in shown]
