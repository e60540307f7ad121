"""Gives alerts: each once in its life, entered on disk before, at most one a second."""

import asyncio
import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Final

from console.session.alerts import Alert, AlertKind, Due
from console.state.board import ServerClock
from console.storage.alerts import AlertTable

APART_S: Final = 1.0
# Due for one look only; everything else stays due until its matter is settled.
_MOMENTARY: Final = frozenset({AlertKind.ORDER_CANCELLED})


def unnoted(_: Sequence[Alert]) -> None:
    """Nobody writes down what is given."""


class Bell:
    """Rings for what is due and was never given; several of a kind at once ring once.

    `note` gets all that is new, before any of it rings.
    """

    def __init__(
        self,
        ledger: AlertTable,
        clock: ServerClock,
        ring: Callable[[Alert], None],
        note: Callable[[Sequence[Alert]], None] = unnoted,
    ) -> None:
        self._ledger = ledger
        self._clock = clock
        self._ring = ring
        self._note = note
        self._given: set[str] = set()
        self._queue: dict[AlertKind, Alert] = {}
        self._silent_until = 0.0

    def restore(self, given: Iterable[str]) -> None:
        """What was given before the program was started."""
        self._given.update(given)

    def drop_settled(self, due: Iterable[Due]) -> None:
        """Do not ring any more for what waits for its turn while nothing of its kind is due."""
        for settled in self._queue.keys() - {one.alert.kind for one in due} - _MOMENTARY:
            del self._queue[settled]

    async def give(self, due: Iterable[Due]) -> None:
        """Enter what is new, then ring for it."""
        fresh = {one.ledger_id: one for one in due if one.ledger_id not in self._given}
        if fresh:
            self._given.update(fresh)
            new = await self._enter(fresh)
            alerts = [one.alert for ledger_id, one in fresh.items() if ledger_id in new]
            for alert in alerts:
                if not alert.is_quiet:
                    self._queue.setdefault(alert.kind, alert)
            if alerts:
                self._note(alerts)
        self.ring_next()

    def ring_next(self) -> None:
        """Ring for the most urgent kind that waits, unless something rang within a second."""
        now = asyncio.get_running_loop().time()
        if not self._queue or now < self._silent_until:
            return
        kind = next(kind for kind in AlertKind if kind in self._queue)
        self._silent_until = now + APART_S
        asyncio.get_running_loop().call_later(APART_S, self.ring_next)
        self._ring(self._queue.pop(kind))

    async def _enter(self, ledger_ids: Collection[str]) -> Collection[str]:
        try:
            return await asyncio.wrap_future(self._ledger.enter(ledger_ids, self._clock.now()))
        except sqlite3.Error:
            # Once too often is better than an order nobody hears of.
            return ledger_ids
