"""The rules of conversations: how they begin, what they are called, who comes and who goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select

from contract.codec import encode_rest
from contract.events.staff_chat_tools import ConversationUpdated
from contract.permissions import Duty, duties_of
from contract.resources.staff_chat import (
    MOST_PEOPLE,
    ConversationChange,
    NewConversation,
    NewParticipants,
    StaffConversation,
)
from contract.scalars import Id
from hotel.areas.staff.tables import Staff
from hotel.areas.staff_chat.finding import known_ids, locked_colleagues, locked_conversation
from hotel.areas.staff_chat.keys import unused_keys
from hotel.areas.staff_chat.listing import shown_conversation
from hotel.areas.staff_chat.tables import Conversation, Member, Message, MessageFile
from hotel.areas.staff_chat.tellings import (
    stream_of,
    tell_added,
    tell_conversation,
    touch_conversation,
)
from hotel.areas.staff_chat.texts import checked_title
from hotel.changes.mutation import Mutation, open_streams
from hotel.problems import conflict, forbidden, invalid, not_found
from hotel.visit import Visit
from hotel.web.answers import known_id

_DIRECT_STAYS: Final = "A direct conversation stays between two. Start a group instead."


async def start(
    mutation: Mutation, visit: Visit, wanted: NewConversation
) -> tuple[StaffConversation, bool]:
    """A new conversation, or the direct one there is already; and whether it is new.

    Raises ProblemError 400, 403.
    """
    others = [
        n for n in known_ids(wanted.participant_ids, "participant_ids") if n != visit.staff_id
    ]
    if not others:
        sentence = "Choose at least one colleague to write to."
        raise invalid(sentence, field="participant_ids")
    title = (wanted.title or "").strip()
    if len(others) == 1 and not title:
        conversation, is_new = await direct_with(mutation, visit, others[0])
    else:
        people = await locked_colleagues(mutation, [visit.staff_id, *others])
        conversation = await _begin(
            mutation, visit, people, title=checked_title(title) if title else None, is_group=True
        )
        is_new = True
    return await _shown(mutation, visit, conversation), is_new


async def direct_with(mutation: Mutation, visit: Visit, staff_id: int) -> tuple[Conversation, bool]:
    """The direct conversation with a colleague, begun if need be; and whether it is new.

    Raises ProblemError 400.
    """
    people = await locked_colleagues(mutation, {visit.staff_id, staff_id})
    key = _direct_key(visit.staff_id, staff_id)
    query = select(Conversation).where(
        Conversation.hotel_id == mutation.hotel.id, Conversation.direct_key == key
    )
    known = (await mutation.session.scalars(query.with_for_update())).one_or_none()
    if known is not None:
        return known, False
    return await _begin(mutation, visit, people, title=None, is_group=False), True


async def rename(
    mutation: Mutation, visit: Visit, conversation_id: str, change: ConversationChange
) -> StaffConversation:
    """Another title for a group. Raises ProblemError 400, 403, 404, 409."""
    conversation = await locked_conversation(mutation, visit, conversation_id)
    if not conversation.is_group:
        sentence = "A direct conversation has no title."
        raise invalid(sentence, field="title")
    title = checked_title(change.title)
    if change.expected_rev not in {None, conversation.rev}:
        current = await _shown(mutation, visit, conversation)
        sentence = "This conversation changed in the meantime."
        raise conflict(sentence, current=encode_rest(current))
    if title != conversation.title:
        conversation.title = title
        _updated(mutation, visit, conversation)
    return await _shown(mutation, visit, conversation)


async def add_people(
    mutation: Mutation, visit: Visit, conversation_id: str, wanted: NewParticipants
) -> StaffConversation:
    """More people for a group; nothing written before counts as unread for them.

    Raises ProblemError 400, 403, 404.
    """
    ids = known_ids(wanted.participant_ids, "participant_ids")
    # People are locked before conversations, everywhere: two requests never wait for one another.
    people = await locked_colleagues(mutation, ids)
    conversation = await locked_conversation(mutation, visit, conversation_id)
    if not conversation.is_group:
        raise invalid(_DIRECT_STAYS, field="participant_ids")
    there = {each.staff_id for each in conversation.members}
    new = [each for each in people if each.id not in there]
    if len(there) + len(new) > MOST_PEOPLE:
        raise _too_many()
    if new:
        await _join(mutation, conversation, new)
        _updated(mutation, visit, conversation)
        tell_added(mutation, visit, conversation, new)
    return await _shown(mutation, visit, conversation)


@dataclass(frozen=True, slots=True)
class Left:
    """Who left a group; `keys` name stored files that are nobody's any more."""

    staff: Staff
    keys: Sequence[str]


