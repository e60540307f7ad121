"""Read marks of both sides."""

from collections.abc import Sequence

from sqlalchemy import select

from contract.resources.guest_chat import MarkedRead, ReadMark
from contract.resources.sides import Side
from contract.scalars import Id
from hotel.areas.guest_chat.finding import locked
from hotel.areas.guest_chat.standing import settle, touch_message
from hotel.areas.guest_chat.tables import GuestConversation, GuestMessage
from hotel.areas.guest_chat.tellings import tell_received
from hotel.changes.mutation import Mutation
from hotel.problems import invalid
from hotel.visit import Visit
from hotel.web.answers import known_id


async def mark_read(
    mutation: Mutation, visit: Visit, conversation_id: str, mark: ReadMark
) -> MarkedRead:
    """Note that one side has read what the other wrote. Raises ProblemError 400, 401, 403, 404."""
    conversation = await locked(mutation, visit, conversation_id)
    messages = await _unread(mutation, visit, conversation, mark.up_to)
    _mark(mutation, visit, messages)
    if messages:
        await settle(mutation, conversation)
    return MarkedRead(conversation_id=Id(conversation.id), marked_as_read=len(messages))


async def read_by_answering(
    mutation: Mutation, visit: Visit, conversation: GuestConversation
) -> int:
    """Who answers or takes over has read what there is; how many messages that were."""
    messages = await _unread(mutation, visit, conversation, None)
    _mark(mutation, visit, messages)
    return len(messages)


async def _unread(
    mutation: Mutation, visit: Visit, conversation: GuestConversation, up_to: Id | None
) -> Sequence[GuestMessage]:
    by_staff = visit.actor.is_of_the_house
    read_at = GuestMessage.staff_read_at if by_staff else GuestMessage.guest_read_at
    query = select(GuestMessage).where(
        GuestMessage.conversation_id == conversation.id,
        GuestMessage.sender_type == (Side.GUEST if by_staff else Side.STAFF).value,
        GuestMessage.deleted_at.is_(None),
        read_at.is_(None),
    )
    if up_to is not None:
        if (newest := known_id(up_to)) is None:
            sentence = "up_to must be the id of a message."
            raise invalid(sentence, field="up_to")
        query = query.where(GuestMessage.id <= newest)
    return (await mutation.session.scalars(query.order_by(GuestMessage.id))).all()


def _mark(mutation: Mutation, visit: Visit, messages: Sequence[GuestMessage]) -> None:
    for message in messages:
        if visit.actor.is_of_the_house:
            message.staff_read_at, message.staff_read_by = mutation.at, visit.name
        else:
            message.guest_read_at = mutation.at
        message.rev += 1
        touch_message(mutation, message)
        tell_received(mutation, message, "read")
