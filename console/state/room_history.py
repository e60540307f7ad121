"""What happened in one room during the present stay, as far as it was asked for."""

from collections.abc import Iterable

from contract.resources.timeline import Happening, Timeline, TimelineEntry
from contract.scalars import RoomNumber


class RoomHistory:
    """Entries of one room, the newest first, without a gap from the newest one on.

    `number` is None while nobody looks. `before`: what to ask the next page with, None when there
    is none. `trouble`: why nothing could be loaded, a sentence.
    """

    def __init__(self) -> None:
        self.number: RoomNumber | None = None
        self.is_loaded = False
        self.before: str | None = None
        self.trouble = ""
        self.entries: list[TimelineEntry] = []

    def open(self, number: RoomNumber | None) -> bool:
        """Look at another room; whether it is another one."""
        if number == self.number:
            return False
        self.number, self.is_loaded, self.before = number, False, None
        self.trouble, self.entries = "", []
        return True

    def take_newest(self, page: Timeline) -> bool:
        """The newest page; older entries stay where they follow on it without a gap."""
        told = _known(page.entries)
        here = {one.key for one in self.entries}
        meets = any(one.key in here for one in told)
        if meets:
            keys = {one.key for one in told}
            last = told[-1].at
            told += [one for one in self.entries if one.key not in keys and one.at <= last]
        is_other = not self.is_loaded or told != self.entries or bool(self.trouble)
        if not meets:
            self.before = page.before
        self.entries, self.is_loaded, self.trouble = told, True, ""
        return is_other

    def take_older(self, page: Timeline) -> bool:
        """The page after the oldest entry here."""
        here = {one.key for one in self.entries}
        self.entries = self.entries + [one for one in _known(page.entries) if one.key not in here]
        self.before = page.before
        return True

    def fail(self, sentence: str) -> bool:
        """Nothing could be loaded."""
        is_other, self.trouble = self.trouble != sentence, sentence
        return is_other


def _known(entries: Iterable[TimelineEntry]) -> list[TimelineEntry]:
    return [one for one in entries if one.what is not Happening.UNKNOWN]
