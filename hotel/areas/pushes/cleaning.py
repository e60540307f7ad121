"""Takes the tokens of devices that no push reaches any more from their owners."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.bookings import BookingStatus
from hotel.areas.bookings.tables import BookingRow
from hotel.areas.hotels.service import every_hotel
from hotel.areas.rooms.tables import Room
from hotel.areas.staff.tables import Staff
from hotel.database import Database, changed
from hotel.outbound.devices import DEVICES, Kept
from hotel.outbound.enqueue import Owner
from hotel.outbound.sender import Outcome
from hotel.outbound.tables import OutboxFcm

KEPT_FOR: Final = timedelta(days=60)
_OVER: Final = [
    BookingStatus.CANCELLED.value,
    BookingStatus.COMPLETED.value,
    BookingStatus.NO_SHOW.value,
]


async def clean_up_devices(database: Database, now: datetime | None = None) -> str:
    """Forget tokens not told for long, refused by FCM, or of ended stays; how many of each."""
    now = now or datetime.now(UTC)
    old = refused = 0
    async with database.write() as session:
        for owner, kept in DEVICES.items():
            old += await _forget(session, kept, kept.times() < now - KEPT_FOR)
            refused += await _forget(session, kept, _is_refused(owner, kept))
        ended = await _forget_guests(session, now)
        gone = await _forget(session, DEVICES[Owner.STAFF], Staff.is_active.is_(False))
    return (
        f"Forgot {old} tokens not refreshed, {refused} refused,"
        f" {ended} of ended stays, {gone} of former colleagues."
    )


async def _forget_guests(session: AsyncSession, now: datetime) -> int:
    rooms, bookings = DEVICES[Owner.ROOM], DEVICES[Owner.BOOKING]
    ended = await _forget(session, rooms, ~Room.guests.any())
    for hotel in await every_hotel(session):
        today = now.astimezone(hotel.zone).date()
        is_over = or_(BookingRow.status.in_(_OVER), BookingRow.check_out < today)
        ended += await _forget(session, bookings, BookingRow.hotel_id == hotel.id, is_over)
    return ended


def _is_refused(owner: Owner, kept: Kept) -> ColumnElement[bool]:
    """FCM called the very token dead, and the device did not tell it again since."""
    return (
        select(OutboxFcm.id)
        .where(
            OutboxFcm.outcome == Outcome.DEAD_TOKEN.value,
            OutboxFcm.owner == owner.value,
            OutboxFcm.owner_id == kept.table.id,
            OutboxFcm.token == kept.tokens(),
            or_(kept.times().is_(None), OutboxFcm.created_at >= kept.times()),
        )
        .exists()
    )


async def _forget(session: AsyncSession, kept: Kept, *which: Any) -> int:
    with_token = update(kept.table).where(kept.tokens().is_not(None), *which)
    nothing = with_token.values({kept.token: None})
    return await changed(session, nothing.execution_options(synchronize_session=False))
