"""Conversations with the rooms, what was written, and the files in it."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hotel.areas.staff.tables import Staff
from hotel.attachments.columns import Attached
from hotel.database import Base, UtcDateTime


class GuestConversation(Base):
    """The conversation with one room for one stay.

    How it stands is counted anew with every change: `last_…` of its newest message, unread ones of
    either side, and since when the guest waits. `answered_up_to` is the message up to which
    somebody said that nothing waits any more.
    """

    __tablename__ = "guest_conversations"
    __table_args__ = (
        UniqueConstraint("room_id", "stay"),
        Index("ix_guest_conversations_hotel", "hotel_id", "ended_at", "last_at"),
        # The number of one that is gone must not name another: its stream is kept by number.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"))
    room_number: Mapped[str] = mapped_column(String(20))
    stay: Mapped[int]
    guest_first_name: Mapped[str | None] = mapped_column(String(80))
    guest_last_name: Mapped[str | None] = mapped_column(String(80))
    handler_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    last_id: Mapped[int | None]
    last_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    last_text: Mapped[str | None] = mapped_column(String(200))
    last_sender: Mapped[str | None] = mapped_column(String(10))
    last_staff_id: Mapped[int | None]
    last_kind: Mapped[str | None] = mapped_column(String(10))
    unread: Mapped[int] = mapped_column(default=0)
    guest_unread: Mapped[int] = mapped_column(default=0)
    waiting_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    answered_up_to: Mapped[int] = mapped_column(default=0)
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    answered_by: Mapped[str | None] = mapped_column(String(170))
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    rev: Mapped[int] = mapped_column(default=1)

    handler: Mapped[Staff | None] = relationship(lazy="joined")
    handlings: Mapped[list["GuestHandling"]] = relationship(
        lazy="selectin", order_by="GuestHandling.id", cascade="all, delete-orphan"
    )

    @property
    def guest_name(self) -> str | None:
        """First and last name as people read it."""
        names = (self.guest_first_name, self.guest_last_name)
        return " ".join(name for name in names if name) or None


class GuestHandling(Base):
    """From when on a colleague handled a conversation, and who decided that."""

    __tablename__ = "guest_handlings"

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[int] = mapped_column(
        ForeignKey("guest_conversations.id", ondelete="CASCADE"), index=True
    )
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    staff_name: Mapped[str] = mapped_column(String(170))
    by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    by_name: Mapped[str] = mapped_column(String(170))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    note: Mapped[str | None] = mapped_column(String(200))


class GuestMessage(Base):
    """What a guest or the staff wrote. A deleted one keeps its place and loses its words."""

    __tablename__ = "guest_messages"
    __table_args__ = (
        Index("ix_guest_messages_conversation", "conversation_id", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[int] = mapped_column(
        ForeignKey("guest_conversations.id", ondelete="CASCADE")
    )
    sender_type: Mapped[str] = mapped_column(String(10))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    text: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    edited_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    staff_read_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    staff_read_by: Mapped[str | None] = mapped_column(String(170))
    guest_read_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reply_to_id: Mapped[int | None] = mapped_column(
        ForeignKey("guest_messages.id", ondelete="SET NULL"), index=True
    )
    removed_files: Mapped[int] = mapped_column(default=0, server_default="0")
    rev: Mapped[int] = mapped_column(default=1)

    conversation: Mapped[GuestConversation] = relationship(lazy="joined", innerjoin=True)
    staff: Mapped[Staff | None] = relationship(lazy="joined")
    reply_to: Mapped["GuestMessage | None"] = relationship(
        lazy="selectin", join_depth=1, remote_side=[id]
    )
    attachments: Mapped[list["GuestAttachment"]] = relationship(
        lazy="selectin",
        order_by="GuestAttachment.id",
        cascade="all, delete-orphan",
        back_populates="message",
    )


class GuestAttachment(Attached, Base):
    """A file of a message."""

    __tablename__ = "guest_attachments"
    __table_args__ = ({"sqlite_autoincrement": True},)

    message_id: Mapped[int] = mapped_column(
        ForeignKey("guest_messages.id", ondelete="CASCADE"), index=True
    )

    message: Mapped[GuestMessage] = relationship(
        lazy="joined", innerjoin=True, back_populates="attachments"
    )
