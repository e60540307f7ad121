"""Brings any database, also an empty one, to today's tables."""

import logging
from importlib.resources import files

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from hotel.database import Database

_LOCK = 4_021_117


async def migrate(database: Database) -> None:
    """Run every migration that has not run yet; several instances wait for one another."""
    async with database.engine.begin() as connection:
        await connection.run_sync(_upgrade)


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    logging.getLogger("alembic").setLevel(logging.WARNING)
    config = Config()
    config.set_main_option("script_location", str(files("hotel.migrations")))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
