"""Where files lie: one interface, and a folder of this machine behind it."""

import asyncio
import os
import re
import secrets
import shutil
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import IO, Final, Protocol

_CHUNK: Final = 256 * 1024
_KEY: Final = re.compile(r"[0-9a-f]{48}")


class Storage(Protocol):
    """Keeps files under names of its own choosing, which say nothing about them."""

    async def put(self, source: Path) -> str:
        """Keep a copy of a file; its key. Raises OSError."""
        ...

    async def open(self, key: str) -> AsyncIterator[bytes]:
        """A file's bytes, piece by piece. Raises FileNotFoundError before the first."""
        ...

    async def delete(self, key: str) -> None:
        """Forget a file; one that is gone already is as good."""
        ...

    async def older_than(self, moment: datetime) -> list[str]:
        """The keys of the files kept before a moment."""
        ...


class FolderStorage:
    """Files in a folder only this service may enter; nothing is ever served from it directly."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made with the first file."""
        self._folder = folder

    async def put(self, source: Path) -> str:
        """Keep a copy of a file, safely on disk before the key is given."""
        return await asyncio.to_thread(self._put, source)

    async def open(self, key: str) -> AsyncIterator[bytes]:
        """A file's bytes, piece by piece. Raises FileNotFoundError."""
        return _pieces(await asyncio.to_thread(self._path(key).open, "rb"))

    async def delete(self, key: str) -> None:
        """Forget a file."""
        await asyncio.to_thread(self._path(key).unlink, missing_ok=True)

    async def older_than(self, moment: datetime) -> list[str]:
        """The keys of the files kept before a moment."""
        return await asyncio.to_thread(self._older_than, moment.timestamp())

    def _put(self, source: Path) -> str:
        key = secrets.token_hex(24)
        target = self._path(key)
        for folder in (self._folder, target.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as copy, source.open("rb") as original:
                shutil.copyfileobj(original, copy, _CHUNK)
                copy.flush()
                os.fsync(copy.fileno())
        except OSError:
            target.unlink(missing_ok=True)
            raise
        return key

    def _older_than(self, moment: float) -> list[str]:
        if not self._folder.is_dir():
            return []
        files = (file for file in self._folder.glob("??/*") if _KEY.fullmatch(file.name))
        return [file.name for file in files if file.stat().st_mtime < moment]

    def _path(self, key: str) -> Path:
        if not _KEY.fullmatch(key):
            raise FileNotFoundError(key)
        # A few hundred folders: some file systems are slow with a hundred thousand files in one.
        return self._folder / key[:2] / key


async def _pieces(file: IO[bytes]) -> AsyncIterator[bytes]:
    try:
        while piece := await asyncio.to_thread(file.read, _CHUNK):
            yield piece
    finally:
        file.close()
