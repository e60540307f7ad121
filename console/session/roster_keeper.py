"""Keeps one week of the roster true while somebody looks at it."""

import asyncio
from collections.abc import Callable
from datetime import date
from functools import partial

from console.api.errors import ApiError, named
from console.session.diagnostics import Diagnostics
from console.session.ports import RosterPort
from console.session.writer import Writer
from console.state.board import Board, BoardChanges
from console.state.roster import DAY, WEEK, WeekRead, of_week


class RosterKeeper:
    """One week at a time. Everything that happens during a look makes one more look."""

    def __init__(self, roster: RosterPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._port, self._writer, self._diagnostics = roster, writer, diagnostics
        self._is_asked = False
        self._looking: asyncio.Task[None] | None = None

    def open(self, monday: date | None) -> None:
        """Somebody looks at the week of a Monday, at none for None."""

        def write(board: Board) -> BoardChanges:
            return BoardChanges(roster=board.roster.open(monday))

        if self._writer.show(write):
            self._writer.flush()
        self.look()

    def look(self) -> None:
        """Something may have happened."""
        self._is_asked = True
        is_open = self._writer.board.roster.monday is not None
        if is_open and (self._looking is None or self._looking.done()):
            loop = asyncio.get_running_loop()
            self._looking = loop.create_task(self._look(), name="roster")

    async def stop(self) -> None:
        """Give up what is under way."""
        self._is_asked = False
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)

    async def _look(self) -> None:
        roster = self._writer.board.roster
        while self._is_asked and (monday := roster.monday) is not None:
            self._is_asked = False
            try:
                read = await self._read(monday)
            except ApiError as error:
                self._diagnostics.note(f"roster: {named(error)}")
                self._show(partial(roster.fail, error.sentence))
                return
            if roster.monday != monday:
                self._is_asked = True
                continue
            self._show(partial(roster.take, read))

    async def _read(self, monday: date) -> WeekRead:
        """A night before the week reaches into it."""
        periods = of_week(await self._port.periods(), monday)
        shifts = await self._port.shifts(first=monday - DAY, last=monday + WEEK - DAY)
        opened = [one for one in periods if not one.is_finalized]
        standings = {one.id: await self._port.standing(period_id=one.id) for one in opened}
        return WeekRead(shifts, periods, standings)

    def _show(self, change: Callable[[], bool]) -> None:
        self._writer.show(lambda _board: BoardChanges(roster=change()))
        self._writer.flush()
