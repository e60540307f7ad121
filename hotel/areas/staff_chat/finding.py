"""Finding a conversation, a message or colleagues, as far as the one who asks takes part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from hotel.areas.staff.tables import Staff
from hotel.areas.staff_chat.tables import Conversation, Member, Message, MessageFile
from hotel.changes.mutation import Mutation
from hotel.problems import invalid, not_found
from hotel.visit import Visit
from hotel.web.answers import known_id

_UNKNOWN: Final = "This conversation does not exist, or you do not take part in it."
_NO_MESSAGE: Final = "This message does not exist any more, or it is not yours to see."


@dataclass(frozen=True, slots=True)
class Written:
    """A message and the conversation it is in."""

    message: Message
    conversation: Conversation


def provide_colleague(visit: Visit) -> Visit:
    """For routes that read a body: nobody else's is looked at. Raises ProblemError 403."""
    _ = visit.staff_id
    return visit


def own(visit: Visit) -> Select[Conversation]:
    """The conversations of the one who asks. Raises ProblemError 403 for guests and screens."""
    mine = select(Member.conversation_id).where(Member.staff_id == visit.staff_id)
    return select(Conversation).where(
        Conversation.hotel_id == visit.hotel.id, Conversation.id.in_(mine)
    )


async def found_conversation(
    session: AsyncSession, visit: Visit, conversation_id: str
) -> Conversation:
    """One conversation to read. Raises ProblemError 403, 404."""
    query = own(visit).where(Conversation.id == known_id(conversation_id))
    found = (await session.scalars(query)).one_or_none()
    if found is None:
        raise not_found(_UNKNOWN)
    return found


async def locked_conversation(
    mutation: Mutation, visit: Visit, conversation_id: str
) -> Conversation:
    """One conversation to change, nobody else's until the commit. Raises ProblemError 403, 404.

    Whoever writes in it locks it first, so that its messages are numbered in the order they are
    seen in: what somebody has read is everything up to a number.
    """
    query = own(visit).where(Conversation.id == known_id(conversation_id)).with_for_update()
    # Its people as they are now that it is locked: somebody may have taken this one out meanwhile.
    query = query.execution_options(populate_existing=True)
    found = (await mutation.session.scalars(query)).one_or_none()
    if found is None or visit.staff_id not in {each.staff_id for each in found.members}:
        raise not_found(_UNKNOWN)
    return found


async def found_message(session: AsyncSession, visit: Visit, message_id: str) -> Message:
    """One message to read. Raises ProblemError 403, 404."""
    mine = own(visit).with_only_columns(Conversation.id)
    query = select(Message).where(
        Message.id == known_id(message_id), Message.conversation_id.in_(mine)
    )
    found = (await session.scalars(query)).one_or_none()
    if found is None:
        raise not_found(_NO_MESSAGE)
    return found


async def found_file(session: AsyncSession, visit: Visit, file_id: str) -> MessageFile:
    """One file to read. Raises ProblemError 403, 404."""
    mine = own(visit).with_only_columns(Conversation.id)
    query = (
        select(MessageFile)
        .join(Message, Message.id == MessageFile.message_id)
        .where(MessageFile.id == known_id(file_id), Message.conversation_id.in_(mine))
    )
    found = (await session.scalars(query)).one_or_none()
    if found is None:
        sentence = "This file does not exist any more, or it is not yours to see."
        raise not_found(sentence)
    return found


async def locked_message(mutation: Mutation, visit: Visit, message_id: str) -> Written:
    """One message to change, with its conversation locked. Raises ProblemError 403, 404."""
    found = await found_message(mutation.session, visit, message_id)
    conversation = await locked_conversation(mutation, visit, str(found.conversation_id))
    # Somebody may have changed it before the conversation was ours.
    again = select(Message).where(Message.id == found.id)
    now = await mutation.session.scalars(again.execution_options(populate_existing=True))
    if (message := now.one_or_none()) is None:
        raise not_found(_NO_MESSAGE)
    return Written(message, conversation)


async def locked_colleagues(mutation: Mutation, ids: Iterable[int]) -> Sequence[Staff]:
    """Active colleagues by id, nobody else's until the commit. Raises ProblemError 400."""
    wanted = set(ids)
    query = (
        select(Staff)
        .where(Staff.id.in_(wanted), Staff.hotel_id == mutation.hotel.id, Staff.is_active)
        # Sorted: two who begin the same conversation at once wait for one another.
        .order_by(Staff.id)
        .with_for_update(of=Staff)
    )
    found = (await mutation.session.scalars(query)).all()
    if len(found) != len(wanted):
        sentence = "Somebody of these is not on this hotel's staff any more."
        raise invalid(sentence, field="participant_ids")
    return found


def known_ids(given: Iterable[str], field: str) -> list[int]:
    """Ids as numbers, each once, in order. Raises ProblemError 400."""
    numbers = [known_id(each) for each in given]
    known = [number for number in numbers if number is not None]
    if len(known) != len(numbers):
        sentence = "One of these ids is no id."
        raise invalid(sentence, field=field)
    return list(dict.fromkeys(known))
