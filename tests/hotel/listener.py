"""A signed-in socket that collects what a hotel tells on some channels."""

import contextlib
import json
import time
from collections.abc import Iterator
from typing import Any

import httpx
from hotel_process import Hotel
from websockets.sync.client import ClientConnection, connect

# On PostgreSQL what a killed instance was sending is free again after half a minute only.
_PATIENCE_S = 60


class Listener:
    """Follows channels and remembers every event in order."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self.heard: list[tuple[str, str, dict[str, Any]]] = []

    def receive(self) -> dict[str, Any]:
        """The next frame."""
        return dict(json.loads(self._socket.recv(timeout=_PATIENCE_S)))

    def send(self, event: str, data: object) -> None:
        """Say something."""
        self._socket.send(json.dumps({"event": event, "data": data}))

    def hear(self, count: int) -> list[tuple[str, str, dict[str, Any]]]:
        """The next events as (channel, event, data), in the order they came."""
        deadline = time.monotonic() + _PATIENCE_S
        start = len(self.heard)
        while len(self.heard) < start + count:
            assert time.monotonic() < deadline, f"heard only {self.heard[start:]}"
            frame = self.receive()
            if not frame["event"].startswith("pusher"):
                self.heard.append((frame["channel"], frame["event"], json.loads(frame["data"])))
        return self.heard[start:]

    def named(self, count: int) -> list[tuple[str, str]]:
        """The next events as sorted (channel, event)."""
        return sorted((channel, event) for channel, event, _ in self.hear(count))


@contextlib.contextmanager
def listening(hotel: Hotel, client: httpx.Client, *channels: str) -> Iterator[Listener]:
    """A socket signed in as the client's owner that follows the channels.

    What happened before is told before: nothing of it is heard.
    """
    _all_told(hotel)
    pusher = hotel.process.ready["pusher"]
    url = f"ws://{pusher['host']}:{pusher['port']}/app/{pusher['key']}?protocol=7"
    with connect(url, proxy=None) as socket:
        listener = Listener(socket)
        greeting = json.loads(listener.receive()["data"])
        body = {"socket_id": greeting["socket_id"]}
        signed = client.post("/api/pusher/user-auth/", data=body).json()
        listener.send("pusher:signin", signed)
        assert listener.receive()["event"] == "pusher:signin_success"
        for channel in channels:
            wish = {"channel": channel}
            if channel.startswith("private-"):
                asked = {**body, "channel_name": channel}
                wish |= client.post("/api/pusher/auth/", data=asked).json()
            listener.send("pusher:subscribe", wish)
            answer = listener.receive()
            assert answer["event"] == "pusher_internal:subscription_succeeded", answer
        yield listener


def _all_told(hotel: Hotel) -> None:
    """Wait until the hotel has sent everything it has to say so far."""
    manager, deadline = hotel.staff("manager"), time.monotonic() + _PATIENCE_S
    while manager.get(hotel.own("admin")).json()["outbox"]["waiting"]:
        assert time.monotonic() < deadline, "the hotel does not come to an end of telling"
        time.sleep(0.02)
