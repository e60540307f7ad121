"""`backup` and `restore`: the hotel's database into one file, and back."""

import argparse
import os
import shutil
import sqlite3
import time
from contextlib import closing
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
    _add_without_files(parser)


def add_restore(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument("file", type=Path, help="a copy that backup has written")
    parser.add_argument(
        "--force", action="store_true", help="replace the database; it is kept beside"
    )
    _add_without_files(parser)


def _add_without_files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--without-files", action="store_true", help="leave out the files people sent in chats"
    )


def backup(settings: Settings, arguments: argparse.Namespace) -> int:
    """Copy the database and the files, also while the hotel runs. Raises ProblemError, OSError."""
    from hotel.cli.copied_files import folder_beside, keys_in, save_files
    from hotel.cli.copies import drafted

    source, target = _database(settings), arguments.file
    if not source.exists():
        sentence = f"There is no database at {source}."
        raise invalid(sentence)
    if target.exists() and (not arguments.force or target.samefile(source)):
        sentence = f"There is a file at {target} already."
        raise invalid(sentence)
    keys, missing = {}, 0
    with drafted(source, target) as copy:
        if not arguments.without_files:
            keys = keys_in(copy.connection)
            folder = folder_beside(target)
            missing = save_files(keys, settings.attachments_folder, folder)
    print(f"Copied {_told(copy.holding)} to {target}.")
    if keys:
        print(f"Copied {len(keys) - missing} files people sent to {folder}.")
    if missing:
        print(f"{missing} files were not in {settings.attachments_folder} any more.")
    return 0


def restore(settings: Settings, arguments: argparse.Namespace) -> int:
    """Put a copy in the database's place. Raises ProblemError, OSError."""
    from hotel.cli.copied_files import check_files, keys_in, put_files
    from hotel.cli.copies import drafted

    source, target = arguments.file, _database(settings)
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    kept: list[Path | None] = []
    with drafted(source, target) as copy:
        _check_place(source, target, force=arguments.force)
        _expire_positions(copy.connection, _newest_position(target))
        keys = {} if arguments.without_files else keys_in(copy.connection)
        if keys:
            folder = check_files(keys, source)
            kept.append(put_files(keys, folder, settings.attachments_folder, stamp))
        kept.insert(0, _put_aside(target, stamp))
    print(f"Restored {_told(copy.holding)} to {target}.")
    if keys:
        print(f"Restored {len(keys)} files people sent to {settings.attachments_folder}.")
    for aside in filter(None, kept):
        print(f"What was there before is at {aside}.")
    return 0


def _database(settings: Settings) -> Path:
    from hotel.private_files import sqlite_file

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


def _expire_positions(copy: sqlite3.Connection, replaced: int) -> None:
    # A console may have seen changes that this copy does not know. Its place in a stream must not
    # fit by chance once new changes come: past every number given before, it asks for everything.
    # The clock may have been set back since an earlier restore: past the replaced one's too.
    least = max(int(time.time()), replaced + 1)
    copy.execute("UPDATE stream_counters SET seq = max(seq + 1, ?)", (least,))


def _newest_position(file: Path) -> int:
    """The greatest place in any stream of the database to replace; 0 where none can be read."""
    from hotel.cli.copies import opened_to_read

    if not file.exists():
        return 0
    try:
        with closing(opened_to_read(file)) as database:
            (newest,) = database.execute("SELECT max(seq) FROM stream_counters").fetchone()
    except sqlite3.DatabaseError:
        return 0
    return int(newest or 0)


def _put_aside(target: Path, stamp: str) -> Path | None:
    from hotel.private_files import side_files

    aside = target.with_name(f"{target.name}.before-{stamp}")
    if target.exists():
        # It holds PINs and password hashes: nobody else may read it, whatever the original allows.
        os.close(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        shutil.copyfile(target, aside)
    # Only a damaged database still has any: they belong to it and to nothing else.
    for before, after in zip(side_files(target), side_files(aside), strict=True):
        if before.exists():
            before.replace(after)
            after.chmod(0o600)
    return aside if aside.exists() else None
