"""Looks every few seconds whose console fell silent while it had a stocktake open."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select

from contract.resources.stock import GONE_AFTER
from hotel.areas.hotels.service import hotels_with
from hotel.areas.stock.presence import forget_silent
from hotel.areas.stock.tables import StocktakePresenceRow
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.present import utc_now
from hotel.visit import HotelInfo

EVERY: Final = timedelta(seconds=5)


class PresenceWatch:
    """Lets those leave whose console fell silent: told in the transaction that forgets them."""

    def __init__(
        self, database: Database, writer: Writer, now: Callable[[], datetime] = utc_now
    ) -> None:
        """Take what is looked at, the way to change it, and a clock of aware UTC times."""
        self._database = database
        self._writer = writer
        self._now = now

    async def look(self) -> str:
        """One look at every hotel; how many consoles fell silent."""
        before, count = self._now() - GONE_AFTER, 0
        for hotel in await self._hotels_with_silence(before):
            gone: list[int] = []

            async def forget(mutation: Mutation, gone: list[int] = gone) -> None:
                gone[:] = [await forget_silent(mutation, before)]

            await self._writer.change(hotel, forget)
            count += sum(gone)
        return f"Consoles that left a stocktake without a word: {count}."

    async def _hotels_with_silence(self, before: datetime) -> list[HotelInfo]:
        silent = select(StocktakePresenceRow.hotel_id).where(StocktakePresenceRow.seen_at < before)
        async with self._database.read() as session:
            return await hotels_with(session, silent)
