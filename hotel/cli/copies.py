"""Copies of an SQLite database: whole and checked, or not there at all."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hotel.migrations import known_versions
from hotel.private_files import side_files
from hotel.problems import ProblemError, invalid

_WAIT_S: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What a database holds: the hotels' slugs, and the newest migration that has run."""

    hotels: tuple[str, ...]
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A copy that is not yet in its place."""

    connection: sqlite3.Connection
    holding: Holding


@contextlib.contextmanager
def drafted(source: Path, target: Path) -> Iterator[Draft]:
    """A copy beside the target, open for last changes; it is put in its place at the end.

    The source may be in use. Readable by its owner alone: it holds names and password hashes.
    Raises OSError, and ProblemError 400 when the source is no sound hotel.
    """
    with source.open("rb"):
        # Said better by the system than by SQLite when it is not there, or not ours to read.
        pass
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    with _told_of(target):
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
            yield Draft(connection=copy, holding=_fill(copy, source, target))
        with _told_of(target):
            _write_through(draft)
            draft.replace(target)
    finally:
        for name in (draft, *side_files(draft)):
            name.unlink(missing_ok=True)


def is_in_use(file: Path) -> bool:
    """Whether another program has the database open. Writes its log into it when not."""
    try:
        with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as connection:
            # Leaving the write-ahead log needs the file for oneself alone.
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.DatabaseError as error:
        # A damaged file is nobody's working database.
        return error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
    return False


@contextlib.contextmanager
def _told_of(target: Path) -> Iterator[None]:
    """The operator knows the file that was asked for, and nothing of its draft."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error


def _fill(copy: sqlite3.Connection, source: Path, target: Path) -> Holding:
    try:
        return _filled(copy, source)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_FULL:
            raise
        sentence = f"{target} cannot be written: its disk is full."
        raise invalid(sentence) from error


def _filled(copy: sqlite3.Connection, source: Path) -> Holding:
    with _sound(source), closing(opened_to_read(source)) as original:
        original.backup(copy)
        # One file, without a write-ahead log beside it.
        copy.execute("PRAGMA journal_mode=DELETE")
        return _inspected(copy, source)


def opened_to_read(file: Path) -> sqlite3.Connection:
    """The database, for reading alone. Raises sqlite3.DatabaseError."""
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=_WAIT_S)


@contextlib.contextmanager
def _sound(file: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = error.sqlite_errorcode & 0xFF
        if code == sqlite3.SQLITE_FULL:
            # The file is read: it is the copy that found no room.
            raise
        if code == sqlite3.SQLITE_NOTADB:
            raise _not_ours(file) from error
        sentence = f"{file} cannot be read: {error}."
        raise invalid(sentence) from error


def _inspected(connection: sqlite3.Connection, file: Path) -> Holding:
    (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if found != "ok":
        sentence = f"{file} is damaged: {found}."
        raise invalid(sentence)
    tables = "SELECT count(*) FROM sqlite_master WHERE name IN ('hotels', 'alembic_version')"
    if connection.execute(tables).fetchone() != (2,):
        raise _not_ours(file)
    versions = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    version = str(versions[0][0]) if versions else ""
    if version not in known_versions():
        sentence = f"{file} ({version}) was made by a newer version of this program."
        raise invalid(sentence)
    slugs = connection.execute("SELECT slug FROM hotels ORDER BY slug").fetchall()
    return Holding(hotels=tuple(slug for (slug,) in slugs), version=version)


def _not_ours(file: Path) -> ProblemError:
    return invalid(f"{file} holds no hotel.")


def _write_through(file: Path) -> None:
    with file.open("r+b") as written:
        os.fsync(written.fileno())
