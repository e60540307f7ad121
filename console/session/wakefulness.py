"""Notices that the PC slept or that its clock was set."""

import time
from collections.abc import Callable
from typing import Final

JUMP_S: Final = 5.0


class Wakefulness:
    """Asked about once a second. `wall` and `monotonic` give seconds."""

    def __init__(
        self,
        wall: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wall = wall
        self._monotonic = monotonic
        self._last = (wall(), monotonic())

    def has_jumped(self) -> bool:
        """Whether time passed that this program did not live through.

        Some systems stop the monotonic clock in sleep and others do not: a jump of the wall clock
        against it means the first, a long silence the second.
        """
        wall, monotonic = self._wall(), self._monotonic()
        wall_passed, passed = wall - self._last[0], monotonic - self._last[1]
        self._last = (wall, monotonic)
        return passed > JUMP_S or abs(wall_passed - passed) > JUMP_S
