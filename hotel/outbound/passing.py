"""Sends what is worth nothing a moment later: at once or not at all, beside the outbox."""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from contract import registry
from contract.channels import on_the_wire
from contract.events.base import Payload
from hotel.outbound.publisher import Event, Publisher, RefusedError, UnreachableError

log = logging.getLogger(__name__)

_MOST_WAITING: Final = 8


class Passing:
    """A way to the host of its own: what waits for a slow host holds up nothing that matters."""

    def __init__(self, publisher: Publisher, channel_security: str) -> None:
        """Take a publisher nobody else uses, and how channels are named on the wire."""
        self._publisher = publisher
        self._security = channel_security
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="passing-publisher")
        self._waiting: set[asyncio.Future[None]] = set()

    def send(self, channel: str, payload: Payload) -> None:
        """Send an event unless others wait already; call it on the event loop."""
        if len(self._waiting) >= _MOST_WAITING:
            return
        name = on_the_wire(channel, self._security)
        event = Event(name, payload.EVENT, registry.write(payload))
        loop = asyncio.get_running_loop()
        sending = loop.run_in_executor(self._thread, self._publish, event)
        self._waiting.add(sending)
        sending.add_done_callback(self._waiting.discard)

    def close(self) -> None:
        """Send nothing more."""
        self._thread.shutdown(wait=False, cancel_futures=True)
        self._publisher.close()

    def _publish(self, event: Event) -> None:
        try:
            self._publisher.publish([event])
        except (RefusedError, UnreachableError) as error:
            log.info("The event %s was not passed on: %s", event.name, error)
