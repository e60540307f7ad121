"""Finding conversations, messages and files, as far as the one who asks may see them."""

from typing import Final

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Capability
from hotel.areas.guest_chat.tables import GuestAttachment, GuestConversation, GuestMessage
from hotel.areas.rooms.service import occupied
from hotel.areas.rooms.tables import Room
from hotel.changes.mutation import Mutation
from hotel.problems import ProblemError, not_found
from hotel.visit import HotelInfo, Visit
from hotel.web.answers import known_id

DESK_ONLY: Final = "Only the desk and managers may read and answer what guests write."


def require_desk(visit: Visit) -> None:
    """Go on only for who answers guests. Raises ProblemError 403."""
    visit.require(Capability.CHAT_WITH_GUESTS, DESK_ONLY)


def visible(visit: Visit) -> Select[GuestConversation]:
    """The conversations somebody may see: the desk all, a guest that of the own stay.

    Raises ProblemError 403 for everybody else.
    """
    query = select(GuestConversation).where(GuestConversation.hotel_id == visit.hotel.id)
    if visit.actor.is_of_the_house:
        require_desk(visit)
        return query
    return query.where(
        GuestConversation.room_number == visit.actor.room_number,
        GuestConversation.stay == visit.stay,
    )


async def found(session: AsyncSession, visit: Visit, conversation_id: str) -> GuestConversation:
    """One conversation to read. Raises ProblemError 403, 404."""
    query = visible(visit).where(GuestConversation.id == known_id(conversation_id))
    row = (await session.scalars(query)).one_or_none()
    if row is None:
        raise _unknown_conversation()
    return row


async def locked(mutation: Mutation, visit: Visit, conversation_id: str) -> GuestConversation:
    """One conversation to change, nobody else's until the commit. Raises ProblemError 401, 404."""
    if not visit.actor.is_of_the_house:
        # A token of a stay that ended in the meantime opens nothing.
        await occupied(mutation, visit, visit.actor.room_number or "")
    query = visible(visit).where(GuestConversation.id == known_id(conversation_id))
    query = query.with_for_update(of=GuestConversation)
    row = (await mutation.session.scalars(query)).one_or_none()
    if row is None:
        raise _unknown_conversation()
    return row


async def message_to_change(
    mutation: Mutation, visit: Visit, message_id: str
) -> tuple[GuestConversation, GuestMessage]:
    """A message with its conversation, which is locked. Raises ProblemError 401, 403, 404."""
    number = known_id(message_id)
    place = select(GuestMessage.conversation_id).where(GuestMessage.id == number)
    conversation_id = await mutation.session.scalar(place)
    try:
        conversation = await locked(mutation, visit, str(conversation_id))
    except ProblemError as error:
        raise (_unknown_message() if error.status == 404 else error) from None
    # Read under the lock: somebody may just have changed it.
    query = select(GuestMessage).where(GuestMessage.id == number)
    message = (await mutation.session.scalars(query)).one_or_none()
    if message is None:
        raise _unknown_message()
    return conversation, message


async def file_to_read(session: AsyncSession, visit: Visit, file_id: str) -> GuestAttachment:
    """A file of a message somebody may read. Raises ProblemError 403, 404."""
    allowed = visible(visit).with_only_columns(GuestConversation.id)
    query = (
        select(GuestAttachment)
        .join(GuestMessage, GuestMessage.id == GuestAttachment.message_id)
        .where(GuestAttachment.id == known_id(file_id))
        .where(GuestMessage.conversation_id.in_(allowed))
    )
    row = (await session.scalars(query)).one_or_none()
    if row is None:
        raise unknown_file()
    return row


async def in_stay(session: AsyncSession, hotel: HotelInfo, room: Room) -> GuestConversation | None:
    """The conversation of a room's present stay, if there is one."""
    query = select(GuestConversation).where(
        GuestConversation.hotel_id == hotel.id,
        GuestConversation.room_id == room.id,
        GuestConversation.stay == room.stay,
    )
    return (await session.scalars(query)).one_or_none()


def unknown_file() -> ProblemError:
    """The refusal of a file that is not there, or not for the one who asks."""
    sentence = "This file does not exist."
    return not_found(sentence)


def _unknown_conversation() -> ProblemError:
    sentence = "This conversation does not exist."
    return not_found(sentence)


def _unknown_message() -> ProblemError:
    sentence = "This message does not exist."
    return not_found(sentence)
