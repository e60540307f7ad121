"""The book of decisions, as far as it was read: who decided what, when, from which PC."""

from datetime import date

from contract.record import Record
from contract.resources.audit import AuditEntry


class AuditPage(Record, frozen=True):
    """A page of decisions, newest first. `count`: how many there are in all."""

    entries: tuple[AuditEntry, ...]
    count: int
    has_more: bool


class Audit:
    """Decisions from the newest one on, without a gap. `since`: not before this day of the hotel.

    `page` is the last one that was read, 0 for none. `trouble`: why nothing could be loaded.
    """

    def __init__(self) -> None:
        self.is_open = False
        self.since: date | None = None
        self._forget()

    def _forget(self) -> None:
        self.is_loaded = False
        self.trouble = ""
        self.entries: tuple[AuditEntry, ...] = ()
        self.count = 0
        self.page = 0
        self.has_more = False

    def open(self, since: date | None) -> bool:
        """Look at the decisions since a day, at all for None; whether it was not so."""
        if self.is_open and since == self.since:
            return False
        is_other = since != self.since
        self.is_open, self.since = True, since
        if is_other:
            self._forget()
        return True

    def close(self) -> None:
        """Nobody looks any more; what was read stays for the next look."""
        self.is_open = False

    def take_newest(self, read: AuditPage) -> bool:
        """The newest page; older decisions stay where they follow on it without a gap."""
        here = {one.id for one in self.entries}
        meets = any(one.id in here for one in read.entries)
        told = {one.id for one in read.entries}
        older = tuple(one for one in self.entries if one.id not in told) if meets else ()
        entries = read.entries + older
        is_other = entries != self.entries or not self.is_loaded or bool(self.trouble)
        if not meets:
            self.page, self.has_more = 1, read.has_more
        self.entries, self.count = entries, read.count
        self.is_loaded, self.trouble = True, ""
        return is_other

    def take_older(self, number: int, read: AuditPage) -> bool:
        """The page after the last one. New decisions move others to it: those are here already."""
        here = {one.id for one in self.entries}
        self.entries += tuple(one for one in read.entries if one.id not in here)
        self.page, self.count, self.has_more = number, read.count, read.has_more
        return True

    def fail(self, sentence: str) -> bool:
        """Nothing could be loaded."""
        is_other, self.trouble = self.trouble != sentence, sentence
        return is_other
