"""Copies shifts to other days: what does not fit is left out, and told."""

from collections.abc import Iterable
from datetime import time, timedelta

from sqlalchemy import Select, select

from contract.resources.roster import (
    CopyDay,
    CopyPeriod,
    CopyWeekOf,
    SavedShifts,
    ShiftWish,
)
from contract.scalars import Id, WallTime
from hotel.areas.audit.service import Decider, Deed, write_down
from hotel.areas.roster.periods import known_period, locked_period
from hotel.areas.roster.saving import draft_all, write_drafts
from hotel.areas.roster.shapes import shift_of
from hotel.areas.roster.tables import Period, ShiftRow
from hotel.areas.staff.tables import Department
from hotel.changes.mutation import Mutation
from hotel.problems import invalid
from hotel.web.answers import known_id


async def copy_day(mutation: Mutation, who: Decider, wanted: CopyDay) -> SavedShifts:
    """Every shift of a day to another day. Raises ProblemError 400, 409."""
    source = _shifts(mutation).where(ShiftRow.shift_date == wanted.source_date)
    target = select(Period.id).where(
        Period.hotel_id == mutation.hotel.id,
        Period.start_date <= wanted.target_date,
        Period.end_date >= wanted.target_date,
    )
    period_id = await mutation.session.scalar(target.limit(1))
    if period_id is None:
        sentence = "There is no roster for this day yet."
        raise invalid(sentence, field="target_date")
    period = await locked_period(mutation, str(period_id))
    return await _copy(mutation, who, period, source, by=wanted.target_date - wanted.source_date)


async def copy_period(
    mutation: Mutation, who: Decider, wanted: CopyPeriod | CopyWeekOf
) -> SavedShifts:
    """Shifts of a period to the same days of another. Raises ProblemError 400, 404, 409."""
    if wanted.source_period == wanted.target_period:
        sentence = "A period cannot be copied to itself."
        raise invalid(sentence, field="target_period")
    origin = await known_period(mutation, wanted.source_period)
    period = await locked_period(mutation, wanted.target_period)
    source = _shifts(mutation).where(ShiftRow.period_id == origin.id)
    if isinstance(wanted, CopyWeekOf):
        source = source.where(ShiftRow.staff_id == known_id(wanted.staff))
    elif wanted.department is not None:
        source = source.where(ShiftRow.department.has(Department.slug == wanted.department))
    return await _copy(mutation, who, period, source, by=period.start_date - origin.start_date)


async def _copy(
    mutation: Mutation, who: Decider, period: Period, source: Select[ShiftRow], *, by: timedelta
) -> SavedShifts:
    wishes = list(_wishes(await mutation.session.scalars(source), by))
    saving = await draft_all(mutation, period, wishes)
    rows = await write_drafts(saving, who)
    if rows:
        subject = f"{period.title}: {len(rows)} {'shift' if len(rows) == 1 else 'shifts'} copied"
        write_down(mutation, who, Deed(action="roster.copy", subject=subject, subject_id=period.id))
    return SavedShifts(
        shifts=tuple(map(shift_of, rows)),
        created=len(rows),
        skipped=tuple(str(saving.faults[index]) for index in sorted(saving.faults)),
    )


def _wishes(rows: Iterable[ShiftRow], by: timedelta) -> Iterable[ShiftWish]:
    for row in rows:
        yield ShiftWish(
            staff=Id(row.staff_id),
            shift_date=row.shift_date + by,
            shift_start=_wall(row.shift_start),
            shift_end=_wall(row.shift_end),
            department=row.department.slug if row.department else None,
            break_start=_wall(row.break_start) if row.break_start else None,
            break_end=_wall(row.break_end) if row.break_end else None,
            shift_type=row.shift_type,
            notes=row.notes,
        )


def _shifts(mutation: Mutation) -> Select[ShiftRow]:
    query = select(ShiftRow).where(ShiftRow.hotel_id == mutation.hotel.id)
    return query.order_by(ShiftRow.starts_at, ShiftRow.id)


def _wall(at: time) -> WallTime:
    return WallTime(at.hour, at.minute, at.second)
