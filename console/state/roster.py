"""One week of the roster, as far as somebody looks at it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from console.state.actions import PendingAction
from contract.record import Record
from contract.resources.roster import Finalization, RosterPeriod, Shift
from contract.resources.sync import Entity
from contract.scalars import Id

WEEK: Final = timedelta(days=7)
DAY: Final = timedelta(days=1)
# What is said why a period is opened again, characters.
LONGEST_REASON: Final = 200


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


class WeekRead(Record, frozen=True):
    """What the hotel has about a week: its shifts, the day before it included, and its periods."""

    shifts: tuple[Shift, ...]
    periods: tuple[RosterPeriod, ...]
    standings: Mapping[Id, Finalization]


class Roster:
    """`monday` is None while nobody looks. `trouble`: why it could not be loaded, a sentence.

    `standings`: what is still open before a period can be finalised, by its id.
    """

    def __init__(self) -> None:
        self.monday: date | None = None
        self.is_loaded = False
        self.trouble = ""
        self.shifts: tuple[Shift, ...] = ()
        self.periods: tuple[RosterPeriod, ...] = ()
        self.standings: Mapping[Id, Finalization] = {}

    def open(self, monday: date | None) -> bool:
        """Look at another week; whether it is another one."""
        if monday == self.monday:
            return False
        self.monday, self.is_loaded, self.trouble = monday, False, ""
        self.shifts, self.periods, self.standings = (), (), {}
        return True

    def take(self, read: WeekRead) -> bool:
        """The week as the hotel has it; whether anything is different."""
        told = (read.shifts, read.periods, dict(read.standings))
        here = (self.shifts, self.periods, dict(self.standings))
        is_other = told != here or not self.is_loaded or bool(self.trouble)
        self.shifts, self.periods, self.standings = told
        self.is_loaded, self.trouble = True, ""
        return is_other

    def drop(self, shift_id: Id) -> bool:
        """A shift is removed, before the week is read again; whether it was in it."""
        left = tuple(one for one in self.shifts if one.id != shift_id)
        is_other, self.shifts = left != self.shifts, left
        return is_other

    def fail(self, sentence: str) -> bool:
        """It could not be loaded; what is known stays."""
        is_other, self.trouble = self.trouble != sentence, sentence
        return is_other


def of_week(periods: Sequence[RosterPeriod], monday: date) -> tuple[RosterPeriod, ...]:
    """The periods that have a day of a week, in order."""
    sunday = monday + WEEK - DAY
    meant = (one for one in periods if one.start_date <= sunday and one.end_date >= monday)
    return tuple(sorted(meant, key=lambda one: one.start_date))


def pending_of(outbox: Iterable[PendingAction], period_id: Id) -> PendingAction | None:
    """What this PC did about a period last and the hotel has not settled."""
    mine = (
        one
        for one in outbox
        if one.action.entity is Entity.ROSTER_PERIOD and one.action.entity_id == period_id
    )
    return max(mine, key=lambda one: one.made_at, default=None)
