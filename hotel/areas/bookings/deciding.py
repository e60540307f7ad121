"""The desk confirms and cancels bookings: once, and the booking's own guest learns of it."""

from typing import Final

from contract.codec import encode_rest
from contract.resources.bookings import BookingDecided, BookingStatus, Cancelling
from hotel.areas.audit.service import Decider, Deed, checked_reason, write_down
from hotel.areas.bookings.finding import locked_booking, named
from hotel.areas.bookings.shapes import booking_of
from hotel.areas.bookings.tables import BookingRow
from hotel.areas.bookings.tellings import push_cancelled, push_confirmed, touch
from hotel.changes.mutation import Mutation
from hotel.problems import ProblemError, conflict

_OPEN: Final = frozenset({BookingStatus.PENDING_PAYMENT.value, BookingStatus.CONFIRMED.value})


async def confirm(mutation: Mutation, who: Decider, booking_id: str) -> BookingDecided:
    """Keep the room for the guest. Raises ProblemError 404, 409."""
    row = await locked_booking(mutation, named(mutation.hotel, booking_id))
    if row.status != BookingStatus.PENDING_PAYMENT.value:
        raise _decided_already(mutation, row)
    _decide(mutation, row, BookingStatus.CONFIRMED, who)
    push_confirmed(mutation, row)
    write_down(mutation, who, _deed(row, "confirm"))
    return BookingDecided(
        message="Booking confirmed successfully", booking=booking_of(row, mutation.hotel)
    )


async def cancel(
    mutation: Mutation, who: Decider, booking_id: str, wanted: Cancelling
) -> BookingDecided:
    """Give the room back, for a reason. Raises ProblemError 400, 404, 409."""
    reason = checked_reason(wanted.reason, sentence="Say why: the guest is told.")
    row = await locked_booking(mutation, named(mutation.hotel, booking_id))
    if row.status not in _OPEN or wanted.seen not in {None, row.status}:
        raise _decided_already(mutation, row)
    write_off(mutation, row, reason, who)
    write_down(mutation, who, _deed(row, "cancel"))
    return cancelled(mutation, row)


def write_off(mutation: Mutation, row: BookingRow, reason: str, who: Decider | None) -> None:
    """Cancel a booking that is open; without a decider it is the guest's own wish."""
    row.cancellation_reason, row.cancelled_by_guest = reason, who is None
    _decide(mutation, row, BookingStatus.CANCELLED, who)
    push_cancelled(mutation, row)


def cancelled(mutation: Mutation, row: BookingRow) -> BookingDecided:
    """What whoever cancelled a booking is answered."""
    return BookingDecided(
        message="Booking cancelled successfully",
        booking=booking_of(row, mutation.hotel),
        cancellation_reason=row.cancellation_reason,
    )


def check_open(mutation: Mutation, row: BookingRow) -> None:
    """Go on only with a booking that can still be cancelled. Raises ProblemError 409."""
    if row.status not in _OPEN:
        raise _decided_already(mutation, row)


def _decide(
    mutation: Mutation, row: BookingRow, status: BookingStatus, who: Decider | None
) -> None:
    row.status, row.decided_at = status.value, mutation.at
    row.decided_by = None if who is None else who.name
    row.decided_by_id = None if who is None else who.staff_id
    row.rev += 1
    touch(mutation, row)


def _decided_already(mutation: Mutation, row: BookingRow) -> ProblemError:
    current = encode_rest(booking_of(row, mutation.hotel))
    return conflict(_what_became(mutation, row), current=current)


def _what_became(mutation: Mutation, row: BookingRow) -> str:
    when = mutation.hotel.when(row.decided_at or mutation.at, now=mutation.at)
    # Whole sentences: consoles recognise them and say them in their own language.
    if row.cancelled_by_guest:
        return f"The guest cancelled this already at {when}."
    if row.status == BookingStatus.CANCELLED.value:
        return f"{row.decided_by} cancelled this already at {when}."
    if row.status == BookingStatus.CONFIRMED.value:
        return f"{row.decided_by} confirmed this already at {when}."
    return "This booking is over: nothing can be decided about it."


def _deed(row: BookingRow, verb: str) -> Deed:
    return Deed(
        action=f"booking.{verb}",
        subject=f"{row.guest_name}, {row.booking_id}",
        subject_id=row.id,
        reason=row.cancellation_reason,
    )
