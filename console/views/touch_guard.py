"""Ignores a second touch on a thing that has just appeared, moved or changed."""

from collections.abc import Callable, Hashable, Iterable
from typing import Final

from console.views.theme import DURATION

_GUARD_S: Final = DURATION.kitchen_guard / 1000


class TouchGuard:
    """Remembers since when each thing is as it is. `clock` gives monotonic seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._seen: dict[Hashable, tuple[object, float]] = {}

    def see(self, things: Iterable[tuple[Hashable, object]]) -> None:
        """Take what is on screen now: (thing, how it looks) pairs; others are forgotten."""
        now = self._clock()
        before = self._seen
        self._seen = {}
        for thing, look in things:
            known = before.get(thing)
            same = known is not None and known[0] == look
            self._seen[thing] = known if same and known is not None else (look, now)

    def touched(self, thing: Hashable) -> None:
        """Count a touch as a change, until the thing itself changes."""
        if thing in self._seen:
            self._seen[thing] = (self._seen[thing][0], self._clock())

    def allows(self, thing: Hashable) -> bool:
        """Whether a touch on it now is meant for what it shows."""
        known = self._seen.get(thing)
        return known is not None and self._clock() - known[1] >= _GUARD_S
