"""The files people sent, beside a copy of the database: every one it names, or none of them."""

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from hotel.problems import invalid

_TABLES: Final = ("guest_attachments", "staff_message_files")
_ENDING: Final = "-attachments"


def folder_beside(copy: Path) -> Path:
    """Where the files of a copy lie."""
    return copy.with_name(copy.name + _ENDING)


def keys_in(database: sqlite3.Connection) -> dict[str, int | None]:
    """Every stored file a database names, with its size in bytes where that is known."""
    found: dict[str, int | None] = {}
    for table in _TABLES:
        there = "SELECT count(*) FROM sqlite_master WHERE name = ?"
        if database.execute(there, (table,)).fetchone() == (0,):
            continue
        rows = database.execute(f"SELECT key, size, thumbnail_key FROM {table}")  # noqa: S608
        for key, size, thumbnail_key in rows:
            found[key] = size
            if thumbnail_key:
                found[thumbnail_key] = None
    return found


def save_files(keys: Mapping[str, int | None], source: Path, target: Path) -> int:
    """Copy the files that a copied database names, and leave no other; how many are missing.

    A stored file never changes: what an earlier copy has already is not copied again. One that was
    deleted since the database was copied is missing. Raises OSError naming the copy.
    """
    missing = 0
    for key, size in keys.items():
        original, copy = _path(source, key), _path(target, key)
        if not _is_whole(original, size):
            missing += 1
        elif not (copy.exists() and copy.stat().st_size == original.stat().st_size):
            _copy(original, copy, target)
    for stale in target.glob("??/*"):
        if stale.name not in keys:
            stale.unlink()
    return missing


def check_files(keys: Mapping[str, int | None], copy: Path) -> Path:
    """The folder of a copy, with every file its database names. Raises ProblemError 400."""
    folder = folder_beside(copy)
    lacking = sum(not _is_whole(_path(folder, key), size) for key, size in keys.items())
    if lacking:
        sentence = (
            f"{lacking} of the {len(keys)} files people sent are missing in {folder}, or not whole."
            " --without-files restores the database alone."
        )
        raise invalid(sentence)
    return folder


def put_files(
    keys: Mapping[str, int | None], source: Path, target: Path, stamp: str
) -> Path | None:
    """Put a checked copy's files in their place; where those that were there before are now.

    Raises OSError.
    """
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        for key in keys:
            _copy(_path(source, key), _path(draft, key), target)
        aside = target.with_name(f"{target.name}.before-{stamp}") if target.exists() else None
        if aside is not None:
            target.rename(aside)
        if draft.exists():
            draft.rename(target)
        return aside
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _path(folder: Path, key: str) -> Path:
    return folder / key[:2] / key


def _is_whole(file: Path, size: int | None) -> bool:
    return file.is_file() and size in {None, file.stat().st_size}


def _copy(original: Path, copy: Path, told: Path) -> None:
    draft = copy.with_name(f".{copy.name}")
    try:
        for folder in _new_folders(copy.parent):
            folder.mkdir(mode=0o700, exist_ok=True)
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as written, original.open("rb") as read:
            shutil.copyfileobj(read, written)
            written.flush()
            os.fsync(written.fileno())
        draft.replace(copy)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise OSError(error.errno, error.strerror, str(told)) from error


def _new_folders(folder: Path) -> Iterator[Path]:
    if not folder.parent.is_dir():
        yield folder.parent
    yield folder
