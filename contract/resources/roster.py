"""The roster: its periods, the shifts in them, and what has to be settled before one is closed."""

from datetime import date, time

import msgspec

from contract.scalars import Id, Instant, WallTime


class RosterPeriod(msgspec.Struct, frozen=True, kw_only=True):
    """Some days of the roster, both ends included; no day belongs to two periods.

    A published period is shown to everybody it is about; a finalized one is closed for changes.
    """

    id: Id
    title: str
    hotel: Id
    start_date: date
    end_date: date
    created_by: Id | None = None
    created_by_name: str | None = None
    published: bool = False
    is_finalized: bool = False
    finalized_by: Id | None = None
    finalized_by_name: str | None = None
    finalized_at: Instant | None = None
    rev: int = 0


class NewPeriod(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/staff/hotel/{slug}/attendance/periods/; a title is made if none is given.

    At most 62 days.
    """

    start_date: date
    end_date: date
    title: str | None = None
    published: bool = False


class PeriodChange(msgspec.Struct, frozen=True, kw_only=True):
    """Body of PATCH …/periods/{id}/; what is None stays as it is. PUT takes the same."""

    title: str | None = None
    start_date: date | None = None
    end_date: date | None = None
    published: bool | None = None
    expected_rev: int | None = None


class WeekOf(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/periods/create-for-week/: any day of the week, which begins on Monday."""

    date: date


class Shift(msgspec.Struct, frozen=True, kw_only=True):
    """When somebody is to work. `shift_start`, `shift_end` and the break: on the hotel's clocks.

    An end that is not after its start is on the next day. `starts_at` and `ends_at` are the same
    moments, aware UTC; `expected_hours` lie between them without the break, like "7.50", so that a
    night on which clocks change has an hour more or less. `is_split_shift`: the same day has
    another shift of this person. `department` is a slug.
    """

    id: Id
    hotel: Id
    staff: Id
    staff_name: str
    period: Id
    period_title: str
    shift_date: date
    shift_start: time
    shift_end: time
    starts_at: Instant
    ends_at: Instant
    department: str | None = None
    department_name: str | None = None
    break_start: time | None = None
    break_end: time | None = None
    shift_type: str = "custom"
    is_split_shift: bool = False
    is_night_shift: bool = False
    expected_hours: str = "0.00"
    notes: str | None = None
    rev: int = 0


class ShiftWish(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/shifts/ and PUT …/shifts/{id}/, and a row of a bulk save.

    `id`: change that shift; without one a new shift is made. Without `department` it is the
    colleague's own. Without `period` it is the one the day belongs to. `expected_rev`: change it
    only when nobody else did since.
    """

    staff: Id
    shift_date: date
    shift_start: WallTime
    shift_end: WallTime
    id: Id | None = None
    period: Id | None = None
    department: str | None = None
    break_start: WallTime | None = None
    break_end: WallTime | None = None
    shift_type: str = "custom"
    notes: str | None = None
    expected_rev: int | None = None


class BulkShifts(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/shifts/bulk-save/: all of it or nothing, at most 1000 rows.

    400 with the faults in `fields`, by `shifts.{index}`. `delete`: ids of shifts that end with it.
    """

    period: Id
    shifts: tuple[ShiftWish, ...] = ()
    delete: tuple[Id, ...] = ()


class SavedShifts(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to that, and to copying: what stands now. `skipped`: why something was not copied.

    A copy with `?trial=true` makes nothing: `created` says how many shifts it would make.
    """

    shifts: tuple[Shift, ...]
    created: int = 0
    updated: int = 0
    deleted: int = 0
    skipped: tuple[str, ...] = ()


class CopyDay(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/shift-copy/copy-roster-day-all/: every shift of a day to another day.

    With `department` (a slug) or `staff` only theirs.
    """

    source_date: date
    target_date: date
    department: str | None = None
    staff: Id | None = None


class CopyPeriod(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/shift-copy/copy-roster-bulk/: every shift of a period to another one.

    They keep their weekdays. With `department` (a slug) only its shifts.
    """

    source_period: Id
    target_period: Id
    department: str | None = None


class CopyWeekOf(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/shift-copy/copy-week-staff/: one colleague's shifts to another period."""

    staff: Id
    source_period: Id
    target_period: Id


class SeenShift(msgspec.Struct, frozen=True, kw_only=True):
    """A shift as somebody knows it."""

    id: Id
    rev: int


class CopyTakenBack(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/shift-copy/take-back/: what a copy made in a period goes again.

    The answer is SavedShifts: `deleted` went, and `skipped` says which stay, as somebody changed
    them since.
    """

    period: Id
    shifts: tuple[SeenShift, ...]


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """One point of the list before a period is closed.

    `code`: ended, published, approvals, clock_outs or breaks. `is_blocking` points must be ok
    first; `log_ids`: the clock logs it is about.
    """

    code: str
    sentence: str
    ok: bool
    is_blocking: bool = True
    log_ids: tuple[Id, ...] = ()


class Finalization(msgspec.Struct, frozen=True, kw_only=True):
    """GET …/periods/{id}/finalization-status/: whether a period can be closed, and what is open."""

    period: RosterPeriod
    can_finalize: bool
    checks: tuple[Check, ...] = ()


class Finalizing(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/periods/{id}/finalize/ and …/unfinalize/, which needs a `reason`.

    The answer is the RosterPeriod. 409 when a blocking point is open or it is closed already.
    """

    reason: str | None = None
