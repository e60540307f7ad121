"""Codes to register with, and who did."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from contract.resources.team import RegistrationState
from hotel.areas.staff.tables import Staff
from hotel.database import Base, UtcDateTime


class RegistrationCodeRow(Base):
    """A code for one person; of the token in its QR code only the SHA-256 is kept.

    `used_by` is who registered with it, as they called themselves.
    """

    __tablename__ = "registration_codes"

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"), index=True)
    code: Mapped[str] = mapped_column(String(20), unique=True)
    qr_hash: Mapped[str] = mapped_column(String(64))
    made_by: Mapped[str] = mapped_column(String(170))
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    used_by: Mapped[str | None] = mapped_column(String(170))
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    revoked_by: Mapped[str | None] = mapped_column(String(170))
    rev: Mapped[int] = mapped_column(default=1)


class RegistrationRow(Base):
    """Somebody who gave a code. The colleague's row is there from then on, and not active."""

    __tablename__ = "registrations"
    __table_args__ = (Index("ix_registrations_hotel", "hotel_id", "state"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    code: Mapped[str] = mapped_column(String(20))
    username: Mapped[str] = mapped_column(String(150))
    first_name: Mapped[str] = mapped_column(String(80))
    last_name: Mapped[str] = mapped_column(String(80))
    email: Mapped[str | None] = mapped_column(String(254))
    registered_at: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[str] = mapped_column(String(10), default=RegistrationState.PENDING.value)
    decided_by: Mapped[str | None] = mapped_column(String(170))
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decision_reason: Mapped[str | None] = mapped_column(Text)
    rev: Mapped[int] = mapped_column(default=1)

    staff: Mapped[Staff] = relationship(lazy="joined", innerjoin=True)
