"""What waits to leave the hotel: events for Pusher, pushes for FCM, and who is sending them."""

from datetime import datetime

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from hotel.database import Base, UtcDateTime


class OutboxPusher(Base):
    """One event on one channel. `stream` is the hotel's slug: a stream leaves in id order.

    Open while `sent_at` and `parked_reason` are both empty.
    """

    __tablename__ = "outbox_pusher"
    __table_args__ = (Index("ix_outbox_pusher_open", "sent_at", "parked_reason", "stream", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    stream: Mapped[str] = mapped_column(String(80))
    channel: Mapped[str] = mapped_column(String(200))
    event: Mapped[str] = mapped_column(String(200))
    payload: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    attempts: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    parked_reason: Mapped[str | None] = mapped_column(String(300))


class OutboxFcm(Base):
    """One push to one device. `message` is the FCM message as JSON, without its token.

    `owner` ("staff", "room" or "booking") and `owner_id` say whose token it is, so that a dead
    token is removed only while it is still that owner's. Open while `outcome` is empty; then
    `outcome` is sent, recorded, dead_token, refused or expired, with `detail` for people.
    """

    __tablename__ = "outbox_fcm"
    __table_args__ = (
        Index("ix_outbox_fcm_open", "outcome", "id"),
        Index("ix_outbox_fcm_hotel", "hotel_slug", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_slug: Mapped[str] = mapped_column(String(50))
    key: Mapped[str] = mapped_column(String(10))
    owner: Mapped[str] = mapped_column(String(10))
    owner_id: Mapped[int]
    token: Mapped[str] = mapped_column(String(4096))
    message: Mapped[str] = mapped_column(Text)
    notification_id: Mapped[str] = mapped_column(String(80))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    attempts: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    outcome: Mapped[str | None] = mapped_column(String(20))
    detail: Mapped[str | None] = mapped_column(String(300))


class OutboxLease(Base):
    """Who sends a stream until when, so that several instances never send one out of order."""

    __tablename__ = "outbox_leases"

    stream: Mapped[str] = mapped_column(String(80), primary_key=True)
    holder: Mapped[str] = mapped_column(String(40))
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
