"""The bounded queue of frames between the core and one socket."""

import asyncio
from collections import deque
from typing import Final

from litestar.types import Send

MAX_FRAMES: Final = 1_000
MAX_BYTES: Final = 1_000_000
OVERFLOW: Final = 4100


class Outlet:
    """Writes frames in order; one stuck socket cannot hold more memory than the limits.

    `closing` is set once the socket is to be closed; nothing more is taken then.
    """

    def __init__(self, send: Send) -> None:
        """Take the socket's ASGI `send`."""
        self.closing = asyncio.Event()
        self._send = send
        self._frames: deque[str] = deque()
        self._size = 0
        self._ready = asyncio.Event()
        self._done = asyncio.Event()
        self._goodbye = (1000, "")

    def put(self, frame: str) -> None:
        """Queue a frame; over the limits the queue is dropped and the socket closed with 4100."""
        if self.closing.is_set():
            return
        if len(self._frames) >= MAX_FRAMES or self._size + len(frame) > MAX_BYTES:
            self._frames.clear()
            self.close(OVERFLOW, "Too slow; fetch again")
            return
        self._frames.append(frame)
        self._size += len(frame)
        self._ready.set()

    def close(self, code: int, reason: str) -> None:
        """Close the socket after what is queued; the first reason counts."""
        if not self.closing.is_set():
            self._goodbye = code, reason
            self.closing.set()
            self._ready.set()

    async def written(self) -> None:
        """Wait until nothing more will be written."""
        await self._done.wait()

    async def run(self) -> None:
        """Write frames, and at last the close frame."""
        try:
            await self._write_frames()
            code, reason = self._goodbye
            await self._send({"type": "websocket.close", "code": code, "reason": reason})
        finally:
            self._done.set()

    async def _write_frames(self) -> None:
        while self._frames or not self.closing.is_set():
            if not self._frames:
                self._ready.clear()
                await self._ready.wait()
                continue
            frame = self._frames.popleft()
            self._size -= len(frame)
            await self._send({"type": "websocket.send", "text": frame, "bytes": None})
