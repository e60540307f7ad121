"""Which channels of one connection have been asked for, answered or must be asked for again."""

import math
from collections.abc import Iterable

from console.realtime.watchdog import Patience


class Roll:
    """A roll call of channels. Times are given by the caller, in seconds of a monotonic clock."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._due: dict[str, float] = {}
        self._again: dict[str, float] = {}
        self._settled: set[str] = set()

    @property
    def known(self) -> frozenset[str]:
        """Every channel that is asked for, answered or to be asked for again."""
        return frozenset(self._due) | frozenset(self._again) | frozenset(self._settled)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is waiting for its first answer."""
        return not self._due

    def ask(self, names: Iterable[str], now: float) -> None:
        """These are being asked for."""
        for name in names:
            self._due[name] = now + self._patience.answer_s

    def forget(self, names: Iterable[str]) -> None:
        """These are not wanted any more."""
        for name in names:
            self._due.pop(name, None)
            self._again.pop(name, None)
            self._settled.discard(name)

    def settle(self, name: str) -> bool:
        """Answered for this connection. False when it was not waiting for an answer."""
        was_waiting = name in self._due or name in self._again
        self._due.pop(name, None)
        self._again.pop(name, None)
        if was_waiting:
            self._settled.add(name)
        return was_waiting

    def postpone(self, name: str, now: float) -> bool:
        """No usable answer: ask again later. False when nobody was waiting for one."""
        if self._due.pop(name, None) is None:
            return False
        self._again[name] = now + self._patience.again_s
        return True

    def overdue(self, now: float) -> list[str]:
        """Those whose answer is late."""
        return [name for name, due in self._due.items() if due <= now]

    def take_repeats(self, now: float) -> list[str]:
        """Those to ask for again now."""
        names = [name for name, when in self._again.items() if when <= now]
        for name in names:
            del self._again[name]
        return names

    def deadline(self) -> float:
        """When to look again; infinity when nothing is waiting."""
        return min((*self._due.values(), *self._again.values()), default=math.inf)
