"""`backup` and `restore`: the hotel's database into one file, and back."""

import argparse
import shutil
import sqlite3
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hotel.problems import invalid
from hotel.settings import Settings

if TYPE_CHECKING:
    from hotel.cli.copies import Holding


def add_backup(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument("file", type=Path, help="the copy to write")
    parser.add_argument("--force", action="store_true", help="replace the file")


def add_restore(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument("file", type=Path, help="a copy that backup has written")
    parser.add_argument(
        "--force", action="store_true", help="replace the database; it is kept beside"
    )


def backup(settings: Settings, arguments: argparse.Namespace) -> int:
    """Copy the database, also while the hotel runs. Raises ProblemError, OSError."""
    from hotel.cli.copies import drafted

    source, target = _database(settings), arguments.file
    if not source.exists():
        sentence = f"There is no database at {source}."
        raise invalid(sentence)
    if target.exists() and (not arguments.force or target.samefile(source)):
        sentence = f"There is a file at {target} already."
        raise invalid(sentence)
    with drafted(source, target) as copy:
        pass
    print(f"Copied {_told(copy.holding)} to {target}.")
    return 0


def restore(settings: Settings, arguments: argparse.Namespace) -> int:
    """Put a copy in the database's place. Raises ProblemError, OSError."""
    from hotel.cli.copies import drafted

    source, target = arguments.file, _database(settings)
    with drafted(source, target) as copy:
        _check_place(source, target, force=arguments.force)
        _expire_positions(copy.connection)
        kept = _put_aside(target)
    print(f"Restored {_told(copy.holding)} to {target}.")
    if kept is not None:
        print(f"What was there before is at {kept}.")
    return 0


def _database(settings: Settings) -> Path:
    from hotel.cli.opened import sqlite_file

    file = sqlite_file(settings.database)
    if file is None:
        sentence = "This is for SQLite files: copy PostgreSQL with pg_dump, and pg_restore it."
        raise invalid(sentence)
    return file


def _told(held: "Holding") -> str:
    return f"{', '.join(held.hotels) or 'a database without a hotel'} (version {held.version})"


def _check_place(source: Path, target: Path, *, force: bool) -> None:
    from hotel.cli.copies import is_in_use

    if not target.exists():
        return
    if target.samefile(source):
        sentence = "The copy and the database are the same file."
        raise invalid(sentence)
    if is_in_use(target):
        sentence = f"{target} is in use: stop the hotel first."
        raise invalid(sentence)
    if not force:
        sentence = f"There is a database at {target} already. --force replaces it."
        raise invalid(sentence)


def _expire_positions(copy: sqlite3.Connection) -> None:
    # A console may have seen changes that this copy does not know. Its place in a stream must not
    # fit by chance once new changes come: past every number given before, it asks for everything.
    now = int(time.time())
    copy.execute("UPDATE stream_counters SET seq = max(seq + 1, ?)", (now,))


def _put_aside(target: Path) -> Path | None:
    from hotel.cli.copies import side_files

    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    aside = target.with_name(f"{target.name}.before-{stamp}")
    if target.exists():
        shutil.copy2(target, aside)
    # Only a damaged database still has any: they belong to it and to nothing else.
    for before, after in zip(side_files(target), side_files(aside), strict=True):
        if before.exists():
            before.replace(after)
    return aside if aside.exists() else None
