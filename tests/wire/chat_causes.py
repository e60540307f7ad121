"""Which REST call causes which event on which channel, and what it tells: sections 1, 2 and 7."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import chat_told
from chat_scene import Cause
from chat_told import Told

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


@dataclass(frozen=True, slots=True)
class EventRow:
    """A call is told as `kind` on a channel of each family, once on each, with what `told` says."""

    kind: type[Payload]
    families: Sequence[Family]
    cause: Cause
    told: Told


_EVERYWHERE: Final = (CONVERSATION_CHAT, ROOM_CHAT, STAFF_DUTY)
_SEND: Final = "POST /api/chat/{hotel}/conversations/{conversation}/messages/send/"
_UPLOAD: Final = "POST /api/chat/{hotel}/conversations/{conversation}/upload-attachment/"
_MESSAGE: Final = "/api/chat/messages/{message}/"
_STAFF: Final = "/api/staff/hotel/{hotel}/staff_chat/"
_GROUP: Final = f"{_STAFF}conversations/{{group}}/"
_SAID: Final = f"{_STAFF}messages/{{said}}/"
_HELLO: Final = {"message": "Hello"}
_DELETE: Final = Cause(by="guest", call=f"DELETE {_MESSAGE}delete/")
_WRITE: Final = Cause(by="guest", call=_SEND, body=_HELLO)
_ANSWER: Final = Cause(by="desk", call=_SEND, body=_HELLO)
_BEGIN: Final = Cause(
    by="desk",
    call=f"POST {_STAFF}conversations/",
    body={"participant_ids": ["{cook}", "{porter}"], "title": "Early shift"},
)
_MENTION: Final = Cause(by="desk", call=f"POST {_GROUP}send-message/", body={"message": "@Maria?"})

EVENTS: Final = (
    EventRow(guest_chat.GuestMessaged, (STAFF_DUTY,), _WRITE, chat_told.guest_messaged),
    EventRow(guest_chat.StaffAnswered, (ROOM_CHAT,), _ANSWER, chat_told.staff_answered),
    EventRow(
        guest_chat.StaffAssigned,
        (ROOM_CHAT,),
        Cause(by="desk", call="POST /api/chat/{hotel}/conversations/{conversation}/assign-staff/"),
        chat_told.staff_assigned,
    ),
    EventRow(
        guest_chat.MessageUpdated,
        _EVERYWHERE,
        Cause(by="guest", call=f"PATCH {_MESSAGE}update/", body={"message": "It drips"}),
        chat_told.message_updated,
    ),
    EventRow(guest_chat.MessageDeleted, _EVERYWHERE, _DELETE, chat_told.guests_message_deleted),
    EventRow(guest_chat.MessageRemoved, _EVERYWHERE, _DELETE, chat_told.guests_message_deleted),
    EventRow(
        guest_chat.ConversationUnread,
        (CONVERSATION_CHAT,),
        Cause(by="guest", call=_UPLOAD, files=("a.jpg",)),
        chat_told.conversation_unread,
    ),
    EventRow(
        guest_chat.MessageDelivered, (CONVERSATION_CHAT,), _WRITE, chat_told.message_delivered
    ),
    EventRow(
        guest_chat.AttachmentDeleted,
        (CONVERSATION_CHAT, DELETIONS),
        Cause(by="guest", call="DELETE /api/chat/attachments/{file}/delete/"),
        chat_told.guests_file_deleted,
    ),
    EventRow(
        staff_chat.StaffMessaged,
        (STAFF_CONVERSATION,),
        Cause(by="desk", call=f"POST {_GROUP}send-message/", body=_HELLO),
        chat_told.staff_messaged,
    ),
    EventRow(
        staff_chat.MessageEdited,
        (STAFF_CONVERSATION,),
        Cause(by="desk", call=f"PATCH {_SAID}edit/", body={"message": "The new rota"}),
        chat_told.message_edited,
    ),
    EventRow(
        staff_chat.StaffMessageDeleted,
        (STAFF_CONVERSATION,),
        Cause(by="desk", call=f"DELETE {_SAID}delete/"),
        chat_told.staff_message_deleted,
    ),
    EventRow(
        staff_chat.MessageReacted,
        (STAFF_CONVERSATION,),
        Cause(by="porter", call=f"POST {_SAID}react/", body={"emoji": "👍"}),
        chat_told.message_reacted,
    ),
    EventRow(
        staff_chat.StaffMentioned, (STAFF_NOTIFICATIONS,), _MENTION, chat_told.staff_mentioned
    ),
    EventRow(
        staff_chat.ConversationStarted,
        (STAFF_NOTIFICATIONS,),
        _BEGIN,
        chat_told.conversation_started,
    ),
    EventRow(
        staff_chat_tools.TypingIndicated,
        (STAFF_CONVERSATION,),
        Cause(by="desk", call=f"POST {_GROUP}typing/"),
        chat_told.typing_indicated,
    ),
    EventRow(
        staff_chat_tools.MessagesRead,
        (STAFF_CONVERSATION,),
        Cause(by="porter", call=f"POST {_GROUP}mark_as_read/"),
        chat_told.messages_read,
    ),
    EventRow(
        staff_chat_tools.ConversationUpdated,
        (STAFF_CONVERSATION,),
        Cause(by="desk", call=f"PATCH {_GROUP}", body={"title": "Night shift"}),
        chat_told.conversation_updated,
    ),
    EventRow(
        staff_chat_tools.AttachmentsUploaded,
        (STAFF_CONVERSATION,),
        Cause(by="desk", call=f"POST {_GROUP}upload/", files=("a.jpg", "a.pdf")),
        chat_told.attachments_uploaded,
    ),
    EventRow(
        staff_chat_tools.StaffAttachmentDeleted,
        (STAFF_CONVERSATION,),
        Cause(by="desk", call=f"DELETE {_STAFF}attachments/{{rota}}/delete/"),
        chat_told.staff_file_deleted,
    ),
    EventRow(
        rooms.RoomNoticed,
        (ROOM,),
        Cause(
            by="desk",
            call="POST /api/hotels/{hotel}/rooms/101/notices/",
            body={"message": "Your taxi is here."},
        ),
        chat_told.room_noticed,
    ),
)
