"""Guest conversations and their messages as the wire shows them."""

from typing import Final

from msgspec import structs

from contract.resources.attachments import Attachment, FileType
from contract.resources.guest_chat import GuestConversation as PublicConversation
from contract.resources.guest_chat import GuestMessage as PublicMessage
from contract.resources.guest_chat import Handling, RepliedTo, StaffInfo
from contract.resources.sides import Side
from contract.scalars import Id, RoomNumber
from hotel.areas.guest_chat.tables import (
    GuestAttachment,
    GuestConversation,
    GuestHandling,
    GuestMessage,
)
from hotel.areas.staff.tables import Staff
from hotel.attachments.shapes import attachment_of
from hotel.visit import Visit

FILES_ADDRESS: Final = "/api/chat/attachments/"
GUEST: Final = "Guest"
_QUOTED: Final = 100
_QUOTED_FILES: Final = 3


def conversation_of(row: GuestConversation) -> PublicConversation:
    """A conversation without its messages."""
    return PublicConversation(
        conversation_id=Id(row.id),
        room_number=RoomNumber(row.room_number),
        guest_name=row.guest_name,
        guest_first_name=row.guest_first_name,
        guest_last_name=row.guest_last_name,
        last_message=row.last_text,
        last_message_time=row.last_at,
        has_unread=row.unread > 0,
        id=Id(row.id),
        rev=row.rev,
        room=Id(row.room_id),
        last_message_id=Id(row.last_id) if row.last_id else None,
        last_sender=Side(row.last_sender) if row.last_sender else None,
        last_staff_id=Id(row.last_staff_id) if row.last_staff_id else None,
        last_message_kind=FileType(row.last_kind) if row.last_kind else None,
        unread_count=row.unread,
        guest_unread_count=row.guest_unread,
        waiting_since=row.waiting_since,
        answered_at=row.answered_at,
        answered_by=row.answered_by,
        handler_id=Id(row.handler_id) if row.handler_id else None,
        handler_name=row.handler.full_name if row.handler else None,
        handler_role=role_of(row.handler) if row.handler else None,
        handlings=tuple(map(_handling, row.handlings)),
        created_at=row.created_at,
        ended_at=row.ended_at,
    )


def conversation_for(visit: Visit, row: GuestConversation) -> PublicConversation:
    """A conversation as the one who asks may see it: what colleagues say is not for guests."""
    return conversation_of(row) if visit.actor.is_of_the_house else without_notes(row)


def without_notes(row: GuestConversation) -> PublicConversation:
    """A conversation fit for guests."""
    known = conversation_of(row)
    handlings = tuple(structs.replace(one, note=None) for one in known.handlings)
    return structs.replace(known, handlings=handlings)


def message_of(row: GuestMessage) -> PublicMessage:
    """A message with its files and the beginning of what it answers."""
    conversation, staff = row.conversation, row.staff
    is_guests = row.sender_type == Side.GUEST
    read_at = row.staff_read_at if is_guests else row.guest_read_at
    info = staff_info(staff) if staff else None
    return PublicMessage(
        id=Id(row.id),
        conversation=Id(row.conversation_id),
        room=Id(conversation.room_id),
        room_number=RoomNumber(conversation.room_number),
        sender_type=Side(row.sender_type),
        staff=Id(row.staff_id) if row.staff_id else None,
        staff_name=info.name if info else None,
        staff_display_name=info.name if info else None,
        staff_role_name=info.role if info else None,
        staff_info=info,
        guest_name=conversation.guest_name,
        message=row.text,
        timestamp=row.created_at,
        status="read" if read_at else "delivered",
        delivered_at=row.created_at,
        is_read_by_recipient=read_at is not None,
        read_at=read_at,
        read_by_staff=row.staff_read_at is not None,
        read_by_guest=row.guest_read_at is not None,
        staff_read_at=row.staff_read_at,
        staff_read_by=row.staff_read_by,
        guest_read_at=row.guest_read_at,
        is_edited=row.edited_at is not None,
        edited_at=row.edited_at,
        is_deleted=row.deleted_at is not None,
        deleted_at=row.deleted_at,
        reply_to=Id(row.reply_to_id) if row.reply_to_id else None,
        reply_to_message=_replied_to(row.reply_to) if row.reply_to else None,
        attachments=files_of(row),
        has_attachments=bool(row.attachments),
        removed_files=row.removed_files,
        rev=row.rev,
    )


def files_of(row: GuestMessage) -> tuple[Attachment, ...]:
    """The files of a message."""
    return tuple(map(file_of, row.attachments))


def file_of(row: GuestAttachment) -> Attachment:
    """A file of a message."""
    return attachment_of(row, FILES_ADDRESS)


def staff_info(staff: Staff) -> StaffInfo:
    """A colleague as a guest is told about one."""
    return StaffInfo(name=staff.full_name, role=role_of(staff))


def role_of(staff: Staff) -> str | None:
    """The name of a colleague's role."""
    return staff.role.name if staff.role else None


def _replied_to(row: GuestMessage) -> RepliedTo:
    return RepliedTo(
        id=Id(row.id),
        message=row.text[:_QUOTED],
        sender_type=Side(row.sender_type),
        sender_name=row.staff.full_name if row.staff else row.conversation.guest_name or GUEST,
        timestamp=row.created_at,
        is_deleted=row.deleted_at is not None,
        has_attachments=bool(row.attachments),
        attachments=files_of(row)[:_QUOTED_FILES],
        attachment_count=len(row.attachments),
    )


def _handling(row: GuestHandling) -> Handling:
    return Handling(
        staff_id=Id(row.staff_id),
        staff_name=row.staff_name,
        by_id=Id(row.by_id),
        by_name=row.by_name,
        at=row.at,
        note=row.note,
    )
