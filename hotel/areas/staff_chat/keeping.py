"""Forgets what colleagues wrote once it is older than the operator wants it kept."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final

from sqlalchemy import delete, select

from contract.resources.sync import Entity
from hotel.areas.hotels.service import every_hotel
from hotel.areas.staff_chat.keys import unused_keys
from hotel.areas.staff_chat.tables import Conversation, Message, MessageFile
from hotel.areas.staff_chat.tellings import stream_of, touch_conversation
from hotel.attachments.intake import Intake
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Writer
from hotel.database import Database

_AT_ONCE: Final = 200


class StaffChatPurge:
    """Messages that are too old go with their files; conversations stay for what comes."""

    def __init__(
        self, database: Database, writer: Writer, intake: Intake, kept_for: timedelta
    ) -> None:
        """Take where words and files are, the way to change them, and how long they are kept."""
        self._database, self._writer, self._intake = database, writer, intake
        self._kept_for = kept_for

    async def run(self, now: datetime | None = None) -> str:
        """Purge every hotel; how many messages that were."""
        before = (now or datetime.now(UTC)) - self._kept_for
        async with self._database.read() as session:
            hotels = await every_hotel(session)
        purged = 0
        for hotel in hotels:
            while ids := await self._old(hotel.id, before):
                keys: list[str] = []
                await self._writer.change(hotel, partial(_forget, ids=ids, keys=keys))
                await self._intake.forget(keys)
                purged += len(ids)
        return f"Purged {purged} messages among staff."

    async def _old(self, hotel_id: int, before: datetime) -> Sequence[int]:
        mine = Conversation.id == Message.conversation_id
        query = (
            select(Message.id)
            .join(Conversation, mine)
            .where(Conversation.hotel_id == hotel_id, Message.created_at < before)
            .order_by(Message.id)
        )
        async with self._database.read() as session:
            return (await session.scalars(query.limit(_AT_ONCE))).all()


async def _forget(mutation: Mutation, ids: Sequence[int], keys: list[str]) -> int:
    session = mutation.session
    named = select(Message.conversation_id, Message.id, Message.rev).where(Message.id.in_(ids))
    gone = (await session.execute(named)).all()
    touched = {conversation_id for conversation_id, _, _ in gone}
    # In order: whoever writes meanwhile locks one of them, and another purge the same ones.
    locked = select(Conversation).where(Conversation.id.in_(touched)).order_by(Conversation.id)
    found = (await session.scalars(locked.with_for_update(of=Conversation))).all()
    conversations = {row.id: row for row in found}
    files = select(MessageFile).where(MessageFile.message_id.in_(ids))
    rows = list(await session.scalars(files))
    for conversation_id, message_id, rev in gone:
        stream = {stream_of(conversations[conversation_id])}
        mutation.touch(Entity.STAFF_MESSAGE, message_id, rev + 1, stream)
    for conversation in conversations.values():
        touch_conversation(mutation, conversation)
    for row in rows:
        session.expunge(row)
    await session.execute(delete(Message).where(Message.id.in_(ids)))
    keys[:] = await unused_keys(mutation, rows)
    return len(gone)
