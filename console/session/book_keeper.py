"""Reads a list of pages: its newest page again and again, older ones when asked for."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, Final, Generic, TypeVar

from console.api.errors import ApiError, named
from console.session.diagnostics import Diagnostics
from console.session.looking import Looking, Sight
from console.session.ports import PagesPort
from console.session.writer import Writer
from console.state.board import BoardChanges
from console.state.book import Book, BookPage
from contract.record import Record

PAGE: Final = 50
_EXPORT_PAGE: Final = 500
EntryT = TypeVar("EntryT")
WishT = TypeVar("WishT")


class Kept(Record, Generic[EntryT, WishT], frozen=True, kw_only=True):
    """A book and what is made of it. `name`: for the diagnostics; `told`: what became different."""

    name: str
    book: Book[EntryT, WishT]
    port: PagesPort[EntryT, WishT]
    told: Callable[[bool], BoardChanges]


class BookKeeper(Generic[EntryT, WishT]):
    """Looks while somebody does."""

    def __init__(self, kept: Kept[EntryT, WishT], writer: Writer, diagnostics: Diagnostics) -> None:
        self._kept, self._book = kept, kept.book
        self._writer, self._diagnostics = writer, diagnostics
        sight = Sight(
            name=kept.name,
            is_open=lambda: self._book.is_open,
            read=self._look,
            fail=lambda sentence: self._show(partial(self._book.fail, sentence)),
        )
        self._looking = Looking(sight, diagnostics)
        self._others: set[asyncio.Task[None]] = set()

    def open(self, wish: WishT) -> None:
        """Somebody looks at the entries of a wish."""
        if self._writer.show(lambda _board: self._kept.told(self._book.open(wish))):
            self._writer.flush()
        self.look()

    def close(self) -> None:
        """Nobody looks any more."""
        self._book.close()

    def look(self) -> None:
        """There may be something new."""
        self._looking.look()

    def load_older(self) -> None:
        """Read the page after the last one, unless something is being read."""
        if self._book.has_more and not self._others:
            self._begin(self._load_older())

    def read_all(
        self,
        done: Callable[[tuple[EntryT, ...], str], None],
        told: Callable[[int, int], None],
    ) -> None:
        """Read every entry of what is looked at.

        `done` gets them, and an empty text or why it failed; `told` how many are read, of how many.
        """
        self._begin(self._read_all(done, told))

    async def stop(self) -> None:
        """Give up what is under way."""
        for task in self._others:
            task.cancel()
        await asyncio.gather(*self._others, self._looking.stop(), return_exceptions=True)

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work, name=self._kept.name)
        self._others.add(task)
        task.add_done_callback(self._others.discard)

    async def _page(self, number: int, size: int = PAGE) -> BookPage[EntryT]:
        return await self._kept.port.page(number=number, size=size, wish=self._book.wish)

    async def _look(self) -> None:
        wish = self._book.wish
        page = await self._page(1)
        if self._book.wish == wish:
            self._show(partial(self._book.take_newest, page))
        else:
            self.look()

    async def _load_older(self) -> None:
        book = self._book
        wish, number = book.wish, book.next_page
        if number == 1:
            self.look()
            return
        try:
            page = await self._page(number)
        except ApiError as error:
            self._fail(error)
            return
        if (book.wish, book.next_page) == (wish, number):
            self._show(partial(book.take_older, page))

    async def _read_all(
        self,
        done: Callable[[tuple[EntryT, ...], str], None],
        told: Callable[[int, int], None],
    ) -> None:
        found: dict[object, EntryT] = {}
        number, has_more = 0, True
        while has_more:
            number += 1
            try:
                page = await self._page(number, _EXPORT_PAGE)
            except ApiError as error:
                self._diagnostics.note(f"{self._kept.name}: {named(error)}")
                done((), error.sentence)
                return
            found.update((self._book.id_of(one), one) for one in page.entries)
            has_more = page.has_more
            told(len(found), page.count)
        done(tuple(found.values()), "")

    def _fail(self, error: ApiError) -> None:
        self._diagnostics.note(f"{self._kept.name}: {named(error)}")
        self._show(partial(self._book.fail, error.sentence))

    def _show(self, change: Callable[[], bool]) -> None:
        self._writer.show(lambda _board: self._kept.told(change()))
        self._writer.flush()
