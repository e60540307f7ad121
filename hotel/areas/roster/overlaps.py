"""Nobody can be at work twice at once: shifts against each other, and against those that stand."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.roster import ShiftWish
from hotel.areas.roster.drafts import Draft, shift_told
from hotel.areas.roster.tables import ShiftRow
from hotel.problems import ProblemError, invalid

# Longer than any shift: what begins earlier cannot reach into this one.
_REACH: Final = timedelta(hours=26)


async def standing_shifts(
    session: AsyncSession, drafts: Sequence[Draft], without: set[int]
) -> dict[int, list[ShiftRow]]:
    """By person the shifts that could be in the way, without those the drafts change."""
    if not drafts:
        return {}
    moved = {draft.row.id for draft in drafts if draft.row is not None} | without
    query = select(ShiftRow).where(
        ShiftRow.staff_id.in_({draft.staff.id for draft in drafts}),
        ShiftRow.starts_at < max(draft.ends_at for draft in drafts),
        ShiftRow.starts_at > min(draft.starts_at for draft in drafts) - _REACH,
    )
    by_person: dict[int, list[ShiftRow]] = {}
    for row in await session.scalars(query):
        if row.id not in moved:
            by_person.setdefault(row.staff_id, []).append(row)
    return by_person


def overlaps(
    drafts: Iterable[Draft], standing: Mapping[int, Iterable[ShiftRow]]
) -> dict[int, ProblemError]:
    """By the index of its wish what is wrong with a draft that overlaps; of two the later one."""
    faults: dict[int, ProblemError] = {}
    latest: dict[int, Draft] = {}
    for draft in sorted(drafts, key=lambda one: (one.staff.id, one.starts_at, one.index)):
        before = latest.get(draft.staff.id)
        if before is not None and draft.starts_at < before.ends_at:
            faults[draft.index] = _overlapping(draft, before.wish)
        if before is None or draft.ends_at > before.ends_at:
            latest[draft.staff.id] = draft
        for row in standing.get(draft.staff.id, ()):
            if draft.starts_at < row.ends_at and row.starts_at < draft.ends_at:
                faults[draft.index] = _overlapping(draft, row)
    return faults


def _overlapping(draft: Draft, other: ShiftWish | ShiftRow) -> ProblemError:
    sentence = f"{draft.told} overlaps {shift_told(other)}."
    return invalid(sentence, field="shift_start")
