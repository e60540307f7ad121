"""Events of the roster (specification §4.2 and §4.3)."""

from typing import TypeAlias

from contract.channels import ATTENDANCE, ATTENDANCE_MANAGERS, ATTENDANCE_STAFF
from contract.events.base import Payload, Place
from contract.events.staff import EditAction
from contract.samples import example
from contract.scalars import Id, Instant


class RosterUpdated(Payload, frozen=True, kw_only=True):
    """Shifts of a period changed. No `shift_ids`: the period itself did."""

    EVENT = "roster-updated"
    PLACES = (Place(ATTENDANCE),)
    RECEIVERS = "Managers and roster viewers"
    TRIGGER = "Roster period/shift changes"
    SPECIFIED = False
    SAMPLE = example(
        action="updated",
        period_id="123",
        period_title="Week of Nov 25",
        shift_ids=["901", "902"],
        updated_by="456",
        timestamp="2025-11-30T15:00:00Z",
    )

    action: EditAction | None
    period_id: Id
    period_title: str | None
    shift_ids: tuple[Id, ...] | None
    updated_by: Id | None
    timestamp: Instant | None


class PeriodFinalized(Payload, frozen=True, kw_only=True):
    """A roster period was closed. `finalized_by` is a name."""

    EVENT = "period-finalized"
    PLACES = (Place(ATTENDANCE_MANAGERS),)
    RECEIVERS = "Managers only"
    TRIGGER = "Roster period finalization"
    SAMPLE = example(
        period_id="123",
        period_title="Week of Nov 25",
        finalized_by="Manager Name",
        message="Roster period 'Week of Nov 25' has been finalized.",
        timestamp="2025-11-30T15:30:00Z",
    )

    period_id: Id
    period_title: str | None
    finalized_by: str | None
    message: str | None
    timestamp: Instant | None


class ShiftReminded(Payload, frozen=True, kw_only=True):
    """Somebody's own shift begins soon. `department` is a name."""

    EVENT = "shift-reminder"
    PLACES = (Place(ATTENDANCE_STAFF),)
    RECEIVERS = "Individual staff member"
    TRIGGER = "30 minutes before a published shift begins"
    NAMED = False
    SPECIFIED = False
    NULLABLE = frozenset({"department"})
    SAMPLE = example(
        type="shift_reminder",
        shift_id="901",
        staff_id="456",
        starts_at="2025-11-30T09:00:00Z",
        ends_at="2025-11-30T17:00:00Z",
        department="Reception",
        message="Your shift begins at 09:00.",
        timestamp="2025-11-30T08:30:00Z",
    )

    type: str | None
    shift_id: Id
    staff_id: Id | None
    starts_at: Instant | None
    ends_at: Instant | None
    department: str | None
    message: str | None
    timestamp: Instant | None


Event: TypeAlias = RosterUpdated | PeriodFinalized | ShiftReminded
