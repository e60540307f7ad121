"""Who came and went, as far as somebody looks through it, and what this PC puts right."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from console.state.actions import ActionKind, PendingAction
from console.state.book import Book, BookPage
from contract.record import Record
from contract.resources.attendance import LONGEST_PRESENCE, Approval, ClockLog, LogState
from contract.scalars import Id

DAY = timedelta(days=1)
LogPage = BookPage[ClockLog]


class LogWish(Record, frozen=True, kw_only=True):
    """Which clock logs are looked at: of days of the hotel, both included, None without an end.

    `department` is a slug; `name` words that names begin with; both empty for everybody.
    """

    first: date | None = None
    last: date | None = None
    department: str = ""
    state: LogState | None = None
    name: str = ""


class Attendance(Book[ClockLog, LogWish]):
    """Clock logs from the newest clock-in on."""

    def __init__(self) -> None:
        super().__init__(LogWish(), lambda log: log.id)

    def note(self, logs: Iterable[ClockLog], now: datetime) -> bool:
        """Logs are otherwise now; whether one of those that were read is."""
        newer, state = {log.id: log for log in logs}, self.wish.state
        known = ((one, newer.get(one.id, one)) for one in self.entries)
        latest = [log if log.rev > one.rev else one for one, log in known]
        kept = tuple(log for log in latest if state is None or is_in(log, state, now))
        is_other, self.entries = kept != self.entries, kept
        return is_other


def is_in(log: ClockLog, state: LogState, now: datetime) -> bool:
    """Whether a presence is found under a state."""
    if state is LogState.WAITING:
        return log.approval is Approval.WAITING
    if state is LogState.REJECTED:
        return log.approval is Approval.REJECTED
    return presence_of(log, now) is state


def presence_of(log: ClockLog, now: datetime) -> LogState | None:
    """Whether somebody works, is on a break, or forgot to clock out; None once they went."""
    if log.time_out is not None:
        return None
    if log.time_in < now - LONGEST_PRESENCE:
        return LogState.NO_CLOCK_OUT
    return LogState.ON_BREAK if log.is_on_break else LogState.WORKING


def corrections(outbox: Iterable[PendingAction]) -> dict[Id, PendingAction]:
    """The newest clock-out of each log that this PC put right and the hotel has not settled."""
    kind = ActionKind.CORRECT_CLOCK_OUT
    return {one.action.entity_id: one for one in outbox if one.action.kind is kind}


def clock_out_at(came: datetime, wall: time, zone: tzinfo) -> datetime:
    """When clocks showed `wall` first after a clock-in, aware UTC."""
    day = came.astimezone(zone).date()
    at = datetime.combine(day, wall, zone).astimezone(UTC)
    return at if at > came else datetime.combine(day + DAY, wall, zone).astimezone(UTC)
