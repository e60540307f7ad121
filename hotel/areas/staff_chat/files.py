"""The rules of files: sending them with a message, adding them to one, taking one out again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from contract.codec import WireError, convert
from contract.events.staff_chat_tools import (
    AttachmentsUploaded,
    StaffAttachmentDeleted,
    UploadedFile,
)
from contract.pushes.files import kind_of
from contract.pushes.staff_chat import StaffChatFilesPush
from contract.resources.staff_chat import FilesSent
from contract.scalars import Id
from hotel.areas.staff_chat.finding import (
    Written,
    found_file,
    locked_conversation,
    locked_message,
)
from hotel.areas.staff_chat.keys import unused_keys
from hotel.areas.staff_chat.messages import (
    changed,
    check_may_delete,
    checked_reply,
    empty,
    mentioned,
    shown,
    write,
)
from hotel.areas.staff_chat.shapes import file_of
from hotel.areas.staff_chat.tables import Mention, Message, MessageFile
from hotel.areas.staff_chat.tellings import (
    push_to_others,
    tell_conversation,
    tell_mentioned,
    tell_new_message,
)
from hotel.areas.staff_chat.texts import checked_text
from hotel.attachments.intake import Kept
from hotel.attachments.limits import MOST_FILES
from hotel.changes.mutation import Mutation
from hotel.problems import forbidden, invalid
from hotel.visit import Visit
from hotel.web.answers import known_id


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """What comes with files: words, what they answer and mention, or the message to add to."""

    message: str = ""
    reply_to: Id | None = None
    message_id: Id | None = None
    mentions: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenOut:
    """A file that was taken out of a message; `keys` name stored files nobody has any more."""

    file_id: int
    message_id: int
    keys: Sequence[str]


def read_beside(fields: dict[str, str]) -> Beside:
    """What the text fields of an upload say; mentions are ids with commas.

    Raises ProblemError 400.
    """
    given = {name: value.strip() for name, value in fields.items() if value.strip()}
    mentions = [each.strip() for each in given.pop("mentions", "").split(",") if each.strip()]
    try:
        return convert(Beside, {**given, "mentions": mentions})
    except WireError as error:
        sentence = "The upload names a message or a colleague by something that is no id."
        raise invalid(sentence) from error


async def send_files(
    mutation: Mutation, visit: Visit, conversation_id: str, beside: Beside, kept: Sequence[Kept]
) -> FilesSent:
    """A new message with files, or files for a message there is. Raises ProblemError 400 to 404."""
    rows = [MessageFile.of(each, mutation.at) for each in kept]
    if beside.message_id is None:
        written = await _new(mutation, visit, conversation_id, beside, rows)
        tell_new_message(mutation, visit, written)
    else:
        written = await _added(mutation, visit, conversation_id, beside.message_id, rows)
    tell_files(mutation, visit, written, rows)
    if beside.message_id is None:
        mentions = [each.staff_id for each in written.message.mentions]
        tell_mentioned(mutation, visit, written, mentions)
    return FilesSent(
        message=shown(written, visit),
        attachments=tuple(file_of(each, written.message, visit) for each in rows),
    )


async def take_out(mutation: Mutation, visit: Visit, file_id: str) -> TakenOut:
    """Take a file out of a message, and with the last of it one without words.

    Raises ProblemError 403, 404.
    """
    found = await found_file(mutation.session, visit, file_id)
    written = await locked_message(mutation, visit, str(found.message_id))
    check_may_delete(visit, written.message)
    # Who takes the same file out at once finds it gone.
    row = await found_file(mutation.session, visit, file_id)
    message = written.message
    message.files = [each for each in message.files if each.id != row.id]
    await changed(mutation, written)
    event = StaffAttachmentDeleted(
        conversation_id=Id(written.conversation.id),
        message_id=Id(message.id),
        attachment_id=Id(row.id),
        deleted_by=Id(visit.staff_id),
        timestamp=mutation.at,
    )
    tell_conversation(mutation, written.conversation, event, rev=message.rev)
    if not (message.files or message.text):
        await empty(mutation, visit, written)
    return TakenOut(row.id, message.id, await unused_keys(mutation, [row]))


async def _new(
    mutation: Mutation,
    visit: Visit,
    conversation_id: str,
    beside: Beside,
    rows: Sequence[MessageFile],
) -> Written:
    text = checked_text(beside.message) if beside.message else ""
    conversation = await locked_conversation(mutation, visit, conversation_id)
    message = Message(
        sender_id=visit.staff_id,
        text=text,
        reply_to_id=await checked_reply(mutation, conversation, beside.reply_to),
        mentions=[
            Mention(staff_id=each) for each in mentioned(visit, conversation, text, beside.mentions)
        ],
        files=list(rows),
    )
    return await write(mutation, conversation, message)


async def _added(
    mutation: Mutation,
    visit: Visit,
    conversation_id: str,
    message_id: str,
    rows: Sequence[MessageFile],
) -> Written:
    written = await locked_message(mutation, visit, message_id)
    message = written.message
    if message.conversation_id != known_id(conversation_id) or message.deleted_at is not None:
        sentence = "The message the files belong to is not there any more."
        raise invalid(sentence, field="message_id")
    if message.sender_id != visit.staff_id:
        sentence = "You can only add files to your own messages."
        raise forbidden(sentence)
    if len(message.files) + len(rows) > MOST_FILES:
        sentence = f"A message holds at most {MOST_FILES} files."
        raise invalid(sentence, field="files")
    message.files.extend(rows)
    await changed(mutation, written)
    return written


def tell_files(
    mutation: Mutation, visit: Visit, written: Written, rows: Iterable[MessageFile]
) -> None:
    """Tell a conversation, and the others' devices, of new files of a message."""
    files = list(rows)
    message, conversation = written.message, written.conversation
    event = AttachmentsUploaded(
        conversation_id=Id(conversation.id),
        message_id=Id(message.id),
        attachments=tuple(map(_told, files)),
        uploaded_by=Id(visit.staff_id),
        timestamp=mutation.at,
    )
    tell_conversation(mutation, conversation, event, rev=message.rev)
    push = StaffChatFilesPush(
        hotel_slug=mutation.hotel.slug,
        conversation_id=Id(conversation.id),
        sender_id=Id(visit.staff_id),
        sender_name=visit.name,
        is_group=conversation.is_group,
        message_id=Id(message.id),
        file_kind=kind_of(each.file_type for each in files),
        file_count=len(files),
    )
    push_to_others(mutation, visit, conversation, push)


def _told(row: MessageFile) -> UploadedFile:
    return UploadedFile(
        attachment_id=Id(row.id),
        file_name=row.file_name,
        file_type=row.file_type,
        file_size=row.size,
    )
