"""Who is told of a booking: the desk's consoles, and the one guest whose booking it is."""

from typing import Final

from contract.permissions import Duty
from contract.pushes.base import Push
from contract.pushes.bookings import BookingCancelledPush, BookingConfirmedPush
from contract.resources.sync import Entity
from contract.scalars import Id
from hotel.areas.bookings.tables import BookingRow
from hotel.changes.mutation import Mutation
from hotel.outbound.enqueue import Device, Owner

STREAMS: Final = (Duty.DESK.value, Duty.MANAGER.value)


def touch(mutation: Mutation, row: BookingRow) -> None:
    """Tell the desk that a booking is as it is now."""
    mutation.touch(Entity.BOOKING, row.id, row.rev, STREAMS)


def push_confirmed(mutation: Mutation, row: BookingRow) -> None:
    """The guest learns that the room is theirs."""
    about = BookingConfirmedPush(
        booking_id=Id(row.booking_id),
        confirmation_number=row.confirmation_number,
        hotel_name=mutation.hotel.name,
        room_type=row.room_type,
        check_in=row.check_in,
        check_out=row.check_out,
    )
    _push(mutation, row, about)


def push_cancelled(mutation: Mutation, row: BookingRow) -> None:
    """The guest learns that nobody expects them any more, and why."""
    about = BookingCancelledPush(
        booking_id=Id(row.booking_id),
        confirmation_number=row.confirmation_number,
        hotel_name=mutation.hotel.name,
        cancellation_reason=row.cancellation_reason or "",
    )
    _push(mutation, row, about)


def _push(mutation: Mutation, row: BookingRow, about: Push) -> None:
    if row.guest_fcm_token:
        device = Device(
            hotel_slug=mutation.hotel.slug,
            owner=Owner.BOOKING,
            owner_id=row.id,
            token=row.guest_fcm_token,
        )
        mutation.push(about, device)
