"""Copies of files that are to be sent, on this PC until the hotel has them."""

import contextlib
import io
import os
import re
import sqlite3
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Final, TypeVar
from uuid import uuid4

import msgspec

from console.sentences import sentence
from console.state.outgoing import OutgoingFile
from contract.attachments import HEAD, LARGEST_FILE, MEGABYTE, may_be_sent

FOLDER: Final = "outgoing"
_PIECE: Final = 1024 * 1024
T = TypeVar("T")


class UnkeptError(Exception):
    """A file cannot be sent; the message is for people."""


class Outgoing:
    """Every call may take as long as a disk does: for a thread of its own."""

    def __init__(self, data_folder: Path) -> None:
        self._folder = data_folder / FOLDER

    def place(self, file_id: str) -> Path:
        """Where a copy lies."""
        return self._folder / file_id

    def keep(self, source: Path) -> OutgoingFile:
        """Copy a file that somebody chose. Raises UnkeptError."""
        # A disk may hold names that are no text.
        name = source.name.encode("utf-8", "replace").decode()
        try:
            with _opened(source) as opened:
                if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
                    raise UnkeptError(sentence("“{name}” is not a file.", name=name))
                return self._copied(opened, name)
        except OSError as error:
            # Also what a network drive says that went away.
            told = sentence("“{name}” cannot be read.", name=name)
            raise UnkeptError(told) from error

    def keep_bytes(self, data: bytes, name: str) -> OutgoingFile:
        """Keep what came without a file, such as a picture that was pasted. Raises UnkeptError."""
        return self._copied(io.BytesIO(data), name)

    def has(self, file: OutgoingFile) -> bool:
        """Whether a copy is still there, whole."""
        try:
            found = self.place(file.id).lstat()
        except OSError:
            return False
        return stat.S_ISREG(found.st_mode) and found.st_size == file.size

    def drop(self, file_ids: Iterable[str]) -> None:
        """Forget copies."""
        for file_id in file_ids:
            with contextlib.suppress(OSError):
                self.place(file_id).unlink(missing_ok=True)

    def all(self) -> set[str]:
        """The ids of every copy there is."""
        with contextlib.suppress(OSError):
            return {file.name for file in self._folder.iterdir()}
        return set()

    def _copied(self, source: BinaryIO, name: str) -> OutgoingFile:
        head = source.read(HEAD)
        _check(head, name)
        file_id = uuid4().hex
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            with _made(self.place(file_id)) as copy:
                size = _copy(head, source, copy, name)
        except BaseException as error:
            self.drop([file_id])
            if isinstance(error, OSError):
                raise UnkeptError(_why_unkept(name)) from error
            raise
        return OutgoingFile(id=file_id, name=name, size=size)


def referenced(connection: sqlite3.Connection) -> set[str]:
    """The copies that actions of anybody at this PC, or what they write, still need."""
    rows = connection.execute("SELECT files FROM staging")
    staged = {file.id for (files,) in rows for file in _read(files, tuple[_Id, ...], ())}
    return staged | waiting(connection)


def waiting(connection: sqlite3.Connection) -> set[str]:
    """The copies that actions of anybody at this PC need."""
    rows = connection.execute("SELECT wish FROM outbox WHERE wish IS NOT NULL")
    return {file.id for (body,) in rows for file in _read(body, _Body, _Body()).files}


def is_copy(file_id: str) -> bool:
    """Whether this can be the name of a copy; anything else would lead out of the folder."""
    return re.fullmatch("[0-9a-f]{32}", file_id) is not None


class _Id(msgspec.Struct):
    id: str


class _Body(msgspec.Struct):
    files: tuple[_Id, ...] = ()


def _read(body: str, kind: type[T], nothing: T) -> T:
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.MsgspecError:
        return nothing


def _check(head: bytes, name: str) -> None:
    if not head:
        raise UnkeptError(sentence("“{name}” is empty.", name=name))
    if not may_be_sent(head, name):
        raise UnkeptError(
            sentence(
                "“{name}” cannot be sent. Pictures, PDF, Word, Excel, text and CSV files can,"
                " if that is really what they are.",
                name=name,
            )
        )


def _copy(head: bytes, source: BinaryIO, copy: BinaryIO, name: str) -> int:
    size, piece = 0, head
    while piece:
        size += len(piece)
        if size > LARGEST_FILE:
            largest = LARGEST_FILE // MEGABYTE
            raise UnkeptError(
                sentence("“{name}” is larger than {largest} MB.", name=name, largest=largest)
            )
        copy.write(piece)
        piece = source.read(_PIECE)
    copy.flush()
    os.fsync(copy.fileno())
    return size


def _why_unkept(name: str) -> str:
    return sentence("“{name}” could not be copied on this PC. Is its disk full?", name=name)


def _opened(file: Path) -> BinaryIO:
    # Somebody may choose a pipe, which nobody ever writes into.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(file, flags), "rb")


def _made(file: Path) -> BinaryIO:
    """A new file that nobody else at this PC may read."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(file, flags, 0o600), "wb")
