"""Bookings over REST: who arrives when, and what the desk decides about them."""

from datetime import date
from typing import Final

from console.api.paths import path
from console.api.transport import Transport
from console.state.actions import ActionKind, NewAction
from contract.record import Record
from contract.resources.bookings import Booking, BookingDecided, Cancelling

# What a hotel gives in one answer at most; it has no pages.
_MOST: Final = 500


class BookingsApi(Record, frozen=True):
    """The bookings of the signed-in person's hotel. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def between(self, first: date, last: date) -> tuple[Booking, ...]:
        """Every booking that arrives on some days, both included; day by day where it has to be."""
        query = {"start_date": first.isoformat(), "end_date": last.isoformat()}
        rows = await self.transport.get(tuple[Booking, ...], self._path(), query=query)
        if len(rows) < _MOST or first >= last:
            return rows
        middle = first + (last - first) // 2
        earlier = await self.between(first, middle)
        return earlier + await self.between(date.fromordinal(middle.toordinal() + 1), last)

    async def send(self, action: NewAction, *, key: str) -> Booking:
        """Decide under an idempotency key. Raises Refused (409) when somebody did before."""
        booking = action.booking
        assert booking is not None
        if action.kind is ActionKind.CONFIRM_BOOKING:
            there = self._path(booking.booking_id, "confirm")
            decided = await self.transport.post(BookingDecided, there, body={}, key=key)
        else:
            there = self._path(booking.booking_id, "cancel")
            body = Cancelling(reason=action.reason, seen=booking.status)
            decided = await self.transport.post(BookingDecided, there, body=body, key=key)
        return decided.booking

    def _path(self, *rest: str) -> str:
        return path("staff", "hotel", self.slug, "bookings", *rest)
