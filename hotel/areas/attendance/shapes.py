"""Clock logs as the wire shows them."""

from contract.resources.attendance import (
    Approval,
    ClockEntry,
    ClockLog,
    DepartmentName,
    RosteredShift,
)
from contract.scalars import Id
from hotel.areas.attendance.tables import ClockEntryRow
from hotel.areas.attendance.tables import ClockLog as ClockLogRow
from hotel.areas.roster.tables import ShiftRow


def log_of(row: ClockLogRow, hotel_slug: str = "") -> ClockLog:
    """A presence as managers see it, and who it belongs to."""
    department = row.staff.department
    return ClockLog(
        id=Id(row.id),
        staff=Id(row.staff_id),
        staff_name=row.staff.full_name,
        time_in=row.time_in,
        time_out=row.time_out,
        hotel_slug=hotel_slug,
        department=DepartmentName(name=department.name, slug=department.slug)
        if department
        else None,
        verified_by_face=row.verified_by_face,
        hours_worked=hours(row.worked_seconds(row.time_out)) if row.time_out else None,
        roster_shift=rostered(row.shift) if row.shift else None,
        is_unrostered=row.is_unrostered,
        is_approved=row.is_approved,
        is_rejected=row.approval == Approval.REJECTED.value,
        is_on_break=row.break_began is not None,
        break_start=row.break_began,
        total_break_minutes=row.break_seconds // 60,
        break_warning_sent=row.break_warned_at is not None,
        overtime_warning_sent=row.overtime_warned_at is not None,
        rev=row.rev,
        approval=Approval(row.approval),
        decided_by=row.decided_by,
        decided_by_id=Id(row.decided_by_id) if row.decided_by_id is not None else None,
        decided_at=row.decided_at,
        decided_from=row.decided_from,
        decision_reason=row.decision_reason,
        break_minutes_due=row.break_minutes_due,
        break_warned_at=row.break_warned_at,
        reminded_at=row.reminded_at,
        overtime_warned_at=row.overtime_warned_at,
        entries=tuple(map(_entry, row.entries)),
    )


def rostered(row: ShiftRow) -> RosteredShift:
    """A shift beside the log that belongs to it."""
    return RosteredShift(
        id=Id(row.id),
        date=row.shift_date,
        start=row.shift_start,
        end=row.shift_end,
        department=row.department.name if row.department else None,
    )


def hours(seconds: int) -> str:
    """A span as a HotelMate backend writes it, like 7.50."""
    return f"{seconds / 3600:.2f}"


def _entry(row: ClockEntryRow) -> ClockEntry:
    return ClockEntry(
        action=row.action,
        at=row.at,
        verified_by_face=row.verified_by_face,
        by=row.by,
        terminal=row.terminal,
    )
