"""Which consoles are there now, and which of them are screens of a side of the house."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Duty
from hotel.areas.consoles.tables import ConsoleSighting

# A console asks every 30 s while its socket is up, and every 5 s while it is not.
SEEN_WITHIN: Final = timedelta(seconds=45)
SEEN_WITHOUT_SOCKET_WITHIN: Final = timedelta(seconds=15)


@dataclass(frozen=True, slots=True)
class Sockets:
    """`open_now` gives the hashed tokens with an open socket; None where nobody here knows."""

    open_now: Callable[[], Collection[str] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Console:
    """A console of a hotel; `has_socket` is None where another host keeps the sockets."""

    token_hash: str = field(repr=False)
    who: str
    pc: str | None
    station: Duty | None
    streams: tuple[str, ...]
    since: datetime
    seen_at: datetime
    has_socket: bool | None

    def is_there(self, now: datetime) -> bool:
        """Whether it is connected: by its socket, else by when it last asked."""
        if self.has_socket:
            return True
        within = SEEN_WITHIN if self.has_socket is None else SEEN_WITHOUT_SOCKET_WITHIN
        return now - self.seen_at <= within

    def shows(self, side: Duty) -> bool:
        """Whether it is a screen of a side: by what is on it, else by what it follows."""
        return self.station is side if self.station is not None else side.value in self.streams


async def consoles_of(
    session: AsyncSession, hotel_id: int, sockets: Sockets, now: datetime
) -> list[Console]:
    """The consoles that are there, in order of their people's names."""
    open_now = sockets.open_now()
    seen = select(ConsoleSighting).where(ConsoleSighting.hotel_id == hotel_id)
    rows = await session.scalars(seen.order_by(ConsoleSighting.who, ConsoleSighting.since))
    consoles = (_console(row, open_now) for row in rows)
    return [console for console in consoles if console.is_there(now)]


def _console(row: ConsoleSighting, sockets: Collection[str] | None) -> Console:
    return Console(
        token_hash=row.token_hash,
        who=row.who,
        pc=row.pc,
        station=Duty(row.station) if row.station else None,
        streams=tuple(row.streams.split(",")),
        since=row.since,
        seen_at=row.seen_at,
        has_socket=None if sockets is None else row.token_hash in sockets,
    )
