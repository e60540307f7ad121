"""Who has worked for long without a break."""

from datetime import datetime, timedelta
from typing import Final

from console.state.actions import ActionKind, ActionState
from console.state.board import Board
from console.state.clock_logs import ShownLog
from console.state.own_clock import ClockStep
from contract.record import Record
from contract.resources.attendance import LONG_STRETCH_MINUTES, Approval
from contract.scalars import Id

LONG: Final = timedelta(minutes=LONG_STRETCH_MINUTES)
VERY_LONG: Final = timedelta(hours=8)
REMINDED_FOR: Final = timedelta(minutes=1)


class BreakLine(Record, frozen=True, kw_only=True):
    """`since` is the clock-in, `working_since` that or the end of the last break. Aware UTC.

    `may_remind`: the hotel did not remind them within the last minute. `is_reminding`: that is on
    its way.
    """

    log_id: Id
    staff_id: Id
    name: str
    department: str
    since: datetime
    working_since: datetime
    may_remind: bool = False
    is_reminding: bool = False
    reminded_at: datetime | None = None


def break_lines(board: Board, now: datetime) -> list[BreakLine]:
    """Longest without a break first."""
    lines = [
        _line(shown, now)
        for shown in board.clock_logs.open_logs()
        if not shown.log.is_on_break and shown.log.approval is not Approval.REJECTED
    ]
    owed = {shown.log.id for shown in board.clock_logs.open_logs() if shown.log.break_minutes_due}
    late = [line for line in lines if line.log_id in owed or now - line.working_since >= LONG]
    return sorted(late, key=lambda line: (line.working_since, line.log_id))


def _line(shown: ShownLog, now: datetime) -> BreakLine:
    log = shown.log
    ended = [entry.at for entry in log.entries if entry.action == ClockStep.END_BREAK]
    is_recent = log.reminded_at is not None and now - log.reminded_at < REMINDED_FOR
    return BreakLine(
        log_id=log.id,
        staff_id=log.staff,
        name=log.staff_name,
        department="" if log.department is None else log.department.name,
        since=log.time_in,
        working_since=max((log.time_in, *ended)),
        may_remind=not is_recent,
        is_reminding=any(
            one.action.kind is ActionKind.REMIND and one.state is not ActionState.FAILED
            for one in shown.pending
        ),
        reminded_at=log.reminded_at,
    )
