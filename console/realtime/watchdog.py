"""Notices a hotel that has gone silent: a ping after a while, an end when no answer comes."""

import enum

from contract.record import Record


class Patience(Record, frozen=True, kw_only=True):
    """How long to wait, in seconds of a monotonic clock.

    `silence_s` until a ping, `pong_s` for its answer, `established_s` for a new connection to be
    established and, once more, signed in, `answer_s` for a subscription, `again_s` until a
    subscription that failed is asked for again, `lasting_s` for a connection to count as sound.
    """

    silence_s: float = 10.0
    pong_s: float = 5.0
    established_s: float = 10.0
    answer_s: float = 10.0
    again_s: float = 30.0
    lasting_s: float = 10.0


class Pulse(enum.Enum):
    """What the watchdog asks for."""

    FINE = enum.auto()
    PING = enum.auto()
    DEAD = enum.auto()


class Watchdog:
    """Any sign of life counts; times are given by the caller, so it runs on any clock."""

    def __init__(self, patience: Patience, now: float) -> None:
        self._patience = patience
        self._silence_s = patience.silence_s
        self._heard_at = now
        self._pinged_at: float | None = None

    def promise(self, activity_s: float) -> None:
        """The hotel wants a sign of life at least every `activity_s` seconds."""
        self._silence_s = min(self._patience.silence_s, max(1.0, activity_s))

    def heard(self, at: float) -> None:
        """Something arrived at `at`."""
        self._heard_at = max(self._heard_at, at)

    def check(self, now: float) -> Pulse:
        """What to do now; asking for a ping starts the wait for its answer."""
        if self._pinged_at is not None and self._heard_at >= self._pinged_at:
            self._pinged_at = None
        if now < self.deadline():
            return Pulse.FINE
        if self._pinged_at is not None:
            return Pulse.DEAD
        self._pinged_at = now
        return Pulse.PING

    def probe(self, now: float) -> None:
        """A ping goes out without waiting for silence."""
        if self._pinged_at is None:
            self._pinged_at = now

    def deadline(self) -> float:
        """When to check next."""
        if self._pinged_at is not None and self._heard_at < self._pinged_at:
            return self._pinged_at + self._patience.pong_s
        return self._heard_at + self._silence_s
