"""Gives alerts: each once in its life, entered on disk before, at most one a second."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable
from typing import Final

from console.session.alerts import Alert, AlertKind, Due
from console.state.board import ServerClock
from console.storage.alerts import AlertTable

APART_S: Final = 1.0


class Bell:
    """Rings for what is due and was never given; several of a kind at once ring once."""

    def __init__(
        self, ledger: AlertTable, clock: ServerClock, ring: Callable[[Alert], None]
    ) -> None:
        self._ledger = ledger
        self._clock = clock
        self._ring = ring
        self._given: set[str] = set()
        self._queue: dict[AlertKind, Alert] = {}
        self._silent_until = 0.0

    def restore(self, given: Iterable[str]) -> None:
        """What was given before the program was started."""
        self._given.update(given)

    async def give(self, due: Iterable[Due]) -> None:
        """Enter what is new, then ring for it."""
        fresh = [one for one in due if one.ledger_id not in self._given]
        self._given.update(one.ledger_id for one in fresh)
        entries = [self._enter(one) for one in fresh]
        for one, is_new in zip(fresh, await asyncio.gather(*entries), strict=True):
            if is_new:
                self._queue.setdefault(one.alert.kind, one.alert)
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

    async def _enter(self, due: Due) -> bool:
        try:
            return await asyncio.wrap_future(self._ledger.enter(due.ledger_id, self._clock.now()))
        except sqlite3.Error:
            # Once too often is better than an order nobody hears of.
            return True
