"""The book of decisions."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from hotel.database import Base, UtcDateTime


class AuditRow(Base):
    """One decision. Names are kept as they were; nothing is ever changed or taken out."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_hotel", "hotel_id", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    action: Mapped[str] = mapped_column(String(60))
    decided_by: Mapped[str] = mapped_column(String(170))
    decided_by_id: Mapped[int | None]
    subject: Mapped[str] = mapped_column(String(300), default="")
    subject_id: Mapped[int | None]
    staff_id: Mapped[int | None] = mapped_column(index=True)
    reason: Mapped[str | None] = mapped_column(Text)
    place: Mapped[str | None] = mapped_column(String(60))
