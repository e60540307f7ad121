"""Events of the chat among staff: messages and who is told of them (specification §2.1 to §2.3)."""

import enum
from typing import TypeAlias

from contract.channels import STAFF_CONVERSATION, STAFF_NOTIFICATIONS
from contract.events.base import Payload, Place
from contract.events.staff_chat_tools import (
    AttachmentsUploaded,
    ConversationUpdated,
    MessagesRead,
    StaffAttachmentDeleted,
    TypingIndicated,
)
from contract.samples import example
from contract.scalars import Id, Instant

_IN_CONVERSATION = (Place(STAFF_CONVERSATION),)
_PERSONAL = (Place(STAFF_NOTIFICATIONS),)
_PARTICIPANTS = "All staff participants in conversation"
_MANAGING = "Staff message editing/deletion/reactions"


class ReactionAction(enum.StrEnum):
    """Whether a reaction came or went."""

    ADD = "add"
    REMOVE = "remove"
    UNKNOWN = "unknown"

    @classmethod
    def _missing_(cls, _value: object) -> "ReactionAction":
        return cls.UNKNOWN


class StaffMessaged(Payload, frozen=True, kw_only=True):
    """A colleague wrote."""

    EVENT = "new-message"
    PLACES = _IN_CONVERSATION
    RECEIVERS = _PARTICIPANTS
    TRIGGER = "Staff sends message in staff chat"
    SAMPLE = example(
        message_id="789",
        sender_id="123",
        sender_name="John Doe",
        message_text="Staff message content",
        conversation_id="456",
        timestamp="2025-11-30T10:00:00Z",
    )

    message_id: Id
    sender_id: Id | None
    sender_name: str | None
    message_text: str | None
    conversation_id: Id
    timestamp: Instant | None


class MessageEdited(Payload, frozen=True, kw_only=True):
    """A colleague changed the text of a message; `timestamp` is when."""

    EVENT = "message-edited"
    PLACES = _IN_CONVERSATION
    RECEIVERS = _PARTICIPANTS
    TRIGGER = _MANAGING
    SPECIFIED = False
    SAMPLE = example(
        message_id="789",
        conversation_id="456",
        sender_id="123",
        sender_name="John Doe",
        message_text="Staff message content, corrected",
        timestamp="2025-11-30T10:02:00Z",
    )

    message_id: Id
    conversation_id: Id
    sender_id: Id | None
    sender_name: str | None
    message_text: str | None
    timestamp: Instant | None


class StaffMessageDeleted(Payload, frozen=True, kw_only=True):
    """A message was deleted by the staff member `deleted_by`; `hard_delete`: nothing is left."""

    EVENT = "message-deleted"
    PLACES = _IN_CONVERSATION
    RECEIVERS = _PARTICIPANTS
    TRIGGER = _MANAGING
    SPECIFIED = False
    SAMPLE = example(
        message_id="789",
        conversation_id="456",
        hard_delete=False,
        deleted_by="123",
        timestamp="2025-11-30T10:03:00Z",
    )

    message_id: Id
    conversation_id: Id | None
    hard_delete: bool | None
    deleted_by: Id | None
    timestamp: Instant | None


class MessageReacted(Payload, frozen=True, kw_only=True):
    """Somebody put a reaction to a message or took it back."""

    EVENT = "message-reaction"
    PLACES = _IN_CONVERSATION
    RECEIVERS = _PARTICIPANTS
    TRIGGER = _MANAGING
    SPECIFIED = False
    SAMPLE = example(
        message_id="789",
        conversation_id="456",
        emoji="👍",
        action="add",
        staff_id="124",
        staff_name="Jane Smith",
        timestamp="2025-11-30T10:04:00Z",
    )

    message_id: Id
    conversation_id: Id | None
    emoji: str | None
    action: ReactionAction | None
    staff_id: Id | None
    staff_name: str | None
    timestamp: Instant | None


class StaffMentioned(Payload, frozen=True, kw_only=True):
    """A colleague mentioned the owner of the channel."""

    EVENT = "message-mention"
    PLACES = _PERSONAL
    RECEIVERS = "Individual staff member"
    TRIGGER = "Being mentioned in a message"
    SPECIFIED = False
    SAMPLE = example(
        conversation_id="456",
        message_id="789",
        sender_id="123",
        sender_name="John Doe",
        mentioned_staff_id="124",
        message_text="@Jane can you look at room 101?",
        timestamp="2025-11-30T10:05:00Z",
    )

    conversation_id: Id
    message_id: Id
    sender_id: Id | None
    sender_name: str | None
    mentioned_staff_id: Id | None
    message_text: str | None
    timestamp: Instant | None


class ConversationStarted(Payload, frozen=True, kw_only=True):
    """The owner of the channel was added to a conversation. `title` is None in a direct one."""

    EVENT = "new-conversation"
    PLACES = _PERSONAL
    RECEIVERS = "Individual staff member"
    TRIGGER = "Being added to a conversation"
    SPECIFIED = False
    NULLABLE = frozenset({"title"})
    SAMPLE = example(
        conversation_id="456",
        title="Late shift",
        is_group=True,
        creator_id="123",
        creator_name="John Doe",
        timestamp="2025-11-30T10:00:00Z",
    )

    conversation_id: Id
    title: str | None
    is_group: bool | None
    creator_id: Id | None
    creator_name: str | None
    timestamp: Instant | None


Event: TypeAlias = (
    StaffMessaged
    | MessageEdited
    | StaffMessageDeleted
    | MessageReacted
    | StaffMentioned
    | ConversationStarted
    | TypingIndicated
    | MessagesRead
    | ConversationUpdated
    | AttachmentsUploaded
    | StaffAttachmentDeleted
)
