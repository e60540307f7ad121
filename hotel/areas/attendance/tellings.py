"""Who is told of what happens at the clock: everybody, managers, and the colleague."""

from typing import Final

from contract.channels import ATTENDANCE, ATTENDANCE_MANAGERS, ATTENDANCE_STAFF, HOTEL
from contract.events.attendance import (
    AttendanceLogged,
    ClockAction,
    ClockLogApproved,
    ClockLogRejected,
    ClockStatusUpdated,
    RequestAction,
    UnrosteredClockInRequested,
)
from contract.events.base import Payload
from contract.permissions import Duty
from contract.resources.sync import Entity
from contract.scalars import Id
from hotel.areas.attendance.tables import ClockLog
from hotel.areas.staff.tables import Staff
from hotel.changes.mutation import Mutation

STAFF_STREAMS: Final = frozenset({*Duty, "staff"})
LOG_STREAMS: Final = frozenset({Duty.MANAGER})
_LOGGED: Final = frozenset({ClockAction.CLOCK_IN, ClockAction.CLOCK_OUT})


def touch_staff(mutation: Mutation, staff: Staff) -> None:
    """Somebody's duty changed: everybody may see it."""
    mutation.touch(Entity.STAFF, staff.id, staff.rev, STAFF_STREAMS)


def touch_log(mutation: Mutation, log: ClockLog) -> None:
    """A log changed: managers see it."""
    mutation.touch(Entity.CLOCK_LOG, log.id, log.rev, LOG_STREAMS)


def tell_clocked(mutation: Mutation, log: ClockLog, action: ClockAction) -> None:
    """Somebody used the clock."""
    tell_status(mutation, log.staff, action)
    if action in _LOGGED:
        _tell_logged(mutation, log, action)
    if action is ClockAction.CLOCK_IN and not log.is_approved:
        tell_managers(mutation, _request(mutation, log), rev=log.rev)


def tell_status(mutation: Mutation, staff: Staff, action: ClockAction) -> None:
    """Somebody's duty status is another now."""
    updated = ClockStatusUpdated(
        user_id=Id(staff.id),
        staff_id=Id(staff.id),
        is_on_duty=staff.is_on_duty,
        clock_time=mutation.at,
        first_name=staff.first_name,
        last_name=staff.last_name,
        action=action,
        department=staff.department.name if staff.department else None,
        department_slug=staff.department.slug if staff.department else None,
    )
    mutation.tell(HOTEL.channel(hotel_slug=mutation.hotel.slug), updated, rev=staff.rev)


def tell_decided(mutation: Mutation, log: ClockLog) -> None:
    """The colleague hears what a manager decided."""
    by, came = log.decided_by or "", mutation.hotel.when(log.time_in, now=mutation.at)
    if log.is_approved:
        message = f"{by} approved your clock-in of {came}."
        event: Payload = ClockLogApproved(clock_log_id=Id(log.id), message=message, approved_by=by)
    else:
        message = f"{by} rejected your clock-in of {came}: {log.decision_reason}"
        event = ClockLogRejected(clock_log_id=Id(log.id), message=message, rejected_by=by)
    tell_colleague(mutation, log, event)


def tell_colleague(mutation: Mutation, log: ClockLog, event: Payload) -> None:
    """On the channel that is the colleague's own."""
    channel = ATTENDANCE_STAFF.channel(hotel_slug=mutation.hotel.slug, staff_id=str(log.staff_id))
    mutation.tell(channel, event, rev=log.rev)


def tell_managers(mutation: Mutation, event: Payload, *, rev: int) -> None:
    """On the channel that is the managers' own."""
    channel = ATTENDANCE_MANAGERS.channel(hotel_slug=mutation.hotel.slug)
    mutation.tell(channel, event, rev=rev)


def _tell_logged(mutation: Mutation, log: ClockLog, action: ClockAction) -> None:
    latest = log.entries[-1] if log.entries else None
    is_out = action is ClockAction.CLOCK_OUT
    logged = AttendanceLogged(
        log_id=Id(log.id),
        staff_id=Id(log.staff_id),
        staff_name=log.staff.full_name,
        department=log.staff.department.name if log.staff.department else None,
        time=(log.time_out if is_out else log.time_in) or mutation.at,
        verified_by_face=latest.verified_by_face if latest else log.verified_by_face,
        is_unrostered=log.is_unrostered,
        is_approved=log.is_approved,
    )
    mutation.tell(ATTENDANCE.channel(hotel_slug=mutation.hotel.slug), logged, rev=log.rev)


def _request(mutation: Mutation, log: ClockLog) -> UnrosteredClockInRequested:
    name = log.staff.full_name
    return UnrosteredClockInRequested(
        type="unrostered_clockin_request",
        clock_log_id=Id(log.id),
        staff_id=Id(log.staff_id),
        staff_name=name,
        department=log.staff.department.name if log.staff.department else None,
        message=f"{name} requests approval for unrostered shift",
        actions=(
            _action(mutation, log, "approve", "success"),
            _action(mutation, log, "reject", "danger"),
        ),
        timestamp=mutation.at,
    )


def _action(mutation: Mutation, log: ClockLog, verb: str, style: str) -> RequestAction:
    return RequestAction(
        label=verb.capitalize(),
        action=verb,
        endpoint=f"/api/hotels/{mutation.hotel.slug}/clock-logs/{log.id}/{verb}/",
        style=style,
    )
