"""Messages among staff over REST: reading, writing, searching, reacting, forwarding."""

import msgspec
from litestar import Response, Router, delete, get, patch, post
from litestar.di import Provide

from contract.resources.staff_chat import (
    ChatReaction,
    Forwarding,
    NewStaffMessage,
    Reacting,
    Reading,
    ReadingMany,
    StaffMessage,
    StaffMessageChange,
    StaffMessagePage,
)
from contract.scalars import Id
from hotel.areas.staff_chat.finding import (
    found_conversation,
    found_message,
    known_ids,
    provide_colleague,
)
from hotel.areas.staff_chat.forwarding import ForwardedAll, forward
from hotel.areas.staff_chat.listing import Span, message_page, messages_in, shown_messages
from hotel.areas.staff_chat.messages import delete as delete_softly
from hotel.areas.staff_chat.messages import edit, erase, send
from hotel.areas.staff_chat.reacting import react, take_back
from hotel.areas.staff_chat.reading import read_conversation, read_message
from hotel.areas.staff_chat.searching import found_words
from hotel.areas.staff_chat.tellings import stream_of
from hotel.attachments.intake import Intake
from hotel.changes.heads import head_header
from hotel.changes.mutation import Mutation
from hotel.database import Database
from hotel.problems import invalid
from hotel.visit import Visit
from hotel.web.answers import LARGEST_TEXT, AnyRequest, RestResponse, read_body, whole_body
from hotel.web.documents import takes
from hotel.web.write import Write

_MOST_CONVERSATIONS = 500


