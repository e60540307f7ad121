"""Looks every few seconds whether somebody could be told about every order that waits."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Duty, duties_of
from hotel.areas.consoles.connected import Sockets, consoles_of
from hotel.areas.hotels.service import hotels_with
from hotel.areas.orders.tellings import on_duty
from hotel.areas.orders.unheard import Pace, Waiting, move_on
from hotel.areas.staff.shapes import actor_of
from hotel.areas.unheard.kinds import KINDS, Kind
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.visit import HotelInfo

_MOST_OFTEN: Final = timedelta(seconds=5)
_LOOKS_PER_STEP: Final = 5


@dataclass(frozen=True, slots=True)
class _Found:
    """The orders of one hotel that wait, and the sides that hear of them."""

    orders: Sequence[tuple[Kind, Any]]
    heard_by: Collection[Duty]

    def unheard(self, kind: Kind, order: Any, now: datetime) -> Waiting | None:
        waiting = kind.waiting(order, now)
        return None if waiting is None or waiting.side in self.heard_by else waiting

    def waiting(self, now: datetime) -> int:
        return sum(kind.waiting(order, now) is not None for kind, order in self.orders)

    def unheard_ones(self, now: datetime) -> int:
        return sum(self.unheard(kind, order, now) is not None for kind, order in self.orders)


class UnheardWatch:
    """`after` is how long nobody may hear of an order before the desk is alerted."""

    def __init__(
        self, database: Database, writer: Writer, sockets: Sockets, after: timedelta
    ) -> None:
        """Take what is looked at, the way to change it, and who has a socket."""
        self._database = database
        self._writer = writer
        self._sockets = sockets
        self.every = min(_MOST_OFTEN, after / _LOOKS_PER_STEP)
        self._pace = Pace(after=after, seen_every=self.every)

    async def look(self) -> str:
        """One look at every hotel with open orders; what it found."""
        waiting = unheard = 0
        for hotel in await self._hotels():
            now = datetime.now(UTC)
            async with self._database.read() as session:
                found = await self._find(session, hotel, now)
                unheard += found.unheard_ones(now)
                waiting += found.waiting(now)
                # Tried on what was read: most looks find nothing to write.
                is_news = [self._move(found, kind, order, now) for kind, order in found.orders]
                session.expunge_all()
            if any(is_news):
                await self._writer.change(hotel, self._note)
        return f"Orders waiting: {waiting}; nobody can be told of: {unheard}."

    async def _hotels(self) -> list[HotelInfo]:
        async with self._database.read() as session:
            return await hotels_with(session, *(kind.hotels() for kind in KINDS))

    async def _find(
        self, session: AsyncSession, hotel: HotelInfo, now: datetime, *, locks: bool = False
    ) -> _Found:
        orders: list[tuple[Kind, Any]] = []
        for kind in KINDS:
            rows = kind.waiting_rows().where(kind.table.hotel_id == hotel.id)
            rows = rows.with_for_update() if locks else rows
            orders += [(kind, order) for order in await session.scalars(rows)]
        if not orders:
            return _Found((), ())
        heard_by = {
            duty
            for staff in await on_duty(session, hotel)
            for duty in duties_of(actor_of(staff, hotel.slug))
        }
        consoles = await consoles_of(session, hotel.id, self._sockets, now)
        heard_by |= {duty for duty in Duty if any(console.shows(duty) for console in consoles)}
        return _Found(orders, heard_by)

    def _move(self, found: _Found, kind: Kind, order: Any, now: datetime) -> bool:
        return move_on(order, found.unheard(kind, order, now), now, self._pace)

    async def _note(self, mutation: Mutation) -> int:
        # Read again: somebody may have taken a step, or come, since it was found.
        found = await self._find(mutation.session, mutation.hotel, mutation.at, locks=True)
        moved = 0
        for kind, order in found.orders:
            rev = order.rev
            moved += self._move(found, kind, order, mutation.at)
            if order.rev != rev:
                mutation.touch(kind.entity, order.id, order.rev, kind.streams(order))
        return moved
