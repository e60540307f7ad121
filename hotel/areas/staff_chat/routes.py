"""Conversations among staff over REST: beginning, listing, naming, joining and leaving them."""

from dataclasses import dataclass

import msgspec
from litestar import Response, Router, delete, get, patch, post
from litestar.di import Provide
from sqlalchemy import Select, or_, select

from contract.resources.staff_chat import (
    ConversationChange,
    NewConversation,
    NewParticipants,
    StaffConversation,
    StaffMessage,
    Typing,
)
from hotel.areas.staff.service import StaffFilter, colleagues
from hotel.areas.staff.shapes import Done, actor_of
from hotel.areas.staff.tables import Staff
from hotel.areas.staff_chat.conversations import Left, add_people, remove_person, rename, start
from hotel.areas.staff_chat.finding import found_conversation, provide_colleague
from hotel.areas.staff_chat.listing import (
    Span,
    message_page,
    messages_in,
    own_conversations,
    shown_conversation,
    shown_conversations,
    unread_counts,
)
from hotel.areas.staff_chat.overview import (
    ChatColleague,
    ForForwarding,
    Unread,
    colleague_of,
    for_forwarding,
    unread_of,
)
from hotel.areas.staff_chat.tables import Conversation, Member
from hotel.areas.staff_chat.typing import TypingTeller
from hotel.attachments.intake import Intake
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Otherwise
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body
from hotel.web.documents import takes
from hotel.web.farewell import Farewell
from hotel.web.pages import Page, Paging, count_of, page_of
from hotel.web.write import Write


