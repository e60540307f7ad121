"""Periods and shifts as the wire shows them."""

from contract.resources.roster import RosterPeriod, Shift
from contract.scalars import Id
from hotel.areas.roster.tables import Period, ShiftRow


def period_of(row: Period) -> RosterPeriod:
    """A period."""
    return RosterPeriod(
        id=Id(row.id),
        title=row.title,
        hotel=Id(row.hotel_id),
        start_date=row.start_date,
        end_date=row.end_date,
        created_by=Id(row.created_by_id) if row.created_by_id is not None else None,
        created_by_name=row.created_by,
        published=row.published,
        is_finalized=row.finalized_at is not None,
        finalized_by=Id(row.finalized_by_id) if row.finalized_by_id is not None else None,
        finalized_by_name=row.finalized_by,
        finalized_at=row.finalized_at,
        rev=row.rev,
    )


def shift_of(row: ShiftRow) -> Shift:
    """A shift, in the hotel's own time and as moments."""
    seconds = (row.ends_at - row.starts_at).total_seconds() - row.break_seconds
    return Shift(
        id=Id(row.id),
        hotel=Id(row.hotel_id),
        staff=Id(row.staff_id),
        staff_name=row.staff.full_name,
        period=Id(row.period_id),
        period_title=row.period.title,
        shift_date=row.shift_date,
        shift_start=row.shift_start,
        shift_end=row.shift_end,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        department=row.department.slug if row.department else None,
        department_name=row.department.name if row.department else None,
        break_start=row.break_start,
        break_end=row.break_end,
        shift_type=row.shift_type,
        is_split_shift=row.is_split,
        is_night_shift=row.shift_end <= row.shift_start,
        expected_hours=f"{seconds / 3600:.2f}",
        notes=row.notes,
        rev=row.rev,
    )
