"""Brings any database, also an empty one, to today's tables."""

import logging
import sqlite3
from contextlib import closing
from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, text

from hotel.database import Database
from hotel.private_files import sqlite_file
from hotel.settings import SettingsError

_LOCK = 4_021_117


async def migrate(database: Database) -> None:
    """Run every migration that has not run yet; several instances wait for one another.

    Raises SettingsError for a database that cannot be reached or is newer than this program.
    """
    await _reach(database)
    try:
        async with database.engine.begin() as connection:
            await connection.run_sync(_upgrade)
    except CommandError as error:
        # The steps back lie in the program that took them.
        message = f"This database was made by a newer version of this program: {error}."
        raise SettingsError(message) from error


async def _reach(database: Database) -> None:
    try:
        _open_plainly(database)
        async with database.engine.connect():
            pass
    except OSError as error:
        message = f"The database cannot be reached: {error.strerror or error}."
        raise SettingsError(message) from error
    except Exception as error:
        # Every driver has its own words for a wrong address, name or password.
        cause = str(getattr(error, "orig", None) or error).splitlines()[0].rstrip(".")
        message = f"The database cannot be used: {cause}."
        raise SettingsError(message) from error


def _open_plainly(database: Database) -> None:
    # A file that cannot be opened leaves the other driver a thread, which may speak after the end.
    file = sqlite_file(database.url)
    if file is not None:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA schema_version")


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    logging.getLogger("alembic").setLevel(logging.WARNING)
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


async def version_of(database: Database) -> str | None:
    """The newest migration that has run; None for a database without our tables."""
    async with database.engine.connect() as connection:
        return await connection.run_sync(
            lambda plain: MigrationContext.configure(plain).get_current_revision()
        )


def known_versions() -> tuple[str, ...]:
    """Every migration of this program, the newest first."""
    script = ScriptDirectory.from_config(_config())
    return tuple(step.revision for step in script.walk_revisions())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(files("hotel.migrations")))
    config.set_main_option("path_separator", "os")
    return config
