"""Finding clock logs: one, all that fit a filter, and those a board shows."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeVar

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Capability
from contract.resources.attendance import LONGEST_PRESENCE, Approval, LogState
from hotel.areas.attendance.tables import ClockLog
from hotel.areas.audit.service import day_after, day_begins
from hotel.areas.staff.tables import Department, Staff
from hotel.changes.mutation import Mutation
from hotel.problems import invalid, not_found
from hotel.visit import HotelInfo, Visit
from hotel.web.answers import known_id

_APPROVED: Final = (Approval.NOT_NEEDED.value, Approval.APPROVED.value)
_MOST_WORDS: Final = 6
_UNKNOWN: Final = "There is no such clock log."
W = TypeVar("W", Approval, LogState)
NOT_YOURS: Final = "Only managers may see who came and went."


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which clock logs are wanted; days are the hotel's, both included, of the clock-in.

    `standing`: a LogState. `name`: words that somebody's first and last name begin with.
    """

    date: dt.date | None = None
    date_from: dt.date | None = None
    date_to: dt.date | None = None
    staff: str | None = None
    department: str | None = None
    approval: str | None = None
    is_approved: bool | None = None
    open: bool | None = None
    standing: str | None = None
    name: str | None = None


def logs(hotel: HotelInfo, wanted: LogFilter, now: datetime) -> Select[ClockLog]:
    """The clock logs that fit, newest first. Raises ProblemError 400."""
    query = select(ClockLog).where(ClockLog.hotel_id == hotel.id)
    query = query.where(*_of_days(hotel, wanted), *_of_people(hotel, wanted))
    if wanted.approval:
        approval = _known(Approval, wanted.approval, field="approval")
        query = query.where(ClockLog.approval == approval.value)
    if wanted.standing:
        standing = _known(LogState, wanted.standing, field="standing")
        query = query.where(_in_state(standing, now))
    if wanted.is_approved is not None:
        is_approved = ClockLog.approval.in_(_APPROVED)
        query = query.where(is_approved if wanted.is_approved else ~is_approved)
    if wanted.open is not None:
        is_open = ClockLog.time_out.is_(None)
        query = query.where(is_open if wanted.open else ~is_open)
    return query.order_by(ClockLog.time_in.desc(), ClockLog.id.desc())


def _of_days(hotel: HotelInfo, wanted: LogFilter) -> Iterator[ColumnElement[bool]]:
    first, last = wanted.date or wanted.date_from, wanted.date or wanted.date_to
    if first:
        yield ClockLog.time_in >= day_begins(hotel, first)
    if last:
        yield ClockLog.time_in < day_begins(hotel, day_after(last))


def _of_people(hotel: HotelInfo, wanted: LogFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.staff:
        yield ClockLog.staff_id == known_id(wanted.staff)
    if wanted.department:
        yield ClockLog.staff_id.in_(_people_of(hotel, wanted.department))
    if wanted.name:
        yield ClockLog.staff_id.in_(_people_called(hotel, wanted.name))


def on_the_board(hotel: HotelInfo, now: datetime) -> Select[ClockLog]:
    """What managers keep before them: open ones, undecided ones, and those of today."""
    today = hotel.day_began(now)
    return (
        select(ClockLog)
        .where(
            ClockLog.hotel_id == hotel.id,
            or_(
                ClockLog.time_out.is_(None),
                ClockLog.approval == Approval.WAITING.value,
                ClockLog.time_in >= today,
                ClockLog.time_out >= today,
                ClockLog.decided_at >= today,
            ),
        )
        .order_by(ClockLog.time_in, ClockLog.id)
    )


async def visible_log(session: AsyncSession, visit: Visit, log_id: str) -> ClockLog:
    """A log of one's own, or any to managers. Raises ProblemError 403, 404."""
    if (log := await _log(session, visit.hotel.id, log_id)) is None:
        visit.require(Capability.SEE_ATTENDANCE, NOT_YOURS)
        raise not_found(_UNKNOWN)
    if visit.staff_id != log.staff_id:
        visit.require(Capability.SEE_ATTENDANCE, NOT_YOURS)
    return log


async def locked_log(mutation: Mutation, log_id: str) -> ClockLog:
    """A log and its colleague, nobody else's to write until the commit. Raises ProblemError 404.

    The colleague is locked first, as the clock does it.
    """
    session = mutation.session
    if (log := await _log(session, mutation.hotel.id, log_id)) is None:
        raise not_found(_UNKNOWN)
    colleague = select(Staff).where(Staff.id == log.staff_id).with_for_update(of=Staff)
    await session.scalars(colleague.execution_options(populate_existing=True))
    locked = select(ClockLog).where(ClockLog.id == log.id).with_for_update(of=ClockLog)
    found = await session.scalars(locked.execution_options(populate_existing=True))
    return found.one()


async def _log(session: AsyncSession, hotel_id: int, log_id: str) -> ClockLog | None:
    query = select(ClockLog).where(ClockLog.hotel_id == hotel_id, ClockLog.id == known_id(log_id))
    return (await session.scalars(query)).one_or_none()


def _people_of(hotel: HotelInfo, department: str) -> Select[int]:
    named = Department.hotel_id == hotel.id, Department.slug == department
    return select(Staff.id).join(Department, Department.id == Staff.department_id).where(*named)


def _people_called(hotel: HotelInfo, name: str) -> Select[int]:
    """Each word begins one of the names, or a part of it."""
    query = select(Staff.id).where(Staff.hotel_id == hotel.id)
    for word in name.split()[:_MOST_WORDS]:
        begins = [
            fits
            for column in (Staff.first_name, Staff.last_name)
            for fits in (
                column.istartswith(word, autoescape=True),
                column.icontains(f" {word}", autoescape=True),
                column.icontains(f"-{word}", autoescape=True),
            )
        ]
        query = query.where(or_(*begins))
    return query


def _in_state(state: LogState, now: datetime) -> ColumnElement[bool]:
    is_recent = ClockLog.time_in >= now - LONGEST_PRESENCE
    is_in = and_(ClockLog.time_out.is_(None), is_recent)
    return {
        LogState.WORKING: and_(is_in, ClockLog.break_began.is_(None)),
        LogState.ON_BREAK: and_(is_in, ClockLog.break_began.is_not(None)),
        LogState.WAITING: ClockLog.approval == Approval.WAITING.value,
        LogState.NO_CLOCK_OUT: and_(ClockLog.time_out.is_(None), ~is_recent),
        LogState.REJECTED: ClockLog.approval == Approval.REJECTED.value,
    }[state]


def _known(words: type[W], word: str, *, field: str) -> W:
    try:
        return words(word)
    except ValueError:
        sentence = f"{field} is one of {', '.join(words)}."
        raise invalid(sentence, field=field) from None
