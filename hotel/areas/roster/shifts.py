"""Shifts one by one and many at once: reading, saving, deleting."""

from dataclasses import dataclass
from datetime import date

import msgspec
from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.roster import BulkShifts, SavedShifts, Shift, ShiftWish
from contract.scalars import Id
from hotel.areas.audit.service import Decider, Deed, write_down
from hotel.areas.roster.drafts import shift_told
from hotel.areas.roster.periods import locked_period, may_see_drafts
from hotel.areas.roster.saving import check_rev, draft_all, refuse_faults, write_drafts
from hotel.areas.roster.shapes import shift_of
from hotel.areas.roster.tables import Period, ShiftRow
from hotel.areas.staff.shapes import Done
from hotel.areas.staff.tables import Department
from hotel.changes.mutation import Mutation
from hotel.problems import invalid, not_found
from hotel.visit import Visit
from hotel.web.answers import known_id

MOST_AT_ONCE = 1000
_UNKNOWN = "There is no such shift."


@dataclass(frozen=True, slots=True)
class ShiftFilter:
    """Which shifts are wanted; days are the roster's, both included."""

    period: str | None = None
    staff: str | None = None
    department: str | None = None
    start: date | None = None
    end: date | None = None


def shifts(visit: Visit, wanted: ShiftFilter) -> Select[ShiftRow]:
    """The shifts somebody may see, in order: to managers all, to others those of published periods.

    Without a period, a day or a colleague there would be no end to them. Raises ProblemError 400.
    """
    if not (wanted.period or wanted.staff or wanted.start or wanted.end):
        sentence = "Ask for a period, a colleague, or days (start and end)."
        raise invalid(sentence)
    query = select(ShiftRow).where(ShiftRow.hotel_id == visit.hotel.id)
    if not may_see_drafts(visit):
        query = query.where(ShiftRow.period.has(Period.published))
    if wanted.period:
        query = query.where(ShiftRow.period_id == known_id(wanted.period))
    if wanted.staff:
        query = query.where(ShiftRow.staff_id == known_id(wanted.staff))
    if wanted.department:
        query = query.where(ShiftRow.department.has(Department.slug == wanted.department))
    if wanted.start:
        query = query.where(ShiftRow.shift_date >= wanted.start)
    if wanted.end:
        query = query.where(ShiftRow.shift_date <= wanted.end)
    return query.order_by(ShiftRow.starts_at, ShiftRow.id)


async def visible_shift(session: AsyncSession, visit: Visit, shift_id: str) -> ShiftRow:
    """One of them. Raises ProblemError 404."""
    query = select(ShiftRow).where(
        ShiftRow.hotel_id == visit.hotel.id, ShiftRow.id == known_id(shift_id)
    )
    shift = (await session.scalars(query)).one_or_none()
    if shift is None or not (shift.period.published or may_see_drafts(visit)):
        raise not_found(_UNKNOWN)
    return shift


async def save_shift(mutation: Mutation, who: Decider, wish: ShiftWish) -> Shift:
    """A new shift, or another one in its place. Raises ProblemError 400, 404, 409."""
    period = await locked_period(mutation, await _period_of(mutation, wish))
    saving = await draft_all(mutation, period, [wish])
    refuse_faults(saving, is_single=True)
    was = next((_told(draft.row) for draft in saving.drafts if draft.row is not None), None)
    (row,) = await write_drafts(saving, who)
    is_moved = was is not None and was != _told(row)
    subject = f"{was}, now {_told(row)}" if is_moved else _told(row)
    _write_down(mutation, who, row, verb="add" if was is None else "change", subject=subject)
    return shift_of(row)


async def change_shift(mutation: Mutation, who: Decider, shift_id: str, wish: ShiftWish) -> Shift:
    """A shift becomes another. Raises ProblemError 400, 404, 409."""
    row = await _row(mutation, shift_id)
    wish = msgspec.structs.replace(wish, id=Id(row.id), period=Id(row.period_id))
    return await save_shift(mutation, who, wish)


async def delete_shift(
    mutation: Mutation, who: Decider, shift_id: str, expected_rev: int | None
) -> Done:
    """A shift is no more. Raises ProblemError 404, 409."""
    row = await _row(mutation, shift_id)
    period = await locked_period(mutation, str(row.period_id))
    check_rev(row, expected_rev)
    saving = await draft_all(mutation, period, [])
    await write_drafts(saving, who, gone=[row])
    _write_down(mutation, who, row, verb="delete", subject=_told(row))
    return Done(detail=f"{row.staff.full_name}’s shift is deleted.")


async def save_many(mutation: Mutation, who: Decider, wanted: BulkShifts) -> SavedShifts:
    """All of it or nothing. Raises ProblemError 400, 404, 409."""
    if len(wanted.shifts) + len(wanted.delete) > MOST_AT_ONCE:
        sentence = f"At most {MOST_AT_ONCE} shifts are saved at once."
        raise invalid(sentence, field="shifts")
    period = await locked_period(mutation, wanted.period)
    gone = await _to_delete(mutation, period, wanted)
    saving = await draft_all(mutation, period, wanted.shifts, without=[row.id for row in gone])
    refuse_faults(saving, is_single=False)
    rows = await write_drafts(saving, who, gone=gone)
    counts = len(saving.created), len(saving.updated), len(gone)
    if any(counts):
        subject = "{}: {} new, {} changed, {} deleted".format(period.title, *counts)
        write_down(mutation, who, Deed(action="roster.save", subject=subject, subject_id=period.id))
    return SavedShifts(
        shifts=tuple(map(shift_of, rows)), created=counts[0], updated=counts[1], deleted=counts[2]
    )


def _told(row: ShiftRow) -> str:
    return f"{row.staff.full_name}, {shift_told(row)}"


def _write_down(
    mutation: Mutation, who: Decider, row: ShiftRow, *, verb: str, subject: str
) -> None:
    deed = Deed(action=f"shift.{verb}", subject=subject, subject_id=row.id, staff_id=row.staff_id)
    write_down(mutation, who, deed)


async def _period_of(mutation: Mutation, wish: ShiftWish) -> str:
    if wish.period is not None:
        return wish.period
    query = select(Period.id).where(
        Period.hotel_id == mutation.hotel.id,
        Period.start_date <= wish.shift_date,
        Period.end_date >= wish.shift_date,
    )
    found = await mutation.session.scalar(query.limit(1))
    if found is None:
        sentence = "There is no roster for this day yet."
        raise invalid(sentence, field="shift_date")
    return str(found)


async def _row(mutation: Mutation, shift_id: str) -> ShiftRow:
    query = select(ShiftRow).where(
        ShiftRow.hotel_id == mutation.hotel.id, ShiftRow.id == known_id(shift_id)
    )
    if (row := (await mutation.session.scalars(query)).one_or_none()) is None:
        raise not_found(_UNKNOWN)
    return row


async def _to_delete(mutation: Mutation, period: Period, wanted: BulkShifts) -> list[ShiftRow]:
    ids = {known_id(each) for each in wanted.delete}
    query = select(ShiftRow).where(ShiftRow.period_id == period.id, ShiftRow.id.in_(ids))
    return list(await mutation.session.scalars(query))
