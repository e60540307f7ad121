"""Break and overtime warnings: who is owed one, told once each, and a manager's reminder."""

from datetime import datetime, timedelta
from typing import Final

from contract.codec import encode_rest
from contract.events.attendance import BreakWarned, ClockAction, OvertimeWarned
from contract.resources.attendance import (
    LONG_STRETCH_MINUTES,
    Approval,
    AttendanceRules,
    BreakRule,
    ClockLog,
)
from contract.scalars import Id
from hotel.areas.attendance.finding import locked_log
from hotel.areas.attendance.rules import missed_breaks
from hotel.areas.attendance.shapes import log_of
from hotel.areas.attendance.tables import ClockLog as ClockLogRow
from hotel.areas.attendance.tellings import tell_colleague, tell_managers, touch_log
from hotel.areas.audit.service import Decider, Deed, write_down
from hotel.changes.mutation import Mutation
from hotel.problems import conflict, too_many

REMIND_AFTER: Final = timedelta(minutes=1)


def owed_break(log: ClockLogRow, rules: AttendanceRules, now: datetime) -> BreakRule | None:
    """The hardest rule somebody at work has come to without its break, if it was not told yet."""
    if log.break_began is not None or log.time_out is not None:
        return None
    missed = missed_breaks(rules, log.worked_seconds(now) // 60, log.break_seconds)
    owed = [rule for rule in missed if rule.after_minutes > log.warned_after]
    return owed[-1] if owed else None


def is_overtime_news(log: ClockLogRow, rules: AttendanceRules, now: datetime) -> bool:
    """Whether somebody works overtime and nobody was told yet."""
    if log.overtime_warned_at is not None or log.time_out is not None:
        return False
    return log.worked_seconds(now) >= rules.overtime_after_minutes * 60


def warn(mutation: Mutation, log: ClockLogRow, rules: AttendanceRules) -> tuple[int, int]:
    """Tell what is news of one open log; how many break and overtime warnings that were."""
    rule, is_overtime = (
        owed_break(log, rules, mutation.at),
        is_overtime_news(log, rules, mutation.at),
    )
    if log.approval == Approval.REJECTED.value or not (rule or is_overtime):
        return 0, 0
    if rule is not None:
        log.warned_after, log.break_minutes_due = rule.after_minutes, rule.break_minutes
        log.break_warned_at = mutation.at
    if is_overtime:
        log.overtime_warned_at = mutation.at
    log.rev += 1
    touch_log(mutation, log)
    if rule is not None:
        warning = _break_warning(mutation, log)
        tell_colleague(mutation, log, warning)
        tell_managers(mutation, warning, rev=log.rev)
    if is_overtime:
        overtime = _overtime_warning(mutation, log)
        tell_colleague(mutation, log, overtime)
        tell_managers(mutation, overtime, rev=log.rev)
    return int(rule is not None), int(is_overtime)


async def remind(mutation: Mutation, who: Decider, log_id: str) -> ClockLog:
    """Send somebody the break warning, also early. Raises ProblemError 404, 409, 429."""
    log = await locked_log(mutation, log_id)
    current = encode_rest(log_of(log, mutation.hotel.slug))
    if log.time_out is not None:
        sentence = f"{log.staff.full_name} is not clocked in any more."
        raise conflict(sentence, current=current)
    if not _may_be_reminded(log, mutation.at):
        sentence = f"{log.staff.full_name} is owed no break now."
        raise conflict(sentence, current=current)
    if log.reminded_at is not None and mutation.at - log.reminded_at < REMIND_AFTER:
        when = mutation.hotel.when(log.reminded_at, now=mutation.at)
        sentence = f"{log.staff.full_name} was reminded at {when}. Wait a minute."
        raise too_many(sentence)
    log.reminded_at = mutation.at
    log.rev += 1
    touch_log(mutation, log)
    tell_colleague(mutation, log, _break_warning(mutation, log))
    name, staff_id = log.staff.full_name, log.staff_id
    deed = Deed(action="clock_log.remind", subject=name, subject_id=log.id, staff_id=staff_id)
    write_down(mutation, who, deed)
    return log_of(log, mutation.hotel.slug)


def _may_be_reminded(log: ClockLogRow, now: datetime) -> bool:
    """Whether a break is owed, or was not taken for so long that managers see it."""
    if log.break_began is not None:
        return False
    ended = [entry.at for entry in log.entries if entry.action == ClockAction.END_BREAK]
    stretch = now - max((log.time_in, *ended))
    return bool(log.break_minutes_due) or stretch >= timedelta(minutes=LONG_STRETCH_MINUTES)


def _hours(mutation: Mutation, log: ClockLogRow) -> float:
    return round(log.worked_seconds(mutation.at) / 3600, 1)


def _break_warning(mutation: Mutation, log: ClockLogRow) -> BreakWarned:
    hours = _hours(mutation, log)
    return BreakWarned(
        type="break_warning",
        clock_log_id=Id(log.id),
        staff_id=Id(log.staff_id),
        staff_name=log.staff.full_name,
        duration_hours=hours,
        message=(
            f"Break reminder: You've been working for {hours:g} hours. Consider taking a break."
        ),
        timestamp=mutation.at,
    )


def _overtime_warning(mutation: Mutation, log: ClockLogRow) -> OvertimeWarned:
    hours, name = _hours(mutation, log), log.staff.full_name
    return OvertimeWarned(
        type="overtime_warning",
        clock_log_id=Id(log.id),
        staff_id=Id(log.staff_id),
        staff_name=name,
        duration_hours=hours,
        message=f"Overtime: {name} has been working for {hours:g} hours.",
        timestamp=mutation.at,
    )
