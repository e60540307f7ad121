"""Events of clocking in and out, breaks and approvals (specification §3.1, §4.1, §4.4, §4.5)."""

import enum
from typing import TypeAlias

import msgspec

from contract.channels import ATTENDANCE, ATTENDANCE_MANAGERS, ATTENDANCE_STAFF, HOTEL
from contract.events.base import Payload, Place
from contract.samples import example
from contract.scalars import Id, Instant


class ClockAction(enum.StrEnum):
    """What somebody did at the clock. The specification names the first two."""

    CLOCK_IN = "clock_in"
    CLOCK_OUT = "clock_out"
    START_BREAK = "start_break"
    END_BREAK = "end_break"
    UNKNOWN = "unknown"

    @classmethod
    def _missing_(cls, _value: object) -> "ClockAction":
        return cls.UNKNOWN


class ClockStatusUpdated(Payload, frozen=True, kw_only=True):
    """Somebody clocked in or out, or began or ended a break."""

    EVENT = "clock-status-updated"
    PLACES = (Place(HOTEL),)
    RECEIVERS = "All staff in hotel"
    TRIGGER = "Staff clock in/out operations"
    NULLABLE = frozenset({"department", "department_slug"})
    SAMPLE = example(
        user_id="123",
        staff_id="456",
        is_on_duty=True,
        clock_time="2025-11-30T09:00:00Z",
        first_name="John",
        last_name="Doe",
        action="clock_in",
        department="Reception",
        department_slug="reception",
    )

    user_id: Id | None
    staff_id: Id
    is_on_duty: bool | None
    clock_time: Instant | None
    first_name: str | None
    last_name: str | None
    action: ClockAction | None
    department: str | None
    department_slug: str | None

    @property
    def is_on_duty_now(self) -> bool | None:
        """Whether the person is on duty after the action; None when that cannot be told.

        The action counts: a backend in the field sends a stale `is_on_duty`.
        """
        if self.action in (None, ClockAction.UNKNOWN):
            return self.is_on_duty
        return self.action is not ClockAction.CLOCK_OUT


class AttendanceLogged(Payload, frozen=True, kw_only=True):
    """A clock log was written. `log_id` travels as `id`."""

    EVENT = "attendance-logged"
    PLACES = (Place(ATTENDANCE),)
    RECEIVERS = "Managers and attendance viewers"
    TRIGGER = "Clock in/out operations"
    NULLABLE = frozenset({"department"})
    SAMPLE = example(
        id="789",
        staff_id="456",
        staff_name="John Doe",
        department="Reception",
        time="2025-11-30T09:00:00Z",
        verified_by_face=True,
        is_unrostered=False,
        is_approved=True,
    )

    log_id: Id = msgspec.field(name="id")
    staff_id: Id | None
    staff_name: str | None
    department: str | None
    time: Instant | None
    verified_by_face: bool | None
    is_unrostered: bool | None
    is_approved: bool | None


class RequestAction(msgspec.Struct, frozen=True, kw_only=True):
    """A button an event proposes. `endpoint` is data, never an address to call."""

    label: str
    action: str
    endpoint: str
    style: str = ""


class UnrosteredClockInRequested(Payload, frozen=True, kw_only=True):
    """Somebody clocked in without a shift and asks a manager to approve it."""

    EVENT = "unrostered-clockin-request"
    PLACES = (Place(ATTENDANCE_MANAGERS),)
    RECEIVERS = "Managers only"
    TRIGGER = "Staff clocking in without scheduled shift"
    NULLABLE = frozenset({"department"})
    SAMPLE = example(
        type="unrostered_clockin_request",
        clock_log_id="789",
        staff_id="456",
        staff_name="John Doe",
        department="Reception",
        message="John Doe requests approval for unrostered shift",
        actions=[
            {
                "label": "Approve",
                "action": "approve",
                "endpoint": "/api/hotels/grand-hotel/clock-logs/789/approve/",
                "style": "success",
            },
            {
                "label": "Reject",
                "action": "reject",
                "endpoint": "/api/hotels/grand-hotel/clock-logs/789/reject/",
                "style": "danger",
            },
        ],
        timestamp="2025-11-30T09:00:00Z",
    )

    type: str | None
    clock_log_id: Id
    staff_id: Id | None
    staff_name: str | None
    department: str | None
    message: str | None
    actions: tuple[RequestAction, ...] | None
    timestamp: Instant | None


