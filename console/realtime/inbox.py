"""What the link hands over to the session, and the one place where both threads meet."""

import threading
from collections.abc import Callable
from typing import Final

from contract.channels import Family
from contract.difference import FieldDifference
from contract.events.base import Payload
from contract.record import Record

UNPAINTED_LIMIT: Final = 500
PAUSE_S: Final = 0.25


class Subscription(Record, frozen=True):
    """A channel to follow, and what it is for: names are formatted, never parsed back.

    `parameters`: the names and values the channel was formatted from. `duty`: the member of the
    family when one family carries several ("kitchen", "porter"), else None.
    """

    family: Family
    channel: str
    parameters: tuple[tuple[str, str], ...]
    duty: str | None = None


class EventArrived(Record, frozen=True):
    """One event of a followed channel. `payload` is None when it could not be read.

    `problems`: what was missing or of a wrong type. `received_ns`: monotonic clock, nanoseconds.
    `difference`: where there are problems, what arrived beside what the catalogue says.
    """

    subscription: Subscription
    event: str
    payload: Payload | None
    problems: tuple[str, ...]
    received_ns: int
    difference: tuple[FieldDifference, ...] = ()


class Connected(Record, frozen=True):
    """The socket is up and has an id; subscriptions follow."""

    socket_id: str


class SubscriptionSucceeded(Record, frozen=True):
    """The hotel sends the events of this channel from now on."""

    channel: str


class SubscriptionRefused(Record, frozen=True):
    """The hotel does not let this person follow the channel on this connection."""

    channel: str
    reason: str


class AllSubscribed(Record, frozen=True):
    """Every wanted channel has been answered: what is fetched from now on misses nothing.

    Told once per connection, and again whenever newly followed channels have been answered.
    """


class Disconnected(Record, frozen=True):
    """The socket is gone, or an attempt failed.

    `next_try_s`: seconds until the next attempt. `is_final`: the hotel asked not to come back
    unchanged; the next attempt is a minute or two away.
    """

    reason: str
    next_try_s: float
    is_final: bool


Arrival = (
    EventArrived
    | Connected
    | SubscriptionSucceeded
    | SubscriptionRefused
    | AllSubscribed
    | Disconnected
)


class Inbox:
    """Arrivals in order. One side puts, the other is woken once, drains and says when it painted.

    `wake` is called from any thread and must only schedule a later `drain`, never drain itself.
    """

    def __init__(
        self,
        wake: Callable[[], None],
        *,
        unpainted_limit: int = UNPAINTED_LIMIT,
        pause_s: float = PAUSE_S,
    ) -> None:
        self._wake = wake
        self._limit = unpainted_limit
        self._pause_s = pause_s
        self._changed = threading.Condition(threading.Lock())
        self._waiting: list[Arrival] = []
        self._unpainted = 0
        self._is_wake_pending = False
        self._is_released = False

    def put(self, arrival: Arrival) -> None:
        """Add an arrival; pauses the caller, a quarter of a second at most, while paints lag."""
        with self._changed:
            self._waiting.append(arrival)
            self._unpainted += 1
            wakes, self._is_wake_pending = not self._is_wake_pending, True
        if wakes:
            self._wake()
        self._await_paint()

    def drain(self, limit: int = 2000) -> list[Arrival]:
        """Take up to `limit` arrivals, oldest first; asks for another wake when some are left."""
        with self._changed:
            taken = self._waiting[:limit]
            del self._waiting[:limit]
            self._is_wake_pending = bool(self._waiting)
            wakes = self._is_wake_pending
        if wakes:
            self._wake()
        return taken

    def painted(self) -> None:
        """What was drained is on screen: let the producer go on."""
        with self._changed:
            self._unpainted = len(self._waiting)
            self._changed.notify_all()

    def release(self) -> None:
        """Never pause the producer again; the link is stopping."""
        with self._changed:
            self._is_released = True
            self._changed.notify_all()

    def _await_paint(self) -> None:
        with self._changed:
            if not self._changed.wait_for(self._may_go_on, self._pause_s):
                # Nothing paints (minimised, locked screen): the next lot may pass unpaused.
                self._unpainted = 0

    def _may_go_on(self) -> bool:
        return self._is_released or self._unpainted <= self._limit
