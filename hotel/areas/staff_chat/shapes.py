"""Messages and their senders as the wire shows them."""

from collections import Counter
from typing import Final

import msgspec

from contract.resources.staff_chat import (
    ChatFile,
    ChatPerson,
    ChatReaction,
    ChatReader,
    ChatSender,
    RepliedTo,
    StaffMessage,
)
from contract.scalars import Id
from hotel.areas.staff.tables import Staff
from hotel.areas.staff_chat.tables import Conversation, Member, Message, MessageFile, Reaction
from hotel.attachments.shapes import attachment_of
from hotel.visit import Visit

DELETED: Final = "[Message deleted]"
_QUOTED: Final = 100
_PREVIEWED: Final = 3


def person_of(member: Member) -> ChatPerson:
    """Somebody who takes part."""
    staff = member.staff
    return ChatPerson(
        id=Id(staff.id),
        first_name=staff.first_name,
        last_name=staff.last_name,
        full_name=staff.full_name,
        department_name=staff.department.name if staff.department else None,
        role_name=staff.role.name if staff.role else None,
        is_on_duty=staff.is_on_duty,
        last_read_id=Id(member.read_up_to) if member.read_up_to else None,
    )


def message_of(message: Message, conversation: Conversation, visit: Visit) -> StaffMessage:
    """A message as one of the conversation's people sees it."""
    readers = [each for each in conversation.members if _has_read(each, message)]
    others = [each for each in conversation.members if each.staff_id != message.sender_id]
    is_read = bool(others) and len(readers) == len(others)
    is_deleted = message.deleted_at is not None
    files = files_of(message, visit)
    return StaffMessage(
        id=Id(message.id),
        conversation=Id(message.conversation_id),
        sender=Id(message.sender_id),
        sender_name=message.sender.full_name,
        sender_info=_sender_of(message.sender),
        message=DELETED if is_deleted else message.text,
        timestamp=message.created_at,
        rev=message.rev,
        status="read" if is_read else "delivered",
        delivered_at=message.created_at,
        is_read=is_read,
        read_by=tuple(Id(each.staff_id) for each in readers),
        read_by_list=tuple(reader_of(each.staff) for each in readers),
        read_by_count=len(readers),
        is_read_by_current_user=any(each.staff_id == visit.staff_id for each in readers),
        is_edited=message.edited_at is not None,
        edited_at=message.edited_at,
        is_deleted=is_deleted,
        deleted_at=message.deleted_at,
        reply_to=Id(message.reply_to_id) if message.reply_to_id else None,
        reply_to_message=_quoted(message.reply_to, visit) if message.reply_to else None,
        attachments=files,
        has_attachments=bool(files),
        reactions=tuple(map(reaction_of, message.reactions)),
        reaction_summary=dict(Counter(each.emoji for each in message.reactions)),
        mentions=tuple(Id(each.staff_id) for each in message.mentions),
        mentioned_staff=tuple(_sender_of(each.staff) for each in message.mentions),
        forwarded_from=message.forwarded_from,
    )


def reaction_of(reaction: Reaction) -> ChatReaction:
    """A reaction."""
    return ChatReaction(
        id=Id(reaction.id),
        emoji=reaction.emoji,
        staff=Id(reaction.staff_id),
        staff_name=reaction.staff.full_name,
        created_at=reaction.created_at,
    )


def reader_of(staff: Staff) -> ChatReader:
    """Somebody by name."""
    return ChatReader(id=Id(staff.id), name=staff.full_name)


def files_of(message: Message, visit: Visit) -> tuple[ChatFile, ...]:
    """The files of a message."""
    return tuple(file_of(each, message, visit) for each in message.files)


def file_of(row: MessageFile, message: Message, visit: Visit) -> ChatFile:
    """A file; only who wrote a message adds files to it."""
    below = f"/api/staff/hotel/{visit.hotel.slug}/staff_chat/attachments/"
    plain = msgspec.structs.asdict(attachment_of(row, below))
    return ChatFile(**plain, uploader_name=message.sender.full_name)


def _has_read(member: Member, message: Message) -> bool:
    return member.staff_id != message.sender_id and member.read_up_to >= message.id


def _sender_of(staff: Staff) -> ChatSender:
    return ChatSender(
        id=Id(staff.id),
        first_name=staff.first_name,
        last_name=staff.last_name,
        full_name=staff.full_name,
        email=staff.email,
        role_name=staff.role.name if staff.role else None,
        department_name=staff.department.name if staff.department else None,
        # A HotelMate backend means the same by both.
        is_online=staff.is_on_duty,
        is_on_duty=staff.is_on_duty,
    )


def _quoted(message: Message, visit: Visit) -> RepliedTo:
    is_deleted = message.deleted_at is not None
    return RepliedTo(
        id=Id(message.id),
        message=DELETED if is_deleted else message.text[:_QUOTED],
        sender=Id(message.sender_id),
        sender_name=message.sender.full_name,
        timestamp=message.created_at,
        is_deleted=is_deleted,
        attachments_preview=files_of(message, visit)[:_PREVIEWED],
    )
