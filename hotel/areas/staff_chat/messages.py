"""The rules of messages: writing, answering, changing and deleting them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from contract.codec import encode_rest
from contract.events.staff_chat import MessageEdited, StaffMessageDeleted
from contract.permissions import Duty, duties_of
from contract.resources.staff_chat import NewStaffMessage, StaffMessage, StaffMessageChange
from contract.resources.sync import Entity
from contract.scalars import Id
from hotel.areas.staff_chat.finding import (
    Written,
    known_ids,
    locked_conversation,
    locked_message,
)
from hotel.areas.staff_chat.keys import unused_keys
from hotel.areas.staff_chat.mentioning import Mentionable, mentioned_in
from hotel.areas.staff_chat.shapes import message_of
from hotel.areas.staff_chat.tables import Conversation, Mention, Message
from hotel.areas.staff_chat.tellings import (
    stream_of,
    tell_conversation,
    tell_mentioned,
    tell_written,
    touch_conversation,
    touch_message,
)
from hotel.areas.staff_chat.texts import checked_text, for_event
from hotel.changes.mutation import Mutation
from hotel.problems import ProblemError, conflict, forbidden, invalid
from hotel.visit import Visit
from hotel.web.answers import known_id


@dataclass(frozen=True, slots=True)
class Deleted:
    """A message without its words; `keys` name stored files that are nobody's any more."""

    message: StaffMessage
    keys: Sequence[str]


async def send(
    mutation: Mutation, visit: Visit, conversation_id: str, wanted: NewStaffMessage
) -> StaffMessage:
    """A new message. Raises ProblemError 400, 403, 404."""
    text = checked_text(wanted.message)
    conversation = await locked_conversation(mutation, visit, conversation_id)
    reply_to = await checked_reply(mutation, conversation, wanted.reply_to)
    mentions = mentioned(visit, conversation, text, wanted.mentions)
    written = await write(
        mutation,
        conversation,
        Message(
            sender_id=visit.staff_id,
            text=text,
            reply_to_id=reply_to,
            mentions=[Mention(staff_id=each) for each in mentions],
        ),
    )
    tell_written(mutation, visit, written)
    return shown(written, visit)


async def write(mutation: Mutation, conversation: Conversation, message: Message) -> Written:
    """Put a message into a locked conversation."""
    message.conversation_id = conversation.id
    message.created_at = mutation.at
    message.rev = 1
    mutation.session.add(message)
    await mutation.session.flush()
    await mutation.session.refresh(message)
    conversation.updated_at = mutation.at
    written = Written(message, conversation)
    touch_message(mutation, written)
    return written


async def edit(
    mutation: Mutation, visit: Visit, message_id: str, change: StaffMessageChange
) -> StaffMessage:
    """Other words for one's own message; who is mentioned anew is told.

    Raises ProblemError 400, 403, 404, 409.
    """
    text = checked_text(change.message)
    written = await locked_message(mutation, visit, message_id)
    message, conversation = written.message, written.conversation
    if message.sender_id != visit.staff_id:
        sentence = "You can only edit your own messages."
        raise forbidden(sentence)
    if message.deleted_at is not None:
        raise _gone(written, visit, "This message was deleted.")
    if change.expected_rev not in {None, message.rev}:
        raise _gone(written, visit, "This message changed in the meantime.")
    mentions = mentioned(visit, conversation, text, change.mentions)
    before = frozenset(each.staff_id for each in message.mentions)
    if (text, mentions) == (message.text, before):
        return shown(written, visit)
    message.text, message.edited_at = text, mutation.at
    message.mentions = [
        *(each for each in message.mentions if each.staff_id in mentions),
        *(Mention(staff_id=each) for each in sorted(mentions - before)),
    ]
    await changed(mutation, written)
    tell_conversation(mutation, conversation, _edited(written, visit), rev=message.rev)
    tell_mentioned(mutation, visit, written, mentions - before)
    return shown(written, visit)


async def delete(mutation: Mutation, visit: Visit, message_id: str) -> Deleted:
    """Take words and files out of a message. Raises ProblemError 403, 404."""
    written = await locked_message(mutation, visit, message_id)
    check_may_delete(visit, written.message)
    keys = await empty(mutation, visit, written) if written.message.deleted_at is None else []
    return Deleted(shown(written, visit), keys)


