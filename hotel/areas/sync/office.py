"""What a snapshot holds for the manager's office: presences, the roster, and who wants to join."""

from datetime import datetime, timedelta
from typing import Final, TypedDict

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Duty
from contract.resources.attendance import ClockLog
from contract.resources.roster import RosterPeriod, Shift
from hotel.areas.attendance.finding import on_the_board
from hotel.areas.attendance.shapes import log_of
from hotel.areas.roster.shapes import period_of, shift_of
from hotel.areas.roster.tables import Period, ShiftRow
from hotel.visit import Visit

_PERIODS_KEPT: Final = timedelta(days=14)
_A_DAY: Final = timedelta(days=1)


class Office(TypedDict, total=False):
    """The fields of a snapshot that only managers' streams carry."""

    clock_logs: tuple[ClockLog, ...]
    roster_periods: tuple[RosterPeriod, ...]
    shifts: tuple[Shift, ...]


async def office_of(
    session: AsyncSession, visit: Visit, now: datetime, streams: list[str]
) -> Office:
    """All of it, or nothing without the stream of managers."""
    if Duty.MANAGER not in streams:
        return {}
    hotel, today = visit.hotel, now.astimezone(visit.hotel.zone).date()
    logs = await session.scalars(on_the_board(hotel, now))
    periods = await session.scalars(
        select(Period)
        .where(Period.hotel_id == hotel.id, Period.end_date >= today - _PERIODS_KEPT)
        .order_by(Period.start_date, Period.id)
    )
    shifts = await session.scalars(
        select(ShiftRow)
        .where(
            ShiftRow.hotel_id == hotel.id,
            ShiftRow.shift_date.between(today - _A_DAY, today + _A_DAY),
        )
        .order_by(ShiftRow.starts_at, ShiftRow.id)
    )
    return Office(
        clock_logs=tuple(log_of(log, hotel.slug) for log in logs),
        roster_periods=tuple(map(period_of, periods)),
        shifts=tuple(map(shift_of, shifts)),
    )
