"""When to try again: growing, jittered pauses that honour the close codes of the protocol."""

import random
from collections.abc import Callable
from typing import Final

from console.realtime.endings import Ending
from contract.record import Record

FIRST_S: Final = 0.5
CAP_S: Final = 30.0
BUSY_S: Final = 1.0
FINAL_S: Final = (60.0, 120.0)


class Retry(Record, frozen=True):
    """The pause before the next attempt, in seconds. `is_final`: asked not to come back as is."""

    delay_s: float
    is_final: bool = False


class Backoff:
    """Counts the attempts since the last connection that lasted.

    `spread(low, high)` picks a pause, so that the consoles of a hotel do not come back as one.
    """

    def __init__(self, spread: Callable[[float, float], float] = random.uniform) -> None:
        self._spread = spread
        self._failures = 0

    def lasted(self) -> None:
        """The connection proved itself: start over."""
        self._failures = 0

    def after(self, ending: Ending) -> Retry:
        """The pause after an ending; grows until a connection lasts."""
        longest = min(CAP_S, FIRST_S * 2.0 ** min(self._failures, 16))
        is_first, self._failures = self._failures == 0, self._failures + 1
        code = ending.code or 0
        if 4000 <= code <= 4099:
            return Retry(self._spread(*FINAL_S), is_final=True)
        if 4100 <= code <= 4199:
            return Retry(self._spread(max(BUSY_S, longest / 2), max(BUSY_S, longest)))
        if 4200 <= code <= 4299 and is_first:
            return Retry(0.0)
        return Retry(self._spread(longest / 2, longest))
