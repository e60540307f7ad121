"""Conversations among staff, their messages, and the bodies that change them."""

from typing import Final

import msgspec

from contract.resources.attachments import Attachment
from contract.scalars import Id, Instant

LONGEST_MESSAGE: Final = 5_000
LONGEST_TITLE: Final = 80
MOST_PEOPLE: Final = 200
REACTIONS: Final = ("👍", "❤️", "😊", "😂", "😮", "😢", "🎉", "🔥", "✅", "👏")
# What stands where words would, in lists and events, when there are files alone.
FILES_ONLY: Final = "[File shared]"


class ChatPerson(msgspec.Struct, frozen=True, kw_only=True):
    """Who takes part. `last_read_id`: the newest message that person has read, None before any."""

    id: Id
    first_name: str
    last_name: str = ""
    full_name: str = ""
    department_name: str | None = None
    role_name: str | None = None
    is_on_duty: bool = False
    profile_image_url: str | None = None
    last_read_id: Id | None = None


class ChatSender(msgspec.Struct, frozen=True, kw_only=True):
    """Who wrote a message, or whom it mentions."""

    id: Id
    first_name: str
    last_name: str = ""
    full_name: str = ""
    email: str | None = None
    avatar_url: str | None = None
    role_name: str | None = None
    department_name: str | None = None
    is_online: bool = False
    is_on_duty: bool = False


class ChatReader(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who has read a message."""

    id: Id
    name: str
    avatar: str | None = None


class ChatReaction(msgspec.Struct, frozen=True, kw_only=True):
    """One person's reaction to a message; each person has one at most."""

    id: Id
    emoji: str
    staff: Id
    staff_name: str
    staff_avatar: str | None = None
    created_at: Instant | None = None


class ChatFile(Attachment, frozen=True, kw_only=True):
    """A file of a message among staff."""

    uploader_name: str | None = None


class RepliedTo(msgspec.Struct, frozen=True, kw_only=True):
    """What a message answers; without its words once those were deleted."""

    id: Id
    message: str
    sender: Id | None = None
    sender_name: str = ""
    sender_avatar: str | None = None
    timestamp: Instant | None = None
    is_deleted: bool = False
    attachments_preview: tuple[ChatFile, ...] = ()


class StaffMessage(msgspec.Struct, frozen=True, kw_only=True):
    """A message among staff. A deleted one stays in its place, without its words.

    `is_read`: everybody else has read it. `forwarded_from`: who wrote it first, by name.
    """

    id: Id
    conversation: Id
    sender: Id
    sender_name: str
    message: str
    timestamp: Instant
    rev: int = 0
    sender_info: ChatSender | None = None
    status: str = "delivered"
    delivered_at: Instant | None = None
    is_read: bool = False
    read_by: tuple[Id, ...] = ()
    read_by_list: tuple[ChatReader, ...] = ()
    read_by_count: int = 0
    is_read_by_current_user: bool = False
    is_edited: bool = False
    edited_at: Instant | None = None
    is_deleted: bool = False
    deleted_at: Instant | None = None
    reply_to: Id | None = None
    reply_to_message: RepliedTo | None = None
    attachments: tuple[ChatFile, ...] = ()
    has_attachments: bool = False
    reactions: tuple[ChatReaction, ...] = ()
    reaction_summary: dict[str, int] = {}
    mentions: tuple[Id, ...] = ()
    mentioned_staff: tuple[ChatSender, ...] = ()
    forwarded_from: str | None = None


class LastMessage(msgspec.Struct, frozen=True, kw_only=True):
    """The newest message of a conversation that was not deleted; `sender` is a name."""

    id: Id
    sender: str
    message: str
    timestamp: Instant
    is_read: bool = False
    sender_id: Id | None = None
    has_attachments: bool = False


class StaffConversation(msgspec.Struct, frozen=True, kw_only=True):
    """A conversation as one of its people sees it: `unread_count` is that person's own.

    A direct conversation has two people and an empty title.
    """

    id: Id
    title: str
    is_group: bool
    participants: tuple[ChatPerson, ...]
    created_at: Instant
    updated_at: Instant
    last_message: LastMessage | None = None
    unread_count: int = 0
    hotel: Id | None = None
    hotel_name: str = ""
    created_by: Id | None = None
    rev: int = 0


class NewConversation(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/staff_chat/conversations/. One other person and no title: a direct one."""

    participant_ids: tuple[Id, ...]
    title: str | None = None


class ConversationChange(msgspec.Struct, frozen=True, kw_only=True):
    """Body of PATCH …/conversations/{id}/. With `expected_rev` nothing newer is overwritten."""

    title: str
    expected_rev: int | None = None


class NewParticipants(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/conversations/{id}/participants/."""

    participant_ids: tuple[Id, ...]


class NewStaffMessage(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/conversations/{id}/send-message/.

    `mentions` names people by id, beside those whom the text names without a doubt.
    """

    message: str
    reply_to: Id | None = None
    mentions: tuple[Id, ...] = ()


class StaffMessageChange(msgspec.Struct, frozen=True, kw_only=True):
    """Body of PATCH …/messages/{id}/edit/."""

    message: str
    mentions: tuple[Id, ...] = ()
    expected_rev: int | None = None


class Reacting(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/messages/{id}/react/."""

    emoji: str


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/conversations/{id}/mark_as_read/; without `up_to` everything is read."""

    up_to: Id | None = None


class ReadingMany(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/conversations/bulk-mark-as-read/."""

    conversation_ids: tuple[Id, ...]


class Typing(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/conversations/{id}/typing/."""

    is_typing: bool = True


class Forwarding(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/messages/{id}/forward/: to conversations, and directly to people."""

    conversation_ids: tuple[Id, ...] = ()
    new_participant_ids: tuple[Id, ...] = ()


class FilesSent(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to an upload: the message the files belong to, and the new ones among its files."""

    message: StaffMessage
    attachments: tuple[ChatFile, ...]
    success: bool = True


class StaffMessagePage(msgspec.Struct, frozen=True, kw_only=True):
    """Messages oldest first; `has_more`: there are more beyond, in the direction asked for."""

    messages: tuple[StaffMessage, ...]
    count: int
    has_more: bool
