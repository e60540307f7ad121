"""Managers put times right that somebody forgot to clock."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import or_, select

from contract.codec import encode_rest
from contract.events.attendance import ClockAction
from contract.resources.attendance import ClockLog, Correction
from contract.resources.staff import DutyStatus
from hotel.areas.attendance.finding import locked_log
from hotel.areas.attendance.shapes import log_of
from hotel.areas.attendance.tables import ClockEntryRow
from hotel.areas.attendance.tables import ClockLog as ClockLogRow
from hotel.areas.attendance.tellings import tell_clocked, touch_log, touch_staff
from hotel.areas.audit.service import Decider, Deed, checked_reason, write_down
from hotel.areas.roster.covering import finalized_period
from hotel.changes.mutation import Mutation
from hotel.days import day_told
from hotel.problems import ProblemError, conflict, invalid

FURTHEST: Final = timedelta(days=366)
_WHY: Final = "Say why the times are put right."


async def correct(mutation: Mutation, who: Decider, log_id: str, wanted: Correction) -> ClockLog:
    """Another clock-in or clock-out time. Raises ProblemError 400, 404, 409."""
    reason = checked_reason(wanted.reason, sentence=_WHY)
    log = await locked_log(mutation, log_id)
    # Warnings and decisions make a newer version, too, and leave the times as they were seen.
    if wanted.expected_rev is not None and wanted.expected_rev < log.times_rev:
        raise _conflict(mutation, log, "Somebody changed this clock log in the meantime.")
    time_in, time_out = (
        _whole(wanted.time_in) or log.time_in,
        _whole(wanted.time_out) or log.time_out,
    )
    _check_order(mutation, time_in, time_out)
    await _check_others(mutation, log, time_in, time_out)
    for begin in (log.time_in, time_in):
        period = await finalized_period(mutation.session, mutation.hotel, begin)
        if period is not None:
            raise _conflict(mutation, log, f"{period.title} is finalised. Open it again first.")
    was = _span(mutation, log)
    is_clock_out = log.time_out is None and time_out is not None
    log.time_in, log.time_out = time_in, time_out
    _correct_entries(log, who)
    _correct_breaks(log)
    log.note_times()
    _set_duty(log, is_clock_out=is_clock_out)
    touch_staff(mutation, log.staff)
    touch_log(mutation, log)
    if is_clock_out:
        tell_clocked(mutation, log, ClockAction.CLOCK_OUT)
    write_down(mutation, who, _deed(log, f"{was}, now {_span(mutation, log)}", reason))
    return log_of(log, mutation.hotel.slug)


def rested_seconds(log: ClockLogRow) -> int:
    """How much of a presence its breaks took, by its book; one under way is not counted yet.

    A presence of a service that kept no book yet has what was counted then.
    """
    if all(each.action != ClockAction.START_BREAK.value for each in log.entries):
        kept = log.break_seconds
        return kept if log.time_out is None else min(kept, _present(log, log.time_in, log.time_out))
    rested, began = 0, None
    for entry in log.entries:
        if entry.action == ClockAction.START_BREAK.value:
            began = entry.at
        elif entry.action == ClockAction.END_BREAK.value and began is not None:
            rested += _present(log, began, entry.at)
            began = None
    if began is not None and log.time_out is not None:
        rested += _present(log, began, log.time_out)
    return rested


def _present(log: ClockLogRow, begin: datetime, end: datetime) -> int:
    """How many seconds of that time lie within the presence."""
    begin, end = max(begin, log.time_in), min(end, log.time_out or end)
    return max(0, int((end - begin).total_seconds()))


def _correct_breaks(log: ClockLogRow) -> None:
    log.break_seconds = rested_seconds(log)
    if log.break_began is not None:
        log.break_began = None if log.time_out else max(log.break_began, log.time_in)


def _whole(at: datetime | None) -> datetime | None:
    return at.replace(microsecond=0) if at else None


def _check_order(mutation: Mutation, time_in: datetime, time_out: datetime | None) -> None:
    if min(time_in, time_out or time_in) < mutation.at - FURTHEST:
        sentence = "Times of more than a year ago stay as they are."
        raise invalid(sentence, field="time_in")
    if max(time_in, time_out or time_in) > mutation.at:
        sentence = "Nobody can clock in or out later than now."
        raise invalid(sentence, field="time_out" if time_in <= mutation.at else "time_in")
    if time_out is not None and time_out <= time_in:
        sentence = "The clock-out must be after the clock-in."
        raise invalid(sentence, field="time_out")


async def _check_others(
    mutation: Mutation, log: ClockLogRow, time_in: datetime, time_out: datetime | None
) -> None:
    others = select(ClockLogRow).where(
        ClockLogRow.staff_id == log.staff_id,
        ClockLogRow.id != log.id,
        ClockLogRow.time_in < (time_out or mutation.at),
        or_(ClockLogRow.time_out.is_(None), ClockLogRow.time_out > time_in),
    )
    other = (await mutation.session.scalars(others.limit(1))).first()
    if other is not None:
        sentence = f"{log.staff.full_name} was at work then already: {_span(mutation, other)}."
        raise invalid(sentence)


def _correct_entries(log: ClockLogRow, who: Decider) -> None:
    for action, at in (("clock_in", log.time_in), ("clock_out", log.time_out)):
        entry = next((each for each in log.entries if each.action == action), None)
        if at is None or (entry is not None and entry.at == at):
            continue
        if entry is None:
            entry = ClockEntryRow(action=action, verified_by_face=False)
            log.entries.append(entry)
        entry.at, entry.by = at, who.name


def _set_duty(log: ClockLogRow, *, is_clock_out: bool) -> None:
    staff = log.staff
    if is_clock_out:
        staff.duty_status, staff.is_unrostered = DutyStatus.OFF_DUTY.value, False
        staff.on_duty_since = staff.on_break_since = None
        log.break_minutes_due = 0
    elif log.time_out is None:
        staff.on_duty_since = log.time_in
    staff.rev += 1


def _span(mutation: Mutation, log: ClockLogRow) -> str:
    def told(at: datetime) -> str:
        local = at.astimezone(mutation.hotel.zone)
        return f"{day_told(local)}, {local:%H:%M}"

    return f"{told(log.time_in)} to {told(log.time_out) if log.time_out else 'now'}"


def _conflict(mutation: Mutation, log: ClockLogRow, sentence: str) -> ProblemError:
    return conflict(sentence, current=encode_rest(log_of(log, mutation.hotel.slug)))


def _deed(log: ClockLogRow, change: str, reason: str) -> Deed:
    return Deed(
        action="clock_log.correct",
        subject=f"{log.staff.full_name}: {change}",
        subject_id=log.id,
        staff_id=log.staff_id,
        reason=reason,
    )
