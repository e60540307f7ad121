"""The rules of roster periods: no day belongs to two, and a closed one stays as it is."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from msgspec import structs
from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.codec import encode_rest
from contract.events.staff import EditAction
from contract.permissions import Capability
from contract.resources.roster import NewPeriod, PeriodChange, RosterPeriod
from hotel.areas.audit.service import Decider, Deed, write_down
from hotel.areas.hotels.tables import Hotel
from hotel.areas.roster.shapes import period_of
from hotel.areas.roster.tables import Period, ShiftRow
from hotel.areas.roster.tellings import tell_roster, touch_period, touch_shift
from hotel.areas.staff.shapes import Done
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Otherwise
from hotel.problems import conflict, invalid, not_found
from hotel.visit import Visit
from hotel.web.answers import known_id

MOST_DAYS: Final = 62
_LONGEST_TITLE: Final = 120
_FIRST_YEAR: Final = 2000
_LAST_YEAR: Final = 9000
_UNKNOWN: Final = "There is no such roster period."


def visible_periods(visit: Visit) -> Select[Period]:
    """The periods somebody may see, the latest first: to managers all, to others published ones."""
    query = select(Period).where(Period.hotel_id == visit.hotel.id)
    if not may_see_drafts(visit):
        query = query.where(Period.published)
    return query.order_by(Period.start_date.desc(), Period.id.desc())


def may_see_drafts(visit: Visit) -> bool:
    """Whether somebody works on the roster."""
    return visit.may(Capability.MANAGE_ROSTER)


async def visible_period(session: AsyncSession, visit: Visit, period_id: str) -> Period:
    """One of them. Raises ProblemError 404."""
    query = visible_periods(visit).where(Period.id == known_id(period_id))
    if (period := (await session.scalars(query)).one_or_none()) is None:
        raise not_found(_UNKNOWN)
    return period


async def locked_period(mutation: Mutation, period_id: str) -> Period:
    """A period, nobody else's to write until the commit. Raises ProblemError 404."""
    period = await known_period(mutation, period_id)
    locked = select(Period).where(Period.id == period.id).with_for_update()
    await mutation.session.scalars(locked.execution_options(populate_existing=True))
    return period


async def known_period(mutation: Mutation, period_id: str) -> Period:
    """A period. Raises ProblemError 404."""
    query = select(Period).where(
        Period.hotel_id == mutation.hotel.id, Period.id == known_id(period_id)
    )
    if (period := (await mutation.session.scalars(query)).one_or_none()) is None:
        raise not_found(_UNKNOWN)
    return period


def check_open(mutation: Mutation, period: Period) -> None:
    """Go on only with a period that is not closed. Raises ProblemError 409."""
    if period.finalized_at is not None:
        when = mutation.hotel.when(period.finalized_at, now=mutation.at)
        sentence = f"{period.title} was finalised by {period.finalized_by} at {when}."
        raise conflict(sentence, current=encode_rest(period_of(period)))


async def add_period(mutation: Mutation, who: Decider, wanted: NewPeriod) -> RosterPeriod:
    """A new period. Raises ProblemError 400."""
    title = _checked_title(wanted.title) or _title_of(wanted.start_date, wanted.end_date)
    period = Period(
        hotel_id=mutation.hotel.id,
        title=title,
        start_date=wanted.start_date,
        end_date=wanted.end_date,
        published=wanted.published,
        created_by_id=who.staff_id,
        created_by=who.name,
        rev=1,
    )
    await _check_days(mutation, period)
    mutation.session.add(period)
    await mutation.session.flush()
    _tell(mutation, who, period, EditAction.CREATED)
    _write(mutation, who, period, "add")
    return period_of(period)


async def add_week(mutation: Mutation, who: Decider, day: date) -> RosterPeriod | Otherwise:
    """The week of a day, from Monday: a new one, or the one that is there (then 200)."""
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        sentence = "Nobody plans for that year."
        raise invalid(sentence, field="date")
    monday = day - timedelta(days=day.weekday())
    known = select(Period).where(
        Period.hotel_id == mutation.hotel.id, Period.start_date <= day, Period.end_date >= day
    )
    if (period := (await mutation.session.scalars(known.limit(1))).first()) is not None:
        return Otherwise(200, period_of(period))
    week = NewPeriod(start_date=monday, end_date=monday + timedelta(days=6))
    return await add_period(mutation, who, week)


