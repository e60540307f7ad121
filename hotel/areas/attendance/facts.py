"""What helps a manager to decide about a clock-in: shifts, cover, hours and rest."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.attendance import Approval, ApprovalFacts
from contract.resources.staff import DutyStatus
from hotel.areas.attendance.shapes import log_of, rostered
from hotel.areas.attendance.tables import ClockLog
from hotel.areas.audit.service import day_begins
from hotel.areas.roster.covering import shifts_under_way
from hotel.areas.roster.tables import ShiftRow
from hotel.areas.staff.tables import Staff
from hotel.visit import HotelInfo


async def facts_about(
    session: AsyncSession, hotel: HotelInfo, log: ClockLog, now: datetime
) -> ApprovalFacts:
    """All of it, as things stand at `now`."""
    last, following = await _last_shift(session, log), await _next_shift(session, log)
    out = await _last_clock_out(session, log)
    under_way = await shifts_under_way(
        session, hotel.id, now, department_id=log.staff.department_id
    )
    people = {shift.staff_id: shift.staff for shift in under_way}
    return ApprovalFacts(
        log=log_of(log, hotel.slug),
        role=log.staff.role.name if log.staff.role else None,
        last_shift=rostered(last) if last else None,
        next_shift=rostered(following) if following else None,
        rostered_now=len(people),
        rostered_in=sum(one.is_on_duty for one in people.values()),
        on_duty_now=await _on_duty(session, hotel, log.staff.department_id),
        worked_minutes_this_week=await _worked_this_week(session, hotel, log, now) // 60,
        last_clock_out=out,
        rest_minutes=int((log.time_in - out).total_seconds()) // 60 if out else None,
    )


async def _last_shift(session: AsyncSession, log: ClockLog) -> ShiftRow | None:
    query = select(ShiftRow).where(
        ShiftRow.staff_id == log.staff_id, ShiftRow.ends_at <= log.time_in
    )
    return (await session.scalars(query.order_by(ShiftRow.ends_at.desc()).limit(1))).first()


async def _next_shift(session: AsyncSession, log: ClockLog) -> ShiftRow | None:
    query = select(ShiftRow).where(
        ShiftRow.staff_id == log.staff_id, ShiftRow.starts_at > log.time_in
    )
    return (await session.scalars(query.order_by(ShiftRow.starts_at).limit(1))).first()


async def _last_clock_out(session: AsyncSession, log: ClockLog) -> datetime | None:
    query = select(ClockLog.time_out).where(
        ClockLog.staff_id == log.staff_id,
        ClockLog.id != log.id,
        ClockLog.time_out <= log.time_in,
    )
    return await session.scalar(query.order_by(ClockLog.time_out.desc()).limit(1))


async def _on_duty(session: AsyncSession, hotel: HotelInfo, department_id: int | None) -> int:
    query = select(Staff.id).where(
        Staff.hotel_id == hotel.id,
        Staff.is_active,
        Staff.department_id == department_id,
        Staff.duty_status != DutyStatus.OFF_DUTY.value,
    )
    return len((await session.scalars(query)).all())


async def _worked_this_week(
    session: AsyncSession, hotel: HotelInfo, log: ClockLog, now: datetime
) -> int:
    day = log.time_in.astimezone(hotel.zone).date()
    monday = day_begins(hotel, day - timedelta(days=day.weekday()))
    next_monday = day_begins(hotel, day + timedelta(days=7 - day.weekday()))
    query = select(ClockLog).where(
        ClockLog.staff_id == log.staff_id,
        ClockLog.approval != Approval.REJECTED.value,
        ClockLog.time_in >= monday,
        ClockLog.time_in < next_monday,
    )
    return sum(each.worked_seconds(now) for each in await session.scalars(query))
