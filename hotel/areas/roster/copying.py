"""Copies shifts to other days, and takes that back: what does not fit is left out, and told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from sqlalchemy import Select, select

from contract.resources.roster import (
    CopyDay,
    CopyPeriod,
    CopyTakenBack,
    CopyWeekOf,
    SavedShifts,
    ShiftWish,
)
from contract.scalars import Id, WallTime
from hotel.areas.audit.service import Decider, Deed, write_down
from hotel.areas.roster.periods import known_period, locked_period
from hotel.areas.roster.saving import check_rev, draft_all, write_drafts
from hotel.areas.roster.shapes import shift_of
from hotel.areas.roster.tables import Period, ShiftRow
from hotel.areas.staff.tables import Department
from hotel.changes.mutation import Mutation
from hotel.problems import ProblemError, invalid
from hotel.web.answers import known_id

_DONE: Final = {"copy": "copied", "take_back": "taken back"}


@dataclass(frozen=True, slots=True)
class Copier:
    """Who copies; a trial says what would come of it."""

    who: Decider
    is_trial: bool = False


async def copy_day(mutation: Mutation, by: Copier, wanted: CopyDay) -> SavedShifts:
    """Every shift of a day, or some of them, to another day. Raises ProblemError 400, 409."""
    source = _shifts(mutation).where(ShiftRow.shift_date == wanted.source_date)
    source = _narrowed(source, wanted.staff, wanted.department)
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
    later = wanted.target_date - wanted.source_date
    return await _copy(mutation, by, period, source, later=later)


async def copy_period(
    mutation: Mutation, by: Copier, wanted: CopyPeriod | CopyWeekOf
) -> SavedShifts:
    """Shifts of a period to the same weekdays of another. Raises ProblemError 400, 404, 409."""
    if wanted.source_period == wanted.target_period:
        sentence = "A period cannot be copied to itself."
        raise invalid(sentence, field="target_period")
    origin = await known_period(mutation, wanted.source_period)
    period = await locked_period(mutation, wanted.target_period)
    source = _shifts(mutation).where(ShiftRow.period_id == origin.id)
    if isinstance(wanted, CopyWeekOf):
        source = _narrowed(source, wanted.staff, None)
    else:
        source = _narrowed(source, None, wanted.department)
    later = _later(origin.start_date, period.start_date)
    return await _copy(mutation, by, period, source, later=later)


async def take_copy_back(mutation: Mutation, who: Decider, wanted: CopyTakenBack) -> SavedShifts:
    """Shifts that a copy made go again, but for those that are others by now.

    Raises ProblemError 404, 409.
    """
    period = await locked_period(mutation, wanted.period)
    saving = await draft_all(mutation, period, [])
    seen = {known_id(one.id): one.rev for one in wanted.shifts}
    gone, skipped = list[ShiftRow](), list[str]()
    for row in await mutation.session.scalars(
        _shifts(mutation).where(ShiftRow.period_id == period.id)
    ):
        if row.id in seen:
            try:
                check_rev(row, seen[row.id])
            except ProblemError as error:
                skipped.append(str(error))
            else:
                gone.append(row)
    await write_drafts(saving, who, gone=gone)
    _write_down(mutation, who, period, "take_back", gone)
    return SavedShifts(shifts=(), deleted=len(gone), skipped=tuple(skipped))


async def _copy(
    mutation: Mutation, by: Copier, period: Period, source: Select[ShiftRow], *, later: timedelta
) -> SavedShifts:
    wishes = list(_wishes(await mutation.session.scalars(source), later))
    saving = await draft_all(mutation, period, wishes)
    skipped = tuple(str(saving.faults[index]) for index in sorted(saving.faults))
    if by.is_trial:
        return SavedShifts(shifts=(), created=len(wishes) - len(skipped), skipped=skipped)
    rows = await write_drafts(saving, by.who)
    _write_down(mutation, by.who, period, "copy", rows)
    return SavedShifts(shifts=tuple(map(shift_of, rows)), created=len(rows), skipped=skipped)


def _later(first: date, then: date) -> timedelta:
    """Whole weeks from one period to another, whichever day they begin on; days within a week."""
    weeks = (then - timedelta(then.weekday())) - (first - timedelta(first.weekday()))
    return weeks or then - first


def _narrowed(
    source: Select[ShiftRow], staff: Id | None, department: str | None
) -> Select[ShiftRow]:
    if staff is not None:
        source = source.where(ShiftRow.staff_id == known_id(staff))
    if department is not None:
        source = source.where(ShiftRow.department.has(Department.slug == department))
    return source


def _write_down(
    mutation: Mutation, who: Decider, period: Period, verb: str, rows: Sequence[ShiftRow]
) -> None:
    if rows:
        what = f"{len(rows)} {'shift' if len(rows) == 1 else 'shifts'} {_DONE[verb]}"
        deed = Deed(
            action=f"roster.{verb}", subject=f"{period.title}: {what}", subject_id=period.id
        )
        write_down(mutation, who, deed)


def _wishes(rows: Iterable[ShiftRow], later: timedelta) -> Iterable[ShiftWish]:
    for row in rows:
        yield ShiftWish(
            staff=Id(row.staff_id),
            shift_date=row.shift_date + later,
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
