"""Events around staff conversations: typing, reading, titles and files (specification §2.4)."""

import msgspec

from contract.channels import STAFF_CONVERSATION
from contract.events.base import Payload, Place
from contract.samples import example
from contract.scalars import Id, Instant

_IN_CONVERSATION = (Place(STAFF_CONVERSATION),)
_PARTICIPANTS = "All staff participants in conversation"


class _Utility(Payload, frozen=True, kw_only=True):
    PLACES = _IN_CONVERSATION
    RECEIVERS = _PARTICIPANTS
    TRIGGER = "Various conversation interactions"
    SPECIFIED = False


class TypingIndicated(_Utility, frozen=True, kw_only=True):
    """A colleague began or stopped typing."""

    EVENT = "typing-indicator"
    TRIGGER = "Staff types in a conversation"
    SAMPLE = example(
        conversation_id="456",
        staff_id="123",
        staff_name="John Doe",
        is_typing=True,
        timestamp="2025-11-30T10:00:00Z",
    )

    conversation_id: Id
    staff_id: Id
    staff_name: str | None
    is_typing: bool | None
    timestamp: Instant | None


class MessagesRead(_Utility, frozen=True, kw_only=True):
    """A colleague read messages."""

    EVENT = "read-receipt"
    TRIGGER = "Staff reads messages of a conversation"
    SAMPLE = example(
        conversation_id="456",
        staff_id="124",
        staff_name="Jane Smith",
        message_ids=["788", "789"],
        timestamp="2025-11-30T10:01:00Z",
    )

    conversation_id: Id | None
    staff_id: Id
    staff_name: str | None
    message_ids: tuple[Id, ...] | None
    timestamp: Instant | None


class ConversationUpdated(_Utility, frozen=True, kw_only=True):
    """The title or the participants of a conversation changed; both are given as they are now."""

    EVENT = "conversation-updated"
    TRIGGER = "Title or participants of a conversation change"
    NULLABLE = frozenset({"title"})
    SAMPLE = example(
        conversation_id="456",
        title="Late shift",
        participant_ids=["123", "124"],
        updated_by="123",
        timestamp="2025-11-30T10:02:00Z",
    )

    conversation_id: Id
    title: str | None
    participant_ids: tuple[Id, ...] | None
    updated_by: Id | None
    timestamp: Instant | None


class UploadedFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file of a message. `file_type`: image, pdf, document or other; `file_size` in bytes."""

    attachment_id: Id
    file_name: str
    file_type: str
    file_size: int


class AttachmentsUploaded(_Utility, frozen=True, kw_only=True):
    """A colleague added files to a message."""

    EVENT = "attachment-uploaded"
    TRIGGER = "Staff uploads files to a conversation"
    SAMPLE = example(
        conversation_id="456",
        message_id="789",
        attachments=[
            {
                "attachment_id": "31",
                "file_name": "rota.pdf",
                "file_type": "pdf",
                "file_size": 20480,
            }
        ],
        uploaded_by="123",
        timestamp="2025-11-30T10:03:00Z",
    )

    conversation_id: Id | None
    message_id: Id
    attachments: tuple[UploadedFile, ...] | None
    uploaded_by: Id | None
    timestamp: Instant | None


class StaffAttachmentDeleted(_Utility, frozen=True, kw_only=True):
    """A file was taken out of a message by the staff member `deleted_by`."""

    EVENT = "attachment-deleted"
    TRIGGER = "Staff deletes a file of a conversation"
    SAMPLE = example(
        conversation_id="456",
        message_id="789",
        attachment_id="31",
        deleted_by="123",
        timestamp="2025-11-30T10:04:00Z",
    )

    conversation_id: Id | None
    message_id: Id | None
    attachment_id: Id
    deleted_by: Id | None
    timestamp: Instant | None
