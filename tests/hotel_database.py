"""The database of a hotel's process: where it is, and looking into it beside the process."""

import asyncio
import os
import secrets
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import BindParameter, bindparam, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from hotel.database import Database, UtcDateTime, async_url
from hotel.tables import METADATA

# A PostgreSQL in which every hotel process makes a database of its own.
SERVER: Final = os.environ.get("TESTS_POSTGRESQL", "")
Row = tuple[Any, ...]

sqlite_only = pytest.mark.skipif(bool(SERVER), reason="about the SQLite file itself")


def new_database(folder: Path) -> str:
    """The URL of a database for a hotel's process: a file in the folder, or one of the server."""
    if not SERVER:
        return f"sqlite:///{folder / 'hotel.db'}"
    name = f"hotel_{secrets.token_hex(6)}"
    with ThreadPoolExecutor(1) as aside:
        aside.submit(asyncio.run, _create(name)).result()
    return make_url(SERVER).set(database=name).render_as_string(hide_password=False)


async def _create(name: str) -> None:
    engine = create_async_engine(async_url(SERVER), isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(f'CREATE DATABASE "{name}"'))
    await engine.dispose()


def ask_database(url: str, statement: str, /, **values: Any) -> list[Row]:
    """Run one statement with `:names` in it beside the process; its rows. Times must be aware."""
    # A test may have a loop of its own that runs.
    with ThreadPoolExecutor(1) as aside:
        return aside.submit(asyncio.run, _ask(url, statement, values)).result()


def everything(url: str) -> str:
    """What every table holds, as text: for tests of what must not be in there."""
    tables = METADATA.sorted_tables
    return "\n".join(str(ask_database(url, f'SELECT * FROM "{table.name}"')) for table in tables)


async def _ask(url: str, statement: str, values: dict[str, Any]) -> list[Row]:
    database = Database(url)
    try:
        async with database.write() as session:
            wanted = text(statement).bindparams(*(_bound(*each) for each in values.items()))
            result: Any = await session.execute(wanted)
            return [tuple(row) for row in result] if result.returns_rows else []
    finally:
        await database.close()


def _bound(name: str, value: Any) -> BindParameter[Any]:
    if isinstance(value, datetime):
        return bindparam(name, value, UtcDateTime)
    return bindparam(name, value)
