"""Writing to the other side, changing what one wrote, and sending files."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from contract.codec import encode_rest
from contract.resources.guest_chat import EditedMessage, MessageSent, NewMessage
from contract.resources.sides import Side
from contract.scalars import Id
from hotel.areas.guest_chat.checks import checked_text, not_yours, refuse_deleted, refuse_ended
from hotel.areas.guest_chat.checks import refuse_late as refuse_late_change
from hotel.areas.guest_chat.finding import locked, message_to_change
from hotel.areas.guest_chat.handling import take_over
from hotel.areas.guest_chat.reading import read_by_answering
from hotel.areas.guest_chat.shapes import conversation_of, file_of, message_of, staff_info
from hotel.areas.guest_chat.standing import settle, touch_message
from hotel.areas.guest_chat.tables import GuestAttachment, GuestConversation, GuestMessage
from hotel.areas.guest_chat.tellings import tell_assigned, tell_edited, tell_written
from hotel.areas.staff.tables import Staff
from hotel.attachments.intake import Kept
from hotel.attachments.limits import MOST_FILES
from hotel.changes.mutation import Mutation
from hotel.problems import conflict, invalid
from hotel.visit import Visit
from hotel.web.answers import known_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """What somebody sends: words, files or both, perhaps as an answer to a message."""

    text: str
    files: Sequence[Kept] = ()
    reply_to: Id | None = None
    seen_up_to: Id | None = None

    def with_files(self, files: Sequence[Kept]) -> "Sending":
        """The same with files that are stored."""
        return dataclasses.replace(self, files=files)


async def send(
    mutation: Mutation, visit: Visit, conversation_id: str, new: NewMessage
) -> MessageSent:
    """Write to the other side. Raises ProblemError 400, 401, 403, 404, 409."""
    sending = Sending(
        text=checked_text(new.message), reply_to=new.reply_to, seen_up_to=new.seen_up_to
    )
    return await _send(mutation, visit, conversation_id, sending)


async def send_files(
    mutation: Mutation, visit: Visit, conversation_id: str, sending: Sending
) -> MessageSent:
    """Send files, with words or without. Raises ProblemError 400, 401, 403, 404, 409."""
    return await _send(mutation, visit, conversation_id, sending)


async def add_files(
    mutation: Mutation, visit: Visit, message_id: str, files: Sequence[Kept]
) -> MessageSent:
    """Put more files into one's own message. Raises ProblemError 400, 401, 403, 404, 409."""
    conversation, message = await message_to_change(mutation, visit, message_id)
    refuse_ended(conversation)
    refuse_deleted(message)
    _check_own(visit, message)
    if len(message.attachments) + len(files) > MOST_FILES:
        sentence = f"A message holds at most {MOST_FILES} files."
        raise invalid(sentence, field="files")
    message.attachments += [GuestAttachment.of(kept, mutation.at) for kept in files]
    await _change(mutation, conversation, message)
    return _sent(message, message.attachments[-len(files) :])


async def edit(
    mutation: Mutation, visit: Visit, message_id: str, edited: EditedMessage
) -> MessageSent:
    """Change what one wrote. Raises ProblemError 400, 401, 403, 404, 409."""
    text = checked_text(edited.message)
    conversation, message = await message_to_change(mutation, visit, message_id)
    _check_own(visit, message)
    refuse_ended(conversation)
    refuse_deleted(message)
    refuse_late_change(message, edited.expected_rev)
    if text != message.text:
        message.text = text
        message.edited_at = mutation.at
        await _change(mutation, conversation, message)
    return _sent(message, ())


async def _send(
    mutation: Mutation, visit: Visit, conversation_id: str, sending: Sending
) -> MessageSent:
    conversation = await locked(mutation, visit, conversation_id)
    refuse_ended(conversation)
    by_staff = visit.actor.is_of_the_house
    if by_staff:
        await _refuse_answered(mutation, visit, conversation, sending.seen_up_to)
    message = GuestMessage(
        conversation=conversation,
        sender_type=(Side.STAFF if by_staff else Side.GUEST).value,
        staff=await mutation.session.get_one(Staff, visit.staff_id) if by_staff else None,
        text=sending.text,
        created_at=mutation.at,
        reply_to=await _answered_message(mutation, conversation, sending.reply_to),
        attachments=[GuestAttachment.of(kept, mutation.at) for kept in sending.files],
        rev=1,
    )
    mutation.session.add(message)
    await mutation.session.flush()
    await _settle_written(mutation, visit, message)
    touch_message(mutation, message)
    await tell_written(mutation, message, message.attachments)
    return _sent(message, message.attachments)


async def _settle_written(mutation: Mutation, visit: Visit, message: GuestMessage) -> None:
    conversation, staff = message.conversation, message.staff
    if staff is None:
        await settle(mutation, conversation)
        return
    await read_by_answering(mutation, visit, conversation)
    is_new = take_over(mutation, visit, conversation, staff)
    await settle(mutation, conversation)
    if is_new:
        tell_assigned(mutation, conversation, staff)


async def _change(
    mutation: Mutation, conversation: GuestConversation, message: GuestMessage
) -> None:
    message.rev += 1
    await settle(mutation, conversation)
    touch_message(mutation, message)
    await tell_edited(mutation, message)


async def _refuse_answered(
    mutation: Mutation, visit: Visit, conversation: GuestConversation, seen_up_to: Id | None
) -> None:
    if seen_up_to is None:
        return
    newer = (
        select(GuestMessage)
        .where(GuestMessage.conversation_id == conversation.id)
        .where(GuestMessage.id > (known_id(seen_up_to) or 0))
        .where(GuestMessage.sender_type == Side.STAFF.value)
        .where(GuestMessage.staff_id != visit.staff_id, GuestMessage.deleted_at.is_(None))
        .order_by(GuestMessage.id.desc())
        .limit(1)
    )
    answer = (await mutation.session.scalars(newer)).first()
    if answer is not None:
        name = answer.staff.full_name if answer.staff else "A colleague"
        at = visit.hotel.when(answer.created_at, now=mutation.at)
        sentence = f"{name} answered at {at}. Read it first, then send yours if it is still needed."
        raise conflict(sentence, current=encode_rest(conversation_of(conversation)))


async def _answered_message(
    mutation: Mutation, conversation: GuestConversation, reply_to: Id | None
) -> GuestMessage | None:
    if reply_to is None:
        return None
    query = select(GuestMessage).where(
        GuestMessage.id == known_id(reply_to), GuestMessage.conversation_id == conversation.id
    )
    message = (await mutation.session.scalars(query)).one_or_none()
    if message is None or message.deleted_at is not None:
        sentence = "The message you answer was deleted."
        raise invalid(sentence, field="reply_to")
    return message


def _check_own(visit: Visit, message: GuestMessage) -> None:
    own = None if visit.actor.staff_id is None else int(visit.actor.staff_id)
    is_guests = message.sender_type == Side.GUEST
    if is_guests == visit.actor.is_of_the_house or message.staff_id != own:
        raise not_yours()


def _sent(message: GuestMessage, files: Sequence[GuestAttachment]) -> MessageSent:
    return MessageSent(
        message=message_of(message),
        conversation_id=Id(message.conversation_id),
        staff_info=staff_info(message.staff) if message.staff else None,
        attachments=tuple(map(file_of, files)),
    )
