"""Pushes that tell a guest what became of a booking (specification FCM §4)."""

from datetime import date

from contract.pushes.base import BOOKINGS, CLICK, Push
from contract.samples import example
from contract.scalars import Id


class BookingConfirmedPush(Push, frozen=True, kw_only=True):
    """A booking was confirmed. `check_in` and `check_out` are days at the hotel."""

    KEY = "4.1"
    TITLES = ("✅ Booking Confirmed!",)
    BODIES = ("Your reservation at {hotel_name} has been confirmed",)
    RECIPIENTS = "Guest (via `guest_fcm_token` if available)"
    TRIGGER = "Booking confirmation process"
    HANDLING = BOOKINGS
    SAMPLE = example(
        booking_id="BK123456",
        confirmation_number="CONF789",
        hotel_name="Grand Hotel",
        room_type="Deluxe Room",
        check_in="2025-12-01",
        check_out="2025-12-03",
    )

    booking_id: Id
    confirmation_number: str
    hotel_name: str
    room_type: str
    check_in: date
    check_out: date

    def data(self, _web_url: str) -> dict[str, str]:
        return {
            "type": "booking_confirmation",
            "booking_id": str(self.booking_id),
            "confirmation_number": self.confirmation_number,
            "hotel_name": self.hotel_name,
            "room_type": self.room_type,
            "check_in": self.check_in.isoformat(),
            "check_out": self.check_out.isoformat(),
            "click_action": CLICK,
            "route": self.path(),
        }

    def path(self) -> str:
        return "/bookings/details"

    def collapse_id(self) -> str:
        return f"booking-{self.booking_id}"


class BookingCancelledPush(Push, frozen=True, kw_only=True):
    """A booking was cancelled; the guest is told why."""

    KEY = "4.2"
    TITLES = ("❌ Booking Cancelled",)
    BODIES = ("Your reservation at {hotel_name} has been cancelled",)
    RECIPIENTS = "Guest (via `guest_fcm_token` if available)"
    TRIGGER = "Booking cancellation (staff or system)"
    HANDLING = BOOKINGS
    SAMPLE = example(
        booking_id="BK123456",
        confirmation_number="CONF789",
        hotel_name="Grand Hotel",
        cancellation_reason="Request by guest",
    )

    booking_id: Id
    confirmation_number: str
    hotel_name: str
    cancellation_reason: str

    def data(self, _web_url: str) -> dict[str, str]:
        return {
            "type": "booking_cancellation",
            "booking_id": str(self.booking_id),
            "confirmation_number": self.confirmation_number,
            "hotel_name": self.hotel_name,
            "cancellation_reason": self.cancellation_reason,
            "click_action": CLICK,
            "route": self.path(),
        }

    def path(self) -> str:
        return "/bookings/cancelled"

    def collapse_id(self) -> str:
        return f"booking-{self.booking_id}"


PUSHES = (BookingConfirmedPush, BookingCancelledPush)
