"""The clock's book."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from contract.resources.attendance import Approval
from hotel.areas.roster.tables import ShiftRow
from hotel.areas.staff.tables import Staff
from hotel.database import Base, UtcDateTime


class ClockLog(Base):
    """One presence from clock-in to clock-out; open while `time_out` is empty.

    `warned_after`: minutes of the hardest break rule that was warned of, 0 for none;
    `break_minutes_due`: the break it asked for, 0 once it was taken. `times_rev`: the `rev` at
    which somebody came, went, or took a break last, or was put right to have.
    """

    __tablename__ = "clock_logs"
    __table_args__ = (
        Index("ix_clock_logs_staff", "staff_id", "time_out"),
        Index("ix_clock_logs_hotel", "hotel_id", "time_in"),
        Index("ix_clock_logs_open", "hotel_id", "time_out"),
        Index("ix_clock_logs_approval", "hotel_id", "approval"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"))
    time_in: Mapped[datetime] = mapped_column(UtcDateTime)
    time_out: Mapped[datetime | None] = mapped_column(UtcDateTime)
    break_began: Mapped[datetime | None] = mapped_column(UtcDateTime)
    break_seconds: Mapped[int] = mapped_column(default=0)
    verified_by_face: Mapped[bool] = mapped_column(default=False)
    is_unrostered: Mapped[bool] = mapped_column(default=False)
    shift_id: Mapped[int | None] = mapped_column(
        ForeignKey("shifts.id", name="fk_clock_logs_shift", ondelete="SET NULL")
    )
    approval: Mapped[str] = mapped_column(String(12), default=Approval.NOT_NEEDED.value)
    decided_by: Mapped[str | None] = mapped_column(String(170))
    decided_by_id: Mapped[int | None]
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decided_from: Mapped[str | None] = mapped_column(String(60))
    decision_reason: Mapped[str | None] = mapped_column(Text)
    warned_after: Mapped[int] = mapped_column(default=0)
    break_minutes_due: Mapped[int] = mapped_column(default=0)
    break_warned_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reminded_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    overtime_warned_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    rev: Mapped[int] = mapped_column(default=1)
    times_rev: Mapped[int] = mapped_column(default=1)

    staff: Mapped[Staff] = relationship(lazy="joined", innerjoin=True)
    shift: Mapped[ShiftRow | None] = relationship(lazy="joined")
    entries: Mapped[list["ClockEntryRow"]] = relationship(
        lazy="selectin", order_by="ClockEntryRow.id", cascade="all, delete-orphan"
    )

    @property
    def is_approved(self) -> bool:
        """Whether it counts: somebody approved it, or nobody has to."""
        return self.approval in {Approval.NOT_NEEDED.value, Approval.APPROVED.value}

    def note_times(self) -> None:
        """Its times are others now."""
        self.rev += 1
        self.times_rev = self.rev

    def worked_seconds(self, at: datetime) -> int:
        """How long somebody has worked until then, without breaks."""
        until = min(self.time_out or at, at)
        on_break = (until - self.break_began).total_seconds() if self.break_began else 0
        present = (until - self.time_in).total_seconds()
        return max(0, int(present - self.break_seconds - max(0, on_break)))


class ClockEntryRow(Base):
    """One action at the clock. `by` is who did it for the colleague; `terminal` a name."""

    __tablename__ = "clock_entries"

    id: Mapped[int] = mapped_column(primary_key=True)
    log_id: Mapped[int] = mapped_column(ForeignKey("clock_logs.id", ondelete="CASCADE"), index=True)
    action: Mapped[str] = mapped_column(String(12))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    verified_by_face: Mapped[bool] = mapped_column(default=False)
    by: Mapped[str | None] = mapped_column(String(170))
    terminal: Mapped[str | None] = mapped_column(String(60))


class AttendanceSettings(Base):
    """What a hotel's managers chose; what is empty follows from the rule set."""

    __tablename__ = "attendance_settings"

    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"), primary_key=True)
    rule_set: Mapped[str | None] = mapped_column(String(10))
    overtime_after_minutes: Mapped[int | None]
    early_minutes: Mapped[int | None]
