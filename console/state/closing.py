"""Which period of the roster a manager closes next, and what is open before that."""

from collections.abc import Iterable
from datetime import date

from contract.record import Record
from contract.resources.roster import Finalization, RosterPeriod
from contract.scalars import Id


class Ahead(Record, frozen=True):
    """`period`: the one to be closed next, else the present one; `following`: the next one."""

    period: RosterPeriod | None = None
    following: RosterPeriod | None = None


def ahead(periods: Iterable[RosterPeriod], today: date) -> Ahead:
    """The first period that began and is not closed, else that of today; and the one after it."""
    ordered = sorted(periods, key=lambda one: one.start_date)
    begun = [one for one in ordered if one.start_date <= today]
    meant = [one for one in begun if not one.is_finalized or one.end_date >= today]
    period = meant[0] if meant else None
    since = today if period is None else period.end_date
    later = (one for one in ordered if one.start_date > since)
    return Ahead(period, next(later, None))


class Closing:
    """`period_id` is None while nobody looks. `trouble`: why nothing could be read, a sentence."""

    def __init__(self) -> None:
        self.period_id: Id | None = None
        self.standing: Finalization | None = None
        self.trouble = ""

    def watch(self, period_id: Id | None) -> bool:
        """Look at another period; whether it is another one. What is known stays for the same."""
        if period_id == self.period_id:
            return False
        known = self.standing
        self.period_id, self.trouble = period_id, ""
        if period_id is not None and known is not None and known.period.id != period_id:
            self.standing = None
        return True

    def take(self, read: Finalization) -> bool:
        """What the hotel says is open; whether that is anything different."""
        is_other = read != self.standing or bool(self.trouble)
        self.standing, self.trouble = read, ""
        return is_other

    def fail(self, sentence: str) -> bool:
        """It could not be read; what is known stays."""
        is_other, self.trouble = self.trouble != sentence, sentence
        return is_other
