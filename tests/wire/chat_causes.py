"""Which REST call causes which event on which channel: sections 1, 2 and 7."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from contract.channels import (
    CONVERSATION_CHAT,
    DELETIONS,
    ROOM,
    ROOM_CHAT,
    STAFF_CONVERSATION,
    STAFF_DUTY,
    STAFF_NOTIFICATIONS,
    Family,
)
from contract.events import guest_chat, rooms, staff_chat, staff_chat_tools
from contract.events.base import Payload


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """`by` makes the call; names in braces are those of the scene; `files` go with it."""

    by: str
    call: str
    body: Mapping[str, Any] | None = None
    files: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class EventRow:
    """A call is told as `kind` on a channel of each family, once on each."""

    kind: type[Payload]
    families: Sequence[Family]
    cause: Cause


_EVERYWHERE: Final = (CONVERSATION_CHAT, ROOM_CHAT, STAFF_DUTY)
_SEND: Final = "POST /api/chat/{hotel}/conversations/{conversation}/messages/send/"
_UPLOAD: Final = "POST /api/chat/{hotel}/conversations/{conversation}/upload-attachment/"
_MESSAGE: Final = "/api/chat/messages/{message}/"
_STAFF: Final = "/api/staff/hotel/{hotel}/staff_chat/"
_GROUP: Final = f"{_STAFF}conversations/{{group}}/"
_SAID: Final = f"{_STAFF}messages/{{said}}/"
_HELLO: Final = {"message": "Hello"}
_DELETE: Final = Cause(by="guest", call=f"DELETE {_MESSAGE}delete/")
_ANSWER: Final = Cause(by="desk", call=_SEND, body=_HELLO)
_BEGIN: Final = Cause(
    by="desk",
    call=f"POST {_STAFF}conversations/",
    body={"participant_ids": ["{cook}", "{porter}"], "title": "Early shift"},
)
_MENTION: Final = Cause(by="desk", call=f"POST {_GROUP}send-message/", body={"message": "@Maria?"})

EVENTS: Final = (
    EventRow(guest_chat.GuestMessaged, (STAFF_DUTY,), Cause(by="guest", call=_SEND, body=_HELLO)),
    EventRow(guest_chat.StaffAnswered, (ROOM_CHAT,), _ANSWER),
    EventRow(
        guest_chat.StaffAssigned,
        (ROOM_CHAT,),
        Cause(by="desk", call="POST /api/chat/{hotel}/conversations/{conversation}/assign-staff/"),
    ),
    EventRow(
        guest_chat.MessageUpdated,
        _EVERYWHERE,
        Cause(by="guest", call=f"PATCH {_MESSAGE}update/", body={"message": "It drips"}),
    ),
    EventRow(guest_chat.MessageDeleted, _EVERYWHERE, _DELETE),
    EventRow(guest_chat.MessageRemoved, _EVERYWHERE, _DELETE),
    EventRow(
        guest_chat.ConversationUnread,
        (CONVERSATION_CHAT,),
        Cause(by="guest", call=_UPLOAD, files=("a.jpg",)),
    ),
    EventRow(guest_chat.MessageDelivered, (CONVERSATION_CHAT,), _ANSWER),
    EventRow(
        guest_chat.AttachmentDeleted,
        (CONVERSATION_CHAT, DELETIONS),
        Cause(by="guest", call="DELETE /api/chat/attachments/{file}/delete/"),
    ),
    EventRow(
        staff_chat.StaffMessaged,
        (STAFF_CONVERSATION,),
        Cause(by="desk", call=f"POST {_GROUP}send-message/", body=_HELLO),
    ),
    EventRow(
        staff_chat.MessageEdited,
        (STAFF_CONVERSATION,),
        Cause(by="desk", call=f"PATCH {_SAID}edit/", body={"message": "The new rota"}),
    ),
    EventRow(
        staff_chat.StaffMessageDeleted,
        (STAFF_CONVERSATION,),
        Cause(by="desk", call=f"DELETE {_SAID}delete/"),
    ),
    EventRow(
        staff_chat.MessageReacted,
        (STAFF_CONVERSATION,),
        Cause(by="porter", call=f"POST {_SAID}react/", body={"emoji": "👍"}),
    ),
    EventRow(staff_chat.StaffMentioned, (STAFF_NOTIFICATIONS,), _MENTION),
    EventRow(staff_chat.ConversationStarted, (STAFF_NOTIFICATIONS,), _BEGIN),
    EventRow(
        staff_chat_tools.TypingIndicated,
        (STAFF_CONVERSATION,),
        Cause(by="desk", call=f"POST {_GROUP}typing/"),
    ),
    EventRow(
        staff_chat_tools.MessagesRead,
        (STAFF_CONVERSATION,),
        Cause(by="porter", call=f"POST {_GROUP}mark_as_read/"),
    ),
    EventRow(
        staff_chat_tools.ConversationUpdated,
        (STAFF_CONVERSATION,),
        Cause(by="desk", call=f"PATCH {_GROUP}", body={"title": "Night shift"}),
    ),
    EventRow(
        staff_chat_tools.AttachmentsUploaded,
        (STAFF_CONVERSATION,),
        Cause(by="desk", call=f"POST {_GROUP}upload/", files=("a.jpg", "a.pdf")),
    ),
    EventRow(
        staff_chat_tools.StaffAttachmentDeleted,
        (STAFF_CONVERSATION,),
        Cause(by="desk", call=f"DELETE {_STAFF}attachments/{{rota}}/delete/"),
    ),
    EventRow(
        rooms.RoomNoticed,
        (ROOM,),
        Cause(
            by="desk",
            call="POST /api/hotels/{hotel}/rooms/101/notices/",
            body={"message": "Your taxi is here."},
        ),
    ),
)
