"""Notes which console asked when, beside its request: nobody waits for it."""

import asyncio
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from urllib.parse import unquote

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Duty
from hotel.areas.consoles.tables import ConsoleSighting
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest

log = logging.getLogger(__name__)

PC_HEADER: Final = "X-Console"
STATION_HEADER: Final = "X-Station"
_LONGEST_NAME: Final = 60
_AWAY_AFTER: Final = timedelta(minutes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A console asked for streams at `at`."""

    token_hash: str
    hotel_id: int
    who: str
    pc: str | None
    station: str | None
    streams: str
    at: datetime


class Sightings:
    """Collects sightings and writes what came together in one transaction."""

    def __init__(self, database: Database) -> None:
        """Take where they are kept."""
        self._database = database
        self._fresh: dict[str, Sighting] = {}
        self._writing: asyncio.Task[None] | None = None

    def note(self, request: AnyRequest, visit: Visit, streams: Iterable[str]) -> None:
        """A console asked; call it on the event loop."""
        sighting = _sighting(request, visit, streams)
        self._fresh[sighting.token_hash] = sighting
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write())

    async def _write(self) -> None:
        while self._fresh:
            fresh, self._fresh = self._fresh, {}
            try:
                async with self._database.write() as session:
                    for sighting in fresh.values():
                        await _keep(session, sighting)
            except SQLAlchemyError as error:
                # The console asks again soon; until then it counts as not seen.
                log.warning("%s sightings were lost: %s", len(fresh), type(error).__name__)


def pc_of(request: AnyRequest) -> str | None:
    """What the PC a request came from calls itself, if it says so."""
    pc = unquote(request.headers.get(PC_HEADER, ""))[:_LONGEST_NAME].strip()
    return pc if pc and pc.isprintable() else None


def shown_at(request: AnyRequest) -> str | None:
    """Which station a request says is on the screen it came from."""
    station = request.headers.get(STATION_HEADER, "")
    return station if station in set(Duty) else None


def _sighting(request: AnyRequest, visit: Visit, streams: Iterable[str]) -> Sighting:
    return Sighting(
        token_hash=visit.token_hash,
        hotel_id=visit.hotel.id,
        who=visit.name,
        pc=pc_of(request),
        station=shown_at(request),
        streams=",".join(sorted(streams)),
        at=datetime.now(UTC),
    )


async def _keep(session: AsyncSession, sighting: Sighting) -> None:
    row = await session.get(ConsoleSighting, sighting.token_hash)
    if row is None:
        row = ConsoleSighting(token_hash=sighting.token_hash, since=sighting.at)
        session.add(row)
    elif row.seen_at < sighting.at - _AWAY_AFTER:
        row.since = sighting.at
    row.hotel_id, row.who, row.pc = sighting.hotel_id, sighting.who, sighting.pc
    row.station, row.streams, row.seen_at = sighting.station, sighting.streams, sighting.at
