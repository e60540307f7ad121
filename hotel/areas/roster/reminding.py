"""Reminds people half an hour before their own shift begins, once per shift."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Select, or_, select

from contract.channels import ATTENDANCE_STAFF
from contract.events.roster import ShiftReminded
from contract.pushes.ours import ShiftReminderPush
from contract.scalars import Id
from hotel.areas.hotels.service import hotels_with
from hotel.areas.roster.tables import Period, ShiftRow
from hotel.areas.staff.tables import Staff
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.outbound.enqueue import Device, Owner
from hotel.present import utc_now

EVERY: Final = timedelta(seconds=5)
BEFORE: Final = timedelta(minutes=30)


class ShiftReminder:
    """What a shift was reminded of is noted in the transaction that tells its colleague."""

    def __init__(
        self, database: Database, writer: Writer, now: Callable[[], datetime] = utc_now
    ) -> None:
        """Take what is looked at, the way to change it, and a clock of aware UTC times."""
        self._database = database
        self._writer = writer
        self._now = now

    async def look(self) -> str:
        """One look at every hotel; how many people were reminded."""
        reminded = 0
        async with self._database.read() as session:
            due = _due(self._now()).with_only_columns(ShiftRow.hotel_id)
            hotels = await hotels_with(session, due)
        for hotel in hotels:
            told: list[ShiftRow] = []

            async def remind(mutation: Mutation, told: list[ShiftRow] = told) -> None:
                told[:] = await self._remind_all(mutation)

            await self._writer.change(hotel, remind)
            reminded += len(told)
        return f"Shift reminders: {reminded}."

    async def _remind_all(self, mutation: Mutation) -> list[ShiftRow]:
        # Locked and read again: another instance may have reminded, or a manager moved the shift.
        rows = _due(self._now()).where(ShiftRow.hotel_id == mutation.hotel.id)
        locked = rows.order_by(ShiftRow.id).with_for_update(of=ShiftRow)
        shifts = list((await mutation.session.scalars(locked)).all())
        for shift in shifts:
            shift.reminded_of = shift.starts_at
            _tell(mutation, shift)
        return shifts


def _due(now: datetime) -> Select[ShiftRow]:
    """The published shifts that begin within half an hour and nobody was reminded of."""
    return (
        select(ShiftRow)
        .join(Period, Period.id == ShiftRow.period_id)
        .join(Staff, Staff.id == ShiftRow.staff_id)
        .where(
            Period.published,
            Staff.is_active,
            ShiftRow.starts_at > now,
            ShiftRow.starts_at <= now + BEFORE,
            or_(ShiftRow.reminded_of.is_(None), ShiftRow.reminded_of != ShiftRow.starts_at),
        )
    )


def _tell(mutation: Mutation, shift: ShiftRow) -> None:
    hotel, department = mutation.hotel, shift.department
    name = department.name if department else None
    reminded = ShiftReminded(
        type="shift_reminder",
        shift_id=Id(shift.id),
        staff_id=Id(shift.staff_id),
        starts_at=shift.starts_at,
        ends_at=shift.ends_at,
        department=name,
        message=f"Your shift begins at {hotel.clock(shift.starts_at)}.",
        timestamp=mutation.at,
    )
    channel = ATTENDANCE_STAFF.channel(hotel_slug=hotel.slug, staff_id=str(shift.staff_id))
    mutation.tell(channel, reminded, rev=shift.rev)
    if shift.staff.fcm_token:
        about = ShiftReminderPush(
            shift_id=Id(shift.id),
            starts_at=shift.starts_at,
            department=name or hotel.name,
            time_zone=hotel.time_zone,
        )
        device = Device(
            hotel_slug=hotel.slug,
            owner=Owner.STAFF,
            owner_id=shift.staff_id,
            token=shift.staff.fcm_token,
        )
        mutation.push(about, device)
