"""Files of the chats over REST: fetched into memory, or onto this PC's disk."""

import asyncio
import contextlib
import errno
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final
from uuid import uuid4

from console.api.errors import Garbled, Refused
from console.api.transport import Transport
from console.sentences import sentence
from contract.attachments import LARGEST_FILE

_ELSEWHERE: Final = sentence("This file is not kept at the hotel, so it is not opened here.")
_TOO_LARGE: Final = sentence("The file is larger than a file of the hotel can be.")
_BROKEN_OFF: Final = sentence("The file broke off before its end.")


class UnsavedError(Exception):
    """A file could not be written here; the message is for people."""


@dataclass(frozen=True, slots=True)
class FilesApi:
    """Fetches what messages hold, with the sign-in of the person; from this hotel alone."""

    transport: Transport

    async def fetch(self, address: str, *, most: int = LARGEST_FILE) -> bytes:
        """A file of at most `most` bytes. Raises ApiError."""
        found = bytearray()
        async with contextlib.aclosing(self.transport.download(_own(address))) as pieces:
            async for piece in pieces:
                found += piece.data
                if len(found) > most:
                    raise Garbled(_TOO_LARGE)
        return bytes(found)

    async def save(self, address: str, place: Path, told: Callable[[int, int], None]) -> None:
        """Write a file to `place`, whole or not at all. Raises ApiError and UnsavedError.

        `told` gets how many bytes are here and how many there are, 0 when unknown.
        """
        beside = place.with_name(f".{uuid4().hex}.part")
        try:
            opened = await asyncio.to_thread(beside.open, "xb")
            try:
                await self._write(address, opened, told)
            finally:
                await asyncio.to_thread(opened.close)
            await asyncio.to_thread(beside.replace, place)
        except OSError as error:
            raise UnsavedError(why_unsaved(error)) from error
        finally:
            with contextlib.suppress(OSError):
                await asyncio.to_thread(beside.unlink, missing_ok=True)

    async def _write(
        self, address: str, opened: IO[bytes], told: Callable[[int, int], None]
    ) -> None:
        size = whole = 0
        async with contextlib.aclosing(self.transport.download(_own(address))) as pieces:
            async for piece in pieces:
                size, whole = size + len(piece.data), piece.whole
                if size > LARGEST_FILE:
                    raise Garbled(_TOO_LARGE)
                await asyncio.to_thread(opened.write, piece.data)
                told(size, whole)
        if size < whole:
            raise Garbled(_BROKEN_OFF)


def why_unsaved(error: OSError) -> str:
    """Why nothing could be written, as a sentence."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return sentence("The disk is full.")
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return sentence("You may not write into this folder.")
    if error.errno == errno.ENOENT:
        return sentence("This folder is not there any more.")
    return sentence("The file could not be written there.")


def _own(address: str) -> str:
    """The address when it is the hotel's own: the token goes nowhere else. Raises Refused."""
    steps = address.partition("?")[0].split("/")
    if not address.startswith("/api/") or "\\" in address or {"", "..", "."} & set(steps[1:-1]):
        raise Refused(_ELSEWHERE, status=404, code="elsewhere")
    return address
