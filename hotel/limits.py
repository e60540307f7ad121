"""How often somebody may be wrong, or do what costs others something."""

import hashlib
import time
from collections import OrderedDict, deque
from collections.abc import Callable

from hotel.problems import too_many


class FailureLimit:
    """At most `most` failures per key within `seconds`; a success forgets them."""

    _KEYS = 10_000

    def __init__(
        self, most: int = 5, seconds: float = 60, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Take how many failures within how long are too many."""
        self._most, self._seconds, self._clock = most, seconds, clock
        self._failures: OrderedDict[bytes, deque[float]] = OrderedDict()

    def check(self, key: str) -> None:
        """Go on only while there were few failures. Raises ProblemError 429."""
        failures = self._failures.get(_short(key))
        while failures and failures[0] <= self._clock() - self._seconds:
            failures.popleft()
        if failures and len(failures) >= self._most:
            sentence = "Too many wrong tries. Wait a minute and try again."
            raise too_many(sentence, wait_s=failures[0] + self._seconds - self._clock())

    def failed(self, key: str) -> None:
        """Count a failure."""
        kept = _short(key)
        self._failures.setdefault(kept, deque(maxlen=self._most)).append(self._clock())
        self._failures.move_to_end(kept)
        if len(self._failures) > self._KEYS:
            self._failures.popitem(last=False)

    def succeeded(self, key: str) -> None:
        """Forget the failures."""
        self._failures.pop(_short(key), None)


class RateLimit:
    """At most `most` times per key within `seconds`."""

    _KEYS = 10_000

    def __init__(
        self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Take how often within how long is too often."""
        self._most, self._seconds, self._clock = most, seconds, clock
        self._times: OrderedDict[str, deque[float]] = OrderedDict()

    def take(self, key: str, sentence: str) -> None:
        """Count one more. Raises ProblemError 429 with the sentence."""
        times = self._times.setdefault(key, deque(maxlen=self._most))
        self._times.move_to_end(key)
        now = self._clock()
        if len(times) == self._most and now - times[0] < self._seconds:
            raise too_many(sentence, wait_s=times[0] + self._seconds - now)
        times.append(now)
        if len(self._times) > self._KEYS:
            self._times.popitem(last=False)


def _short(key: str) -> bytes:
    # Names of any length come from outside and must not fill the memory.
    return hashlib.sha256(key.encode(errors="replace")).digest()
