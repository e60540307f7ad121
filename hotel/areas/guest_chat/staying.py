"""A conversation begins in its room's stay, ends with the check-out and is purged later."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final

from sqlalchemy import delete, select

from contract.codec import encode_rest
from contract.resources.guest_chat import OpenedConversation
from contract.resources.sync import Entity
from contract.scalars import Id
from hotel.areas.guest_chat.finding import in_stay, require_desk
from hotel.areas.guest_chat.lists import MessagePage, page_of_messages
from hotel.areas.guest_chat.shapes import conversation_for, message_of
from hotel.areas.guest_chat.standing import STREAMS, settle, stream_of
from hotel.areas.guest_chat.tables import GuestAttachment, GuestConversation, GuestMessage
from hotel.areas.hotels.service import every_hotel
from hotel.areas.rooms.service import is_stayed_in, occupied
from hotel.areas.rooms.shapes import house_room
from hotel.areas.rooms.tables import Guest, Room
from hotel.attachments.intake import Intake
from hotel.changes.mutation import Mutation, open_streams
from hotel.changes.tables import ChangeRow, StreamCounter
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.problems import conflict, forbidden, not_found
from hotel.visit import Visit

KEPT_FOR: Final = timedelta(days=30)
_AT_ONCE: Final = 50


async def open_conversation(mutation: Mutation, visit: Visit, number: str) -> OpenedConversation:
    """The conversation of a room's stay, begun if there is none.

    The desk opens that of any room with guests, a guest the own one's. Raises ProblemError 401,
    403, 404, 409.
    """
    if visit.actor.is_of_the_house:
        require_desk(visit)
    elif visit.actor.room_number != number:
        sentence = "You may write from your own room only."
        raise forbidden(sentence)
    room = await _room(mutation, visit, number)
    conversation = await in_stay(mutation.session, mutation.hotel, room)
    is_new = conversation is None
    if conversation is None:
        await _refuse_empty(mutation, visit, room)
        conversation = await _begin(mutation, room)
    elif _names(room) != (conversation.guest_first_name, conversation.guest_last_name):
        conversation.guest_first_name, conversation.guest_last_name = _names(room)
        await settle(mutation, conversation)
    page = await page_of_messages(mutation.session, conversation, MessagePage())
    return OpenedConversation(
        conversation_id=Id(conversation.id),
        messages=tuple(map(message_of, page)),
        conversation_created=is_new,
        conversation=conversation_for(visit, conversation),
    )


async def end_conversations(mutation: Mutation, numbers: Iterable[str]) -> None:
    """The guests of some rooms left: nobody writes to them any more."""
    query = (
        select(GuestConversation)
        .where(GuestConversation.hotel_id == mutation.hotel.id)
        .where(GuestConversation.room_number.in_([str(number) for number in numbers]))
        .where(GuestConversation.ended_at.is_(None))
        .order_by(GuestConversation.id)
        .with_for_update(of=GuestConversation)
    )
    for conversation in (await mutation.session.scalars(query)).all():
        conversation.ended_at = mutation.at
        await settle(mutation, conversation)


async def rename_in_chat(mutation: Mutation, room: Room) -> None:
    """The conversation of a room carries its guest's name."""
    conversation = await in_stay(mutation.session, mutation.hotel, room)
    if conversation is not None:
        conversation.guest_first_name, conversation.guest_last_name = _names(room)
        await settle(mutation, conversation)


class Purge:
    """Forgets what guests wrote once they have been gone for 30 days."""

    def __init__(self, database: Database, writer: Writer, intake: Intake) -> None:
        """Take where words and files are, and the way to change them."""
        self._database, self._writer, self.intake = database, writer, intake

    async def run(self, now: datetime | None = None) -> str:
        """Purge every hotel; how many conversations that were."""
        before = (now or datetime.now(UTC)) - KEPT_FOR
        async with self._database.read() as session:
            hotels = await every_hotel(session)
        purged = 0
        for hotel in hotels:
            while ids := await self._old(hotel.id, before):
                keys: list[str] = []
                await self._writer.change(hotel, partial(_purge, ids=ids, keys=keys))
                await self.intake.forget(keys)
                purged += len(ids)
        return f"Purged {purged} conversations of guests who left."

    async def _old(self, hotel_id: int, before: datetime) -> Sequence[int]:
        query = select(GuestConversation.id).where(
            GuestConversation.hotel_id == hotel_id, GuestConversation.ended_at < before
        )
        async with self._database.read() as session:
            return (await session.scalars(query.limit(_AT_ONCE))).all()


async def _purge(mutation: Mutation, ids: Sequence[int], keys: list[str]) -> int:
    session = mutation.session
    rows = select(GuestConversation).where(GuestConversation.id.in_(ids))
    conversations = (await session.scalars(rows.with_for_update(of=GuestConversation))).all()
    files = (
        select(GuestAttachment)
        .join(GuestMessage, GuestMessage.id == GuestAttachment.message_id)
        .where(GuestMessage.conversation_id.in_(ids))
    )
    keys[:] = [key for file in await session.scalars(files) for key in file.keys]
    session.expunge_all()
    for conversation in conversations:
        mutation.touch(Entity.GUEST_CONVERSATION, conversation.id, conversation.rev + 1, STREAMS)
    await session.execute(delete(GuestConversation).where(GuestConversation.id.in_(ids)))
    streams = [stream_of(number) for number in ids]
    for table in (ChangeRow, StreamCounter):
        mine = table.hotel_id == mutation.hotel.id, table.stream.in_(streams)
        await session.execute(delete(table).where(*mine))
    return len(conversations)


async def _room(mutation: Mutation, visit: Visit, number: str) -> Room:
    # Two who begin the same conversation at once: the second one waits here.
    lock = select(Room.id).where(Room.hotel_id == mutation.hotel.id, Room.room_number == number)
    await mutation.session.execute(lock.with_for_update())
    room = await occupied(mutation, visit, number)
    if room is None:
        sentence = f"This hotel has no room {number[:20]}."
        raise not_found(sentence)
    return room


async def _refuse_empty(mutation: Mutation, visit: Visit, room: Room) -> None:
    # A guest who comes in with the PIN is the first of whom the room knows.
    if visit.actor.is_of_the_house and not await is_stayed_in(mutation.session, room):
        sentence = f"Nobody stays in room {room.room_number}."
        raise conflict(sentence, current=encode_rest(house_room(room)))


async def _begin(mutation: Mutation, room: Room) -> GuestConversation:
    first, last = _names(room)
    conversation = GuestConversation(
        hotel_id=mutation.hotel.id,
        room_id=room.id,
        room_number=room.room_number,
        stay=room.stay,
        guest_first_name=first,
        guest_last_name=last,
        created_at=mutation.at,
        answered_up_to=0,
        rev=0,
    )
    mutation.session.add(conversation)
    await mutation.session.flush()
    await open_streams(mutation.session, mutation.hotel.id, [stream_of(conversation.id)])
    await settle(mutation, conversation)
    return conversation


def _names(room: Room) -> tuple[str | None, str | None]:
    guest: Guest | None = room.guests[0] if room.guests else None
    return (guest.first_name, guest.last_name) if guest else (None, None)
