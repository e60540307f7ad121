"""Files on their way to the hotel: copies on this PC, and the messages they belong to."""

import msgspec

from contract.record import Record
from contract.scalars import Id


class OutgoingFile(msgspec.Struct, frozen=True, kw_only=True):
    """A copy on this PC; `id` is its name there, `name` the one people gave it, `size` in bytes."""

    id: str
    name: str
    size: int


class NewFiles(msgspec.Struct, frozen=True, kw_only=True):
    """A message with files, as the outbox keeps it until the hotel has it.

    `seen_up_to` is told of guests' conversations alone, `mentions` among colleagues; see NewMessage
    and NewStaffMessage.
    """

    files: tuple[OutgoingFile, ...]
    message: str = ""
    reply_to: Id | None = None
    seen_up_to: Id | None = None
    mentions: tuple[Id, ...] = ()


class FileRemoval(msgspec.Struct, frozen=True, kw_only=True):
    """A file that is taken out of one's own message."""

    file_id: Id


class Written(Record, frozen=True, kw_only=True):
    """What somebody wrote: words, files or both, perhaps as an answer to a message.

    `mentions`: colleagues by id, beside the names that the words hold.
    """

    text: str = ""
    files: tuple[OutgoingFile, ...] = ()
    reply_to: Id | None = None
    mentions: tuple[Id, ...] = ()
