"""Pushes of the chat among staff (specification FCM §2)."""

from contract.pushes.base import CHAT, PREVIEW, Push, yes_no
from contract.pushes.files import FILES_BODY, FileKind
from contract.samples import example
from contract.scalars import Id


class _InConversation(Push, frozen=True, kw_only=True):
    hotel_slug: str
    conversation_id: Id

    def path(self) -> str:
        return f"/staff-chat/{self.hotel_slug}/conversation/{self.conversation_id}"

    def collapse_id(self) -> str:
        return f"staff-conversation-{self.conversation_id}"

    def _where(self, web_url: str) -> dict[str, str]:
        return {
            "hotel_slug": self.hotel_slug,
            "click_action": self.path(),
            "url": web_url + self.path(),
        }


class StaffChatMessagePush(_InConversation, frozen=True, kw_only=True):
    """A colleague wrote. `group_title` is None in a direct conversation."""

    KEY = "2.1"
    TITLES = ("💬 {sender_name} in {group_title}", "💬 {sender_name}")
    BODIES = ("{message_preview}",)
    RECIPIENTS = "All staff participants (excluding sender)"
    TRIGGER = "Staff sends message in staff chat"
    HANDLING = CHAT
    SAMPLE = example(
        hotel_slug="grand-hotel",
        conversation_id="123",
        sender_id="456",
        sender_name="John Doe",
        group_title="Late shift",
        message_id="789",
        message_text="Staff message content",
    )

    sender_id: Id
    sender_name: str
    group_title: str | None
    message_id: Id
    message_text: str

    def variant(self) -> int:
        return 1 if self.group_title is None else 0

    def words(self) -> dict[str, str]:
        return {
            "sender_name": self.sender_name,
            "group_title": self.group_title or "",
            "message_preview": self.message_text[:PREVIEW],
        }

    def collapse_id(self) -> str:
        return f"staff-message-{self.message_id}"

    def data(self, web_url: str) -> dict[str, str]:
        return {
            "type": "staff_chat_message",
            "conversation_id": str(self.conversation_id),
            "sender_id": str(self.sender_id),
            "sender_name": self.sender_name,
            "is_group": yes_no(self.group_title is not None),
        } | self._where(web_url)


class StaffMentionPush(_InConversation, frozen=True, kw_only=True):
    """A colleague mentioned somebody."""

    KEY = "2.2"
    TITLES = ("@️⃣ {sender_name} mentioned you in {conversation_title}",)
    BODIES = ("{message_preview}",)
    RECIPIENTS = "Mentioned staff member"
    TRIGGER = "Staff mentions another staff member (@username)"
    HANDLING = CHAT
    SAMPLE = example(
        hotel_slug="grand-hotel",
        conversation_id="123",
        conversation_title="Late shift",
        sender_id="456",
        sender_name="John Doe",
        mentioned_staff_id="789",
        message_id="1011",
        message_text="@Jane can you look at room 101?",
    )

    conversation_title: str
    sender_id: Id
    sender_name: str
    mentioned_staff_id: Id
    message_id: Id
    message_text: str

    def words(self) -> dict[str, str]:
        return {
            "sender_name": self.sender_name,
            "conversation_title": self.conversation_title,
            "message_preview": self.message_text[:PREVIEW],
        }

    def collapse_id(self) -> str:
        return f"staff-message-{self.message_id}"

    def data(self, web_url: str) -> dict[str, str]:
        return {
            "type": "staff_chat_mention",
            "conversation_id": str(self.conversation_id),
            "sender_id": str(self.sender_id),
            "sender_name": self.sender_name,
            "mentioned_staff_id": str(self.mentioned_staff_id),
        } | self._where(web_url)


class NewConversationPush(_InConversation, frozen=True, kw_only=True):
    """Somebody was added to a conversation. `group_title` is None in a direct one."""

    KEY = "2.3"
    TITLES = ("👥 New Group Chat: {group_title}", "💬 New Chat with {creator_name}")
    BODIES = ("{creator_name} added you to a group conversation", "You can now start chatting")
    RECIPIENTS = "Staff added to new conversation"
    TRIGGER = "Staff creates new conversation and adds participants"
    HANDLING = CHAT
    SAMPLE = example(
        hotel_slug="grand-hotel",
        conversation_id="123",
        creator_id="456",
        creator_name="John Doe",
        group_title="Late shift",
    )

    creator_id: Id
    creator_name: str
    group_title: str | None

    def variant(self) -> int:
        return 1 if self.group_title is None else 0

    def data(self, web_url: str) -> dict[str, str]:
        return {
            "type": "staff_chat_new_conversation",
            "conversation_id": str(self.conversation_id),
            "creator_id": str(self.creator_id),
            "creator_name": self.creator_name,
            "is_group": yes_no(self.group_title is not None),
        } | self._where(web_url)


class StaffChatFilesPush(_InConversation, frozen=True, kw_only=True):
    """A colleague sent files."""

    KEY = "2.4"
    TITLES = (
        "📷 {sender_name} sent {file_count} image(s)",
        "📄 {sender_name} sent document(s)",
        "📎 {sender_name} sent file(s)",
    )
    BODIES = (FILES_BODY,)
    RECIPIENTS = "All conversation participants (excluding sender)"
    TRIGGER = "Staff uploads files to staff conversation"
    HANDLING = CHAT
    SPECIFIED = False
    SAMPLE = example(
        hotel_slug="grand-hotel",
        conversation_id="123",
        sender_id="456",
        sender_name="John Doe",
        is_group=True,
        message_id="789",
        file_kind="images",
        file_count=2,
    )

    sender_id: Id
    sender_name: str
    is_group: bool
    message_id: Id
    file_kind: FileKind
    file_count: int

    def variant(self) -> int:
        return self.file_kind.variant

    def collapse_id(self) -> str:
        return f"staff-message-{self.message_id}"

    def data(self, web_url: str) -> dict[str, str]:
        return {
            "type": "staff_chat_file",
            "conversation_id": str(self.conversation_id),
            "message_id": str(self.message_id),
            "sender_id": str(self.sender_id),
            "sender_name": self.sender_name,
            "file_count": str(self.file_count),
            "has_attachments": "true",
            "is_group": yes_no(self.is_group),
        } | self._where(web_url)


PUSHES = (StaffChatMessagePush, StaffMentionPush, NewConversationPush, StaffChatFilesPush)
