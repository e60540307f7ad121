"""What somebody has read: everything up to a message, told to the others."""

from typing import Final

from sqlalchemy import func, select

from contract.events.staff_chat_tools import MessagesRead
from contract.resources.staff_chat import StaffMessage
from contract.scalars import Id
from hotel.areas.staff_chat.finding import locked_conversation, locked_message
from hotel.areas.staff_chat.shapes import message_of
from hotel.areas.staff_chat.tables import Conversation, Member, Message
from hotel.areas.staff_chat.tellings import tell_conversation, touch_conversation
from hotel.changes.mutation import Mutation
from hotel.visit import Visit
from hotel.web.answers import known_id

# An event has 10 kB, which 500 ids fill by half.
MOST_TOLD: Final = 500


async def read_conversation(
    mutation: Mutation, visit: Visit, conversation_id: str, up_to: str | None
) -> list[int]:
    """Everything in a conversation was read, or all up to a message; the ids that were not yet.

    Raises ProblemError 403, 404.
    """
    conversation = await locked_conversation(mutation, visit, conversation_id)
    newest = await mutation.session.scalar(
        select(func.max(Message.id)).where(Message.conversation_id == conversation.id)
    )
    wanted = newest or 0
    if up_to is not None:
        wanted = min(wanted, known_id(up_to) or 0)
    return await _read(mutation, visit, conversation, wanted)


async def read_message(
    mutation: Mutation, visit: Visit, message_id: str
) -> tuple[StaffMessage, bool]:
    """A message was read, and with it those before: itself, and whether it was not yet.

    Raises ProblemError 403, 404.
    """
    written = await locked_message(mutation, visit, message_id)
    conversation, number = written.conversation, written.message.id
    was_unread = number in await _read(mutation, visit, conversation, number)
    return message_of(written.message, conversation, visit), was_unread


async def _read(
    mutation: Mutation, visit: Visit, conversation: Conversation, up_to: int
) -> list[int]:
    member = next(each for each in conversation.members if each.staff_id == visit.staff_id)
    if up_to <= member.read_up_to:
        return []
    ids = await _unread(mutation, member, up_to)
    member.read_up_to = up_to
    if ids:
        touch_conversation(mutation, conversation)
        event = MessagesRead(
            conversation_id=Id(conversation.id),
            staff_id=Id(visit.staff_id),
            staff_name=visit.name,
            message_ids=tuple(map(Id, ids[-MOST_TOLD:])),
            timestamp=mutation.at,
        )
        tell_conversation(mutation, conversation, event, rev=conversation.rev)
    return ids


async def _unread(mutation: Mutation, member: Member, up_to: int) -> list[int]:
    query = select(Message.id).where(
        Message.conversation_id == member.conversation_id,
        Message.id > member.read_up_to,
        Message.id <= up_to,
        Message.sender_id != member.staff_id,
        Message.deleted_at.is_(None),
    )
    return list(await mutation.session.scalars(query.order_by(Message.id)))
