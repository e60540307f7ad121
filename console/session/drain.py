"""Takes arrivals from the link in small lots, so that the thread of the screen stays free."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Sequence
from typing import Final

from console.realtime.inbox import Arrival, Inbox

WINDOW_S: Final = 0.004
LOT: Final = 2000
_SLICE: Final = 100


class Drain:
    """The first arrival goes on at once, then what came within 4 ms, 2,000 or 8 ms at a time.

    `on_lot` is called on the loop's thread with at most 100 arrivals; `on_pause` once each time
    the loop gets its turn again.
    """

    def __init__(
        self, on_lot: Callable[[Sequence[Arrival]], None], on_pause: Callable[[], None]
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._on_lot = on_lot
        self._on_pause = on_pause
        self._taken: deque[Arrival] = deque()
        self._last = -1.0
        self._is_armed = False
        self.inbox = Inbox(self._wake)

    def _wake(self) -> None:
        # A closed loop means that the program is ending; nobody waits for arrivals any more.
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._arm)

    def _arm(self) -> None:
        if self._is_armed:
            return
        self._is_armed = True
        rest = self._last + WINDOW_S - self._loop.time()
        if rest <= 0:
            self._run()
        else:
            self._loop.call_later(rest, self._run)

    def _run(self) -> None:
        self._is_armed = False
        started = self._loop.time()
        if not self._taken:
            self._taken.extend(self.inbox.drain(LOT))
        while self._taken and self._loop.time() - started < 2 * WINDOW_S:
            size = min(_SLICE, len(self._taken))
            self._on_lot([self._taken.popleft() for _ in range(size)])
        self._last = started
        self._on_pause()
        if self._taken:
            self._is_armed = True
            self._loop.call_soon(self._run)
