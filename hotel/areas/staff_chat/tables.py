"""Conversations among staff, who takes part, what was written and how it was received."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hotel.areas.staff.tables import Staff
from hotel.attachments.columns import Attached
from hotel.database import Base, UtcDateTime


class Conversation(Base):
    """A conversation. `direct_key` names both people of a direct one: there is one for each two."""

    __tablename__ = "staff_conversations"
    __table_args__ = (UniqueConstraint("hotel_id", "direct_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    title: Mapped[str | None] = mapped_column(String(80))
    is_group: Mapped[bool]
    direct_key: Mapped[str | None] = mapped_column(String(40))
    created_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)
    rev: Mapped[int] = mapped_column(default=1)

    members: Mapped[list["Member"]] = relationship(
        lazy="selectin", order_by="Member.joined_at, Member.staff_id", cascade="all, delete-orphan"
    )


class Member(Base):
    """Somebody who takes part. Messages up to the id `read_up_to` were read."""

    __tablename__ = "staff_conversation_members"
    __table_args__ = (Index("ix_staff_conversation_members_staff", "staff_id"),)

    conversation_id: Mapped[int] = mapped_column(
        ForeignKey("staff_conversations.id", ondelete="CASCADE"), primary_key=True
    )
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    joined_at: Mapped[datetime] = mapped_column(UtcDateTime)
    read_up_to: Mapped[int] = mapped_column(default=0)

    staff: Mapped[Staff] = relationship(lazy="joined", innerjoin=True)


class Message(Base):
    """What somebody wrote. A deleted one keeps its place and loses its words."""

    __tablename__ = "staff_messages"
    __table_args__ = (
        Index("ix_staff_messages_conversation", "conversation_id", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[int] = mapped_column(
        ForeignKey("staff_conversations.id", ondelete="CASCADE")
    )
    sender_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    text: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    edited_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reply_to_id: Mapped[int | None] = mapped_column(
        ForeignKey("staff_messages.id", ondelete="SET NULL"), index=True
    )
    forwarded_from: Mapped[str | None] = mapped_column(String(170))
    rev: Mapped[int] = mapped_column(default=1)

    sender: Mapped[Staff] = relationship(lazy="selectin")
    reply_to: Mapped["Message | None"] = relationship(
        lazy="selectin", join_depth=1, remote_side=[id]
    )
    mentions: Mapped[list["Mention"]] = relationship(
        lazy="selectin", order_by="Mention.staff_id", cascade="all, delete-orphan"
    )
    reactions: Mapped[list["Reaction"]] = relationship(
        lazy="selectin", order_by="Reaction.id", cascade="all, delete-orphan"
    )
    files: Mapped[list["MessageFile"]] = relationship(
        lazy="selectin", order_by="MessageFile.id", cascade="all, delete-orphan"
    )


class Mention(Base):
    """Somebody whom a message mentions."""

    __tablename__ = "staff_message_mentions"

    message_id: Mapped[int] = mapped_column(
        ForeignKey("staff_messages.id", ondelete="CASCADE"), primary_key=True
    )
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), primary_key=True)

    staff: Mapped[Staff] = relationship(lazy="joined", innerjoin=True)


class Reaction(Base):
    """One person's reaction to a message."""

    __tablename__ = "staff_message_reactions"
    __table_args__ = (UniqueConstraint("message_id", "staff_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("staff_messages.id", ondelete="CASCADE"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    emoji: Mapped[str] = mapped_column(String(16))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

    staff: Mapped[Staff] = relationship(lazy="joined", innerjoin=True)


class MessageFile(Attached, Base):
    """A file of a message. Forwarded messages share what is stored, so keys are not unique."""

    __tablename__ = "staff_message_files"

    message_id: Mapped[int] = mapped_column(
        ForeignKey("staff_messages.id", ondelete="CASCADE"), index=True
    )
    key: Mapped[str] = mapped_column(String(48), index=True)
    thumbnail_key: Mapped[str | None] = mapped_column(String(48), index=True)
