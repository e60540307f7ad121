"""Events of the chat between guests and staff (specification §1)."""

from typing import TypeAlias

from contract.channels import CONVERSATION_CHAT, DELETIONS, ROOM_CHAT, STAFF_DUTY
from contract.events.base import Payload, Place
from contract.resources.sides import Side
from contract.samples import example
from contract.scalars import Id, Instant, RoomNumber

_EVERYWHERE = (Place(CONVERSATION_CHAT), Place(ROOM_CHAT), Place(STAFF_DUTY, "chat"))
_PARTICIPANTS = "All conversation participants"
_EDITING = "Message editing/deletion operations"


class GuestMessaged(Payload, frozen=True, kw_only=True):
    """A guest wrote to the hotel."""

    EVENT = "new-guest-message"
    PLACES = (Place(STAFF_DUTY, "chat"),)
    RECEIVERS = "All staff members (reception/front-office)"
    TRIGGER = "Guest sends message to hotel"
    SAMPLE = example(
        conversation_id="123",
        message_id="456",
        room_number="101",
        sender_type="guest",
        message_text="Message content",
        timestamp="2025-11-30T10:00:00Z",
    )

    conversation_id: Id
    message_id: Id
    room_number: RoomNumber | None
    sender_type: Side | None
    message_text: str | None
    timestamp: Instant | None


class StaffAnswered(Payload, frozen=True, kw_only=True):
    """Staff wrote to a guest."""

    EVENT = "new-staff-message"
    PLACES = (Place(ROOM_CHAT),)
    RECEIVERS = "Guest in specific room"
    TRIGGER = "Staff sends message to guest"
    SAMPLE = example(
        conversation_id="123",
        message_id="456",
        staff_name="John Doe",
        message_text="Response message",
        timestamp="2025-11-30T10:00:00Z",
    )

    conversation_id: Id
    message_id: Id
    staff_name: str | None
    message_text: str | None
    timestamp: Instant | None


class StaffAssigned(Payload, frozen=True, kw_only=True):
    """Another staff member handles a guest's conversation."""

    EVENT = "staff-assigned"
    PLACES = (Place(ROOM_CHAT),)
    RECEIVERS = "Guest in specific room"
    TRIGGER = "New staff member handles guest conversation"
    NULLABLE = frozenset({"staff_role"})
    SAMPLE = example(staff_name="Jane Smith", staff_role="Receptionist", conversation_id="123")

    staff_name: str | None
    staff_role: str | None
    conversation_id: Id


class MessageUpdated(Payload, frozen=True, kw_only=True):
    """The text of a message changed; `timestamp` is when."""

    EVENT = "message-updated"
    PLACES = _EVERYWHERE
    RECEIVERS = _PARTICIPANTS
    TRIGGER = _EDITING
    SPECIFIED = False
    SAMPLE = example(
        conversation_id="123",
        message_id="456",
        room_number="101",
        sender_type="staff",
        message_text="Response message, corrected",
        timestamp="2025-11-30T10:02:00Z",
    )

    conversation_id: Id
    message_id: Id
    room_number: RoomNumber | None
    sender_type: Side | None
    message_text: str | None
    timestamp: Instant | None


class _Deletion(Payload, frozen=True, kw_only=True):
    PLACES = _EVERYWHERE
    RECEIVERS = _PARTICIPANTS
    TRIGGER = _EDITING
    SPECIFIED = False
    NULLABLE = frozenset({"staff_id", "staff_name"})
    SAMPLE = example(
        conversation_id="123",
        message_id="456",
        room_number="101",
        hard_delete=False,
        deleted_by="staff",
        staff_id="7",
        staff_name="John Doe",
        timestamp="2025-11-30T10:03:00Z",
    )

    conversation_id: Id | None
    message_id: Id
    room_number: RoomNumber | None
    hard_delete: bool | None
    deleted_by: Side | None
    staff_id: Id | None
    staff_name: str | None
    timestamp: Instant | None


class MessageDeleted(_Deletion, frozen=True, kw_only=True):
    """A message was deleted: its text only, or with `hard_delete` all of it. `staff_…` if staff."""

    EVENT = "message-deleted"


class MessageRemoved(_Deletion, frozen=True, kw_only=True):
    """The same as MessageDeleted under a second name, for older clients."""

    EVENT = "message-removed"


class ConversationUnread(Payload, frozen=True, kw_only=True):
    """A conversation has something nobody has read."""

    EVENT = "conversation-unread"
    PLACES = (Place(CONVERSATION_CHAT),)
    RECEIVERS = "Staff handling conversation"
    TRIGGER = "Guest sends new message (badge update)"
    SAMPLE = example(conversation_id="123", room_number="101")

    conversation_id: Id
    room_number: RoomNumber | None


class MessageDelivered(Payload, frozen=True, kw_only=True):
    """The hotel has a message safely; `status` is delivered or read."""

    EVENT = "message-delivered"
    PLACES = (Place(CONVERSATION_CHAT),)
    RECEIVERS = _PARTICIPANTS
    TRIGGER = "Message successfully processed"
    SPECIFIED = False
    SAMPLE = example(
        conversation_id="123",
        message_id="456",
        status="delivered",
        delivered_at="2025-11-30T10:00:01Z",
    )

    conversation_id: Id | None
    message_id: Id
    status: str | None
    delivered_at: Instant | None


class AttachmentDeleted(Payload, frozen=True, kw_only=True):
    """A file was taken out of a message of a guest conversation."""

    EVENT = "attachment-deleted"
    PLACES = (Place(CONVERSATION_CHAT), Place(DELETIONS))
    RECEIVERS = _PARTICIPANTS
    TRIGGER = "File attachment deletion"
    SPECIFIED = False
    SAMPLE = example(
        conversation_id="123",
        message_id="456",
        attachment_id="31",
        deleted_by="staff",
        timestamp="2025-11-30T10:04:00Z",
    )

    conversation_id: Id | None
    message_id: Id | None
    attachment_id: Id
    deleted_by: Side | None
    timestamp: Instant | None


Event: TypeAlias = (
    GuestMessaged
    | StaffAnswered
    | StaffAssigned
    | MessageUpdated
    | MessageDeleted
    | MessageRemoved
    | ConversationUnread
    | MessageDelivered
    | AttachmentDeleted
)
