"""Turns the demo staff's day into a roster, presences that end at the present, and who wants in."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import select

from contract.events.attendance import ClockAction
from contract.resources.attendance import Approval
from contract.resources.staff import DutyStatus
from contract.resources.team import RegistrationState
from hotel.areas.attendance.tables import ClockEntryRow, ClockLog
from hotel.areas.attendance.tellings import touch_log, touch_staff
from hotel.areas.roster.tables import Period, ShiftRow
from hotel.areas.roster.times import moments
from hotel.areas.staff.tables import Staff
from hotel.areas.team.tables import RegistrationRow
from hotel.areas.team.tellings import tell_registration
from hotel.changes.mutation import Mutation
from hotel.demo.people import APPLICANTS, PEOPLE, Applicant, Person

_SHIFT: Final = timedelta(hours=8, minutes=30)
_QUARTER_MIN: Final = 15
_DAYS_OFF: Final = 2
_LUNCH: Final = timedelta(minutes=30)
_LUNCH_AFTER_H: Final = 4.4
_WEEK: Final = timedelta(days=7)
_PLANNER: Final = "Niamh Doyle"


async def open_presences(mutation: Mutation, staff: Mapping[str, Staff]) -> None:
    """This week's roster, who is at work since when, and who waits to be let in."""
    shifts = await _plan(mutation, staff)
    for person in PEOPLE:
        if (colleague := staff.get(person.username)) is not None:
            await _clock_in(mutation, colleague, person, shifts.get(person.username))
    for applicant in APPLICANTS:
        if applicant.username not in staff:
            await _register(mutation, applicant)


async def _plan(mutation: Mutation, staff: Mapping[str, Staff]) -> dict[str, ShiftRow]:
    """The shifts of the weeks around today; by username those that are under way."""
    today = mutation.at.astimezone(mutation.hotel.zone).date()
    known = select(Period.id).where(
        Period.hotel_id == mutation.hotel.id, Period.start_date <= today, Period.end_date >= today
    )
    if await mutation.session.scalar(known.limit(1)) is not None:
        return {}
    monday = today - timedelta(days=today.weekday())
    under_way: dict[str, ShiftRow] = {}
    for start in (monday - _WEEK, monday, monday + _WEEK):
        period = await _period(mutation, start, published=start <= monday)
        for index, person in enumerate(PEOPLE):
            for row in _week_of(mutation, period, person, index):
                row.staff = staff[person.username]
                row.department = row.staff.department
                mutation.session.add(row)
                if row.starts_at <= mutation.at < row.ends_at:
                    under_way[person.username] = row
    await mutation.session.flush()
    return under_way


async def _period(mutation: Mutation, start: date, *, published: bool) -> Period:
    period = Period(
        hotel_id=mutation.hotel.id,
        title=f"Week of {start:%b} {start.day}",
        start_date=start,
        end_date=start + timedelta(days=6),
        published=published,
        created_by=_PLANNER,
        rev=1,
    )
    mutation.session.add(period)
    await mutation.session.flush()
    return period


def _week_of(mutation: Mutation, period: Period, person: Person, index: int) -> list[ShiftRow]:
    begins = _usual_begin(mutation, person)
    at_work_on = begins.date()
    rows = []
    for day in (period.start_date + timedelta(days=n) for n in range(7)):
        is_off = (day.toordinal() + index) % 7 < _DAYS_OFF
        is_now = day == at_work_on
        if (is_off and not is_now) or (is_now and person.has_no_shift):
            continue
        end = (begins + _length(person)).time()
        starts_at, ends_at = moments(mutation.hotel.zone, day, begins.time(), end)
        rows.append(
            ShiftRow(
                hotel_id=mutation.hotel.id,
                period=period,
                shift_date=day,
                shift_start=begins.time(),
                shift_end=end,
                starts_at=starts_at,
                ends_at=ends_at,
                break_seconds=0,
                shift_type="custom",
                is_split=False,
                rev=1,
            )
        )
    return rows


