"""Who came and went, as far as somebody looks through it, and what this PC puts right."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final, cast

from console.state.actions import ActionKind, PendingAction
from console.state.book import Book, BookPage
from contract.matching import asked_words, has_words
from contract.record import Record
from contract.resources.attendance import LONGEST_PRESENCE, Approval, ClockLog, LogState
from contract.scalars import Id

DAY = timedelta(days=1)
MOST_WISHES: Final = 8
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
    """Clock logs from the newest clock-in on.

    Of another wish it has at once what was read of a wider one: from the newest on, without a gap.
    """

    def __init__(self) -> None:
        super().__init__(LogWish(), lambda log: log.id)
        self._read: dict[LogWish, tuple[ClockLog, ...]] = {}
        self._zone, self._now = cast("tzinfo", UTC), datetime.min.replace(tzinfo=UTC)

    def stand_at(self, zone: tzinfo, now: datetime) -> None:
        """Where and when the next wish is looked at."""
        self._zone, self._now = zone, now

    def open(self, wish: LogWish) -> bool:
        """Look at the logs of a wish; whether it was not so."""
        before = self.wish
        if self.is_loaded:
            self._read.pop(before, None)
            self._read[before] = self.entries
            for oldest in list(self._read)[:-MOST_WISHES]:
                del self._read[oldest]
        is_new = super().open(wish)
        if wish != before:
            self.entries = self._foreseen(wish)
        return is_new

    def close(self) -> None:
        """Nobody looks any more; of what was read the last wish stays."""
        super().close()
        self._read.clear()

    def _foreseen(self, wish: LogWish) -> tuple[ClockLog, ...]:
        wider = (logs for read, logs in self._read.items() if is_within(wish, read))
        fitting = (tuple(one for one in logs if self._fits(one, wish)) for logs in wider)
        return max(fitting, key=len, default=())

    def _fits(self, log: ClockLog, wish: LogWish) -> bool:
        day = log.time_in.astimezone(self._zone).date()
        slug = "" if log.department is None else log.department.slug
        return (
            (wish.first is None or day >= wish.first)
            and (wish.last is None or day <= wish.last)
            and wish.department in {"", slug}
            and (wish.state is None or is_in(log, wish.state, self._now))
            and has_words(log.staff_name, asked_words(wish.name))
        )

    def note(self, logs: Iterable[ClockLog], now: datetime) -> bool:
        """Logs are otherwise now; whether one of those that were read is."""
        newer, state = {log.id: log for log in logs}, self.wish.state
        known = ((one, newer.get(one.id, one)) for one in self.entries)
        latest = [log if log.rev > one.rev else one for one, log in known]
        kept = tuple(log for log in latest if state is None or is_in(log, state, now))
        for wish, read in self._read.items():
            self._read[wish] = tuple(_newer(one, newer.get(one.id)) for one in read)
        is_other, self.entries = kept != self.entries, kept
        return is_other


def _newer(known: ClockLog, told: ClockLog | None) -> ClockLog:
    return known if told is None or told.rev <= known.rev else told


def is_within(wish: LogWish, wider: LogWish) -> bool:
    """Whether every log of a wish is also one of a wider one."""
    return (
        (wider.first is None or (wish.first is not None and wish.first >= wider.first))
        and (wider.last is None or (wish.last is not None and wish.last <= wider.last))
        and wider.department in {"", wish.department}
        and wider.state in {None, wish.state}
        and wish.name.startswith(wider.name)
    )


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
