"""The rhythm of a worker: at once when woken, else after a while."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

log = logging.getLogger(__name__)

SLOWEST: Final = 5.0
_AFTER_A_FAULT: Final = 1.0


class Pulse:
    """Runs rounds of work on one event loop until stopped; a fault only delays the next."""

    def __init__(self, name: str) -> None:
        """Take the worker's name for the log."""
        self._name = name
        self._woken = asyncio.Event()
        self.is_stopping = False

    def stop(self) -> None:
        """Let the present round be the last; it asks `is_stopping` before it begins more."""
        self.is_stopping = True
        self._woken.set()

    def wake(self) -> None:
        """Start a round as soon as possible."""
        self._woken.set()

    async def run(self, work: Callable[[], Awaitable[float]]) -> None:
        """Repeat `work`, which answers in how many seconds it wants to run again at the latest."""
        while not self.is_stopping:
            self._woken.clear()
            try:
                pause = await work()
            except Exception:
                log.exception("The %s stumbled", self._name)
                pause = _AFTER_A_FAULT
            if not self.is_stopping:
                await self._rest(min(pause, SLOWEST))

    async def _rest(self, pause: float) -> None:
        try:
            await asyncio.wait_for(self._woken.wait(), max(pause, 0))
        except TimeoutError:
            return
