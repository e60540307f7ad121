"""Emergencies, and the stations each of them has to be read at."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hotel.database import Base, UtcDateTime


class EmergencyStationRow(Base):
    """A console or paired screen that an emergency reached, or has to.

    `token_hash` tells the sign-in or the screen, as in its own table.
    """

    __tablename__ = "emergency_stations"
    __table_args__ = (UniqueConstraint("emergency_id", "token_hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    emergency_id: Mapped[int] = mapped_column(ForeignKey("emergencies.id", ondelete="CASCADE"))
    token_hash: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(170))
    pc: Mapped[str | None] = mapped_column(String(80))
    duty: Mapped[str | None] = mapped_column(String(20))
    is_screen: Mapped[bool] = mapped_column(default=False)
    acknowledged_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    acknowledged_by: Mapped[str | None] = mapped_column(String(170))
    acknowledged_by_id: Mapped[int | None]


class EmergencyRow(Base):
    """What the whole hotel was told; over once `ended_at` is set."""

    __tablename__ = "emergencies"
    # An id that came back would be taken for the emergency that had it before.
    __table_args__ = (
        Index("ix_emergencies_hotel", "hotel_id", "ended_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    text: Mapped[str] = mapped_column(String(500))
    raised_at: Mapped[datetime] = mapped_column(UtcDateTime)
    raised_by: Mapped[str] = mapped_column(String(170))
    raised_by_id: Mapped[int]
    raised_from: Mapped[str | None] = mapped_column(String(80))
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_by: Mapped[str | None] = mapped_column(String(170))
    ended_by_id: Mapped[int | None]
    rev: Mapped[int] = mapped_column(default=1)

    stations: Mapped[list[EmergencyStationRow]] = relationship(
        lazy="selectin", cascade="all, delete-orphan", order_by=EmergencyStationRow.id
    )
