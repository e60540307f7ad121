"""Keeps two services off one SQLite file: both would send everything, and neither see the other."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from hotel.settings import SettingsError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextlib.contextmanager
def only_service_of(database: Path | None) -> Iterator[None]:
    """Be the one service of a database until the block ends. Raises SettingsError.

    `database` is None where several services may share one. The system itself forgets a service
    that ended in whatever way, so a file that is left means nothing.
    """
    if database is None:
        yield
        return
    try:
        descriptor = os.open(f"{database}-service", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        # The database itself says what is wrong with its place.
        yield
        return
    with os.fdopen(descriptor, "r+", encoding="ascii") as file:
        if not _is_ours(file):
            message = (
                f"Another hotel service ({_number_in(file)}) works with {database}. Stop that one"
                " first; several services share PostgreSQL only."
            )
            raise SettingsError(message)
        file.truncate(0)
        file.write(f" process {os.getpid()}")
        file.flush()
        yield


def _is_ours(file: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _number_in(file: IO[str]) -> str:
    with contextlib.suppress(OSError):
        # Windows keeps the first character to whoever locked it.
        file.seek(1)
        return file.read(40) or "just starting"
    return "its number is not told"
