"""Forwarding a message to other conversations, and directly to people."""

from datetime import datetime

import msgspec
from sqlalchemy import select

from contract.resources.staff_chat import Forwarding
from contract.scalars import Id
from hotel.areas.staff_chat.conversations import direct_with
from hotel.areas.staff_chat.files import tell_files
from hotel.areas.staff_chat.finding import (
    found_message,
    known_ids,
    locked_colleagues,
    locked_conversation,
)
from hotel.areas.staff_chat.messages import write
from hotel.areas.staff_chat.tables import Conversation, Message, MessageFile
from hotel.areas.staff_chat.tellings import tell_new_message, tell_written
from hotel.changes.mutation import Mutation
from hotel.problems import invalid
from hotel.visit import Visit

MOST_TARGETS = 20


class Forwarded(msgspec.Struct, frozen=True, kw_only=True):
    """One copy of a forwarded message; `participant_id` when it went directly to somebody."""

    conversation_id: Id
    message_id: Id
    created_conversation: bool
    success: bool = True
    participant_id: Id | None = None


class ForwardedAll(msgspec.Struct, frozen=True, kw_only=True):
    """Where a message was forwarded to."""

    forwarded_to_existing: int
    forwarded_to_new: int
    total_forwarded: int
    results: tuple[Forwarded, ...]
    success: bool = True


async def forward(
    mutation: Mutation, visit: Visit, message_id: str, wanted: Forwarding
) -> ForwardedAll:
    """A copy of a message for each target, all or none. Raises ProblemError 400, 403, 404."""
    conversations = sorted(known_ids(wanted.conversation_ids, "conversation_ids"))
    people = sorted(known_ids(wanted.new_participant_ids, "new_participant_ids"))
    if not 1 <= len(conversations) + len(people) <= MOST_TARGETS:
        sentence = f"Choose 1 to {MOST_TARGETS} conversations or colleagues to forward to."
        raise invalid(sentence, field="conversation_ids")
    message = await found_message(mutation.session, visit, message_id)
    if message.deleted_at is not None:
        sentence = "This message was deleted and cannot be forwarded."
        raise invalid(sentence)
    # All at once and before any conversation: two requests never wait for one another.
    await locked_colleagues(mutation, {visit.staff_id, *people})
    direct = [(number, *await direct_with(mutation, visit, number)) for number in people]
    results = []
    for conversation_id in conversations:
        target = await locked_conversation(mutation, visit, str(conversation_id))
        results.append(await _copy(mutation, visit, message, target))
    for number, target, is_new in direct:
        copied = await _copy(mutation, visit, message, target)
        results.append(
            msgspec.structs.replace(copied, created_conversation=is_new, participant_id=Id(number))
        )
    new = sum(each.created_conversation for each in results)
    return ForwardedAll(
        forwarded_to_existing=len(results) - new,
        forwarded_to_new=new,
        total_forwarded=len(results),
        results=tuple(results),
    )


async def _copy(
    mutation: Mutation, visit: Visit, message: Message, target: Conversation
) -> Forwarded:
    # Locked: their sender may not take them out of the storage before the copies are written.
    query = select(MessageFile).where(MessageFile.message_id == message.id)
    files = await mutation.session.scalars(query.order_by(MessageFile.id).with_for_update())
    copied = Message(
        sender_id=visit.staff_id,
        text=message.text,
        files=[_shared(each, mutation.at) for each in files],
        forwarded_from=message.forwarded_from or message.sender.full_name,
    )
    written = await write(mutation, target, copied)
    if copied.files:
        tell_new_message(mutation, visit, written)
        tell_files(mutation, visit, written, copied.files)
    else:
        tell_written(mutation, visit, written)
    return Forwarded(
        conversation_id=Id(target.id),
        message_id=Id(written.message.id),
        created_conversation=False,
    )


def _shared(file: MessageFile, at: datetime) -> MessageFile:
    return MessageFile(
        key=file.key,
        thumbnail_key=file.thumbnail_key,
        file_name=file.file_name,
        file_type=file.file_type,
        mime_type=file.mime_type,
        size=file.size,
        width=file.width,
        height=file.height,
        uploaded_at=at,
    )
