"""Messages of guest conversations over REST, and a guest's way in."""

from typing import Annotated

from litestar import Response, Router, delete, patch, post
from litestar.params import Parameter

from contract.resources.guest_chat import (
    EditedMessage,
    MessageGone,
    MessageSent,
    NewMessage,
)
from hotel.areas.guest_chat.answers import ChatAccess, ChatPin
from hotel.areas.guest_chat.deleting import Deletion, delete_message
from hotel.areas.guest_chat.entering import ChatDoor
from hotel.areas.guest_chat.pace import GuestPace
from hotel.areas.guest_chat.writing import edit, send
from hotel.attachments.intake import Intake
from hotel.visit import Visit
from hotel.web.answers import LARGEST_TEXT, AnyRequest, read_body
from hotel.web.documents import OPEN_TO_ALL, takes
from hotel.web.write import Write


@post(
    "/api/chat/{hotel_slug:str}/conversations/{conversation_id:str}/messages/send",
    status_code=200,
    operation_class=takes(NewMessage),
    request_max_body_size=LARGEST_TEXT,
)
async def send_message(
    conversation_id: str, request: AnyRequest, visit: Visit, write: Write, pace: GuestPace
) -> Response[MessageSent]:
    """Write to the other side: a guest to the desk, the desk to a guest."""
    pace.take(visit)
    new = await read_body(request, NewMessage)
    return await write(lambda mutation: send(mutation, visit, conversation_id, new))


@patch(
    "/api/chat/messages/{message_id:str}/update",
    operation_class=takes(EditedMessage),
    request_max_body_size=LARGEST_TEXT,
)
async def edit_message(
    message_id: str, request: AnyRequest, own_visit: Visit, own_write: Write, pace: GuestPace
) -> Response[MessageSent]:
    """Change what one wrote."""
    pace.take(own_visit)
    edited = await read_body(request, EditedMessage)
    return await own_write(lambda mutation: edit(mutation, own_visit, message_id, edited))


@delete("/api/chat/messages/{message_id:str}/delete", status_code=200)
async def remove_message(
    message_id: str,
    own_write: Write,
    intake: Intake,
    hard_delete: bool = False,
    expected_rev: Annotated[int | None, Parameter(ge=0, le=2**31)] = None,
) -> Response[MessageGone]:
    """Delete a message: its words, or with `hard_delete` all of it."""
    deletion = Deletion(expected_rev=expected_rev, is_hard=hard_delete)
    answer = await own_write(
        lambda mutation: delete_message(mutation, own_write.visit, message_id, deletion)
    )
    await intake.forget(deletion.keys)
    return answer


@post(
    "/api/chat/{hotel_slug:str}/messages/room/{number:str}/validate-chat-pin",
    status_code=200,
    operation_class=takes(ChatPin),
    security=OPEN_TO_ALL,
)
async def enter_chat(
    hotel_slug: str, number: str, request: AnyRequest, chat_door: ChatDoor
) -> ChatAccess:
    """A guest's PIN for a token that opens this room, and where its conversation is."""
    given = await read_body(request, ChatPin)
    address = request.client.host if request.client else ""
    return await chat_door.open(hotel_slug, number, given, address=address)


router = Router(
    "/",
    route_handlers=[send_message, edit_message, remove_message, enter_chat],
    tags=["guest chat"],
)
