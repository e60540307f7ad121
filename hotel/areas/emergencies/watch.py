"""Looks every few seconds which stations came, or signed out, while an emergency is under way."""

from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from hotel.areas.consoles.connected import Sockets
from hotel.areas.emergencies.reaching import came_and_gone, places_now
from hotel.areas.emergencies.shapes import under_way
from hotel.areas.emergencies.tables import EmergencyRow
from hotel.areas.emergencies.tellings import touch
from hotel.areas.hotels.service import hotels_with
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.visit import HotelInfo

EVERY: Final = timedelta(seconds=5)


class EmergencyWatch:
    """Who raised an emergency sees everybody who has to read it, also who came later."""

    def __init__(self, database: Database, writer: Writer, sockets: Sockets) -> None:
        """Take what is looked at, the way to change it, and who has a socket."""
        self._database = database
        self._writer = writer
        self._sockets = sockets

    async def look(self) -> str:
        """One look at every hotel with an emergency; how many there are."""
        async with self._database.read() as session:
            open_ones = select(EmergencyRow.hotel_id).where(EmergencyRow.ended_at.is_(None))
            hotels = await hotels_with(session, open_ones)
            news = [hotel for hotel in hotels if await self._has_news(session, hotel)]
        for hotel in news:
            await self._writer.change(hotel, self._note)
        return f"Hotels with an emergency: {len(hotels)}."

    async def _has_news(self, session: AsyncSession, hotel: HotelInfo) -> bool:
        places = await places_now(session, hotel, self._sockets, datetime.now(UTC))
        rows = (await session.scalars(under_way(hotel))).all()
        return any([any(await came_and_gone(session, row, places)) for row in rows])

    async def _note(self, mutation: Mutation) -> None:
        session = mutation.session
        places = await places_now(session, mutation.hotel, self._sockets, datetime.now(UTC))
        # Locked and read again: another instance may have noted it, or somebody read it.
        locked = under_way(mutation.hotel).with_for_update(of=EmergencyRow)
        for row in (await session.scalars(locked)).all():
            came, gone = await came_and_gone(session, row, places)
            for station in gone:
                row.stations.remove(station)
            row.stations.extend(place.row() for place in came)
            if came or gone:
                row.rev += 1
                touch(mutation, row)
