"""What a snapshot holds about people: presences, the roster, who wants in, and emergencies."""

from datetime import datetime, timedelta
from typing import Final, TypedDict

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Duty
from contract.resources.attendance import ClockLog
from contract.resources.emergencies import Emergency
from contract.resources.roster import RosterPeriod, Shift
from contract.resources.stock import Stocktake
from contract.resources.team import Department, Registration, Role
from hotel.areas.attendance.finding import on_the_board
from hotel.areas.attendance.shapes import log_of
from hotel.areas.emergencies.shapes import emergencies_now
from hotel.areas.roster.shapes import period_of, shift_of
from hotel.areas.roster.tables import Period, ShiftRow
from hotel.areas.staff.tables import Department as DepartmentRow
from hotel.areas.staff.tables import Role as RoleRow
from hotel.areas.stock.standing import stocktakes_around
from hotel.areas.sync.streams import STAFF_STREAM
from hotel.areas.team.places import places_of
from hotel.areas.team.shapes import department_of, pending, registrations_of, role_of
from hotel.areas.team.tellings import PLACE_STREAMS
from hotel.visit import Visit

_PERIODS_KEPT: Final = timedelta(days=14)
_A_DAY: Final = timedelta(days=1)


class Office(TypedDict, total=False):
    """The fields of a snapshot about people and their work."""

    emergencies: tuple[Emergency, ...]
    clock_logs: tuple[ClockLog, ...]
    roster_periods: tuple[RosterPeriod, ...]
    shifts: tuple[Shift, ...]
    registrations: tuple[Registration, ...]
    departments: tuple[Department, ...]
    roles: tuple[Role, ...]
    stocktakes: tuple[Stocktake, ...]


async def office_of(
    session: AsyncSession, visit: Visit, now: datetime, streams: list[str]
) -> Office:
    """Emergencies, places and stocktakes to everybody, the rest with the stream of managers."""
    emergencies = await emergencies_now(session, visit)
    office = Office(emergencies=emergencies, **await _places(session, visit, streams))
    if STAFF_STREAM in streams:
        office["stocktakes"] = await stocktakes_around(session, visit, now)
    if Duty.MANAGER not in streams:
        return office
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
    waiting = (await session.scalars(pending(hotel.id))).all()
    return Office(
        **office,
        clock_logs=tuple(log_of(log, hotel.slug) for log in logs),
        roster_periods=tuple(map(period_of, periods)),
        shifts=tuple(map(shift_of, shifts)),
        registrations=await registrations_of(session, hotel.id, waiting),
    )


async def _places(session: AsyncSession, visit: Visit, streams: list[str]) -> Office:
    if not PLACE_STREAMS.intersection(streams):
        return {}
    departments = await places_of(session, DepartmentRow, visit.hotel.id)
    roles = await places_of(session, RoleRow, visit.hotel.id)
    return Office(
        departments=tuple(each for each in map(department_of, departments) if each is not None),
        roles=tuple(each for each in map(role_of, roles) if each is not None),
    )
