"""Guest conversations over REST."""

from litestar import Response, Router, get, post

from contract.resources.guest_chat import (
    AnsweredMark,
    Assigned,
    HandlerChoice,
    MarkedRead,
    OpenedConversation,
    ReadMark,
)
from contract.resources.guest_chat import GuestConversation as PublicConversation
from contract.resources.guest_chat import GuestMessage as PublicMessage
from contract.resources.presence import PresenceNote
from contract.scalars import Id, RoomNumber
from hotel.areas.guest_chat.answers import (
    UnreadCounts,
    UnreadMessage,
    UnreadOverview,
    UnreadRoom,
)
from hotel.areas.guest_chat.finding import found, require_desk
from hotel.areas.guest_chat.handling import assign, mark_answered
from hotel.areas.guest_chat.lists import (
    ChatFilter,
    MessagePage,
    conversations,
    page_of_messages,
    unread_messages,
    with_unread,
)
from hotel.areas.guest_chat.presence import PresenceTeller
from hotel.areas.guest_chat.reading import mark_read
from hotel.areas.guest_chat.shapes import conversation_for, message_of
from hotel.areas.guest_chat.standing import stream_of
from hotel.areas.guest_chat.staying import open_conversation
from hotel.areas.staff.shapes import Done
from hotel.changes.heads import head_header
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, RestResponse, read_body, read_body_if_any
from hotel.web.documents import takes
from hotel.web.write import Write

_ONE = "/api/chat/{hotel_slug:str}/conversations/{conversation_id:str}"


@get(["/api/chat/{hotel_slug:str}/conversations", "/api/chat/{hotel_slug:str}/active-rooms"])
async def list_conversations(
    visit: Visit, db: Database, chats: ChatFilter
) -> list[PublicConversation]:
    """The conversations, newest first: the desk sees all, a guest the own one."""
    async with db.read() as session:
        return [conversation_for(visit, row) for row in await conversations(session, visit, chats)]


@get("/api/chat/{hotel_slug:str}/conversations/unread-count")
async def count_unread(visit: Visit, db: Database) -> UnreadCounts:
    """How many messages nobody has read, by room."""
    require_desk(visit)
    async with db.read() as session:
        rows = await with_unread(session, visit)
    return UnreadCounts(unread_counts={str(row.room_id): row.unread for row in rows})


@get("/api/chat/hotels/{hotel_slug:str}/conversations/unread-count")
async def show_unread(visit: Visit, db: Database) -> UnreadOverview:
    """What nobody has read, room by room."""
    require_desk(visit)
    async with db.read() as session:
        rows = await with_unread(session, visit)
        unread = (await session.scalars(unread_messages(rows))).all()
    rooms = tuple(
        UnreadRoom(
            room_id=Id(row.room_id),
            room_number=RoomNumber(row.room_number),
            conversation_id=Id(row.id),
            unread_count=row.unread,
            unread_messages=tuple(
                UnreadMessage(id=Id(each.id), message=each.text, timestamp=each.created_at)
                for each in unread
                if each.conversation_id == row.id
            ),
        )
        for row in rows
    )
    return UnreadOverview(unread_count=len(rooms), rooms=rooms)


@post("/api/chat/{hotel_slug:str}/conversations/from-room/{number:str}", status_code=200)
async def open_room(number: str, visit: Visit, write: Write) -> Response[OpenedConversation]:
    """The conversation of a room's stay, begun if there is none yet."""
    return await write(lambda mutation: open_conversation(mutation, visit, number))


@get(_ONE)
async def read_conversation(conversation_id: str, visit: Visit, db: Database) -> PublicConversation:
    """One conversation without its messages."""
    async with db.read() as session:
        return conversation_for(visit, await found(session, visit, conversation_id))


@get(f"{_ONE}/messages")
async def list_messages(
    conversation_id: str, visit: Visit, db: Database, part: MessagePage
) -> Response[list[PublicMessage]]:
    """A page of messages, oldest first: the newest, or `before_id`, or `after_id`."""
    async with db.read() as session:
        conversation = await found(session, visit, conversation_id)
        head = await head_header(session, visit.hotel.id, stream_of(conversation.id))
        rows = await page_of_messages(session, conversation, part)
        return RestResponse(content=[message_of(row) for row in rows], headers=head)


@post(f"{_ONE}/presence", status_code=202, operation_class=takes(PresenceNote))
async def tell_presence(
    conversation_id: str, request: AnyRequest, visit: Visit, db: Database, presence: PresenceTeller
) -> Done:
    """Tell the desk that one opens, writes in or leaves a conversation; nothing of it is kept."""
    require_desk(visit)
    note = await read_body(request, PresenceNote)
    async with db.read() as session:
        conversation = await found(session, visit, conversation_id)
    presence.tell(visit, conversation, note)
    return Done(detail="Told to the desk.")


@post(
    "/api/chat/conversations/{conversation_id:str}/mark-read",
    status_code=200,
    operation_class=takes(ReadMark),
)
async def read_messages(
    conversation_id: str, request: AnyRequest, own_visit: Visit, own_write: Write
) -> Response[MarkedRead]:
    """What the other side wrote was read."""
    mark = await read_body_if_any(request, ReadMark)
    return await own_write(lambda mutation: mark_read(mutation, own_visit, conversation_id, mark))


@post(f"{_ONE}/assign-staff", status_code=200, operation_class=takes(HandlerChoice))
async def assign_staff(
    conversation_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[Assigned]:
    """Take care of a conversation, or hand it over to a colleague."""
    choice = await read_body_if_any(request, HandlerChoice)
    return await write(lambda mutation: assign(mutation, visit, conversation_id, choice))


@post(f"{_ONE}/mark-answered", status_code=200, operation_class=takes(AnsweredMark))
async def mark_as_answered(
    conversation_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[PublicConversation]:
    """Nothing is left to answer until the guest writes again."""
    mark = await read_body_if_any(request, AnsweredMark)
    return await write(lambda mutation: mark_answered(mutation, visit, conversation_id, mark))


router = Router(
    "/",
    route_handlers=[
        list_conversations,
        count_unread,
        show_unread,
        open_room,
        read_conversation,
        list_messages,
        tell_presence,
        read_messages,
        assign_staff,
        mark_as_answered,
    ],
    tags=["guest chat"],
)
