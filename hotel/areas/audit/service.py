"""Writes decisions down, beside the change they are, and reads them for managers."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from sqlalchemy import Select, select

from contract.resources.audit import AuditEntry
from contract.scalars import Id
from hotel.areas.audit.tables import AuditRow
from hotel.areas.consoles.sightings import pc_of
from hotel.changes.mutation import Mutation
from hotel.problems import invalid
from hotel.visit import HotelInfo, Visit
from hotel.web.answers import AnyRequest, known_id

LONGEST_REASON: Final = 500
_FIRST_DAY: Final = date(1970, 1, 2)
_LAST_DAY: Final = date(9990, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """Who decides, and at which PC, as far as it says so."""

    name: str
    staff_id: int
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What is decided about what; `staff_id` is the colleague it concerns."""

    action: str
    subject: str
    subject_id: int | None = None
    staff_id: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which decisions are wanted; days are the hotel's, both included."""

    action: str | None = None
    staff: str | None = None
    decided_by: str | None = None
    date_from: date | None = None
    date_to: date | None = None


def decider_of(visit: Visit, request: AnyRequest) -> Decider:
    """The colleague who asks. Raises ProblemError 403 for anybody else."""
    return Decider(name=visit.name, staff_id=visit.staff_id, place=pc_of(request))


def write_down(mutation: Mutation, who: Decider, deed: Deed) -> None:
    """Keep a decision for good."""
    mutation.session.add(
        AuditRow(
            hotel_id=mutation.hotel.id,
            at=mutation.at,
            action=deed.action,
            decided_by=who.name,
            decided_by_id=who.staff_id,
            subject=deed.subject[:300],
            subject_id=deed.subject_id,
            staff_id=deed.staff_id,
            reason=deed.reason,
            place=who.place,
        )
    )


async def last_decider(mutation: Mutation, action: str, subject_id: int) -> str | None:
    """Who decided last about a subject; `action` begins the word of what was decided."""
    query = select(AuditRow.decided_by).where(
        AuditRow.hotel_id == mutation.hotel.id,
        AuditRow.action.startswith(action, autoescape=True),
        AuditRow.subject_id == subject_id,
    )
    name: str | None = await mutation.session.scalar(query.order_by(AuditRow.id.desc()).limit(1))
    return name


def checked_reason(given: str | None, *, sentence: str) -> str:
    """A reason in one line. Raises ProblemError 400 with the sentence when there is none."""
    reason = tidied_reason(given)
    if reason is None:
        raise invalid(sentence, field="reason")
    return reason


def tidied_reason(given: str | None) -> str | None:
    """A reason in one line, or None. Raises ProblemError 400 when it is too long."""
    words = "".join(each for each in " ".join((given or "").split()) if each.isprintable())
    if len(words) > LONGEST_REASON:
        sentence = f"A reason has at most {LONGEST_REASON} characters; this one has {len(words):,}."
        raise invalid(sentence, field="reason")
    return words or None


def decisions(hotel: HotelInfo, wanted: AuditFilter) -> Select[AuditRow]:
    """The decisions of a hotel, newest first."""
    query = select(AuditRow).where(AuditRow.hotel_id == hotel.id)
    if wanted.action:
        query = query.where(AuditRow.action.startswith(wanted.action, autoescape=True))
    if wanted.staff:
        query = query.where(AuditRow.staff_id == known_id(wanted.staff))
    if wanted.decided_by:
        query = query.where(AuditRow.decided_by_id == known_id(wanted.decided_by))
    if wanted.date_from:
        query = query.where(AuditRow.at >= day_begins(hotel, wanted.date_from))
    if wanted.date_to:
        query = query.where(AuditRow.at < day_begins(hotel, day_after(wanted.date_to)))
    return query.order_by(AuditRow.at.desc(), AuditRow.id.desc())


def entry_of(row: AuditRow) -> AuditEntry:
    """A decision as managers read it."""
    return AuditEntry(
        id=Id(row.id),
        at=row.at,
        action=row.action,
        decided_by=row.decided_by,
        decided_by_id=_id(row.decided_by_id),
        subject=row.subject,
        subject_id=_id(row.subject_id),
        staff_id=_id(row.staff_id),
        reason=row.reason,
        place=row.place,
    )


def day_begins(hotel: HotelInfo, day: date) -> datetime:
    """When a day of the hotel begins."""
    return datetime.combine(max(_FIRST_DAY, min(day, _LAST_DAY)), time(), hotel.zone)


def day_after(day: date) -> date:
    """The next day."""
    return min(day, _LAST_DAY) + timedelta(days=1)


def _id(number: int | None) -> Id | None:
    return None if number is None else Id(number)
