"""The console's end of a live connection, as the tests of the link drive it."""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from console.realtime.authorising import Authorisers
from console.realtime.backoff import Backoff
from console.realtime.connection import Address
from console.realtime.dialogue import Terms
from console.realtime.inbox import Arrival, Inbox, Subscription
from console.realtime.link import Link
from console.realtime.watchdog import Patience
from contract.channels import LIVE, STAFF_DUTY, Family

A = TypeVar("A")
LIMIT_S = 60
USUAL = Patience(lasting_s=60.0)
SHORT = Patience(
    silence_s=0.3, pong_s=0.5, established_s=0.5, answer_s=0.5, again_s=0.1, lasting_s=60.0
)
SLUG = "grand-hotel"


def subscription(family: Family, **parameters: str) -> Subscription:
    """What the session asks to follow."""
    channel = family.channel(hotel_slug=SLUG, **parameters)
    named = (("hotel_slug", SLUG), *parameters.items())
    return Subscription(family, channel, named, parameters.get("duty"))


KITCHEN = subscription(LIVE, audience="kitchen")
PORTER = subscription(LIVE, audience="porter")
ORDERS = subscription(STAFF_DUTY, staff_id="5", duty="kitchen")


def changed(seq: int) -> dict[str, object]:
    """The data of a `changed` event."""
    return {"stream": "kitchen", "seq": seq, "entity": "order", "id": str(seq), "rev": 1}


class Listening:
    """An inbox with somebody who drains and paints at once."""

    def __init__(self) -> None:
        self._woken = threading.Event()
        self.inbox = Inbox(self._woken.set)
        self.heard: list[Arrival] = []
        self._taken = 0

    def until(self, kind: type[A], fits: Callable[[A], object] = lambda arrival: True) -> A:
        """The next arrival of a kind; what comes before it stays in `heard`."""
        deadline = time.monotonic() + LIMIT_S
        while True:
            while self._taken < len(self.heard):
                arrival = self.heard[self._taken]
                self._taken += 1
                if isinstance(arrival, kind) and fits(arrival):
                    return arrival
            assert self._woken.wait(deadline - time.monotonic()), f"no {kind.__name__}"
            self._woken.clear()
            self.heard.extend(self.inbox.drain())
            self.inbox.painted()

    def all(self, kind: type[A]) -> list[A]:
        """Everything of a kind that was heard so far."""
        return [arrival for arrival in self.heard if isinstance(arrival, kind)]


def soon(low: float, high: float) -> float:
    """Pauses in the order of the real ones, a thousand times shorter."""
    return low / 1000


@contextlib.contextmanager
def open_link(
    port: int,
    *follows: Subscription,
    security: str = "open",
    patience: Patience = USUAL,
    authorisers: Authorisers | None = None,
    **address: Any,
) -> Iterator[tuple[Link, Listening]]:
    """A started link, stopped at the end."""
    listening = Listening()
    where = Address(**{"key": "app-key", "host": "127.0.0.1", "port": port, **address})
    link = Link(
        where,
        listening.inbox,
        terms=Terms(channel_security=security, patience=patience),
        authorisers=authorisers,
        backoff=Backoff(soon),
    )
    link.follow(follows)
    link.start()
    try:
        yield link, listening
    finally:
        link.stop()
        ended(link)


def ended(link: Link) -> None:
    """Fails unless every thread of the link ends."""
    link._thread.join(LIMIT_S)
    assert not link.is_running
    for thread in threading.enumerate():
        if thread.name == "hotel socket":
            thread.join(LIMIT_S)
            assert not thread.is_alive()
