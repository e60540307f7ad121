"""The console's SQLite file: opened, repaired and used on one thread of its own."""

import contextlib
import enum
import logging
import os
import sqlite3
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeVar

from console.storage.schema import is_complete, migrate

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]

FILE_NAME: Final = "console.sqlite3"
_SIDE_FILES: Final = ("", "-wal", "-shm")
_log = logging.getLogger("console.storage")


class Keeping(enum.Enum):
    """What became of the file: in use, begun anew after damage, or replaced by memory."""

    ON_DISK = enum.auto()
    BEGUN_ANEW = enum.auto()
    IN_MEMORY = enum.auto()


class Database:
    """Runs pieces of work one after the other, each in one transaction that is on disk when done.

    Nothing here blocks the caller: every call returns a future. A file that cannot be read is
    moved aside and a new one begun; where there can be none, all is kept in memory and lost at
    the end. `keeping` tells which, and `problem` why, once the first work is done.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / FILE_NAME
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="storage")
        self._connection: sqlite3.Connection | None = None
        self.keeping = Keeping.ON_DISK
        self.problem: str | None = None

    def run(self, work: Work[T]) -> Future[T]:
        """Do `work` in a transaction on the storage thread. Raises RuntimeError once closed."""
        return self._worker.submit(self._transaction, work)

    def close(self) -> None:
        """Finish what was handed in, close the file and end the thread."""
        with contextlib.suppress(RuntimeError):
            self._worker.submit(self._disconnect)
        self._worker.shutdown(wait=True)

    def _transaction(self, work: Work[T]) -> T:
        try:
            return _in_transaction(self._connected(), work)
        except sqlite3.DatabaseError as error:
            if not _is_corruption(error):
                raise
            self._move_aside(error)
            return _in_transaction(self._connected(), work)

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = self._connect()
        return self._connection

    def _connect(self) -> sqlite3.Connection:
        try:
            return self._open_on_disk()
        except (sqlite3.DatabaseError, OSError) as error:
            return self._open_in_memory(error)

    def _open_on_disk(self) -> sqlite3.Connection:
        try:
            return _open(self._path)
        except sqlite3.DatabaseError as error:
            if not _is_corruption(error):
                raise
            self._move_aside(error)
            return _open(self._path)

    def _open_in_memory(self, error: Exception) -> sqlite3.Connection:
        self.keeping = Keeping.IN_MEMORY
        self._say(f"{self._path.name} cannot be used, nothing is kept over a restart", error)
        return _prepared(sqlite3.connect(":memory:", isolation_level=None))

    def _move_aside(self, error: Exception) -> None:
        self._disconnect()
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        for suffix in _SIDE_FILES:
            file = self._path.with_name(self._path.name + suffix)
            if file.exists():
                file.replace(self._path.with_name(f"{self._path.name}.damaged-{stamp}{suffix}"))
        self.keeping = Keeping.BEGUN_ANEW
        self._say(f"{self._path.name} was damaged and moved aside", error)

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _say(self, problem: str, error: Exception) -> None:
        self.problem = f"{problem}: {error}"
        _log.warning("%s", self.problem)


def _open(path: Path) -> sqlite3.Connection:
    # Made before SQLite opens it, so that there is no moment in which others may read it.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    if os.name == "posix":
        path.chmod(0o600)
    connection = sqlite3.connect(path, isolation_level=None, timeout=5.0)
    try:
        return _prepared(connection)
    except sqlite3.DatabaseError:
        connection.close()
        raise


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    # What is removed, guests' words among it, is not left readable in the file.
    connection.execute("PRAGMA secure_delete = ON")
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise sqlite3.DatabaseError(f"database disk image is malformed: {verdict}")
    migrate(connection)
    if not is_complete(connection):
        message = "the file is not a database of this version"
        raise sqlite3.DatabaseError(message)
    return connection


def _in_transaction(connection: sqlite3.Connection, work: Work[T]) -> T:
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = work(connection)
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    return result


def _is_corruption(error: sqlite3.DatabaseError) -> bool:
    text = str(error)
    return "malformed" in text or "not a database" in text
