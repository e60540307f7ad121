"""Deletes stored files no message knows any more: what a crash or a busy disk left behind."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from hotel.attachments.columns import Attached
from hotel.attachments.intake import Intake
from hotel.database import Database

# Longer than any upload is on its way from the storage to its message.
UNKNOWN_FOR: Final = timedelta(hours=24)
_AT_ONCE: Final = 500


async def sweep(
    database: Database,
    intake: Intake,
    tables: Sequence[type[Attached]],
    now: datetime | None = None,
) -> str:
    """Delete what is older than a day and belongs to no row of the tables; how many there were."""
    old = iter(await intake.storage.older_than((now or datetime.now(UTC)) - UNKNOWN_FOR))
    swept = 0
    for keys in _batches(old):
        async with database.read() as session:
            unknown = set(keys) - await _known(session, tables, keys)
        await intake.forget(unknown)
        swept += len(unknown)
    return f"Deleted {swept} files without a message."


async def _known(
    session: AsyncSession, tables: Sequence[type[Attached]], keys: Sequence[str]
) -> set[str]:
    known: set[str] = set()
    for table in tables:
        for column in (table.key, table.thumbnail_key):
            found = await session.scalars(select(column).where(column.in_(keys)))
            known.update(key for key in found if key)
    return known


def _batches(keys: Iterator[str]) -> Iterator[list[str]]:
    while batch := list(islice(keys, _AT_ONCE)):
        yield batch