class BreakWarned(Payload, frozen=True, kw_only=True):
    """Somebody has worked for long without a break."""

    EVENT = "break-warning"
    PLACES = (Place(ATTENDANCE_STAFF), Place(ATTENDANCE_MANAGERS))
    RECEIVERS = "Individual staff member and managers"
    TRIGGER = "Long shift duration (break reminder system)"
    SAMPLE = example(
        type="break_warning",
        clock_log_id="789",
        staff_id="456",
        staff_name="John Doe",
        duration_hours=6.5,
        message=("Break reminder: You've been working for 6.5 hours. Consider taking a break."),
        timestamp="2025-11-30T15:30:00Z",
    )

    type: str | None
    clock_log_id: Id
    staff_id: Id | None
    staff_name: str | None
    duration_hours: float | None
    message: str | None
    timestamp: Instant | None


class OvertimeWarned(Payload, frozen=True, kw_only=True):
    """Somebody works longer than the hotel's rules foresee for a day."""

    EVENT = "overtime-warning"
    PLACES = (Place(ATTENDANCE_STAFF), Place(ATTENDANCE_MANAGERS))
    RECEIVERS = "Individual staff member and managers"
    TRIGGER = "Longer at work than the hotel's rules foresee"
    NAMED = False
    SPECIFIED = False
    SAMPLE = example(
        type="overtime_warning",
        clock_log_id="789",
        staff_id="456",
        staff_name="John Doe",
        duration_hours=10.0,
        message="Overtime: John Doe has been working for 10 hours.",
        timestamp="2025-11-30T19:00:00Z",
    )

    type: str | None
    clock_log_id: Id
    staff_id: Id | None
    staff_name: str | None
    duration_hours: float | None
    message: str | None
    timestamp: Instant | None


class ClockLogApproved(Payload, frozen=True, kw_only=True):
    """A manager, `approved_by` by name, approved the colleague's clock-in without a shift."""

    EVENT = "clocklog-approved"
    PLACES = (Place(ATTENDANCE_STAFF),)
    RECEIVERS = "Individual staff member"
    TRIGGER = "A manager decides about a clock-in without a shift"
    NAMED = False
    SPECIFIED = False
    SAMPLE = example(
        clock_log_id="789",
        message="Niamh Doyle approved your clock-in of 09:00.",
        approved_by="Niamh Doyle",
    )

    clock_log_id: Id
    message: str | None
    approved_by: str | None


class ClockLogRejected(Payload, frozen=True, kw_only=True):
    """A manager, `rejected_by` by name, refused it; the message tells why and what follows."""

    EVENT = "clocklog-rejected"
    PLACES = (Place(ATTENDANCE_STAFF),)
    RECEIVERS = "Individual staff member"
    TRIGGER = "A manager decides about a clock-in without a shift"
    NAMED = False
    SPECIFIED = False
    SAMPLE = example(
        clock_log_id="789",
        message="Niamh Doyle rejected your clock-in of 09:00: Not agreed with the department.",
        rejected_by="Niamh Doyle",
    )

    clock_log_id: Id
    message: str | None
    rejected_by: str | None


Event: TypeAlias = (
    ClockStatusUpdated
    | AttendanceLogged
    | UnrosteredClockInRequested
    | BreakWarned
    | OvertimeWarned
    | ClockLogApproved
    | ClockLogRejected
)
