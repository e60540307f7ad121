"""Reads the book of decisions: its newest page again and again, older ones when asked for."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import date
from functools import partial
from typing import Any, Final

from console.api.errors import ApiError, named
from console.session.diagnostics import Diagnostics
from console.session.ports import AuditPort
from console.session.writer import Writer
from console.state.audit import AuditPage
from console.state.board import Board, BoardChanges
from contract.resources.audit import AuditEntry

PAGE: Final = 100
_EXPORT_PAGE: Final = 500
Entries = tuple[AuditEntry, ...]


class AuditKeeper:
    """Looks while somebody does. Everything that happens during a look makes one more look."""

    def __init__(self, audit: AuditPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._port, self._writer, self._diagnostics = audit, writer, diagnostics
        self._is_asked = False
        self._looking: asyncio.Task[None] | None = None
        self._others: set[asyncio.Task[None]] = set()

    def open(self, since: date | None) -> None:
        """Somebody looks at the decisions since a day, at all for None."""

        def write(board: Board) -> BoardChanges:
            return BoardChanges(audit=board.audit.open(since))

        if self._writer.show(write):
            self._writer.flush()
        self.look()

    def close(self) -> None:
        """Nobody looks any more."""
        self._writer.board.audit.close()

    def look(self) -> None:
        """Something may have been decided."""
        self._is_asked = True
        is_open = self._writer.board.audit.is_open
        if is_open and (self._looking is None or self._looking.done()):
            self._looking = _spawn(self._look())

    def load_older(self) -> None:
        """Read the page after the last one, unless something is being read."""
        if self._writer.board.audit.has_more and not self._others:
            self._begin(self._load_older())

    def read_all(
        self, done: Callable[[Entries, str], None], told: Callable[[int, int], None]
    ) -> None:
        """Read every decision of what is looked at.

        `done` gets them, and an empty text or why it failed; `told` how many are read, of how many.
        """
        self._begin(self._read_all(done, told))

    async def stop(self) -> None:
        """Give up what is under way."""
        self._is_asked = False
        tasks = [*self._others, *([] if self._looking is None else [self._looking])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = _spawn(work)
        self._others.add(task)
        task.add_done_callback(self._others.discard)

    async def _page(self, number: int, size: int = PAGE) -> AuditPage:
        since = self._writer.board.audit.since
        return await self._port.page(number=number, size=size, since=since)

    async def _look(self) -> None:
        audit = self._writer.board.audit
        while self._is_asked and audit.is_open:
            self._is_asked, since = False, audit.since
            try:
                page = await self._page(1)
            except ApiError as error:
                self._fail(error)
                return
            if audit.since != since:
                self._is_asked = True
                continue
            self._show(partial(audit.take_newest, page))

    async def _load_older(self) -> None:
        audit = self._writer.board.audit
        since, number = audit.since, audit.page + 1
        try:
            page = await self._page(number)
        except ApiError as error:
            self._fail(error)
            return
        if (audit.since, audit.page + 1) == (since, number):
            self._show(partial(audit.take_older, number, page))

    async def _read_all(
        self, done: Callable[[Entries, str], None], told: Callable[[int, int], None]
    ) -> None:
        found: dict[str, AuditEntry] = {}
        number, has_more = 0, True
        while has_more:
            number += 1
            try:
                page = await self._page(number, _EXPORT_PAGE)
            except ApiError as error:
                self._diagnostics.note(f"audit: {named(error)}")
                done((), error.sentence)
                return
            found.update((str(one.id), one) for one in page.entries)
            has_more = page.has_more
            told(len(found), page.count)
        done(tuple(found.values()), "")

    def _fail(self, error: ApiError) -> None:
        self._diagnostics.note(f"audit: {named(error)}")
        self._show(partial(self._writer.board.audit.fail, error.sentence))

    def _show(self, change: Callable[[], bool]) -> None:
        self._writer.show(lambda _board: BoardChanges(audit=change()))
        self._writer.flush()


def _spawn(work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
    return asyncio.get_running_loop().create_task(work, name="audit")
