"""Fills a hotel's database with guests who write: rooms, conversations and their messages."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import func, insert, select

from hotel.areas.guest_chat.standing import stream_of
from hotel.areas.guest_chat.tables import GuestConversation, GuestMessage
from hotel.areas.hotels.tables import Hotel
from hotel.areas.rooms.tables import Room
from hotel.areas.staff.tables import Staff
from hotel.changes.tables import StreamCounter
from hotel.database import Database

_FIRST_ROOM: Final = 5000
_AT_ONCE: Final = 100
_WORDS: Final = (
    "Could we have two more towels, please?",
    "They are on the way.",
    "Is breakfast served until eleven on Sundays, and may we bring the dog? He is small and quiet.",
    "Until half past ten.",
    "Merci beaucoup, c'est très gentil. À quelle heure ferme la piscine ce soir ?",
)


def seed_chats(database_url: str, conversations: int, messages: int) -> list[int]:
    """Write so many conversations with so many messages in all; the conversations' ids."""
    return asyncio.run(_seed(database_url, conversations, messages // conversations))


async def _seed(database_url: str, conversations: int, each: int) -> list[int]:
    database = Database(database_url)
    try:
        async with database.read() as session:
            hotel_id = (await session.scalars(select(Hotel.id))).one()
            staff_id = (await session.scalars(select(Staff.id).limit(1))).one()
        ids: list[int] = []
        for first in range(0, conversations, _AT_ONCE):
            count = min(_AT_ONCE, conversations - first)
            ids += await _add(database, (hotel_id, staff_id), range(first, first + count), each)
        return ids
    finally:
        await database.close()


async def _add(database: Database, house: tuple[int, int], numbers: range, each: int) -> list[int]:
    hotel_id, staff_id = house
    now = datetime.now(UTC)
    async with database.write() as session:
        rooms = [{"hotel_id": hotel_id, "room_number": str(_FIRST_ROOM + n)} for n in numbers]
        ordered = insert(Room).returning(Room.id, sort_by_parameter_order=True)
        room_ids = list(await session.scalars(ordered, rooms))
        last_id = await session.scalar(select(func.max(GuestMessage.id))) or 0
        last_chat = await session.scalar(select(func.max(GuestConversation.id))) or 0
        ids = [last_chat + 1 + at for at in range(len(numbers))]
        chats, written = [], []
        for at, (number, room_id) in enumerate(zip(numbers, room_ids, strict=True)):
            began = now - timedelta(minutes=each + number % 600)
            own = list(_messages(ids[at], last_id + 1 + at * each, each, (staff_id, began)))
            written += own
            chats.append(
                {"id": ids[at], "hotel_id": hotel_id, "room_id": room_id, "stay": 1}
                | _standing(number, own)
            )
        await session.execute(insert(GuestConversation), chats)
        await session.execute(insert(GuestMessage), written)
        streams = [{"hotel_id": hotel_id, "stream": stream_of(n), "seq": 0} for n in ids]
        await session.execute(insert(StreamCounter), streams)
    return ids


def _messages(
    chat_id: int, first_id: int, count: int, by: tuple[int, datetime]
) -> Iterator[dict[str, Any]]:
    staff_id, began = by
    for number in range(count):
        # Every other conversation ends with an answer: half of them wait.
        is_guests = (number + chat_id) % 2 == 0
        at = began + timedelta(minutes=number)
        is_last = number == count - 1
        yield {
            "id": first_id + number,
            "conversation_id": chat_id,
            "sender_type": "guest" if is_guests else "staff",
            "staff_id": None if is_guests else staff_id,
            "text": f"{_WORDS[(number + chat_id) % len(_WORDS)]} {number}",
            "created_at": at,
            "staff_read_at": at if is_guests and not is_last else None,
            "guest_read_at": None if is_guests else at,
            "rev": 1,
        }


def _standing(number: int, own: list[dict[str, Any]]) -> dict[str, Any]:
    last = own[-1]
    waits = last["sender_type"] == "guest"
    return {
        "room_number": str(_FIRST_ROOM + number),
        "guest_first_name": "Kim",
        "guest_last_name": f"Lee {number}",
        "created_at": own[0]["created_at"],
        "last_id": last["id"],
        "last_at": last["created_at"],
        "last_text": last["text"],
        "last_sender": last["sender_type"],
        "unread": int(waits),
        "waiting_since": last["created_at"] if waits else None,
        "rev": 1,
    }
