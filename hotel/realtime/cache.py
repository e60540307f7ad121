"""The latest event of each cache channel, kept for who comes later."""

from collections.abc import Callable

from hotel.realtime import frames, names
from hotel.realtime.actions import Action, Send
from hotel.realtime.state import Connection


class LatestEvents:
    """Frames of cache channels, kept for some seconds."""

    def __init__(self, keep_for: float, clock: Callable[[], float]) -> None:
        """Take how long to keep a frame, in seconds of `clock`."""
        self._keep_for = keep_for
        self._clock = clock
        self._frames: dict[str, tuple[float, str]] = {}

    def keep(self, channel: str, frame: str) -> None:
        """Remember a frame if its channel is a cache channel."""
        if names.is_cache(channel):
            self._frames[channel] = self._clock() + self._keep_for, frame

    def for_newcomer(self, connection: Connection, channel: str) -> list[Action]:
        """What somebody who just joined is told: the latest event, or that there is none."""
        if not names.is_cache(channel):
            return []
        until, frame = self._frames.get(channel, (0.0, ""))
        known = until > self._clock()
        return [Send([connection.socket_id], frame if known else frames.cache_miss(channel))]

    def tidy(self) -> None:
        """Forget what is too old."""
        now = self._clock()
        for channel in [each for each, (until, _) in self._frames.items() if until <= now]:
            del self._frames[channel]
