"""Pushes that tell a guest what staff wrote or sent (specification FCM §1)."""

from contract.pushes.base import CHAT, PREVIEW, Push
from contract.pushes.files import FILES_BODY, FileKind
from contract.samples import example
from contract.scalars import Id, RoomNumber


class _ToGuest(Push, frozen=True, kw_only=True):
    hotel_slug: str
    conversation_id: Id
    room_number: RoomNumber
    message_id: Id
    staff_name: str

    def path(self) -> str:
        return f"/chat/{self.hotel_slug}/room/{self.room_number}"

    def collapse_id(self) -> str:
        return f"guest-message-{self.message_id}"

    def _shared_data(self, kind: str, web_url: str) -> dict[str, str]:
        return {
            "type": kind,
            "conversation_id": str(self.conversation_id),
            "room_number": str(self.room_number),
            "message_id": str(self.message_id),
            "sender_type": "staff",
            "staff_name": self.staff_name,
            "hotel_slug": self.hotel_slug,
            "click_action": self.path(),
            "url": web_url + self.path(),
        }


class StaffMessagePush(_ToGuest, frozen=True, kw_only=True):
    """Staff wrote to a guest."""

    KEY = "1.1"
    TITLES = ("💬 {staff_name}",)
    BODIES = ("{message_preview}",)
    RECIPIENTS = "Guest in room (via `room.guest_fcm_token`)"
    TRIGGER = "Staff sends message to guest"
    HANDLING = CHAT
    SAMPLE = example(
        hotel_slug="grand-hotel",
        conversation_id="123",
        room_number="101",
        message_id="456",
        staff_name="John Doe",
        message_text="Response message",
    )

    message_text: str

    def words(self) -> dict[str, str]:
        return {"staff_name": self.staff_name, "message_preview": self.message_text[:PREVIEW]}

    def data(self, web_url: str) -> dict[str, str]:
        return self._shared_data("new_chat_message", web_url)


class StaffFilesPush(_ToGuest, frozen=True, kw_only=True):
    """Staff sent files to a guest. The sender is told as "Staff", never by name, in the title."""

    KEY = "1.2"
    TITLES = (
        "📷 Staff sent {file_count} image(s) - Room {room_number}",
        "📄 Staff sent document(s) - Room {room_number}",
        "📎 Staff sent file(s) - Room {room_number}",
    )
    BODIES = (FILES_BODY,)
    RECIPIENTS = "Guest in room"
    TRIGGER = "Staff uploads files to guest conversation"
    HANDLING = CHAT
    SPECIFIED = False
    SAMPLE = example(
        hotel_slug="grand-hotel",
        conversation_id="123",
        room_number="101",
        message_id="456",
        staff_name="John Doe",
        file_kind="images",
        file_count=2,
    )

    file_kind: FileKind
    file_count: int

    def variant(self) -> int:
        return self.file_kind.variant

    def data(self, web_url: str) -> dict[str, str]:
        return self._shared_data("new_chat_message_with_files", web_url) | {
            "has_attachments": "true",
            "attachment_count": str(self.file_count),
        }


PUSHES = (StaffMessagePush, StaffFilesPush)
