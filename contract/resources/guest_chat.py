"""The chat between guests and staff: conversations, messages and what can be done with them."""

from datetime import datetime, timedelta
from typing import Final

import msgspec

from contract.resources.attachments import Attachment, FileType
from contract.resources.sides import Side
from contract.scalars import Id, Instant, RoomNumber

LONGEST_MESSAGE: Final = 20_000
LONGEST_NOTE: Final = 200
QUIET_AFTER: Final = timedelta(hours=24)


class StaffInfo(msgspec.Struct, frozen=True, kw_only=True):
    """Who of the staff wrote, or handles a conversation."""

    name: str
    role: str | None = None
    profile_image: str | None = None


class RepliedTo(msgspec.Struct, frozen=True, kw_only=True):
    """The beginning of the message another one answers."""

    id: Id
    message: str = ""
    sender_type: Side = Side.UNKNOWN
    sender_name: str | None = None
    timestamp: Instant | None = None
    is_deleted: bool = False
    has_attachments: bool = False
    attachments: tuple[Attachment, ...] = ()
    attachment_count: int = 0


class GuestMessage(msgspec.Struct, frozen=True, kw_only=True):
    """A message of a guest conversation. Text is plain text; a deleted one has lost its words.

    `status` is delivered, or read once the other side has read it. The first group is as a
    HotelMate backend sends it, the rest is our own hotel's; `rev` grows with every change, and
    `removed_files` counts the files that were taken out of it.
    """

    id: Id
    conversation: Id
    sender_type: Side
    message: str
    timestamp: Instant
    room: Id | None = None
    room_number: RoomNumber | None = None
    staff: Id | None = None
    staff_name: str | None = None
    staff_display_name: str | None = None
    staff_role_name: str | None = None
    staff_info: StaffInfo | None = None
    guest_name: str | None = None
    status: str = "delivered"
    delivered_at: Instant | None = None
    is_read_by_recipient: bool = False
    read_at: Instant | None = None
    read_by_staff: bool = False
    read_by_guest: bool = False
    staff_read_at: Instant | None = None
    guest_read_at: Instant | None = None
    is_edited: bool = False
    edited_at: Instant | None = None
    is_deleted: bool = False
    deleted_at: Instant | None = None
    reply_to: Id | None = None
    reply_to_message: RepliedTo | None = None
    attachments: tuple[Attachment, ...] = ()
    has_attachments: bool = False

    removed_files: int = 0
    rev: int = 0
    staff_read_by: str | None = None


class Handling(msgspec.Struct, frozen=True, kw_only=True):
    """From when on a colleague handled a conversation; `by_…` is who decided that.

    `note` is what that one said to the colleague; a guest never gets it.
    """

    staff_id: Id
    staff_name: str
    by_id: Id
    by_name: str
    at: Instant
    note: str | None = None


class GuestConversation(msgspec.Struct, frozen=True, kw_only=True):
    """The conversation with one room for one stay, without its messages.

    `last_message` is the beginning of the newest one, `last_message_kind` what its files are when
    it has no words. `unread_count`: guest messages no colleague has read; `guest_unread_count`:
    staff messages the guest has not. `waiting_since`: the oldest guest message nobody has answered,
    None when nothing waits. `ended_at`: the check-out; nobody writes after it. `handlings`: who
    handled it, oldest first. The first group is as a HotelMate backend sends it, the rest is our
    own hotel's.
    """

    conversation_id: Id
    room_number: RoomNumber
    guest_name: str | None = None
    guest_first_name: str | None = None
    guest_last_name: str | None = None
    last_message: str | None = None
    last_message_time: Instant | None = None
    has_unread: bool = False

    id: Id
    rev: int = 0
    room: Id | None = None
    last_message_id: Id | None = None
    last_sender: Side | None = None
    last_staff_id: Id | None = None
    last_message_kind: FileType | None = None
    unread_count: int = 0
    guest_unread_count: int = 0
    waiting_since: Instant | None = None
    answered_at: Instant | None = None
    answered_by: str | None = None
    handler_id: Id | None = None
    handler_name: str | None = None
    handler_role: str | None = None
    handlings: tuple[Handling, ...] = ()
    created_at: Instant | None = None
    ended_at: Instant | None = None

    def is_archived(self, now: datetime) -> bool:
        """Checked out, or answered and quiet for a day."""
        if self.ended_at is not None:
            return True
        if self.waiting_since is not None:
            return False
        quiet_since = self.last_message_time or self.created_at
        return quiet_since is not None and quiet_since <= now - QUIET_AFTER


class NewMessage(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/messages/send/.

    `seen_up_to`: the newest message the writer has seen; when a colleague answered after it, the
    message is refused with 409 and the conversation as it is now. Left out, it always goes.
    """

    message: str
    reply_to: Id | None = None
    seen_up_to: Id | None = None


class EditedMessage(msgspec.Struct, frozen=True, kw_only=True):
    """Body of PATCH …/messages/{id}/update/."""

    message: str
    expected_rev: int | None = None


class HandlerChoice(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/assign-staff/: the colleague it is handed to, oneself when left out.

    `note`: a word for the colleague, LONGEST_NOTE characters at most.
    """

    staff_id: Id | None = None
    note: str | None = None
    expected_rev: int | None = None


class AnsweredMark(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/mark-answered/: up to which message nothing more is to be answered."""

    up_to: Id | None = None


class ReadMark(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/mark-read/: the newest message that was read, every one when left out."""

    up_to: Id | None = None


class MessageSent(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to a new or changed message, and to an upload."""

    message: GuestMessage
    conversation_id: Id
    success: bool = True
    staff_info: StaffInfo | None = None
    attachments: tuple[Attachment, ...] = ()


class MessageGone(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to a deletion: `message` without its words, None when all of it is gone."""

    success: bool = True
    hard_delete: bool
    message_id: Id
    message: GuestMessage | None = None


class AttachmentGone(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to a file's deletion; `message` is None for a message that held nothing else."""

    success: bool = True
    attachment_id: Id
    message_id: Id
    message: GuestMessage | None = None


class MarkedRead(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to a read mark."""

    conversation_id: Id
    marked_as_read: int


class Assigned(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to an assignment."""

    conversation_id: Id
    assigned_staff: StaffInfo
    room_number: RoomNumber
    messages_marked_read: int
    conversation: GuestConversation
    sessions_updated: int = 0


class OpenedConversation(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to POST …/from-room/{n}/: the newest messages, oldest first."""

    conversation_id: Id
    messages: tuple[GuestMessage, ...]
    conversation_created: bool
    conversation: GuestConversation