class OpenConversation(StaffConversation, frozen=True, kw_only=True):
    """A conversation with its newest messages, oldest first."""

    messages: tuple[StaffMessage, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaving:
    """How somebody leaves a group, and what that leaves to be done after the commit."""

    write: Write
    farewell: Farewell
    intake: Intake

    async def remove(self, conversation_id: str, staff_id: str) -> Response[Done]:
        """Take somebody out of a group. Raises ProblemError 400, 403, 404."""
        visit, done = self.write.visit, list[Left]()

        async def end(mutation: Mutation) -> Done:
            done[:] = [await remove_person(mutation, visit, conversation_id, staff_id)]
            name = done[0].staff.full_name
            return Done(detail=f"{name} no longer takes part in the conversation.")

        answer = await self.write(end)
        for left in done:
            await self.farewell.say(actor_of(left.staff, visit.hotel.slug))
            await self.intake.forget(left.keys)
        return answer


def provide_leaving(write: Write, farewell: Farewell, intake: Intake) -> Leaving:
    """For routes that somebody leaves a group by."""
    return Leaving(write, farewell, intake)


@get("/staff-list")
async def list_colleagues(
    request: AnyRequest, visit: Visit, db: Database, paging: Paging
) -> Page[ChatColleague]:
    """The active colleagues to write to, without oneself; `search` looks in names."""
    wanted = StaffFilter(search=request.query_params.get("search") or "")
    query = colleagues(visit.hotel.id, wanted).where(Staff.id != visit.staff_id)
    async with db.read() as session:
        rows = await session.scalars(paging.of(query))
        shown = tuple(colleague_of(each, visit.hotel) for each in rows)
        count = await count_of(session, query)
    return page_of(request, shown, count=count, paging=paging)


@get("/conversations")
async def list_conversations(
    request: AnyRequest, visit: Visit, db: Database, paging: Paging
) -> Page[StaffConversation]:
    """One's own conversations, the latest first; `search` looks in titles and names."""
    query = own_conversations(visit.hotel.id, visit.staff_id)
    if search := request.query_params.get("search"):
        query = _with_words(query, search)
    async with db.read() as session:
        rows = await session.scalars(paging.of(query))
        shown = await shown_conversations(session, visit.hotel, visit.staff_id, rows)
        count = await count_of(session, query)
    return page_of(request, shown, count=count, paging=paging)


@post("/conversations", operation_class=takes(NewConversation))
async def start_conversation(
    request: AnyRequest, colleague: Visit, write: Write
) -> Response[StaffConversation]:
    """Begin a conversation; 200 with the direct one there is already."""
    wanted = await read_body(request, NewConversation)

    async def begin(mutation: Mutation) -> StaffConversation | Otherwise:
        shown, is_new = await start(mutation, colleague, wanted)
        return shown if is_new else Otherwise(200, shown)

    return await write(begin, status=201)


@get("/conversations/unread-count")
async def count_unread(visit: Visit, db: Database) -> Unread:
    """How much of others' messages one has not read."""
    async with db.read() as session:
        counts = await unread_counts(session, visit.staff_id)
        query = own_conversations(visit.hotel.id, visit.staff_id)
        rows = await session.scalars(query.where(Conversation.id.in_(counts)))
        return unread_of(rows, counts, visit.staff_id)


@get("/conversations/for-forwarding")
async def list_targets(visit: Visit, db: Database, search: str = "") -> ForForwarding:
    """Where a message can be forwarded to."""
    async with db.read() as session:
        rows = await session.scalars(own_conversations(visit.hotel.id, visit.staff_id))
        shown = await shown_conversations(session, visit.hotel, visit.staff_id, rows)
    return for_forwarding(shown, visit.staff_id, search)


@get("/conversations/{conversation_id:str}")
async def read_conversation(conversation_id: str, visit: Visit, db: Database) -> OpenConversation:
    """One conversation with its newest messages."""
    async with db.read() as session:
        row = await found_conversation(session, visit, conversation_id)
        shown = await shown_conversation(session, visit.hotel, visit.staff_id, row)
        page = await message_page(session, visit, messages_in(row), Span())
    return OpenConversation(**msgspec.structs.asdict(shown), messages=page.messages)


@patch("/conversations/{conversation_id:str}", operation_class=takes(ConversationChange))
async def rename_conversation(
    conversation_id: str, request: AnyRequest, colleague: Visit, write: Write
) -> Response[StaffConversation]:
    """Give a group another title."""
    change = await read_body(request, ConversationChange)
    return await write(lambda mutation: rename(mutation, colleague, conversation_id, change))


@delete("/conversations/{conversation_id:str}", status_code=200)
async def leave_conversation(conversation_id: str, leaving: Leaving) -> Response[Done]:
    """Leave a group; it goes on without the one who asks."""
    return await leaving.remove(conversation_id, str(leaving.write.visit.staff_id))


@post(
    "/conversations/{conversation_id:str}/participants",
    status_code=200,
    operation_class=takes(NewParticipants),
)
async def add_participants(
    conversation_id: str, request: AnyRequest, colleague: Visit, write: Write
) -> Response[StaffConversation]:
    """Add colleagues to a group."""
    wanted = await read_body(request, NewParticipants)
    return await write(lambda mutation: add_people(mutation, colleague, conversation_id, wanted))


@delete("/conversations/{conversation_id:str}/participants/{staff_id:str}", status_code=200)
async def remove_participant(
    conversation_id: str, staff_id: str, leaving: Leaving
) -> Response[Done]:
    """Take somebody out of a group; whose sockets close, to follow only what is still theirs."""
    return await leaving.remove(conversation_id, staff_id)


@post("/conversations/{conversation_id:str}/typing", status_code=202, operation_class=takes(Typing))
async def tell_typing(
    conversation_id: str, request: AnyRequest, colleague: Visit, db: Database, typing: TypingTeller
) -> Done:
    """Tell the others that one begins or stops to type; nothing of it is kept."""
    wanted = await read_body(request, Typing)
    async with db.read() as session:
        conversation = await found_conversation(session, colleague, conversation_id)
    typing.tell(colleague, conversation, is_typing=wanted.is_typing)
    return Done(detail="Told to who reads the conversation now.")


def _with_words(query: Select[Conversation], search: str) -> Select[Conversation]:
    names = (Staff.first_name, Staff.last_name)
    people = (
        select(Member.conversation_id)
        .join(Staff, Staff.id == Member.staff_id)
        .where(or_(*(name.icontains(search, autoescape=True) for name in names)))
    )
    in_title = Conversation.title.icontains(search, autoescape=True)
    return query.where(or_(in_title, Conversation.id.in_(people)))


router = Router(
    "/api/staff/hotel/{hotel_slug:str}/staff_chat",
    route_handlers=[
        list_colleagues,
        list_conversations,
        start_conversation,
        count_unread,
        list_targets,
        read_conversation,
        rename_conversation,
        leave_conversation,
        add_participants,
        remove_participant,
        tell_typing,
    ],
    dependencies={
        "colleague": Provide(provide_colleague, sync_to_thread=False),
        "leaving": Provide(provide_leaving, sync_to_thread=False),
    },
    tags=["staff chat"],
)
