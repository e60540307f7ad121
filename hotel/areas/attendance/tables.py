"""The clock's book."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hotel.database import Base, UtcDateTime


class ClockLog(Base):
    """One presence from clock-in to clock-out; open while `time_out` is empty."""

    __tablename__ = "clock_logs"
    __table_args__ = (Index("ix_clock_logs_staff", "staff_id", "time_out"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"))
    time_in: Mapped[datetime] = mapped_column(UtcDateTime)
    time_out: Mapped[datetime | None] = mapped_column(UtcDateTime)
    break_began: Mapped[datetime | None] = mapped_column(UtcDateTime)
    break_seconds: Mapped[int] = mapped_column(default=0)
    verified_by_face: Mapped[bool] = mapped_column(default=False)
    is_unrostered: Mapped[bool] = mapped_column(default=False)