def _usual_begin(mutation: Mutation, person: Person) -> datetime:
    """When somebody begins: at the quarter before they came today, by the hotel's clocks."""
    hours_ago = person.on_duty_h if person.on_duty_h is not None else person.due_h
    came = (mutation.at - timedelta(hours=hours_ago)).astimezone(mutation.hotel.zone)
    quarter = came.minute // _QUARTER_MIN * _QUARTER_MIN
    return came.replace(minute=quarter, second=0, microsecond=0, tzinfo=None)


def _length(person: Person) -> timedelta:
    so_far = timedelta(hours=person.on_duty_h or 0)
    return max(_SHIFT, timedelta(hours=so_far // timedelta(hours=1) + 2))


async def _clock_in(
    mutation: Mutation, staff: Staff, person: Person, shift: ShiftRow | None
) -> None:
    if person.on_duty_h is None or staff.duty_status != DutyStatus.OFF_DUTY.value:
        return
    since = mutation.at - timedelta(hours=person.on_duty_h)
    on_break = _minutes_before(mutation.at, person.on_break_min)
    staff.on_duty_since, staff.on_break_since = since, on_break
    staff.duty_status = (DutyStatus.ON_BREAK if on_break else DutyStatus.ON_DUTY).value
    staff.is_unrostered = person.has_no_shift
    staff.fcm_token = staff.fcm_token or f"demo-device-of-{person.username}"
    staff.rev += 1
    log = _log(staff, person, since, on_break)
    log.shift = None if person.has_no_shift else shift
    mutation.session.add(log)
    await mutation.session.flush()
    touch_staff(mutation, staff)
    touch_log(mutation, log)


def _log(staff: Staff, person: Person, since: datetime, on_break: datetime | None) -> ClockLog:
    entries = [_entry(ClockAction.CLOCK_IN, since)]
    if had_lunch := (person.on_duty_h or 0) > _LUNCH_AFTER_H and not person.forgets_breaks:
        lunch = since + timedelta(hours=3)
        entries += [
            _entry(ClockAction.START_BREAK, lunch),
            _entry(ClockAction.END_BREAK, lunch + _LUNCH),
        ]
    if on_break is not None:
        entries.append(_entry(ClockAction.START_BREAK, on_break))
    approval = Approval.WAITING if person.has_no_shift else Approval.NOT_NEEDED
    return ClockLog(
        hotel_id=staff.hotel_id,
        staff=staff,
        time_in=since,
        break_began=on_break,
        break_seconds=int(_LUNCH.total_seconds()) if had_lunch else 0,
        verified_by_face=True,
        is_unrostered=person.has_no_shift,
        approval=approval.value,
        warned_after=0,
        break_minutes_due=0,
        entries=entries,
        rev=1,
    )


def _entry(action: ClockAction, at: datetime) -> ClockEntryRow:
    return ClockEntryRow(action=action.value, at=at, verified_by_face=True, terminal="Staff door")


async def _register(mutation: Mutation, applicant: Applicant) -> None:
    known = select(RegistrationRow.id).where(
        RegistrationRow.hotel_id == mutation.hotel.id, RegistrationRow.code == applicant.code
    )
    if await mutation.session.scalar(known.limit(1)) is not None:
        return
    names = {"first_name": applicant.first_name, "last_name": applicant.last_name}
    # Nobody can sign in with it: no password has an empty hash.
    staff = Staff(
        hotel_id=mutation.hotel.id,
        username=applicant.username,
        password_hash="",
        is_active=False,
        rev=1,
        **names,
    )
    row = RegistrationRow(
        hotel_id=mutation.hotel.id,
        staff=staff,
        code=applicant.code,
        username=applicant.username,
        registered_at=mutation.at - timedelta(minutes=applicant.waits_min),
        state=RegistrationState.PENDING.value,
        rev=1,
        **names,
    )
    mutation.session.add(row)
    await mutation.session.flush()
    tell_registration(mutation, row)


def _minutes_before(at: datetime, count: float | None) -> datetime | None:
    return None if count is None else at - timedelta(minutes=count)
