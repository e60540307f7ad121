"""A list the hotel gives in pages, newest first, as far as it was read."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from contract.record import Record

EntryT = TypeVar("EntryT")
WishT = TypeVar("WishT")


class BookPage(Record, Generic[EntryT], frozen=True):
    """A page, newest first. `count`: how many entries there are in all."""

    entries: tuple[EntryT, ...]
    count: int
    has_more: bool


class Book(Generic[EntryT, WishT]):
    """Entries from the newest one on, without a gap. `wish`: which of them are looked at.

    `trouble`: why nothing could be loaded. `id_of` tells entries apart.
    """

    def __init__(self, wish: WishT, id_of: Callable[[EntryT], Hashable]) -> None:
        self.is_open = False
        self.wish = wish
        self.id_of = id_of
        self._forget()

    def _forget(self) -> None:
        self.is_loaded = False
        self.trouble = ""
        self.entries: tuple[EntryT, ...] = ()
        self.count = 0
        self.has_more = False
        self._size = 0

    @property
    def next_page(self) -> int:
        """The page that goes on where the entries end, or begins a little before; from 1 on."""
        return 1 + (len(self.entries) // self._size if self._size else 0)

    def open(self, wish: WishT) -> bool:
        """Look at the entries of a wish; whether it was not so."""
        if self.is_open and wish == self.wish:
            return False
        is_other = wish != self.wish
        self.is_open, self.wish = True, wish
        if is_other:
            self._forget()
        return True

    def close(self) -> None:
        """Nobody looks any more; what was read stays for the next look."""
        self.is_open = False

    def take_newest(self, read: BookPage[EntryT]) -> bool:
        """The newest page; older entries stay where they follow on it without a gap."""
        older = self._after(read.entries[-1]) if read.entries and read.has_more else None
        entries = read.entries + (older or ())
        is_other = entries != self.entries or not self.is_loaded or bool(self.trouble)
        if older is None:
            self.has_more = read.has_more
        self._size = len(read.entries) if read.has_more else self._size or len(read.entries)
        self.entries, self.count = entries, read.count
        self.is_loaded, self.trouble = True, ""
        return is_other

    def _after(self, last: EntryT) -> tuple[EntryT, ...] | None:
        """What is older than an entry; None where it was not read."""
        ids = [self.id_of(one) for one in self.entries]
        known = self.id_of(last)
        return self.entries[ids.index(known) + 1 :] if known in ids else None

    def take_older(self, read: BookPage[EntryT]) -> bool:
        """The next page. New entries move others to it: those are here already."""
        here = {self.id_of(one) for one in self.entries}
        self.entries += tuple(one for one in read.entries if self.id_of(one) not in here)
        self.count, self.has_more = read.count, read.has_more
        return True

    def fail(self, sentence: str) -> bool:
        """Nothing could be loaded."""
        is_other, self.trouble = self.trouble != sentence, sentence
        return is_other
