"""How a conversation stands, counted anew from its messages after every change."""

from typing import Final

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Duty
from contract.resources.attachments import FileType
from contract.resources.sides import Side
from contract.resources.sync import Entity
from hotel.areas.guest_chat.tables import GuestAttachment, GuestConversation, GuestMessage
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
    is_guests = GuestMessage.sender_type == Side.GUEST.value
    is_staffs = GuestMessage.sender_type == Side.STAFF.value
    told = _of(conversation).where(GuestMessage.deleted_at.is_(None))
    counts = told.with_only_columns(
        func.count().filter(is_guests, GuestMessage.staff_read_at.is_(None)),
        func.count().filter(is_staffs, GuestMessage.guest_read_at.is_(None)),
        func.max(GuestMessage.id).filter(is_staffs),
    )
    conversation.unread, conversation.guest_unread, answered = (
        (await session.execute(counts)).tuples().one()
    )
    done_up_to = max(answered or 0, conversation.answered_up_to)
    if conversation.ended_at is not None:
        # Whoever has left waits for nothing.
        conversation.waiting_since = None
        return
    waiting = told.where(is_guests, GuestMessage.id > done_up_to).order_by(GuestMessage.id).limit(1)
    conversation.waiting_since = await session.scalar(
        waiting.with_only_columns(GuestMessage.created_at)
    )


async def _find_last(session: AsyncSession, conversation: GuestConversation) -> None:
    newest = _of(conversation).order_by(GuestMessage.id.desc()).limit(1)
    columns = newest.with_only_columns(
        GuestMessage.id,
        GuestMessage.created_at,
        GuestMessage.text,
        GuestMessage.sender_type,
        GuestMessage.staff_id,
    )
    last = (await session.execute(columns)).one_or_none()
    if last is None:
        conversation.last_id = conversation.last_at = None
        conversation.last_text = conversation.last_sender = conversation.last_staff_id = None
        conversation.last_kind = None
        return
    conversation.last_id, conversation.last_at = last.id, last.created_at
    conversation.last_text = (last.text or FILES_ONLY)[:_PREVIEW]
    conversation.last_sender, conversation.last_staff_id = last.sender_type, last.staff_id
    conversation.last_kind = None if last.text else await _kind(session, last.id)


async def _kind(session: AsyncSession, message_id: int) -> str | None:
    """What the files of a message are; other where they are of several kinds."""
    mine = select(GuestAttachment.file_type).where(GuestAttachment.message_id == message_id)
    kinds = (await session.scalars(mine.distinct())).all()
    return kinds[0] if len(kinds) == 1 else FileType.OTHER.value if kinds else None


def _of(conversation: GuestConversation) -> Select[GuestMessage]:
    return select(GuestMessage).where(GuestMessage.conversation_id == conversation.id)
