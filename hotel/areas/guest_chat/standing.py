"""How a conversation stands, counted anew from its messages after every change."""

from typing import Final

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Duty
from contract.resources.sides import Side
from contract.resources.sync import Entity
from hotel.areas.guest_chat.tables import GuestConversation, GuestMessage
from hotel.changes.mutation import Mutation

STREAMS: Final = frozenset({Duty.DESK.value, Duty.MANAGER.value})
FILES_ONLY: Final = "[File shared]"
_PREVIEW: Final = 200


def stream_of(conversation_id: int) -> str:
    """The stream of one conversation's messages."""
    return f"chat-{conversation_id}"


async def settle(mutation: Mutation, conversation: GuestConversation) -> None:
    """Count a conversation anew, and tell the desk that it changed."""
    session = mutation.session
    await session.flush()
    await _count(session, conversation)
    await _find_last(session, conversation)
    conversation.rev += 1
    # What comes along with it was loaded before the change.
    await session.flush()
    await session.refresh(conversation, ["handler", "handlings"])
    mutation.touch(Entity.GUEST_CONVERSATION, conversation.id, conversation.rev, STREAMS)


def touch_message(mutation: Mutation, message: GuestMessage) -> None:
    """Tell whoever has the conversation open that a message is new or changed."""
    stream = stream_of(message.conversation_id)
    mutation.touch(Entity.GUEST_MESSAGE, message.id, message.rev, {stream})


async def _count(session: AsyncSession, conversation: GuestConversation) -> None:
    guests = _of(conversation, Side.GUEST)
    staffs = _of(conversation, Side.STAFF)
    unread = guests.where(GuestMessage.staff_read_at.is_(None))
    guest_unread = staffs.where(GuestMessage.guest_read_at.is_(None))
    conversation.unread = await _number(session, unread)
    conversation.guest_unread = await _number(session, guest_unread)
    answered = await session.scalar(staffs.with_only_columns(func.max(GuestMessage.id)))
    waiting = guests.where(GuestMessage.id > max(answered or 0, conversation.answered_up_to))
    oldest = waiting.order_by(GuestMessage.id).limit(1).with_only_columns(GuestMessage.created_at)
    conversation.waiting_since = await session.scalar(oldest)


async def _find_last(session: AsyncSession, conversation: GuestConversation) -> None:
    query = select(GuestMessage).where(GuestMessage.conversation_id == conversation.id)
    last = (await session.scalars(query.order_by(GuestMessage.id.desc()).limit(1))).first()
    if last is None:
        conversation.last_id = conversation.last_at = None
        conversation.last_text = conversation.last_sender = None
        return
    conversation.last_id, conversation.last_at = last.id, last.created_at
    conversation.last_text = (last.text or FILES_ONLY)[:_PREVIEW]
    conversation.last_sender = last.sender_type


def _of(conversation: GuestConversation, side: Side) -> Select[GuestMessage]:
    return select(GuestMessage).where(
        GuestMessage.conversation_id == conversation.id,
        GuestMessage.sender_type == side.value,
        GuestMessage.deleted_at.is_(None),
    )


async def _number(session: AsyncSession, query: Select[GuestMessage]) -> int:
    return int(await session.scalar(query.with_only_columns(func.count(GuestMessage.id))) or 0)
