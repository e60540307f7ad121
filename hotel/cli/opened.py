"""A database that is there and fits this program."""

import contextlib
from collections.abc import AsyncIterator

from sqlalchemy.exc import SQLAlchemyError

from hotel.database import Database
from hotel.migrations import known_versions, version_of
from hotel.private_files import sqlite_file
from hotel.problems import invalid


@contextlib.asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """The database, closed at the end. Raises ProblemError 400 when it cannot be worked with."""
    file = sqlite_file(url)
    if file is not None and not file.exists():
        sentence = f"There is no database at {file}. Found a hotel first: python -m hotel init"
        raise invalid(sentence)
    database = Database(url)
    try:
        await _check_version(database)
        yield database
    except SQLAlchemyError as error:
        cause = str(getattr(error, "orig", None) or error).splitlines()[0]
        sentence = f"The database cannot be used: {cause}."
        raise invalid(sentence) from error
    finally:
        await database.close()


async def _check_version(database: Database) -> None:
    version = await version_of(database)
    if version is None:
        sentence = "This database holds no hotel. Found one first: python -m hotel init"
        raise invalid(sentence)
    if version not in known_versions():
        sentence = f"This database ({version}) was made by a newer version of this program."
        raise invalid(sentence)
    if version != known_versions()[0]:
        sentence = f"This database ({version}) is of an older version: start the hotel once."
        raise invalid(sentence)
