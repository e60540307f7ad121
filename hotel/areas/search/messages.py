"""Finding what was written, by guests and among colleagues, as far as one may see it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.search import Find, FindKind
from contract.scalars import Id, RoomNumber
from hotel.areas.guest_chat.finding import visible
from hotel.areas.guest_chat.tables import GuestConversation, GuestMessage
from hotel.areas.search.asking import Question
from hotel.areas.search.excerpts import excerpt
from hotel.areas.staff.tables import Staff
from hotel.areas.staff_chat.searching import found_words
from hotel.areas.staff_chat.tables import Conversation, Message
from hotel.search import StoredTexts
from hotel.visit import Visit

GUEST_WORDS: Final = StoredTexts("guest_messages", "text")
_NAMES: Final = (
    GuestConversation.guest_first_name.label("guest_first"),
    GuestConversation.guest_last_name.label("guest_last"),
    Staff.first_name.label("staff_first"),
    Staff.last_name.label("staff_last"),
)
_GuestRow = Row[int, str, datetime, int, str, str | None, str | None, str, str]
_StaffRow = Row[int, str, datetime, int, str | None, str, str]


async def of_guests(session: AsyncSession, visit: Visit, question: Question) -> list[Find]:
    """Messages of the conversations with guests, newest first. Raises ProblemError 403."""
    matching = GUEST_WORDS.matching(session, question.typed)
    if matching is None:
        return []
    seen = visible(visit).with_only_columns(GuestConversation.id)
    # Columns, not entities: whole messages bring their files, answers and handlers along.
    query = (
        select(
            GuestMessage.id,
            GuestMessage.text,
            GuestMessage.created_at,
            GuestMessage.conversation_id,
            GuestConversation.room_number,
            *_NAMES,
        )
        .join(GuestConversation, GuestConversation.id == GuestMessage.conversation_id)
        .outerjoin(Staff, Staff.id == GuestMessage.staff_id)
        .where(matching, GuestMessage.deleted_at.is_(None))
        .where(GuestMessage.conversation_id.in_(seen))
        .order_by(GuestMessage.id.desc())
        .limit(question.limit + 1)
    )
    return [_of_guest(row, question.words) for row in await session.execute(query)]


async def of_colleagues(session: AsyncSession, visit: Visit, question: Question) -> list[Find]:
    """Messages of one's own conversations, newest first."""
    query = await found_words(session, visit, question.typed, None)
    if query is None:
        return []
    # Columns here too: a message brings answers, mentions, reactions, files, and who takes part.
    told = (
        query.with_only_columns(
            Message.id,
            Message.text,
            Message.created_at,
            Message.conversation_id,
            Conversation.title,
            Staff.first_name,
            Staff.last_name,
        )
        .join(Conversation, Conversation.id == Message.conversation_id)
        .join(Staff, Staff.id == Message.sender_id)
        .order_by(Message.id.desc())
        .limit(question.limit + 1)
    )
    return [_of_colleague(row, question.words) for row in await session.execute(told)]


def _of_guest(row: _GuestRow, words: Sequence[str]) -> Find:
    text, marks = excerpt(row.text, words)
    guest, staff = (row.guest_first, row.guest_last), (row.staff_first, row.staff_last)
    wrote = guest if row.staff_first is None else staff
    return Find(
        kind=FindKind.GUEST_MESSAGE,
        id=Id(row.id),
        text=text,
        marks=marks,
        room_number=RoomNumber(row.room_number),
        name=" ".join(name for name in wrote if name) or None,
        conversation=Id(row.conversation_id),
        at=row.created_at,
    )


def _of_colleague(row: _StaffRow, words: Sequence[str]) -> Find:
    text, marks = excerpt(row.text, words)
    return Find(
        kind=FindKind.STAFF_MESSAGE,
        id=Id(row.id),
        text=text,
        marks=marks,
        name=f"{row.first_name} {row.last_name}".strip(),
        conversation=Id(row.conversation_id),
        title=row.title,
        at=row.created_at,
    )
