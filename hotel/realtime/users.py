"""Who a signed-in connection belongs to, and what that one may follow."""

from typing import Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.following import may_follow
from contract.permissions import Actor
from contract.resolve import resolve
from hotel.areas.hotels.tables import Hotel
from hotel.areas.staff.shapes import actor_of
from hotel.areas.staff.tables import Staff
from hotel.areas.staff_chat.membership import conversations_of
from hotel.areas.stations.shapes import actor_of_station
from hotel.areas.stations.tables import StationAccount
from hotel.database import Database

_STAFF: Final = "staff"
_STATION: Final = "station"
_ROOM: Final = "room"


def user_id_of(actor: Actor) -> str:
    """The user id of a colleague, a screen or a room's guests: staff-5, room-412@grand-hotel.

    A clock terminal's is nobody's: it may follow nothing.
    """
    if actor.staff_id is not None:
        return f"{_STAFF}-{actor.staff_id}"
    if actor.station_id is not None:
        return f"{_STATION}-{actor.station_id}"
    if actor.terminal_id is not None:
        return f"terminal-{actor.terminal_id}"
    return f"{_ROOM}-{actor.room_number}@{actor.hotel_slug}"


def actor_may_follow(actor: Actor, channel: str) -> bool:
    """Whether somebody may follow a channel, named as in the specification."""
    found = resolve(actor.hotel_slug, channel)
    return found is not None and may_follow(actor, *found)


class Users:
    """Decides about signed-in connections, each time by what the database says now."""

    def __init__(self, database: Database) -> None:
        """Take where the people are."""
        self._database = database

    async def may_follow(self, user_id: str, channel: str) -> bool:
        """Whether a user may follow a channel; nobody's for an id that is not ours."""
        async with self._database.read() as session:
            actor = await _actor(session, user_id)
        return actor is not None and actor_may_follow(actor, channel)


async def _actor(session: AsyncSession, user_id: str) -> Actor | None:
    kind, _, name = user_id.partition("-")
    if kind in {_STAFF, _STATION}:
        if not (name.isascii() and name.isdigit() and len(name) < 19):
            return None
        find = _colleague if kind == _STAFF else _station
        return await find(session, int(name))
    number, _, slug = name.rpartition("@")
    if kind == _ROOM and number:
        return Actor(hotel_slug=slug, room_number=number)
    return None


async def _colleague(session: AsyncSession, staff_id: int) -> Actor | None:
    found = await session.execute(
        select(Staff, Hotel.slug)
        .join(Hotel, Hotel.id == Staff.hotel_id)
        .where(Staff.id == staff_id, Staff.is_active)
    )
    row = found.first()
    if row is None:
        return None
    return actor_of(row[0], row[1], await conversations_of(session, staff_id))


async def _station(session: AsyncSession, station_id: int) -> Actor | None:
    found = await session.execute(
        select(StationAccount, Hotel.slug)
        .join(Hotel, Hotel.id == StationAccount.hotel_id)
        .where(StationAccount.id == station_id, StationAccount.revoked_at.is_(None))
    )
    row = found.first()
    return actor_of_station(row[0], row[1]) if row else None
