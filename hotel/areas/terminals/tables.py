"""Clock terminals."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from hotel.database import Base, UtcDateTime


class ClockTerminalRow(Base):
    """A terminal. Only its token's SHA-256 is kept; None when it was revoked.

    Revoked ones stay, so that what was clocked there keeps its name.
    """

    __tablename__ = "clock_terminals"
    __table_args__ = (Index("ix_clock_terminals_hotel", "hotel_id", "revoked_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    name: Mapped[str] = mapped_column(String(60))
    token_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)
    added_by: Mapped[str] = mapped_column(String(170))
    used_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