class ReadOne(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to a message that was read."""

    was_unread: bool
    message: StaffMessage
    success: bool = True


class ReadSome(msgspec.Struct, frozen=True, kw_only=True):
    """Which messages are read now that were not."""

    marked_count: int
    message_ids: tuple[Id, ...]
    success: bool = True


class ReadMany(msgspec.Struct, frozen=True, kw_only=True):
    """How much is read now that was not."""

    marked_conversations: int
    total_messages_marked: int
    success: bool = True


class Removed(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A message that was deleted: itself without its words, or nothing but its id."""

    success: bool
    hard_delete: bool
    message_id: Id
    message: StaffMessage | None = None


class TakenBack(msgspec.Struct, frozen=True, kw_only=True):
    """A reaction that is gone."""

    emoji: str
    success: bool = True


@get("/conversations/{conversation_id:str}/messages")
async def list_messages(
    conversation_id: str, visit: Visit, db: Database, span: Span
) -> Response[StaffMessagePage]:
    """Messages oldest first: the newest ones, those before an id, or those after one."""
    async with db.read() as session:
        row = await found_conversation(session, visit, conversation_id)
        head = await head_header(session, visit.hotel.id, stream_of(row))
        page = await message_page(session, visit, messages_in(row), span)
        return RestResponse(content=page, headers=head)


@post(
    "/conversations/{conversation_id:str}/send-message",
    operation_class=takes(NewStaffMessage),
    request_max_body_size=LARGEST_TEXT,
)
async def send_message(
    conversation_id: str, request: AnyRequest, colleague: Visit, write: Write
) -> Response[StaffMessage]:
    """Write to a conversation."""
    wanted = await read_body(request, NewStaffMessage)
    return await write(
        lambda mutation: send(mutation, colleague, conversation_id, wanted), status=201
    )


@get("/messages/search")
async def search_messages(
    visit: Visit, db: Database, span: Span, q: str = "", conversation: str | None = None
) -> StaffMessagePage:
    """One's own conversations' messages that hold every word, the newest ones; oldest first."""
    async with db.read() as session:
        query = await found_words(session, visit, q, conversation)
        if query is None:
            return StaffMessagePage(messages=(), count=0, has_more=False)
        return await message_page(session, visit, query, span)


@get("/messages/{message_id:str}")
async def read_one(message_id: str, visit: Visit, db: Database) -> StaffMessage:
    """One message."""
    async with db.read() as session:
        message = await found_message(session, visit, message_id)
        (shown,) = await shown_messages(session, visit, [message])
        return shown


@patch(
    "/messages/{message_id:str}/edit",
    operation_class=takes(StaffMessageChange),
    request_max_body_size=LARGEST_TEXT,
)
async def edit_message(
    message_id: str, request: AnyRequest, colleague: Visit, write: Write
) -> Response[StaffMessage]:
    """Other words for one's own message."""
    change = await read_body(request, StaffMessageChange)
    return await write(lambda mutation: edit(mutation, colleague, message_id, change))


@delete("/messages/{message_id:str}/delete", status_code=200)
async def delete_message(
    message_id: str, visit: Visit, write: Write, intake: Intake, hard_delete: bool = False
) -> Response[Removed]:
    """Take the words out of a message or, with `hard_delete`, the message out of everything."""
    unused: list[str] = []

    async def remove(mutation: Mutation) -> Removed:
        if hard_delete:
            unused[:] = await erase(mutation, visit, message_id)
            return Removed(success=True, hard_delete=True, message_id=Id(message_id))
        gone = await delete_softly(mutation, visit, message_id)
        unused[:] = gone.keys
        shown = gone.message
        return Removed(success=True, hard_delete=False, message_id=shown.id, message=shown)

    answer = await write(remove)
    await intake.forget(unused)
    return answer


@post("/messages/{message_id:str}/react", operation_class=takes(Reacting))
async def react_to_message(
    message_id: str, request: AnyRequest, colleague: Visit, write: Write
) -> Response[ChatReaction]:
    """React to a message, in the place of one's earlier reaction."""
    wanted = await read_body(request, Reacting)
    return await write(lambda mutation: react(mutation, colleague, message_id, wanted), status=201)


@delete("/messages/{message_id:str}/react/{emoji:str}", status_code=200)
async def take_reaction_back(
    message_id: str, emoji: str, visit: Visit, write: Write
) -> Response[TakenBack]:
    """Take one's own reaction back."""

    async def remove(mutation: Mutation) -> TakenBack:
        return TakenBack(emoji=await take_back(mutation, visit, message_id, emoji))

    return await write(remove)


@post("/messages/{message_id:str}/mark-as-read", status_code=200)
async def mark_message(message_id: str, visit: Visit, write: Write) -> Response[ReadOne]:
    """A message was read, and with it those before."""

    async def mark(mutation: Mutation) -> ReadOne:
        shown, was_unread = await read_message(mutation, visit, message_id)
        return ReadOne(was_unread=was_unread, message=shown)

    return await write(mark)


@post(
    "/conversations/{conversation_id:str}/mark_as_read",
    status_code=200,
    operation_class=takes(Reading),
)
async def mark_conversation(
    conversation_id: str, request: AnyRequest, colleague: Visit, write: Write
) -> Response[ReadSome]:
    """Everything in a conversation was read, or all up to a message."""
    has_body = bool((await whole_body(request)).strip())
    up_to = (await read_body(request, Reading)).up_to if has_body else None

    async def mark(mutation: Mutation) -> ReadSome:
        ids = await read_conversation(mutation, colleague, conversation_id, up_to)
        return ReadSome(marked_count=len(ids), message_ids=tuple(map(Id, ids)))

    return await write(mark)


@post("/conversations/bulk-mark-as-read", status_code=200, operation_class=takes(ReadingMany))
async def mark_conversations(
    request: AnyRequest, colleague: Visit, write: Write
) -> Response[ReadMany]:
    """Everything in some conversations was read."""
    wanted = await read_body(request, ReadingMany)
    numbers = sorted(known_ids(wanted.conversation_ids, "conversation_ids"))
    if len(numbers) > _MOST_CONVERSATIONS:
        sentence = f"Mark at most {_MOST_CONVERSATIONS} conversations at once."
        raise invalid(sentence, field="conversation_ids")

    async def mark(mutation: Mutation) -> ReadMany:
        counts = [
            len(await read_conversation(mutation, colleague, str(number), None))
            for number in numbers
        ]
        marked = sum(count > 0 for count in counts)
        return ReadMany(marked_conversations=marked, total_messages_marked=sum(counts))

    return await write(mark)


@post("/messages/{message_id:str}/forward", status_code=200, operation_class=takes(Forwarding))
async def forward_message(
    message_id: str, request: AnyRequest, colleague: Visit, write: Write
) -> Response[ForwardedAll]:
    """Copy a message to conversations, and directly to colleagues."""
    wanted = await read_body(request, Forwarding)
    return await write(lambda mutation: forward(mutation, colleague, message_id, wanted))


router = Router(
    "/api/staff/hotel/{hotel_slug:str}/staff_chat",
    route_handlers=[
        list_messages,
        send_message,
        search_messages,
        read_one,
        edit_message,
        delete_message,
        react_to_message,
        take_reaction_back,
        mark_message,
        mark_conversation,
        mark_conversations,
        forward_message,
    ],
    dependencies={
        "colleague": Provide(provide_colleague, sync_to_thread=False),
        "span": Provide(Span, sync_to_thread=False),
    },
    tags=["staff chat"],
)
