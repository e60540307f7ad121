"""A subscriber made of pysher: signs in as somebody and remembers what comes on its channels."""

import contextlib
import json
import queue
import socket
import threading
from collections.abc import Iterator
from typing import Any, Final

import httpx
import pysher
from hotel_process import Hotel
from pysher.channel import Channel

PATIENCE_S: Final = 60
_SUCCEEDED: Final = "pusher_internal:subscription_succeeded"
Heard = tuple[str, str, dict[str, Any]]


class Ear:
    """Follows channels with a client that others wrote, as any other system of a hotel would."""

    def __init__(self, hotel: Hotel, events: frozenset[str]) -> None:
        """Take the names of the events to listen for: pysher drops what nobody is bound to."""
        address = hotel.process.ready["pusher"]
        self._pysher = pysher.Pusher(
            address["key"],
            custom_host=address["host"],
            port=address["port"],
            secure=False,
            # It sleeps through this after its end.
            reconnect_interval=0.05,
        )
        self._events = events
        self._heard: queue.SimpleQueue[Heard] = queue.SimpleQueue()

    def sign_in(self, client: httpx.Client) -> None:
        """Connect, and be whoever the REST client is."""
        connection = self._pysher.connection
        connected, signed_in = threading.Event(), threading.Event()
        connection.bind("pusher:connection_established", lambda _data: connected.set())
        connection.bind("pusher:signin_success", lambda _data: signed_in.set())
        self._pysher.connect()
        assert connected.wait(PATIENCE_S)
        asked = client.post("/api/pusher/user-auth/", data={"socket_id": connection.socket_id})
        connection.send_event("pusher:signin", asked.raise_for_status().json())
        assert signed_in.wait(PATIENCE_S)

    def follow(self, channel: str) -> None:
        """Hear a channel from now on."""
        following = threading.Event()
        # Known before it is asked for: the answer may be quicker than a binding after it.
        followed = self._pysher.channels[channel] = Channel(channel, self._pysher.connection)
        followed.bind(_SUCCEEDED, lambda _data: following.set())
        for event in self._events:
            followed.bind(event, self._remember, channel, event)
        self._pysher.connection.send_event("pusher:subscribe", {"channel": channel})
        assert following.wait(PATIENCE_S), f"may not follow {channel}"

    def hear(self, event: str) -> Heard:
        """The next event of a name, whatever comes before it."""
        while True:
            heard = self._heard.get(timeout=PATIENCE_S)
            if heard[1] == event:
                return heard

    def close(self) -> None:
        """End it the hard way: pysher's own goodbye may hang."""
        connection = self._pysher.connection
        connection.needs_reconnect = False
        connection.disconnect_called = True
        if connection.socket is not None and connection.socket.sock is not None:
            connection.socket.keep_running = False
            # Closed under its reader, a socket is read on for ever; shut down, it ends.
            with contextlib.suppress(OSError):
                connection.socket.sock.sock.shutdown(socket.SHUT_RDWR)
        connection._stop_timers()
        if connection.is_alive():
            connection.join(PATIENCE_S)

    def _remember(self, data: str, channel: str, event: str) -> None:
        self._heard.put((channel, event, json.loads(data)))


@contextlib.contextmanager
def ear_at(
    hotel: Hotel, client: httpx.Client, channel: str, events: frozenset[str]
) -> Iterator[Ear]:
    """Somebody who follows one channel until the block ends."""
    ear = Ear(hotel, events)
    try:
        ear.sign_in(client)
        ear.follow(channel)
        yield ear
    finally:
        ear.close()
