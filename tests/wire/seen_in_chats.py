"""Where a person sees the events of both chats and of rooms."""

from dataclasses import replace
from typing import Final

from specification_seen import BELL, Seen

from contract.events import guest_chat, rooms, staff_chat, staff_chat_tools
from contract.events.base import Payload
from contract.resources.sync import Entity

_SESSION: Final = "session.staff_chat"
_INBOX: Final = ("guest_chat.inbox", "guest_chat.inbox_rows")
_ROLL: Final = ("chat.conversation", "chat.roll")
_GUESTS_MESSAGE: Final = Seen(
    "Reception: the conversation and its line in the inbox; the guest's chat",
    (*_ROLL, *_INBOX),
    read=Entity.GUEST_MESSAGE,
)
_STAFF_CHAT: Final = Seen(
    "Reception and manager: the staff chat's conversation",
    (*_ROLL, "staff_chat.talk", "staff_chat.dock"),
    read=Entity.STAFF_MESSAGE,
)
_CONVERSATION: Final = replace(_STAFF_CHAT, read=Entity.STAFF_CONVERSATION)

IN_CHATS: Final[dict[type[Payload], tuple[str, Seen]]] = {
    guest_chat.GuestMessaged: (
        "1.1",
        replace(
            _GUESTS_MESSAGE,
            where="Reception: inbox, conversation, sound, bell, notification",
            views=(*_INBOX, *_ROLL, *BELL),
        ),
    ),
    guest_chat.StaffAnswered: (
        "1.2",
        replace(_GUESTS_MESSAGE, where="The guest's chat in room; reception: the conversation"),
    ),
    guest_chat.StaffAssigned: (
        "1.3",
        Seen(
            "The guest's chat in room; reception: the head of the conversation",
            ("guest_chat.head", "guest_chat.handler_button"),
            read=Entity.GUEST_CONVERSATION,
        ),
    ),
    guest_chat.MessageUpdated: ("1.4", _GUESTS_MESSAGE),
    guest_chat.MessageDeleted: ("1.4", _GUESTS_MESSAGE),
    guest_chat.MessageRemoved: ("1.4", _GUESTS_MESSAGE),
    guest_chat.ConversationUnread: (
        "1.5",
        Seen(
            "Reception: unread badge of the inbox and its line",
            (*_INBOX, "rail_item"),
            read=Entity.GUEST_CONVERSATION,
        ),
    ),
    guest_chat.MessageDelivered: (
        "1.6",
        Seen("Reception: the tick of the message", ("chat.paint",), read=Entity.GUEST_MESSAGE),
    ),
    guest_chat.AttachmentDeleted: (
        "1.7",
        replace(
            _GUESTS_MESSAGE,
            where="Reception: the file goes from the conversation",
            views=(*_ROLL, "chat.paint_files"),
        ),
    ),
    staff_chat.StaffMessaged: (
        "2.1",
        replace(_STAFF_CHAT.with_more(", badge of the rail and of the dock"), heard=_SESSION),
    ),
    staff_chat.MessageEdited: ("2.2", _STAFF_CHAT),
    staff_chat.StaffMessageDeleted: ("2.2", _STAFF_CHAT),
    staff_chat.MessageReacted: ("2.2", _STAFF_CHAT),
    staff_chat.StaffMentioned: (
        "2.3",
        Seen(
            "Reception and manager: the person's own bell and notification, the staff chat's line",
            (*BELL, "staff_chat.list_rows"),
            heard=_SESSION,
            read=Entity.STAFF_MESSAGE,
        ),
    ),
    staff_chat.ConversationStarted: (
        "2.3",
        Seen(
            "Reception and manager: the person's own bell and notification, the staff chat's list",
            (*BELL, "staff_chat.list_view"),
            heard=_SESSION,
            read=Entity.STAFF_CONVERSATION,
        ),
    ),
    staff_chat_tools.TypingIndicated: (
        "2.4",
        Seen(
            "Reception and manager: the staff chat's conversation: who is typing",
            ("staff_chat.talk", "staff_chat.dock"),
            heard=_SESSION,
        ),
    ),
    staff_chat_tools.MessagesRead: ("2.4", _CONVERSATION.with_more(": who has read")),
    staff_chat_tools.ConversationUpdated: (
        "2.4",
        replace(
            _CONVERSATION.with_more(": title and people"),
            views=("staff_chat.head", "staff_chat.list_view"),
        ),
    ),
    staff_chat_tools.AttachmentsUploaded: ("2.4", _STAFF_CHAT.with_more(": the files")),
    staff_chat_tools.StaffAttachmentDeleted: ("2.4", _STAFF_CHAT.with_more(": the file goes")),
    rooms.RoomNoticed: (
        "7.1",
        Seen(
            "The guest's screen in room; reception: the room's history",
            ("room_panel.history",),
            read=Entity.ROOM,
        ),
    ),
}
