"""Deleting messages, their words only or all of them, and files out of messages."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import select

from contract.permissions import Duty, duties_of
from contract.resources.guest_chat import AttachmentGone, MessageGone
from contract.resources.sides import Side
from contract.scalars import Id
from hotel.areas.guest_chat.checks import refuse_late
from hotel.areas.guest_chat.finding import message_to_change, unknown_file
from hotel.areas.guest_chat.shapes import message_of
from hotel.areas.guest_chat.standing import settle, touch_message
from hotel.areas.guest_chat.tables import GuestAttachment, GuestMessage
from hotel.areas.guest_chat.tellings import tell_deleted, tell_edited, tell_file_deleted
from hotel.changes.mutation import Mutation
from hotel.problems import forbidden
from hotel.visit import Visit
from hotel.web.answers import known_id

_WORDS_GONE: Final = "[Message deleted]"
_ALL_GONE: Final = "[Message and file(s) deleted]"


@dataclass(slots=True)
class Deletion:
    """What is to be deleted; `keys` are the stored files that went with it, for the storage."""

    expected_rev: int | None = None
    is_hard: bool = False
    keys: list[str] = field(default_factory=list)


async def delete_message(
    mutation: Mutation, visit: Visit, message_id: str, deletion: Deletion
) -> MessageGone:
    """Delete a message. Raises ProblemError 401, 403, 404, 409."""
    conversation, message = await message_to_change(mutation, visit, message_id)
    _check_may_delete(visit, message)
    if message.deleted_at is not None and not deletion.is_hard:
        return MessageGone(
            hard_delete=False, message_id=Id(message.id), message=message_of(message)
        )
    refuse_late(message, deletion.expected_rev)
    deletion.keys += _keys_of(message.attachments)
    message.rev += 1
    await _delete(mutation, visit, message, is_hard=deletion.is_hard)
    await settle(mutation, conversation)
    return MessageGone(
        hard_delete=deletion.is_hard,
        message_id=Id(message.id),
        message=None if deletion.is_hard else message_of(message),
    )


async def delete_file(
    mutation: Mutation, visit: Visit, file_id: str, deletion: Deletion
) -> AttachmentGone:
    """Take a file out of its message. Raises ProblemError 401, 403, 404, 409."""
    place = select(GuestAttachment.message_id).where(GuestAttachment.id == known_id(file_id))
    message_id = await mutation.session.scalar(place)
    conversation, message = await message_to_change(mutation, visit, str(message_id))
    _check_may_delete(visit, message)
    file = next((each for each in message.attachments if str(each.id) == file_id), None)
    if file is None:
        raise unknown_file()
    refuse_late(message, deletion.expected_rev)
    deletion.keys += file.keys
    number = file.id
    message.rev += 1
    tell_file_deleted(mutation, visit, message, number)
    is_empty = not message.text and len(message.attachments) == 1
    if is_empty:
        await _delete(mutation, visit, message, is_hard=False)
    else:
        message.attachments.remove(file)
        message.removed_files += 1
        message.edited_at = mutation.at
        touch_message(mutation, message)
        await tell_edited(mutation, message)
    await settle(mutation, conversation)
    return AttachmentGone(
        attachment_id=Id(number), message_id=Id(message.id), message=message_of(message)
    )


async def _delete(
    mutation: Mutation, visit: Visit, message: GuestMessage, *, is_hard: bool
) -> None:
    if is_hard:
        await mutation.session.delete(message)
    else:
        message.text = _ALL_GONE if message.attachments else _WORDS_GONE
        message.deleted_at = mutation.at
        message.attachments.clear()
    touch_message(mutation, message)
    await tell_deleted(mutation, visit, message, is_hard=is_hard)


def _check_may_delete(visit: Visit, message: GuestMessage) -> None:
    if Duty.MANAGER in duties_of(visit.actor):
        return
    if not visit.actor.is_of_the_house:
        if message.sender_type == Side.GUEST:
            return
    elif message.staff_id is not None and message.staff_id == visit.staff_id:
        return
    sentence = "Only whoever wrote a message, and managers, may delete it."
    raise forbidden(sentence)


def _keys_of(files: Sequence[GuestAttachment]) -> list[str]:
    return [key for file in files for key in file.keys]
