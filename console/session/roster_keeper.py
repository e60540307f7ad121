"""Keeps one week of the roster true while somebody looks at it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from console.session.diagnostics import Diagnostics
from console.session.looking import Looking, Sight
from console.session.roster_ports import RosterPort
from console.session.writer import Writer
from console.state.board import Board, BoardChanges
from console.state.roster import DAY, WEEK, WeekRead, of_week


class RosterKeeper:
    """One week at a time."""

    def __init__(self, roster: RosterPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._port, self._writer = roster, writer
        self._roster = shown = writer.board.roster
        sight = Sight(
            name="roster",
            is_open=lambda: shown.monday is not None,
            read=self._look,
            fail=lambda sentence: self._show(partial(shown.fail, sentence)),
        )
        self._looking = Looking(sight, diagnostics)

    def open(self, monday: date | None) -> None:
        """Somebody looks at the week of a Monday, at none for None."""

        def write(board: Board) -> BoardChanges:
            return BoardChanges(roster=board.roster.open(monday))

        if self._writer.show(write):
            self._writer.flush()
        self.look()

    def look(self) -> None:
        """Something may have happened."""
        self._looking.look()

    async def stop(self) -> None:
        """Give up what is under way."""
        await self._looking.stop()

    async def _look(self) -> None:
        monday = self._roster.monday
        assert monday is not None
        read = await self._read(monday)
        if self._roster.monday == monday:
            self._show(partial(self._roster.take, read))
        else:
            self.look()

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
