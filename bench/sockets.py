"""A WebSocket by hand, as bare as it gets: no library between the clock and the wire."""

import base64
import hashlib
import json
import os
import socket
import struct
from collections.abc import Iterator
from typing import Any, Final

_MAGIC: Final = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_TEXT: Final = 0x81


def frame(payload: bytes, *, masked: bool = False) -> bytes:
    """A whole text frame; clients have to mask theirs, and do it with zeros here."""
    length, bit = len(payload), 0x80 if masked else 0
    mask = bytes(4) if masked else b""
    if length < 126:
        return struct.pack("!BB", _TEXT, bit | length) + mask + payload
    if length < 65536:
        return struct.pack("!BBH", _TEXT, bit | 126, length) + mask + payload
    return struct.pack("!BBQ", _TEXT, bit | 127, length) + mask + payload


def accept(stream: socket.socket) -> None:
    """Answer a client's wish to talk WebSocket."""
    request = b""
    while b"\r\n\r\n" not in request:
        request += _some(stream)
    lines = request.decode().splitlines()
    key = next(one for one in lines if one.lower().startswith("sec-websocket-key"))
    sum_ = hashlib.sha1((key.partition(":")[2].strip() + _MAGIC).encode()).digest()
    stream.sendall(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + base64.b64encode(sum_) + b"\r\n\r\n"
    )


def connect(host: str, port: int) -> socket.socket:
    """Ask a server to talk WebSocket."""
    stream = socket.create_connection((host, port))
    stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    key = base64.b64encode(os.urandom(16)).decode()
    stream.sendall(
        f"GET /app/bench HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\n"
        f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n"
        "".encode()
    )
    answer = b""
    while not answer.endswith(b"\r\n\r\n"):
        answer += stream.recv(1)
    return stream


def messages(stream: socket.socket) -> Iterator[dict[str, Any]]:
    """What the other side says, until it hangs up."""
    file = stream.makefile("rb")
    while head := file.read(2):
        length = head[1] & 0x7F
        if length >= 126:
            wide = length == 127
            (length,) = struct.unpack("!Q" if wide else "!H", file.read(8 if wide else 2))
        mask = file.read(4) if head[1] & 0x80 else b""
        payload = file.read(length)
        if mask:
            payload = bytes(byte ^ mask[at % 4] for at, byte in enumerate(payload))
        if head[0] & 0x0F == 1:
            yield json.loads(payload)


def _some(stream: socket.socket) -> bytes:
    received = stream.recv(65536)
    if not received:
        raise ConnectionError
    return received
