"""Paired screens, and the codes that wait to be typed at one."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from hotel.database import Base, UtcDateTime


class StationAccount(Base):
    """A screen. Only its token's SHA-256 is kept; None when it was revoked.

    Revoked ones stay: an id that came back would be taken for the screen that had it before.
    """

    __tablename__ = "stations"
    __table_args__ = (Index("ix_stations_hotel", "hotel_id", "revoked_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    name: Mapped[str] = mapped_column(String(60))
    duty: Mapped[str] = mapped_column(String(10))
    asks_cook: Mapped[bool] = mapped_column(default=False)
    pc_name: Mapped[str] = mapped_column(String(80), default="")
    token_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    paired_at: Mapped[datetime] = mapped_column(UtcDateTime)
    paired_by: Mapped[str] = mapped_column(String(170))
    used_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    rev: Mapped[int] = mapped_column(default=1)


class StationPairing(Base):
    """A code a manager was told, kept as its argon2 hash; `tries` counts the wrong ones since."""

    __tablename__ = "station_pairings"

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"), index=True)
    name: Mapped[str] = mapped_column(String(60))
    duty: Mapped[str] = mapped_column(String(10))
    asks_cook: Mapped[bool] = mapped_column(default=False)
    code_hash: Mapped[str] = mapped_column(String(200))
    started_by: Mapped[str] = mapped_column(String(170))
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    tries: Mapped[int] = mapped_column(default=0)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
