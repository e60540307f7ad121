"""Throws away what is no longer needed."""

from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import delete

from hotel.areas.consoles.tables import ConsoleSighting
from hotel.areas.rooms.tables import RoomToken
from hotel.areas.staff.tables import StaffToken
from hotel.areas.stations.pairing import KEPT_FOR as PAIRINGS_KEPT_FOR
from hotel.areas.stations.tables import StationPairing
from hotel.changes.tables import ChangeRow, GivenAnswer
from hotel.changes.writer import KEPT_FOR as ANSWERS_KEPT_FOR
from hotel.database import Database, forget
from hotel.tokens import IDLE_LIMIT

CHANGES_KEPT_FOR: Final = timedelta(days=7)
SIGHTINGS_KEPT_FOR: Final = timedelta(days=1)


async def tidy(database: Database, now: datetime | None = None) -> str:
    """Forget changes, answers, tokens and sightings that are too old; how many of each."""
    now = now or datetime.now(UTC)
    async with database.write() as session:
        changes = await forget(
            session, delete(ChangeRow).where(ChangeRow.at < now - CHANGES_KEPT_FOR)
        )
        answers = await forget(
            session, delete(GivenAnswer).where(GivenAnswer.at < now - ANSWERS_KEPT_FOR)
        )
        tokens = 0
        for table in (StaffToken, RoomToken):
            tokens += await forget(session, delete(table).where(table.used_at < now - IDLE_LIMIT))
        over = now - PAIRINGS_KEPT_FOR
        await forget(session, delete(StationPairing).where(StationPairing.expires_at < over))
        old = ConsoleSighting.seen_at < now - SIGHTINGS_KEPT_FOR
        await forget(session, delete(ConsoleSighting).where(old))
    return f"Forgot {changes} changes, {answers} answers, {tokens} tokens."
