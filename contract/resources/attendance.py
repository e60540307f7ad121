"""Presences at work as managers see them: clock logs, what is decided about them, and the rules."""

import enum
from datetime import date, time, timedelta
from typing import Final

import msgspec

from contract.scalars import Id, Instant

# Nobody is at work for longer, and no shift is: a clock-out was forgotten.
LONGEST_PRESENCE: Final = timedelta(hours=16)
# So long without a break is shown to managers whatever a hotel's rules say.
LONG_STRETCH_MINUTES: Final = 360


class Approval(enum.StrEnum):
    """Whether a manager has to decide about a clock log, and what was decided."""

    NOT_NEEDED = "not_needed"
    WAITING = "waiting"
    APPROVED = "approved"
    REJECTED = "rejected"


class LogState(enum.StrEnum):
    """What clock logs can be looked through for; `standing` of GET …/clock-logs/.

    `working` and `on_break` are at work now, `no_clock_out` came more than 16 hours ago and never
    went. `waiting` and `rejected` are about the approval.
    """

    WORKING = "working"
    ON_BREAK = "on_break"
    WAITING = "waiting"
    NO_CLOCK_OUT = "no_clock_out"
    REJECTED = "rejected"


class DepartmentName(msgspec.Struct, frozen=True, kw_only=True):
    """The department of a clock log. `slug` is what programs compare."""

    name: str
    slug: str


class RosteredShift(msgspec.Struct, frozen=True, kw_only=True):
    """The shift somebody clocked in for. `start` and `end` are read on the hotel's clocks."""

    id: Id
    date: date
    start: time
    end: time
    department: str | None = None


class ClockEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One action at the clock: clock_in, start_break, end_break or clock_out.

    `by`: who did it for the colleague, None when they did it themselves. `terminal`: the name of
    the clock terminal it was done at.
    """

    action: str
    at: Instant
    verified_by_face: bool = False
    by: str | None = None
    terminal: str | None = None


class ClockLog(msgspec.Struct, frozen=True, kw_only=True):
    """One presence from clock-in to clock-out; open while `time_out` is None. Times: aware UTC.

    `hours_worked` is without breaks, like "7.50", and None while it is open. `is_approved` is true
    where nobody has to decide. `break_minutes_due`: the whole break the last warning asked for, in
    minutes; 0 when there is nothing to warn about (any more). `decided_by` is a name,
    `decided_from` the PC the decision came from.
    """

    id: Id
    staff: Id
    staff_name: str
    time_in: Instant
    time_out: Instant | None = None
    hotel_slug: str = ""
    department: DepartmentName | None = None
    verified_by_face: bool = False
    hours_worked: str | None = None
    roster_shift: RosteredShift | None = None
    is_unrostered: bool = False
    is_approved: bool = True
    is_rejected: bool = False
    is_on_break: bool = False
    break_start: Instant | None = None
    total_break_minutes: int = 0
    break_warning_sent: bool = False
    overtime_warning_sent: bool = False

    rev: int = 0
    approval: Approval = Approval.NOT_NEEDED
    decided_by: str | None = None
    decided_by_id: Id | None = None
    decided_at: Instant | None = None
    decided_from: str | None = None
    decision_reason: str | None = None
    break_minutes_due: int = 0
    break_warned_at: Instant | None = None
    reminded_at: Instant | None = None
    overtime_warned_at: Instant | None = None
    entries: tuple[ClockEntry, ...] = ()


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/hotels/{slug}/clock-logs/{id}/approve/ and …/reject/, which needs `reason`.

    The answer is a Decided. 409 when somebody decided already: `current` is the ClockLog.
    """

    reason: str | None = None


class Decided(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to a decision: a sentence, and the log as it is now."""

    detail: str
    log: ClockLog


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """Body of PATCH /api/hotels/{slug}/clock-logs/{id}/: times somebody forgot to clock.

    What is None stays as it is; `reason` is needed. A `time_out` clocks out who is still in. 409
    when its times have changed since `expected_rev`; a warning or an approval is no change of them.
    """

    reason: str
    time_in: Instant | None = None
    time_out: Instant | None = None
    expected_rev: int | None = None


class ApprovalFacts(msgspec.Struct, frozen=True, kw_only=True):
    """GET /api/hotels/{slug}/clock-logs/{id}/facts/: what helps to decide. Times: aware UTC.

    `last_shift` ended before the clock-in, `next_shift` begins after it. `rostered_now` colleagues
    of the department have a shift at this moment, `rostered_in` of them are clocked in, and
    `on_duty_now` are clocked in with or without a shift. `worked_minutes_this_week` counts the
    hotel's week from Monday, without breaks, this presence included; `rest_minutes` lie between
    the last clock-out and this clock-in.
    """

    log: ClockLog
    role: str | None = None
    last_shift: RosteredShift | None = None
    next_shift: RosteredShift | None = None
    rostered_now: int = 0
    rostered_in: int = 0
    on_duty_now: int = 0
    worked_minutes_this_week: int = 0
    last_clock_out: Instant | None = None
    rest_minutes: int | None = None


class BreakRule(msgspec.Struct, frozen=True, kw_only=True):
    """Who has worked `after_minutes` without breaks counted must have had `break_minutes`."""

    after_minutes: int
    break_minutes: int


class AttendanceRules(msgspec.Struct, frozen=True, kw_only=True):
    """GET /api/hotels/{slug}/attendance-rules/: by what a hotel warns, all in minutes.

    `rule_set` is a country (ISO 3166, small letters) or "eu". `early_minutes`: so long before a
    shift somebody clocks in for it. `rule_sets`: what can be chosen.
    """

    rule_set: str
    breaks: tuple[BreakRule, ...]
    overtime_after_minutes: int
    early_minutes: int
    rule_sets: tuple[str, ...] = ()


class RulesChange(msgspec.Struct, frozen=True, kw_only=True):
    """Body of PATCH …/attendance-rules/; what is None stays as it is.

    A `rule_set` brings its own minutes with it; minutes given besides go before them.
    """

    rule_set: str | None = None
    overtime_after_minutes: int | None = None
    early_minutes: int | None = None