async def empty(mutation: Mutation, visit: Visit, written: Written) -> list[str]:
    """Leave nothing of a message but its place; the stored files that are nobody's any more."""
    message = written.message
    gone = list(message.files)
    message.text, message.deleted_at = "", mutation.at
    message.mentions, message.reactions, message.files = [], [], []
    await changed(mutation, written)
    _tell_deleted(mutation, visit, written, is_hard=False)
    return await unused_keys(mutation, gone)


async def erase(mutation: Mutation, visit: Visit, message_id: str) -> list[str]:
    """Take a message out of its conversation for good; the stored files that are nobody's then.

    Raises ProblemError 403, 404.
    """
    written = await locked_message(mutation, visit, message_id)
    check_may_delete(visit, written.message)
    message, conversation = written.message, written.conversation
    stream = {stream_of(conversation)}
    mutation.touch(Entity.STAFF_MESSAGE, message.id, message.rev + 1, stream)
    touch_conversation(mutation, conversation)
    _tell_deleted(mutation, visit, written, is_hard=True)
    gone = list(message.files)
    await mutation.session.delete(message)
    await mutation.session.flush()
    return await unused_keys(mutation, gone)


async def changed(mutation: Mutation, written: Written) -> None:
    """A message of a locked conversation is another now."""
    written.message.rev += 1
    await mutation.session.flush()
    await mutation.session.refresh(written.message)
    touch_message(mutation, written)


async def checked_reply(
    mutation: Mutation, conversation: Conversation, reply_to: str | None
) -> int | None:
    """The message that is answered. Raises ProblemError 400."""
    if reply_to is None:
        return None
    number = known_id(reply_to)
    answered = None if number is None else await mutation.session.get(Message, number)
    if answered is None or answered.conversation_id != conversation.id:
        sentence = "The message you answer is not in this conversation any more."
        raise invalid(sentence, field="reply_to")
    if answered.deleted_at is not None:
        sentence = "The message you answer was deleted. Send yours without it."
        raise invalid(sentence, field="reply_to")
    return answered.id


def mentioned(
    visit: Visit, conversation: Conversation, text: str, ids: Iterable[str]
) -> frozenset[int]:
    """Whom a text mentions: those named without a doubt, and those given by id.

    Raises ProblemError 400.
    """
    others = {
        each.staff_id: each.staff
        for each in conversation.members
        if each.staff_id != visit.staff_id and each.staff.is_active
    }
    chosen = frozenset(known_ids(ids, "mentions")) - {visit.staff_id}
    if chosen - others.keys():
        sentence = "Only who takes part in the conversation can be mentioned in it."
        raise invalid(sentence, field="mentions")
    people = [
        Mentionable(each.id, each.first_name, each.last_name, each.username)
        for each in others.values()
    ]
    return chosen | mentioned_in(text, people)


def shown(written: Written, visit: Visit) -> StaffMessage:
    """A message as the one who asks sees it."""
    return message_of(written.message, written.conversation, visit)


def _edited(written: Written, visit: Visit) -> MessageEdited:
    message = written.message
    return MessageEdited(
        message_id=Id(message.id),
        conversation_id=Id(message.conversation_id),
        sender_id=Id(message.sender_id),
        sender_name=visit.name,
        message_text=for_event(message.text),
        timestamp=message.edited_at,
    )


def _tell_deleted(mutation: Mutation, visit: Visit, written: Written, *, is_hard: bool) -> None:
    event = StaffMessageDeleted(
        message_id=Id(written.message.id),
        conversation_id=Id(written.conversation.id),
        hard_delete=is_hard,
        deleted_by=Id(visit.staff_id),
        timestamp=mutation.at,
    )
    tell_conversation(mutation, written.conversation, event, rev=written.message.rev)


def check_may_delete(visit: Visit, message: Message) -> None:
    """One's own, and managers what is in their conversations. Raises ProblemError 403."""
    if message.sender_id != visit.staff_id and Duty.MANAGER not in duties_of(visit.actor):
        sentence = "You can only delete your own messages."
        raise forbidden(sentence)


def _gone(written: Written, visit: Visit, sentence: str) -> ProblemError:
    return conflict(sentence, current=encode_rest(shown(written, visit)))
