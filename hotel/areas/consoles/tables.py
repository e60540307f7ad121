"""When a console was last heard of."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from hotel.database import Base, UtcDateTime


class ConsoleSighting(Base):
    """One sign-in that asks for change streams. `since`: the first time it asked on end.

    `streams` are the ones it asks for, with commas; `station` is what it says is on its screen,
    and `pc` what it says its PC is called.
    """

    __tablename__ = "console_sightings"
    __table_args__ = (Index("ix_console_sightings_hotel", "hotel_id", "seen_at"),)

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    who: Mapped[str] = mapped_column(String(170))
    pc: Mapped[str | None] = mapped_column(String(60))
    station: Mapped[str | None] = mapped_column(String(20))
    streams: Mapped[str] = mapped_column(String(100))
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)