async def remove_person(
    mutation: Mutation, visit: Visit, conversation_id: str, staff_id: str
) -> Left:
    """Take somebody out of a group; everybody may go. With the last one the group ends.

    Raises ProblemError 400, 403, 404.
    """
    conversation = await locked_conversation(mutation, visit, conversation_id)
    if not conversation.is_group:
        sentence = "A direct conversation cannot be left."
        raise invalid(sentence)
    leaving = next(
        (each for each in conversation.members if each.staff_id == known_id(staff_id)), None
    )
    if leaving is None:
        sentence = "This colleague does not take part in the conversation."
        raise not_found(sentence)
    is_in_charge = conversation.created_by == visit.staff_id
    is_in_charge = is_in_charge or Duty.MANAGER in duties_of(visit.actor)
    if leaving.staff_id != visit.staff_id and not is_in_charge:
        sentence = "Only who started the group, or a manager in it, can take somebody out of it."
        raise forbidden(sentence)
    conversation.members.remove(leaving)
    await mutation.session.flush()
    if not conversation.members:
        return Left(leaving.staff, await _end(mutation, conversation))
    _updated(mutation, visit, conversation)
    return Left(leaving.staff, ())


async def _end(mutation: Mutation, conversation: Conversation) -> list[str]:
    """Nobody would ever read it again."""
    touch_conversation(mutation, conversation)
    its = select(Message.id).where(Message.conversation_id == conversation.id)
    query = select(MessageFile).where(MessageFile.message_id.in_(its))
    files = (await mutation.session.scalars(query)).all()
    await mutation.session.delete(conversation)
    await mutation.session.flush()
    return await unused_keys(mutation, files)


async def _begin(
    mutation: Mutation,
    visit: Visit,
    people: Sequence[Staff],
    *,
    title: str | None,
    is_group: bool,
) -> Conversation:
    if len(people) > MOST_PEOPLE:
        raise _too_many()
    ids = [each.id for each in people]
    conversation = Conversation(
        hotel_id=mutation.hotel.id,
        title=title,
        is_group=is_group,
        direct_key=None if is_group else _direct_key(min(ids), max(ids)),
        created_by=visit.staff_id,
        created_at=mutation.at,
        updated_at=mutation.at,
        rev=0,
        members=[],
    )
    mutation.session.add(conversation)
    await mutation.session.flush()
    await open_streams(mutation.session, mutation.hotel.id, [stream_of(conversation)])
    await _join(mutation, conversation, people)
    touch_conversation(mutation, conversation)
    others = [each for each in people if each.id != visit.staff_id]
    tell_added(mutation, visit, conversation, others)
    return conversation


async def _join(mutation: Mutation, conversation: Conversation, people: Sequence[Staff]) -> None:
    newest = await mutation.session.scalar(
        select(func.max(Message.id)).where(Message.conversation_id == conversation.id)
    )
    for staff in people:
        member = Member(
            staff_id=staff.id, staff=staff, joined_at=mutation.at, read_up_to=newest or 0
        )
        conversation.members.append(member)
    await mutation.session.flush()


def _updated(mutation: Mutation, visit: Visit, conversation: Conversation) -> None:
    conversation.updated_at = mutation.at
    touch_conversation(mutation, conversation)
    event = ConversationUpdated(
        conversation_id=Id(conversation.id),
        title=conversation.title,
        participant_ids=tuple(Id(each.staff_id) for each in conversation.members),
        updated_by=Id(visit.staff_id),
        timestamp=mutation.at,
    )
    tell_conversation(mutation, conversation, event, rev=conversation.rev)


async def _shown(mutation: Mutation, visit: Visit, conversation: Conversation) -> StaffConversation:
    await mutation.session.flush()
    return await shown_conversation(mutation.session, mutation.hotel, visit.staff_id, conversation)


def _direct_key(one: int, other: int) -> str:
    return f"{min(one, other)}-{max(one, other)}"


def _too_many() -> Exception:
    sentence = f"A conversation has at most {MOST_PEOPLE} people."
    return invalid(sentence, field="participant_ids")
