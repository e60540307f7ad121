"""The columns of a file that belongs to a message, whichever chat the message is in."""

from datetime import datetime
from typing import Self

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from hotel.attachments.intake import Kept
from hotel.database import UtcDateTime


class Attached:
    """A stored file of a message; `key` and `thumbnail_key` are its names in the storage."""

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(48), unique=True)
    thumbnail_key: Mapped[str | None] = mapped_column(String(48), unique=True)
    file_name: Mapped[str] = mapped_column(String(120))
    file_type: Mapped[str] = mapped_column(String(10))
    mime_type: Mapped[str] = mapped_column(String(100))
    size: Mapped[int]
    width: Mapped[int | None]
    height: Mapped[int | None]
    uploaded_at: Mapped[datetime] = mapped_column(UtcDateTime)

    @property
    def keys(self) -> list[str]:
        """Every name it has in the storage."""
        return [key for key in (self.key, self.thumbnail_key) if key]

    @classmethod
    def of(cls, kept: Kept, at: datetime) -> Self:
        """The row of a file that was just taken in."""
        row = cls()
        row.key, row.thumbnail_key = kept.key, kept.thumbnail_key
        row.file_name, row.file_type = kept.name, kept.file_type.value
        row.mime_type, row.size = kept.mime_type, kept.size
        row.width, row.height = kept.width, kept.height
        row.uploaded_at = at
        return row
