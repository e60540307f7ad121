"""Bookings of rooms."""

from datetime import date, datetime, time
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, Numeric, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hotel.database import Base, UtcDateTime


class BookingRow(Base):
    """A booking. Its guest's device is its own: whoever stays in a room now is somebody else.

    `decided_by` is a name and None for the guest; days and `expected_at` are the hotel's.
    """

    __tablename__ = "bookings"
    __table_args__ = (
        UniqueConstraint("hotel_id", "booking_id"),
        UniqueConstraint("hotel_id", "confirmation_number"),
        Index("ix_bookings_arrival", "hotel_id", "check_in"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    booking_id: Mapped[str] = mapped_column(String(40))
    confirmation_number: Mapped[str] = mapped_column(String(40))
    room_type: Mapped[str] = mapped_column(String(60), default="")
    room_number: Mapped[str | None] = mapped_column(String(20))
    guest_name: Mapped[str] = mapped_column(String(170))
    guest_email: Mapped[str] = mapped_column(String(254), default="")
    guest_phone: Mapped[str] = mapped_column(String(40), default="")
    check_in: Mapped[date]
    check_out: Mapped[date]
    expected_at: Mapped[time | None]
    adults: Mapped[int] = mapped_column(default=1)
    children: Mapped[int] = mapped_column(default=0)
    total_amount: Mapped[Decimal | None] = mapped_column(Numeric(10, 2))
    status: Mapped[str] = mapped_column(String(20))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    paid_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    guest_fcm_token: Mapped[str | None] = mapped_column(String(4096))
    guest_fcm_token_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decided_by: Mapped[str | None] = mapped_column(String(170))
    decided_by_id: Mapped[int | None]
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    cancellation_reason: Mapped[str | None] = mapped_column(Text)
    cancelled_by_guest: Mapped[bool] = mapped_column(default=False)
    rev: Mapped[int] = mapped_column(default=1)
