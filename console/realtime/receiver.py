"""Turns frames into arrivals, on the thread that reads the socket."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from console.realtime.frames import MAX_FRAME_BYTES, Frame, read_frame
from console.realtime.inbox import EventArrived, Inbox, Subscription
from console.trace import trace
from contract import registry
from contract.difference import FieldDifference, difference
from contract.events.base import Payload

_OURS: Final = ("pusher:", "pusher_internal:")
_ID_FIELDS: Final = ("order_id", "id", "clock_log_id", "staff_id")


@dataclass(slots=True)
class Tally:
    """What arrived since the start, for diagnostics. Written by one thread, read by any.

    `junk`: frames that are no message. `too_big`: over 64 kB. `stray`: events of a channel nobody
    follows. `flawed`: events with a problem. `attempts`: connections tried.
    """

    frames: int = 0
    events: int = 0
    junk: int = 0
    too_big: int = 0
    stray: int = 0
    flawed: int = 0
    attempts: int = 0


class Receiver:
    """Reads every event in full and puts it into the inbox; hands on what the protocol says."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
        self.followed: Mapping[str, Subscription] = {}
        self.heard_at = time.monotonic()
        self.tally = Tally()

    def sign_of_life(self) -> None:
        """Something arrived."""
        self.heard_at = time.monotonic()

    def receive(self, raw: bytes | str, say: Callable[[Frame], None]) -> None:
        """Take one frame; `say` gets those of the protocol itself. Never raises."""
        received_ns = time.monotonic_ns()
        self.sign_of_life()
        self.tally.frames += 1
        if len(raw) > MAX_FRAME_BYTES:
            self.tally.too_big += 1
            return
        frame = read_frame(raw)
        if frame is None:
            self.tally.junk += 1
        elif frame.event.startswith(_OURS):
            say(frame)
        else:
            self._put(frame, received_ns)

    def _put(self, frame: Frame, received_ns: int) -> None:
        subscription = self.followed.get(frame.channel or "")
        if subscription is None:
            self.tally.stray += 1
            return
        event, family, duty = frame.event, subscription.family, subscription.duty
        reading = registry.read(family, event, frame.data, duty=duty)
        self.tally.events += 1
        self.tally.flawed += bool(reading.problems)
        if trace.is_on:
            trace.step("received", entity_id(reading.payload))
        payload, problems = reading.payload, reading.problems
        compared: tuple[FieldDifference, ...] = ()
        if problems:
            compared = difference(family, event, frame.data, duty=duty, problems=problems)
        self._inbox.put(EventArrived(subscription, event, payload, problems, received_ns, compared))


def entity_id(payload: Payload | None) -> str:
    """The id of what an event is about, as the trace and the stores know it; "" when none."""
    ids = (getattr(payload, name, None) for name in _ID_FIELDS)
    return next((str(found) for found in ids if found is not None), "")
