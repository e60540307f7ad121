"""What is kept of every change: the streams' numbers and the answers already given."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from hotel.database import Base, UtcDateTime


class StreamCounter(Base):
    """The newest number of one stream of one hotel."""

    __tablename__ = "stream_counters"

    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"), primary_key=True)
    stream: Mapped[str] = mapped_column(String(60), primary_key=True)
    seq: Mapped[int] = mapped_column(default=0)


class ChangeRow(Base):
    """One change of one stream; `seq` has no holes within it."""

    __tablename__ = "changes"
    __table_args__ = (Index("ix_changes_at", "at"),)

    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"), primary_key=True)
    stream: Mapped[str] = mapped_column(String(60), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    entity: Mapped[str] = mapped_column(String(30))
    entity_id: Mapped[int]
    rev: Mapped[int]
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class GivenAnswer(Base):
    """The answer to a request with an Idempotency-Key, for whoever repeats it."""

    __tablename__ = "given_answers"
    __table_args__ = (Index("ix_given_answers_at", "at"),)

    actor: Mapped[str] = mapped_column(String(60), primary_key=True)
    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    route: Mapped[str] = mapped_column(String(300))
    body_hash: Mapped[str] = mapped_column(String(64))
    status: Mapped[int]
    body: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
