"""Keeps what is open about one period true while somebody looks at the dashboard."""

from collections.abc import Callable
from functools import partial

from console.session.diagnostics import Diagnostics
from console.session.looking import Looking, Sight
from console.session.roster_ports import RosterPort
from console.session.writer import Writer
from console.state.board import BoardChanges
from contract.scalars import Id


class ClosingKeeper:
    """One period at a time."""

    def __init__(self, roster: RosterPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._port, self._writer = roster, writer
        self._closing = closing = writer.board.closing
        sight = Sight(
            name="closing",
            is_open=lambda: closing.period_id is not None,
            read=self._read,
            fail=lambda sentence: self._show(partial(closing.fail, sentence)),
        )
        self._looking = Looking(sight, diagnostics)

    def watch(self, period_id: Id | None) -> None:
        """Somebody looks at a period, at none for None."""
        self._show(partial(self._closing.watch, period_id))
        self.look()

    def look(self) -> None:
        """Something may have happened."""
        self._looking.look()

    async def stop(self) -> None:
        """Give up what is under way."""
        await self._looking.stop()

    async def _read(self) -> None:
        period_id = self._closing.period_id
        assert period_id is not None
        read = await self._port.standing(period_id=period_id)
        if self._closing.period_id == period_id:
            self._show(partial(self._closing.take, read))
        else:
            self.look()

    def _show(self, change: Callable[[], bool]) -> None:
        if self._writer.show(lambda _board: BoardChanges(closing=change())):
            self._writer.flush()
