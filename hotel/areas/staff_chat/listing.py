"""Conversations and messages as one of their people sees them, many at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

from litestar.params import Parameter
from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from contract.resources.staff_chat import (
    FILES_ONLY,
    LastMessage,
    StaffConversation,
    StaffMessage,
    StaffMessagePage,
)
from contract.scalars import Id
from hotel.areas.staff_chat.shapes import message_of, person_of
from hotel.areas.staff_chat.tables import Conversation, Member, Message
from hotel.visit import HotelInfo, Visit


@dataclass(frozen=True, slots=True)
class Span:
    """Which messages are wanted: the newest, the newest before an id, or the oldest after one."""

    limit: Annotated[int, Parameter(ge=1, le=200)] = 50
    before_id: Annotated[int | None, Parameter(ge=0, le=2**31 - 1)] = None
    after_id: Annotated[int | None, Parameter(ge=0, le=2**31 - 1)] = None

    def of(self, query: Select[Message]) -> Select[Message]:
        """These of some messages, and one more where there are more."""
        if self.before_id is not None:
            query = query.where(Message.id < self.before_id)
        if self.after_id is not None:
            query = query.where(Message.id > self.after_id)
        order = Message.id.desc() if self.after_id is None else Message.id
        return query.order_by(order).limit(self.limit + 1)


def own_conversations(hotel_id: int, staff_id: int) -> Select[Conversation]:
    """The conversations somebody takes part in, the latest first."""
    mine = select(Member.conversation_id).where(Member.staff_id == staff_id)
    return (
        select(Conversation)
        .where(Conversation.hotel_id == hotel_id, Conversation.id.in_(mine))
        .order_by(Conversation.updated_at.desc(), Conversation.id.desc())
    )


async def shown_conversations(
    session: AsyncSession, hotel: HotelInfo, staff_id: int, rows: Iterable[Conversation]
) -> tuple[StaffConversation, ...]:
    """Conversations of somebody with their newest messages and that person's unread counts."""
    conversations = tuple(rows)
    ids = [each.id for each in conversations]
    newest = await _newest(session, ids)
    unread = await unread_counts(session, staff_id, ids)
    return tuple(
        StaffConversation(
            id=Id(each.id),
            title=each.title or "",
            is_group=each.is_group,
            participants=tuple(map(person_of, each.members)),
            created_at=each.created_at,
            updated_at=each.updated_at,
            last_message=_last_of(newest.get(each.id), each),
            unread_count=unread.get(each.id, 0),
            hotel=Id(each.hotel_id),
            hotel_name=hotel.name,
            created_by=Id(each.created_by),
            rev=each.rev,
        )
        for each in conversations
    )


async def shown_conversation(
    session: AsyncSession, hotel: HotelInfo, staff_id: int, row: Conversation
) -> StaffConversation:
    """One conversation as somebody sees it."""
    (shown,) = await shown_conversations(session, hotel, staff_id, [row])
    return shown


async def unread_counts(
    session: AsyncSession, staff_id: int, ids: Iterable[int] | None = None
) -> dict[int, int]:
    """How many messages of others somebody has not read, by conversation; none: left out."""
    query = (
        select(Message.conversation_id, func.count())
        .join(Member, Member.conversation_id == Message.conversation_id)
        .where(
            Member.staff_id == staff_id,
            Message.id > Member.read_up_to,
            Message.sender_id != staff_id,
            Message.deleted_at.is_(None),
        )
        .group_by(Message.conversation_id)
    )
    if ids is not None:
        query = query.where(Message.conversation_id.in_(list(ids)))
    return dict((await session.execute(query)).tuples().all())


async def conversations_by_id(
    session: AsyncSession, visit: Visit, ids: Iterable[int]
) -> list[tuple[int, StaffConversation]]:
    """Those of some conversations that the one who asks takes part in."""
    if visit.actor.staff_id is None:
        return []
    query = own_conversations(visit.hotel.id, visit.staff_id).where(Conversation.id.in_(list(ids)))
    rows = await session.scalars(query)
    shown = await shown_conversations(session, visit.hotel, visit.staff_id, rows)
    return [(int(each.id), each) for each in shown]


async def messages_by_id(
    session: AsyncSession, visit: Visit, ids: Iterable[int]
) -> list[tuple[int, StaffMessage]]:
    """Those of some messages that the one who asks may see."""
    if visit.actor.staff_id is None:
        return []
    query = own_messages(visit).where(Message.id.in_(list(ids)))
    shown = await shown_messages(session, visit, await session.scalars(query))
    return [(int(each.id), each) for each in shown]


async def shown_messages(
    session: AsyncSession, visit: Visit, rows: Iterable[Message]
) -> tuple[StaffMessage, ...]:
    """Messages as somebody sees them, in the order they are given in."""
    messages = tuple(rows)
    ids = {each.conversation_id for each in messages}
    found = await session.scalars(select(Conversation).where(Conversation.id.in_(ids)))
    conversations = {each.id: each for each in found}
    return tuple(message_of(each, conversations[each.conversation_id], visit) for each in messages)


async def message_page(
    session: AsyncSession, visit: Visit, query: Select[Message], span: Span
) -> StaffMessagePage:
    """What a span holds of some messages, oldest first."""
    rows: Sequence[Message] = (await session.scalars(span.of(query))).all()
    page = sorted(rows[: span.limit], key=lambda each: each.id)
    shown = await shown_messages(session, visit, page)
    return StaffMessagePage(messages=shown, count=len(shown), has_more=len(rows) > span.limit)


def messages_in(conversation: Conversation) -> Select[Message]:
    """The messages of a conversation, deleted ones in their places."""
    return select(Message).where(Message.conversation_id == conversation.id)


def own_messages(visit: Visit) -> Select[Message]:
    """The messages of all conversations of the one who asks."""
    mine = select(Member.conversation_id).where(Member.staff_id == visit.staff_id)
    return select(Message).where(Message.conversation_id.in_(mine))


async def _newest(session: AsyncSession, ids: list[int]) -> dict[int, Message]:
    inner = aliased(Message)
    newest = (
        select(inner.id)
        .where(inner.conversation_id == Conversation.id, inner.deleted_at.is_(None))
        .order_by(inner.id.desc())
        .limit(1)
        .correlate(Conversation)
        .scalar_subquery()
    )
    numbers = await session.scalars(select(newest).where(Conversation.id.in_(ids)))
    rows = await session.scalars(
        select(Message).where(Message.id.in_([number for number in numbers if number]))
    )
    return {each.conversation_id: each for each in rows}


def _last_of(message: Message | None, conversation: Conversation) -> LastMessage | None:
    if message is None:
        return None
    others = [each for each in conversation.members if each.staff_id != message.sender_id]
    return LastMessage(
        id=Id(message.id),
        sender=message.sender.full_name,
        sender_id=Id(message.sender_id),
        message=message.text or FILES_ONLY,
        timestamp=message.created_at,
        is_read=bool(others) and all(each.read_up_to >= message.id for each in others),
        has_attachments=bool(message.files),
    )
