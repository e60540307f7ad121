"""Fills a hotel's database with colleagues who write to one another: groups, one of them long."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from hotel.areas.hotels.tables import Hotel
from hotel.areas.staff.tables import Staff
from hotel.areas.staff_chat.tables import Conversation, Member, Message
from hotel.areas.staff_chat.tellings import stream_of
from hotel.changes.tables import StreamCounter
from hotel.database import Database

_PEOPLE: Final = 4
_WORDS: Final = (
    "Bags of 305 are down.",
    "I'll take it.",
    "Room 312 still has nobody, and the engineer for the lift is due 14:30. Who is free?",
    "116 is on its way up, then 222.",
)


def seed_staff_chats(database_url: str, username: str, sizes: list[int]) -> list[int]:
    """A group for each size, with so many messages, that somebody takes part in; their ids."""
    return asyncio.run(_seed(database_url, username, sizes))


async def _seed(database_url: str, username: str, sizes: list[int]) -> list[int]:
    database = Database(database_url)
    try:
        async with database.write() as session:
            return [await _group(session, username, size) for size in sizes]
    finally:
        await database.close()


async def _group(session: AsyncSession, username: str, size: int) -> int:
    hotel_id = (await session.scalars(select(Hotel.id))).one()
    me = (await session.scalars(select(Staff.id).where(Staff.username == username))).one()
    others = select(Staff.id).where(Staff.id != me).limit(_PEOPLE - 1)
    people = [me, *await session.scalars(others)]
    now = datetime.now(UTC)
    group = Conversation(
        hotel_id=hotel_id,
        title=f"{size} messages",
        is_group=True,
        created_by=me,
        created_at=now - timedelta(minutes=size + 1),
        updated_at=now,
        members=[Member(staff_id=one, joined_at=now - timedelta(days=9)) for one in people],
    )
    session.add(group)
    await session.flush()
    written: list[dict[str, Any]] = [
        {
            "conversation_id": group.id,
            # Some in a row are one person's, as people write.
            "sender_id": people[number // 3 % len(people)],
            "text": f"{_WORDS[number % len(_WORDS)]} {number}",
            "created_at": now - timedelta(minutes=size - number),
            "rev": 1,
        }
        for number in range(size)
    ]
    await session.execute(insert(Message), written)
    stream = {"hotel_id": hotel_id, "stream": stream_of(group), "seq": 0}
    await session.execute(insert(StreamCounter), [stream])
    return group.id
