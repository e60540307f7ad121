"""From the token of a request or a socket to who asks."""

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Actor
from hotel.areas.hotels.tables import Hotel
from hotel.areas.rooms.tables import Room, RoomToken
from hotel.areas.staff.shapes import actor_of
from hotel.areas.staff.tables import Staff, StaffToken
from hotel.tokens import IDLE_LIMIT, hash_token

__all__ = ["actor_for_token", "actor_of"]


async def actor_for_token(session: AsyncSession, token: str) -> Actor | None:
    """Who holds the token: active staff, or the guest of a room. None when it opens nothing."""
    hashed, oldest = hash_token(token), datetime.now(UTC) - IDLE_LIMIT
    staff = await session.execute(
        select(Staff, Hotel.slug)
        .join(StaffToken, StaffToken.staff_id == Staff.id)
        .join(Hotel, Hotel.id == Staff.hotel_id)
        .where(StaffToken.token_hash == hashed, StaffToken.used_at > oldest, Staff.is_active)
    )
    if (row := staff.first()) is not None:
        return actor_of(row[0], row[1])
    room = await session.execute(
        select(Room.room_number, Hotel.slug)
        .join(RoomToken, RoomToken.room_id == Room.id)
        .join(Hotel, Hotel.id == Room.hotel_id)
        .where(RoomToken.token_hash == hashed, RoomToken.used_at > oldest)
    )
    if (found := room.first()) is not None:
        return Actor(hotel_slug=found[1], room_number=found[0])
    return None
