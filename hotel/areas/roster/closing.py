"""Closing a period behind its list of what has to be settled first, and opening it again."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.codec import encode_rest
from contract.events.staff import EditAction
from contract.resources.attendance import Approval, AttendanceRules
from contract.resources.roster import Check, Finalization, RosterPeriod
from contract.scalars import Id
from hotel.areas.attendance.rules import missed_breaks, rules_of
from hotel.areas.attendance.tables import ClockLog
from hotel.areas.audit.service import (
    Decider,
    Deed,
    checked_reason,
    day_after,
    day_begins,
    tidied_reason,
    write_down,
)
from hotel.areas.roster.periods import check_open, locked_period
from hotel.areas.roster.shapes import period_of
from hotel.areas.roster.tables import Period
from hotel.areas.roster.tellings import tell_finalized, tell_roster, touch_period
from hotel.changes.mutation import Mutation
from hotel.days import day_told
from hotel.problems import conflict
from hotel.visit import HotelInfo


async def standing_of(
    session: AsyncSession, hotel: HotelInfo, period: Period, now: datetime
) -> Finalization:
    """Whether a period can be closed, and what is still open."""
    rules = await rules_of(session, hotel)
    logs = await _presences_of(session, hotel, period, rules)
    checks = (
        _ended(hotel, period, now),
        _published(period),
        _about(
            "approvals",
            [log for log in logs if log.approval == Approval.WAITING.value],
            "{} clock-in must be decided before it can be finalised",
            "{} clock-ins must be decided before it can be finalised",
        ),
        _about(
            "clock_outs",
            [log for log in logs if log.time_out is None],
            "{} clock-out is missing",
            "{} clock-outs are missing",
        ),
        _about(
            "breaks",
            [log for log in logs if _lacks_break(log, rules)],
            "{} presence had less break than the rules ask for",
            "{} presences had less break than the rules ask for",
            is_blocking=False,
        ),
    )
    is_free = all(check.ok or not check.is_blocking for check in checks)
    return Finalization(
        period=period_of(period),
        can_finalize=is_free and period.finalized_at is None,
        checks=checks,
    )


async def finalize(
    mutation: Mutation, who: Decider, period_id: str, given: str | None
) -> RosterPeriod:
    """Close a period. Raises ProblemError 404, 409 when something is open or it is closed."""
    period = await locked_period(mutation, period_id)
    check_open(mutation, period)
    standing = await standing_of(mutation.session, mutation.hotel, period, mutation.at)
    if not standing.can_finalize:
        open_points = [
            check.sentence for check in standing.checks if check.is_blocking and not check.ok
        ]
        sentence = f"{period.title} cannot be finalised: {'; '.join(open_points)}."
        raise conflict(sentence, current=encode_rest(standing))
    period.finalized_at = mutation.at
    period.finalized_by, period.finalized_by_id = who.name, who.staff_id
    period.rev += 1
    touch_period(mutation, period)
    tell_finalized(mutation, who, period)
    tell_roster(mutation, who, period, action=EditAction.UPDATED)
    _write(mutation, who, period, verb="finalize", reason=tidied_reason(given))
    return period_of(period)


async def unfinalize(
    mutation: Mutation, who: Decider, period_id: str, given: str | None
) -> RosterPeriod:
    """Open a closed period again, for a reason. Raises ProblemError 400, 404, 409."""
    reason = checked_reason(given, sentence="Say why it is opened again.")
    period = await locked_period(mutation, period_id)
    if period.finalized_at is None:
        sentence = f"{period.title} is not finalised."
        raise conflict(sentence, current=encode_rest(period_of(period)))
    period.finalized_at = period.finalized_by = period.finalized_by_id = None
    period.rev += 1
    touch_period(mutation, period)
    tell_roster(mutation, who, period, action=EditAction.UPDATED)
    _write(mutation, who, period, verb="unfinalize", reason=reason)
    return period_of(period)


class _Presence(NamedTuple):
    """What the list asks of a clock log: a month of a large house has 15,000 of them."""

    id: int
    approval: str
    time_in: datetime
    time_out: datetime | None
    break_seconds: int


async def _presences_of(
    session: AsyncSession, hotel: HotelInfo, period: Period, rules: AttendanceRules
) -> list[_Presence]:
    """Those something may be open about, without those whose break satisfies every rule."""
    longest_break = max((rule.break_minutes for rule in rules.breaks), default=0) * 60
    columns = (getattr(ClockLog, name) for name in _Presence._fields)
    query = select(*columns).where(
        ClockLog.hotel_id == hotel.id,
        ClockLog.time_in >= day_begins(hotel, period.start_date),
        ClockLog.time_in < day_begins(hotel, day_after(period.end_date)),
        or_(
            ClockLog.approval == Approval.WAITING.value,
            ClockLog.time_out.is_(None),
            ClockLog.break_seconds < longest_break,
        ),
    )
    rows = await session.execute(query.order_by(ClockLog.time_in, ClockLog.id))
    return [_Presence(*row) for row in rows]


def _ended(hotel: HotelInfo, period: Period, now: datetime) -> Check:
    # Not on the last day: what is clocked later on it could not be decided any more.
    is_over = now.astimezone(hotel.zone).date() > period.end_date
    last = day_told(period.end_date)
    sentence = "its last day is over" if is_over else f"it goes on until {last}"
    return Check(code="ended", sentence=sentence, ok=is_over)


def _published(period: Period) -> Check:
    # Nobody but managers ever saw a draft: its shifts bind nobody.
    sentence = "it is published" if period.published else "it is a draft and has to be published"
    return Check(code="published", sentence=sentence, ok=period.published)


def _about(
    code: str, logs: Sequence[_Presence], one: str, many: str, *, is_blocking: bool = True
) -> Check:
    sentence = one if len(logs) == 1 else many
    return Check(
        code=code,
        sentence=sentence.format(len(logs) or "no"),
        ok=not logs,
        is_blocking=is_blocking,
        log_ids=tuple(Id(log.id) for log in logs),
    )


def _lacks_break(log: _Presence, rules: AttendanceRules) -> bool:
    if log.time_out is None or log.approval == Approval.REJECTED.value:
        return False
    present_s = int((log.time_out - log.time_in).total_seconds())
    minutes = max(0, present_s - log.break_seconds) // 60
    return bool(missed_breaks(rules, minutes, log.break_seconds))


def _write(
    mutation: Mutation, who: Decider, period: Period, *, verb: str, reason: str | None
) -> None:
    deed = Deed(action=f"period.{verb}", subject=period.title, subject_id=period.id, reason=reason)
    write_down(mutation, who, deed)
