"""Periodic work: what is no longer needed is thrown away."""

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import delete

from hotel.areas.rooms.tables import RoomToken
from hotel.areas.staff.tables import StaffToken
from hotel.areas.stations.pairing import KEPT_FOR as PAIRINGS_KEPT_FOR
from hotel.areas.stations.tables import StationPairing
from hotel.changes.tables import ChangeRow, GivenAnswer
from hotel.changes.writer import KEPT_FOR as ANSWERS_KEPT_FOR
from hotel.database import Database
from hotel.tokens import IDLE_LIMIT

log = logging.getLogger(__name__)

CHANGES_KEPT_FOR: Final = timedelta(days=7)
_EVERY_S: Final = 3600


async def keep_tidy(database: Database) -> None:
    """Tidy up now and then hourly, until cancelled."""
    while True:
        try:
            await tidy(database, datetime.now(UTC))
        except Exception:
            log.exception("Tidying up failed and is tried again in an hour")
        await asyncio.sleep(_EVERY_S)


async def tidy(database: Database, now: datetime) -> None:
    """Forget changes, answers and tokens that are too old."""
    async with database.write() as session:
        await session.execute(delete(ChangeRow).where(ChangeRow.at < now - CHANGES_KEPT_FOR))
        await session.execute(delete(GivenAnswer).where(GivenAnswer.at < now - ANSWERS_KEPT_FOR))
        over = now - PAIRINGS_KEPT_FOR
        await session.execute(delete(StationPairing).where(StationPairing.expires_at < over))
        for table in (StaffToken, RoomToken):
            await session.execute(delete(table).where(table.used_at < now - IDLE_LIMIT))
