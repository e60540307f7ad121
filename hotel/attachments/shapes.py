"""Files as the wire shows them."""

from contract.resources.attachments import Attachment, FileType
from contract.scalars import Id
from hotel.attachments.columns import Attached
from hotel.attachments.limits import MEGABYTE


def attachment_of(row: Attached, below: str) -> Attachment:
    """A file; `below` begins its addresses and ends with a slash."""
    address = f"{below}{row.id}/file/"
    thumbnail = f"{below}{row.id}/thumbnail/" if row.thumbnail_key else None
    return Attachment(
        id=Id(row.id),
        file_name=row.file_name,
        file_type=FileType(row.file_type),
        file_size=row.size,
        file_size_display=size_in_words(row.size),
        mime_type=row.mime_type,
        file=address,
        file_url=address,
        thumbnail=thumbnail,
        thumbnail_url=thumbnail,
        uploaded_at=row.uploaded_at,
        width=row.width,
        height=row.height,
    )


def size_in_words(size: int) -> str:
    """Bytes as people read them: 70.0 B, 1.2 KB, 3.4 MB."""
    if size < 1024:
        return f"{size:.1f} B"
    if size < MEGABYTE:
        return f"{size / 1024:.1f} KB"
    return f"{size / MEGABYTE:.1f} MB"
