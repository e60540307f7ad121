"""Looks for alerts a moment after anything changed, and has them given."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from console.session.alerts import Alert, AlertRules, Due
from console.session.bell import Bell, unnoted
from console.state.board import Board
from console.storage.alerts import AlertTable
from contract.permissions import Duty
from contract.scalars import Id

LAG_S: Final = 0.05


class Lookout:
    """One look for many changes; `ring` and `note` are called on the loop's thread."""

    def __init__(
        self,
        board: Board,
        stations: Iterable[Duty],
        ledger: AlertTable,
        ring: Callable[[Alert], None],
        note: Callable[[Sequence[Alert]], None] = unnoted,
    ) -> None:
        self._board = board
        self._rules = AlertRules(stations, board.zone)
        self._bell = Bell(ledger, board.clock, ring, note)
        self._next_look: asyncio.TimerHandle | None = None
        self._giving: set[asyncio.Task[None]] = set()
        self._is_open = False

    def open(self, given: Iterable[str]) -> None:
        """Begin, over the board as it was left and knowing what was given already."""
        self._bell.restore(given)
        self._rules.due(self._board, self._board.clock.now())
        self._is_open = True

    async def close(self) -> None:
        """Look no more, and wait until what was found is on disk."""
        self._is_open = False
        if self._next_look is not None:
            self._next_look.cancel()
        await asyncio.gather(*self._giving)

    def done_here(self, order_id: Id) -> None:
        """Somebody at this PC did something to an order; what follows from it is no news."""
        self._rules.done_here(order_id)

    def show_station(self, duty: Duty) -> None:
        """This station is on the screen now."""
        self._rules.show_station(duty)
        self.look_soon()

    def look_soon(self) -> None:
        """Something changed, or time passed."""
        if self._is_open and self._next_look is None:
            self._next_look = asyncio.get_running_loop().call_later(LAG_S, self._look)

    def _look(self) -> None:
        self._next_look = None
        due = self._rules.due(self._board, self._board.clock.now())
        self._bell.drop_settled(due)
        if due:
            self._give(due)

    def _give(self, due: list[Due]) -> None:
        task = asyncio.get_running_loop().create_task(self._bell.give(due), name="alerts")
        self._giving.add(task)
        task.add_done_callback(self._giving.discard)
