"""Finding what was written, by guests and among colleagues, as far as one may see it."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.search import Find, FindKind
from contract.scalars import Id, RoomNumber
from hotel.areas.guest_chat.finding import visible
from hotel.areas.guest_chat.tables import GuestConversation, GuestMessage
from hotel.areas.search.asking import Question
from hotel.areas.search.excerpts import excerpt
from hotel.areas.staff_chat.searching import found_words
from hotel.areas.staff_chat.tables import Conversation, Message
from hotel.search import StoredTexts
from hotel.visit import Visit

GUEST_WORDS: Final = StoredTexts("guest_messages", "text")


async def of_guests(session: AsyncSession, visit: Visit, question: Question) -> list[Find]:
    """Messages of the conversations with guests, newest first. Raises ProblemError 403."""
    matching = GUEST_WORDS.matching(session, question.typed)
    if matching is None:
        return []
    seen = visible(visit).with_only_columns(GuestConversation.id)
    query = (
        select(GuestMessage)
        .where(matching, GuestMessage.deleted_at.is_(None))
        .where(GuestMessage.conversation_id.in_(seen))
        .order_by(GuestMessage.id.desc())
        .limit(question.limit + 1)
    )
    return [_of_guest(row, question.words) for row in await session.scalars(query)]


async def of_colleagues(session: AsyncSession, visit: Visit, question: Question) -> list[Find]:
    """Messages of one's own conversations, newest first."""
    query = await found_words(session, visit, question.typed, None)
    if query is None:
        return []
    query = query.order_by(Message.id.desc()).limit(question.limit + 1)
    rows = (await session.scalars(query)).all()
    wanted = {row.conversation_id for row in rows}
    found = await session.scalars(select(Conversation).where(Conversation.id.in_(wanted)))
    titles = {one.id: one.title for one in found}
    return [_of_colleague(row, titles.get(row.conversation_id), question.words) for row in rows]


def _of_guest(row: GuestMessage, words: Sequence[str]) -> Find:
    text, marks = excerpt(row.text, words)
    wrote = row.conversation.guest_name if row.staff is None else row.staff.full_name
    return Find(
        kind=FindKind.GUEST_MESSAGE,
        id=Id(row.id),
        text=text,
        marks=marks,
        room_number=RoomNumber(row.conversation.room_number),
        name=wrote,
        conversation=Id(row.conversation_id),
        at=row.created_at,
    )


def _of_colleague(row: Message, title: str | None, words: Sequence[str]) -> Find:
    text, marks = excerpt(row.text, words)
    return Find(
        kind=FindKind.STAFF_MESSAGE,
        id=Id(row.id),
        text=text,
        marks=marks,
        name=row.sender.full_name,
        conversation=Id(row.conversation_id),
        title=title,
        at=row.created_at,
    )