async def change_period(
    mutation: Mutation, who: Decider, period_id: str, wanted: PeriodChange
) -> RosterPeriod:
    """Another title, other days, or shown to everybody. Raises ProblemError 400, 404, 409."""
    period = await locked_period(mutation, period_id)
    check_open(mutation, period)
    if wanted.expected_rev is not None and wanted.expected_rev != period.rev:
        sentence = "Somebody changed this period in the meantime."
        raise conflict(sentence, current=encode_rest(period_of(period)))
    before = period_of(period)
    period.title = _checked_title(wanted.title) or period.title
    period.start_date = wanted.start_date or period.start_date
    period.end_date = wanted.end_date or period.end_date
    if wanted.published is not None:
        period.published = wanted.published
    if period_of(period) == before:
        return before
    await _check_days(mutation, period)
    await _check_shifts_inside(mutation, period)
    period.rev += 1
    _tell(mutation, who, period, EditAction.UPDATED)
    for verb in _verbs(before, period_of(period)):
        _write(mutation, who, period, verb)
    return period_of(period)


def _verbs(before: RosterPeriod, after: RosterPeriod) -> Iterator[str]:
    """What was done to it: showing it to everybody is a decision of its own."""
    if structs.replace(before, published=after.published, rev=after.rev) != after:
        yield "change"
    if before.published != after.published:
        yield "publish" if after.published else "draft"


async def delete_period(mutation: Mutation, who: Decider, period_id: str) -> Done:
    """A period and its shifts are no more. Raises ProblemError 404, 409."""
    period = await locked_period(mutation, period_id)
    check_open(mutation, period)
    shifts = select(ShiftRow).where(ShiftRow.period_id == period.id)
    for shift in (await mutation.session.scalars(shifts)).all():
        shift.rev += 1
        touch_shift(mutation, shift)
        await mutation.session.delete(shift)
    await mutation.session.flush()
    period.rev += 1
    _tell(mutation, who, period, EditAction.DELETED)
    _write(mutation, who, period, "delete")
    await mutation.session.delete(period)
    return Done(detail=f"{period.title} is deleted.")


def _tell(mutation: Mutation, who: Decider, period: Period, action: EditAction) -> None:
    touch_period(mutation, period)
    tell_roster(mutation, who, period, action=action)


def _write(mutation: Mutation, who: Decider, period: Period, verb: str) -> None:
    subject = f"{period.title}, {period.start_date:%d.%m.%Y} to {period.end_date:%d.%m.%Y}"
    if period.published and verb == "add":
        subject = f"{subject}, published"
    write_down(mutation, who, Deed(action=f"period.{verb}", subject=subject, subject_id=period.id))


def _title_of(start: date, end: date) -> str:
    if (end - start).days == 6:
        return f"Week of {start:%b} {start.day}"
    return f"{start:%b} {start.day} to {end:%b} {end.day}"


def _checked_title(given: str | None) -> str | None:
    title = " ".join((given or "").split())
    if len(title) > _LONGEST_TITLE or not title.isprintable():
        sentence = f"A title has at most {_LONGEST_TITLE} characters in one line."
        raise invalid(sentence, field="title")
    return title or None


async def _check_days(mutation: Mutation, period: Period) -> None:
    days = (period.end_date - period.start_date).days + 1
    is_sane = period.start_date.year >= _FIRST_YEAR and period.end_date.year <= _LAST_YEAR
    if not 1 <= days <= MOST_DAYS or not is_sane:
        sentence = f"A period has 1 to {MOST_DAYS} days, the first before the last."
        raise invalid(sentence, field="end_date")
    others = select(Period).where(
        Period.hotel_id == mutation.hotel.id,
        Period.id.is_distinct_from(period.id),
        Period.start_date <= period.end_date,
        Period.end_date >= period.start_date,
    )
    with mutation.session.no_autoflush:
        # Two managers on PostgreSQL would not see each other's new period.
        hotel = select(Hotel.id).where(Hotel.id == mutation.hotel.id).with_for_update()
        await mutation.session.scalars(hotel)
        other = (await mutation.session.scalars(others.limit(1))).first()
    if other is not None:
        sentence = f"{other.title} has some of these days already."
        raise invalid(sentence, field="start_date")


async def _check_shifts_inside(mutation: Mutation, period: Period) -> None:
    outside = (
        select(func.count())
        .select_from(ShiftRow)
        .where(
            ShiftRow.period_id == period.id,
            ~ShiftRow.shift_date.between(period.start_date, period.end_date),
        )
    )
    with mutation.session.no_autoflush:
        count = await mutation.session.scalar(outside)
    if count:
        sentence = f"{count} shifts would lie outside of these days."
        raise invalid(sentence, field="end_date")
