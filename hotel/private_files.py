"""Names the files of an SQLite database and keeps them from everybody but their owner."""

import contextlib
import logging
import os
from pathlib import Path
from typing import Final

from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from hotel.problems import invalid

log = logging.getLogger(__name__)

_SIDE_FILES: Final = ("-wal", "-shm", "-journal")
_FOR_OTHERS: Final = 0o077
_OWNER_ONLY: Final = 0o600


def sqlite_file(url: str) -> Path | None:
    """The file of an SQLite database, None for another kind or one in memory."""
    try:
        parsed = make_url(url)
    except SQLAlchemyError:
        sentence = "The database's URL cannot be read. It begins with sqlite:/// or postgresql://."
        raise invalid(sentence) from None
    is_file = parsed.drivername.startswith("sqlite") and parsed.database not in {None, ":memory:"}
    return Path(parsed.database) if is_file and parsed.database else None


def side_files(file: Path) -> tuple[Path, ...]:
    """The files SQLite may keep beside a database; another database must never find them."""
    return tuple(file.with_name(file.name + ending) for ending in _SIDE_FILES)


def keep_private(file: Path) -> None:
    """Make the database's file readable by its owner alone, also one that is not there yet.

    SQLite gives the files it keeps beside a database the same rights. Call this before anything
    in this process has the database open.
    """
    if os.name != "posix":
        return
    # The database itself says what is wrong with its place.
    with contextlib.suppress(OSError):
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY))
    for each in (file, *side_files(file)):
        with contextlib.suppress(FileNotFoundError):
            _tighten(each)


def _tighten(file: Path) -> None:
    if not file.stat().st_mode & _FOR_OTHERS:
        return
    try:
        file.chmod(_OWNER_ONLY)
    except PermissionError:
        log.warning("%s can be read by others, and is not ours to change.", file)
    else:
        log.warning("%s could be read by others: from now on by its owner alone.", file)
