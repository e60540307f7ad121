"""Writes shifts down, one or many: all that is wrong with them is told at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sqlalchemy import select

from contract.codec import encode_rest
from contract.events.staff import EditAction
from contract.resources.roster import ShiftWish
from hotel.areas.audit.service import Decider
from hotel.areas.roster.drafts import Draft
from hotel.areas.roster.overlaps import overlaps, standing_shifts
from hotel.areas.roster.periods import check_open
from hotel.areas.roster.shapes import shift_of
from hotel.areas.roster.tables import Period, ShiftRow
from hotel.areas.roster.tellings import tell_roster, touch_shift
from hotel.areas.roster.times import break_length, moments
from hotel.areas.staff.tables import Department, Staff
from hotel.changes.mutation import Mutation
from hotel.days import day_told
from hotel.problems import ProblemError, conflict, for_fields, invalid
from hotel.web.answers import known_id

LONGEST_NOTES: Final = 500
_LONGEST_TYPE: Final = 30
_CONFLICT: Final = 409


@dataclass(slots=True)
class Saving:
    """What is at hand while shifts of one period are written; `faults` by index of the wish.

    `spoken_for`: ids of shifts that are about to go, or to become another.
    """

    mutation: Mutation
    period: Period
    staff: dict[int, Staff]
    departments: dict[str, Department]
    rows: dict[int, ShiftRow]
    spoken_for: set[int] = field(default_factory=set)
    faults: dict[int, ProblemError] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
    created: list[ShiftRow] = field(default_factory=list)
    updated: list[ShiftRow] = field(default_factory=list)


async def draft_all(
    mutation: Mutation, period: Period, wishes: Sequence[ShiftWish], *, without: Iterable[int] = ()
) -> Saving:
    """Check wishes for a period that is locked; `without` are the ids that are about to go.

    Raises ProblemError 409 for a closed period; everything else is noted in `faults`.
    """
    check_open(mutation, period)
    saving = await _begin(mutation, period, wishes)
    saving.spoken_for.update(without)
    for index, wish in enumerate(wishes):
        try:
            saving.drafts.append(_draft(saving, index, wish))
        except ProblemError as error:
            if error.status == _CONFLICT:
                raise
            saving.faults[index] = error
    standing = await standing_shifts(mutation.session, saving.drafts, set(without))
    saving.faults.update(overlaps(saving.drafts, standing))
    return saving


def refuse_faults(saving: Saving, *, is_single: bool) -> None:
    """Go on only when nothing is wrong.

    Raises ProblemError 400: of a single shift with the field to mend, of many shift by shift.
    """
    if not saving.faults:
        return
    if is_single:
        raise next(iter(saving.faults.values()))
    count = len(saving.faults)
    sentence = "One shift cannot be saved." if count == 1 else f"{count} shifts cannot be saved."
    faults = sorted(saving.faults.items())
    raise for_fields(sentence, {f"shifts.{index}": [str(fault)] for index, fault in faults})


async def write_drafts(
    saving: Saving, who: Decider, *, gone: Sequence[ShiftRow] = ()
) -> list[ShiftRow]:
    """Write every draft without a fault, and tell managers once; the shifts that stand."""
    mutation, session = saving.mutation, saving.mutation.session
    days = {(row.staff_id, row.shift_date) for row in gone}
    for draft in saving.drafts:
        if draft.index not in saving.faults:
            if draft.row is not None:
                days.add((draft.row.staff_id, draft.row.shift_date))
            days.add((draft.staff.id, draft.wish.shift_date))
            _write(saving, draft)
    for row in gone:
        row.rev += 1
        touch_shift(mutation, row)
        await session.delete(row)
    await session.flush()
    written = [*saving.created, *saving.updated]
    others = await mark_splits(mutation, days)
    for row in {row.id: row for row in [*written, *others]}.values():
        touch_shift(mutation, row)
    ids = [row.id for row in [*written, *gone]]
    if ids:
        tell_roster(
            mutation, who, saving.period, action=_action(saving, gone), shift_ids=sorted(ids)
        )
    return written


async def mark_splits(mutation: Mutation, days: set[tuple[int, date]]) -> list[ShiftRow]:
    """Note on every shift of these days whether its person has another one; those it is new for."""
    if not days:
        return []
    query = select(ShiftRow).where(
        ShiftRow.staff_id.in_({staff_id for staff_id, _ in days}),
        ShiftRow.shift_date.in_({day for _, day in days}),
    )
    rows = (await mutation.session.scalars(query)).all()
    by_day: dict[tuple[int, date], list[ShiftRow]] = {}
    for row in rows:
        by_day.setdefault((row.staff_id, row.shift_date), []).append(row)
    changed = []
    for key in days & by_day.keys():
        is_split = len(by_day[key]) > 1
        for row in by_day[key]:
            if row.is_split != is_split:
                row.is_split = is_split
                row.rev += 1
                changed.append(row)
    return changed


async def _begin(mutation: Mutation, period: Period, wishes: Sequence[ShiftWish]) -> Saving:
    session, hotel_id = mutation.session, mutation.hotel.id
    ids = {known_id(wish.staff) for wish in wishes}
    # In order of ids: two managers on PostgreSQL lock the same people in the same order.
    people = select(Staff).where(Staff.hotel_id == hotel_id, Staff.id.in_(ids)).order_by(Staff.id)
    staff = await session.scalars(people.with_for_update(of=Staff))
    departments = await session.scalars(select(Department).where(Department.hotel_id == hotel_id))
    kept = {known_id(wish.id) for wish in wishes if wish.id is not None}
    rows = await session.scalars(
        select(ShiftRow).where(ShiftRow.hotel_id == hotel_id, ShiftRow.id.in_(kept))
    )
    return Saving(
        mutation,
        period,
        staff={one.id: one for one in staff},
        departments={one.slug: one for one in departments},
        rows={row.id: row for row in rows},
    )


def _draft(saving: Saving, index: int, wish: ShiftWish) -> Draft:
    row = _row(saving, wish)
    staff = saving.staff.get(known_id(wish.staff) or 0)
    if staff is None:
        sentence = "Nobody on this hotel's staff has this number."
        raise invalid(sentence, field="staff")
    if not staff.is_active:
        sentence = f"{staff.full_name} does not work here any more."
        raise invalid(sentence, field="staff")
    period, zone = saving.period, saving.mutation.hotel.zone
    if not period.start_date <= wish.shift_date <= period.end_date:
        sentence = f"{day_told(wish.shift_date)} is not in {period.title}."
        raise invalid(sentence, field="shift_date")
    span = moments(zone, wish.shift_date, wish.shift_start, wish.shift_end)
    pause = break_length(span, zone, (wish.break_start, wish.break_end))
    _check_words(wish)
    return Draft(
        index=index,
        wish=wish,
        staff=staff,
        department=_department(saving, staff, wish.department),
        starts_at=span[0],
        ends_at=span[1],
        break_seconds=int(pause.total_seconds()),
        row=row,
    )


def _row(saving: Saving, wish: ShiftWish) -> ShiftRow | None:
    if wish.id is None:
        return None
    row = saving.rows.get(known_id(wish.id) or 0)
    if row is None or row.period_id != saving.period.id:
        sentence = "This shift is not there any more."
        raise invalid(sentence, field="id")
    check_rev(row, wish.expected_rev)
    if row.id in saving.spoken_for:
        sentence = "This shift stands twice in what is to be saved."
        raise invalid(sentence, field="id")
    saving.spoken_for.add(row.id)
    return row


def check_rev(row: ShiftRow, expected_rev: int | None) -> None:
    """Go on only with the shift somebody saw, if they say which. Raises ProblemError 409."""
    if expected_rev is not None and expected_rev != row.rev:
        sentence = f"Somebody changed {row.staff.full_name}’s shift in the meantime."
        raise conflict(sentence, current=encode_rest(shift_of(row)))


def _department(saving: Saving, staff: Staff, slug: str | None) -> Department | None:
    if slug is None:
        return staff.department
    if slug not in saving.departments:
        sentence = f"There is no department {slug[:40]!r}."
        raise invalid(sentence, field="department")
    return saving.departments[slug]


def _check_words(wish: ShiftWish) -> None:
    if len(wish.notes or "") > LONGEST_NOTES:
        sentence = f"Notes have at most {LONGEST_NOTES} characters."
        raise invalid(sentence, field="notes")
    if len(wish.shift_type) > _LONGEST_TYPE or not wish.shift_type.isprintable():
        sentence = f"The kind of shift has at most {_LONGEST_TYPE} characters."
        raise invalid(sentence, field="shift_type")


def _write(saving: Saving, draft: Draft) -> None:
    wish, row = draft.wish, draft.row
    if row is None:
        row = ShiftRow(hotel_id=saving.mutation.hotel.id, is_split=False, rev=0)
        saving.mutation.session.add(row)
        saving.created.append(row)
    else:
        saving.updated.append(row)
    row.period, row.staff, row.department = saving.period, draft.staff, draft.department
    row.shift_date, row.shift_start, row.shift_end = (
        wish.shift_date,
        wish.shift_start,
        wish.shift_end,
    )
    row.break_start, row.break_end = wish.break_start, wish.break_end
    row.starts_at, row.ends_at = draft.starts_at, draft.ends_at
    row.break_seconds = draft.break_seconds
    row.shift_type, row.notes = wish.shift_type, wish.notes
    row.rev += 1


def _action(saving: Saving, gone: Sequence[ShiftRow]) -> EditAction:
    done = (bool(saving.created), bool(saving.updated), bool(gone))
    return {
        (True, False, False): EditAction.CREATED,
        (False, False, True): EditAction.DELETED,
    }.get(done, EditAction.UPDATED)
