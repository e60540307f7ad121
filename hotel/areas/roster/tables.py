"""The roster's periods and shifts."""

from datetime import date, datetime, time

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hotel.areas.staff.tables import Department, Staff
from hotel.database import Base, UtcDateTime


class Period(Base):
    """Some days of the roster, both ends included; closed while `finalized_at` is set."""

    __tablename__ = "roster_periods"
    # An id that came back would be taken for the period that had it before.
    __table_args__ = (
        Index("ix_roster_periods_hotel", "hotel_id", "start_date"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    title: Mapped[str] = mapped_column(String(120))
    start_date: Mapped[date]
    end_date: Mapped[date]
    published: Mapped[bool] = mapped_column(default=False)
    created_by_id: Mapped[int | None]
    created_by: Mapped[str | None] = mapped_column(String(170))
    finalized_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    finalized_by_id: Mapped[int | None]
    finalized_by: Mapped[str | None] = mapped_column(String(170))
    rev: Mapped[int] = mapped_column(default=1)


class ShiftRow(Base):
    """A shift: as the roster's paper says it, and the same as moments (aware UTC)."""

    __tablename__ = "shifts"
    __table_args__ = (
        Index("ix_shifts_staff", "staff_id", "starts_at"),
        Index("ix_shifts_hotel", "hotel_id", "shift_date"),
        Index("ix_shifts_period", "period_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    period_id: Mapped[int] = mapped_column(ForeignKey("roster_periods.id", ondelete="CASCADE"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"))
    department_id: Mapped[int | None] = mapped_column(
        ForeignKey("departments.id", ondelete="SET NULL")
    )
    shift_date: Mapped[date]
    shift_start: Mapped[time]
    shift_end: Mapped[time]
    break_start: Mapped[time | None]
    break_end: Mapped[time | None]
    starts_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime] = mapped_column(UtcDateTime)
    break_seconds: Mapped[int] = mapped_column(default=0)
    shift_type: Mapped[str] = mapped_column(String(30), default="custom")
    is_split: Mapped[bool] = mapped_column(default=False)
    notes: Mapped[str | None] = mapped_column(String(500))
    # The beginning its colleague was reminded of: one that is moved is told again.
    reminded_of: Mapped[datetime | None] = mapped_column(UtcDateTime)
    rev: Mapped[int] = mapped_column(default=1)

    staff: Mapped[Staff] = relationship(lazy="joined", innerjoin=True)
    department: Mapped[Department | None] = relationship(lazy="joined")
    period: Mapped[Period] = relationship(lazy="joined", innerjoin=True)
