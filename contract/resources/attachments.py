"""Files people send in their chats, as REST shows them."""

import enum

import msgspec

from contract.scalars import Id, Instant


class FileType(enum.StrEnum):
    """What kind of file it is, by its content."""

    IMAGE = "image"
    PDF = "pdf"
    DOCUMENT = "document"
    OTHER = "other"

    @classmethod
    def _missing_(cls, _value: object) -> "FileType":
        return cls.OTHER


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """A file of a message. `file_size` in bytes.

    The addresses of our own hotel begin with a slash and need the same token as the message; those
    of a HotelMate backend are whole. Pictures alone have a thumbnail.
    """

    id: Id
    file_name: str
    file_type: FileType
    file_size: int = 0
    file_size_display: str = ""
    mime_type: str = ""
    file: str = ""
    file_url: str = ""
    thumbnail: str | None = None
    thumbnail_url: str | None = None
    uploaded_at: Instant | None = None
    width: int | None = None
    height: int | None = None
