"""A scripted Pusher server for the faults a real hotel cannot be made to show."""

import base64
import contextlib
import hashlib
import json
import queue
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any, Self

MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10


class Gone(Exception):  # noqa: N818 - what happened, not what went wrong
    """The console hung up."""


class Peer:
    """One console's connection, as the server sees it."""

    def __init__(self, stream: socket.socket, number: int) -> None:
        self.stream = stream
        self.number = number
        self.socket_id = f"{number}.{number}"
        self.request = ""

    def upgrade(self) -> None:
        """Answer the HTTP request with a switch to WebSocket."""
        self.request = self.read_request()
        key = next(
            line.partition(":")[2].strip()
            for line in self.request.splitlines()
            if line.lower().startswith("sec-websocket-key")
        )
        accept = base64.b64encode(hashlib.sha1((key + MAGIC).encode()).digest()).decode()
        self.stream.sendall(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + f"Sec-WebSocket-Accept: {accept}\r\n\r\n".encode()
        )

    def read_request(self) -> str:
        received = b""
        while b"\r\n\r\n" not in received:
            received += self._read_some()
        return received.decode()

    def greet(self, *, activity_timeout: float = 120) -> None:
        """Upgrade and establish the connection."""
        self.upgrade()
        data = {"socket_id": self.socket_id, "activity_timeout": activity_timeout}
        self.say("pusher:connection_established", json.dumps(data))

    def say(self, event: str, data: object = None, **more: object) -> None:
        """Send one message of the protocol."""
        self.send(json.dumps({"event": event, "data": data, **more}).encode())

    def send(self, payload: bytes, opcode: int = TEXT) -> None:
        self.stream.sendall(frame(payload, opcode))

    def close(self, code: int) -> None:
        """A close frame with a code, then the end of the stream."""
        self.send(struct.pack("!H", code), CLOSE)
        self.stream.close()

    def reset(self) -> None:
        """A TCP RST instead of an end."""
        self.stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.stream.close()

    def hear(self) -> dict[str, Any]:
        """The console's next message. Raises Gone."""
        while True:
            opcode, payload = self._read_frame()
            if opcode == CLOSE:
                raise Gone
            if opcode == TEXT:
                message: dict[str, Any] = json.loads(payload)
                return message

    def hear_until(self, event: str) -> dict[str, Any]:
        """The console's next message of this name, passing over others."""
        while (message := self.hear())["event"] != event:
            pass
        return message

    def wait_for_end(self) -> None:
        """Read and say nothing until the console hangs up."""
        with contextlib.suppress(Gone, OSError):
            while True:
                self._read_some()

    def _read_frame(self) -> tuple[int, bytes]:
        first, second = self._read_exactly(2)
        length = second & 0x7F
        if length == 126:
            (length,) = struct.unpack("!H", self._read_exactly(2))
        mask = self._read_exactly(4)
        masked = self._read_exactly(length)
        return first & 0x0F, bytes(
            byte ^ mask[position % 4] for position, byte in enumerate(masked)
        )

    def _read_exactly(self, count: int) -> bytes:
        received = b""
        while len(received) < count:
            received += self._read_some(count - len(received))
        return received

    def _read_some(self, count: int = 65536) -> bytes:
        try:
            received = self.stream.recv(count)
        except ConnectionError:
            raise Gone from None
        if not received:
            raise Gone
        return received


Behaviour = Callable[[Peer], None]


def frame(payload: bytes, opcode: int = TEXT) -> bytes:
    """A whole, unmasked frame."""
    length = len(payload)
    if length < 126:
        return struct.pack("!BB", 0x80 | opcode, length) + payload
    if length < 65536:
        return struct.pack("!BBH", 0x80 | opcode, 126, length) + payload
    return struct.pack("!BBQ", 0x80 | opcode, 127, length) + payload


def attend(peer: Peer) -> None:
    """Answer as a hotel does until the console hangs up."""
    while True:
        answer(peer, peer.hear())


def answer(peer: Peer, message: dict[str, Any]) -> None:
    """Answer one message as a hotel does."""
    if message["event"] == "pusher:subscribe":
        channel = message["data"]["channel"]
        peer.say("pusher_internal:subscription_succeeded", "{}", channel=channel)
    if message["event"] == "pusher:ping":
        peer.say("pusher:pong", "")


def well(peer: Peer) -> None:
    """A sound connection."""
    peer.greet()
    attend(peer)


class ScriptedHotel:
    """Runs one behaviour per connection, the last one for all further ones."""

    def __init__(self, *behaviours: Behaviour, context: ssl.SSLContext | None = None) -> None:
        self._behaviours = list(behaviours)
        self._context = context
        self._threads: list[threading.Thread] = []
        self._streams: list[socket.socket] = []
        self.peers: queue.SimpleQueue[Peer] = queue.SimpleQueue()
        self.attempts = 0
        self.port = 0

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.shut()

    def open(self) -> None:
        """Listen, on the same port as before when there was one."""
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self.port = self._listener.getsockname()[1]
        self._start(self._accept)

    def shut(self) -> None:
        """End everything, as a killed process would."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for stream in self._streams:
            with contextlib.suppress(OSError):
                stream.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)
            assert not thread.is_alive()
        for stream in self._streams:
            stream.close()
        self._threads.clear()
        self._streams.clear()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                stream, _ = self._listener.accept()
                self._streams.append(stream)
                self.attempts += 1
                following = self._behaviours[1:] or self._behaviours
                behaviour, self._behaviours = self._behaviours[0], following
                self._start(self._serve, stream, behaviour)

    def _serve(self, stream: socket.socket, behaviour: Behaviour) -> None:
        with contextlib.suppress(Gone, OSError), stream:
            if self._context is not None:
                stream = self._context.wrap_socket(stream, server_side=True)
                self._streams.append(stream)
            peer = Peer(stream, self.attempts)
            self.peers.put(peer)
            behaviour(peer)

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, name="scripted hotel")
        self._threads.append(thread)
        thread.start()


@contextlib.contextmanager
def deaf_port() -> Iterator[int]:
    """A port where connections are neither made nor refused, as behind a dropping firewall."""
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        port: int = listener.getsockname()[1]
        for _ in range(3):
            filler = stack.enter_context(socket.socket())
            filler.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                filler.connect(("127.0.0.1", port))
        yield port
