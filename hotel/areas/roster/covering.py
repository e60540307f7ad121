"""Which shift a moment belongs to, and whether a day has a roster at all."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from hotel.areas.roster.tables import Period, ShiftRow
from hotel.visit import HotelInfo


async def shift_at(
    session: AsyncSession, staff_id: int, at: datetime, *, early: timedelta
) -> ShiftRow | None:
    """The shift somebody clocks in for: under way, or beginning within `early`."""
    query = select(ShiftRow).where(
        ShiftRow.staff_id == staff_id, ShiftRow.starts_at <= at + early, ShiftRow.ends_at > at
    )
    return (await session.scalars(query.order_by(ShiftRow.starts_at).limit(1))).first()


async def has_roster(session: AsyncSession, hotel: HotelInfo, at: datetime) -> bool:
    """Whether the hotel's day of a moment is planned: else nobody can be missing in its roster.

    It is in a published period, or somebody has a shift on it.
    """
    day = at.astimezone(hotel.zone).date()
    planned = exists().where(ShiftRow.period_id == Period.id, ShiftRow.shift_date == day)
    query = select(Period.id).where(
        Period.hotel_id == hotel.id,
        Period.start_date <= day,
        Period.end_date >= day,
        or_(Period.published, planned),
    )
    return await session.scalar(query.limit(1)) is not None


async def shifts_under_way(
    session: AsyncSession, hotel_id: int, at: datetime, *, department_id: int | None
) -> Iterable[ShiftRow]:
    """The shifts of a department at a moment."""
    query = select(ShiftRow).where(
        ShiftRow.hotel_id == hotel_id,
        ShiftRow.department_id == department_id,
        ShiftRow.starts_at <= at,
        ShiftRow.ends_at > at,
    )
    return (await session.scalars(query)).all()


async def finalized_period(session: AsyncSession, hotel: HotelInfo, at: datetime) -> Period | None:
    """The closed period that the hotel's day of a moment belongs to, if there is one."""
    day = at.astimezone(hotel.zone).date()
    query = select(Period).where(
        Period.hotel_id == hotel.id,
        Period.start_date <= day,
        Period.end_date >= day,
        Period.finalized_at.is_not(None),
    )
    return (await session.scalars(query.limit(1))).first()
