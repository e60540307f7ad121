"""Rooms, who stays in them, the guests' access, and what the desk let them know."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hotel.database import Base, UtcDateTime


class Room(Base):
    """A room. `pin` opens it to its guest; `guest_fcm_token` is that guest's device.

    `guest_fcm_token_at` is when that device told its token last.
    `stay` counts the stays from 1; each check-out begins the next one. `reference` is the booking
    of this stay, `moved_in_at` when the first of its guests came, both as far as they were told.
    `floor` counts from 0 at the street.
    """

    __tablename__ = "rooms"
    __table_args__ = (UniqueConstraint("hotel_id", "room_number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    room_number: Mapped[str] = mapped_column(String(20))
    pin: Mapped[str | None] = mapped_column(String(20))
    guest_fcm_token: Mapped[str | None] = mapped_column(String(4096))
    guest_fcm_token_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    stay: Mapped[int] = mapped_column(default=1)
    room_type: Mapped[str | None] = mapped_column(String(60))
    floor: Mapped[int | None]
    reference: Mapped[str | None] = mapped_column(String(40))
    moved_in_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    rev: Mapped[int] = mapped_column(default=1)

    guests: Mapped[list["Guest"]] = relationship(
        lazy="selectin", order_by="Guest.id", cascade="all, delete-orphan"
    )


class Guest(Base):
    """Somebody who stays in a room. Dates are the hotel's days."""

    __tablename__ = "guests"

    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"), index=True)
    first_name: Mapped[str] = mapped_column(String(80))
    last_name: Mapped[str] = mapped_column(String(80), default="")
    check_in: Mapped[date | None]
    check_out: Mapped[date | None]

    @property
    def full_name(self) -> str:
        """First and last name as people read it."""
        return f"{self.first_name} {self.last_name}".strip()


class RoomToken(Base):
    """A guest's access to one room for one stay. Only the token's SHA-256 is kept."""

    __tablename__ = "room_tokens"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"), index=True)
    stay: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Notice(Base):
    """What the desk let the guests of a room know, during one stay."""

    __tablename__ = "room_notices"
    __table_args__ = (Index("ix_room_notices_room", "room_id", "stay"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"))
    stay: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    staff_name: Mapped[str] = mapped_column(String(170))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
