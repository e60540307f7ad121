"""The rules of the clock."""

from datetime import datetime
from typing import Final

from sqlalchemy import select

from contract.channels import HOTEL
from contract.codec import encode_rest
from contract.events.attendance import ClockAction, ClockStatusUpdated
from contract.permissions import Capability, Duty
from contract.resources.staff import Clocking, DutyStatus, StaffMember
from contract.resources.sync import Entity
from contract.scalars import Id
from hotel.areas.attendance.tables import ClockLog
from hotel.areas.staff.shapes import member_of
from hotel.areas.staff.tables import Staff
from hotel.changes.mutation import Mutation
from hotel.problems import conflict, invalid, not_found
from hotel.visit import Visit
from hotel.web.answers import known_id

STREAMS: Final = frozenset({*Duty, "staff"})
_LEADS_TO: Final = {
    ClockAction.CLOCK_IN: DutyStatus.ON_DUTY,
    ClockAction.CLOCK_OUT: DutyStatus.OFF_DUTY,
    ClockAction.START_BREAK: DutyStatus.ON_BREAK,
    ClockAction.END_BREAK: DutyStatus.ON_DUTY,
}
_STARTS_FROM: Final = {
    ClockAction.CLOCK_IN: {DutyStatus.OFF_DUTY},
    ClockAction.CLOCK_OUT: {DutyStatus.ON_DUTY, DutyStatus.ON_BREAK},
    ClockAction.START_BREAK: {DutyStatus.ON_DUTY},
    ClockAction.END_BREAK: {DutyStatus.ON_BREAK},
}
_STANDS: Final = {
    DutyStatus.OFF_DUTY: "is not clocked in",
    DutyStatus.ON_DUTY: "is clocked in",
    DutyStatus.ON_BREAK: "is on a break",
}


async def clock(mutation: Mutation, visit: Visit, wanted: Clocking) -> StaffMember:
    """Clock somebody in or out, or begin or end a break. Raises ProblemError 400, 403, 404, 409."""
    action = ClockAction(wanted.action)
    if action is ClockAction.UNKNOWN:
        sentence = "At the clock one can clock_in, clock_out, start_break or end_break."
        raise invalid(sentence, field="action")
    staff = await _locked_staff(mutation, _whom(visit, wanted))
    before = DutyStatus(staff.duty_status)
    if before is _LEADS_TO[action]:
        return member_of(staff)
    if before not in _STARTS_FROM[action]:
        sentence = f"{staff.full_name} {_STANDS[before]}."
        raise conflict(sentence, current=encode_rest(member_of(staff)))
    await _write_log(mutation, staff, action, wanted)
    _set_duty(staff, _LEADS_TO[action], mutation.at)
    mutation.touch(Entity.STAFF, staff.id, staff.rev, STREAMS)
    _tell(mutation, staff, action)
    return member_of(staff)


def _whom(visit: Visit, wanted: Clocking) -> int | None:
    own = visit.staff_id
    if wanted.staff_id is None or known_id(wanted.staff_id) == own:
        return own
    visit.require(Capability.CLOCK_OTHERS, "Only managers may clock somebody else.")
    return known_id(wanted.staff_id)


async def _locked_staff(mutation: Mutation, staff_id: int | None) -> Staff:
    query = select(Staff).where(
        Staff.hotel_id == mutation.hotel.id, Staff.id == staff_id, Staff.is_active
    )
    found = await mutation.session.scalars(query.with_for_update(of=Staff))
    if (staff := found.one_or_none()) is None:
        sentence = "Nobody on this hotel's staff has this number."
        raise not_found(sentence)
    return staff


async def _write_log(
    mutation: Mutation, staff: Staff, action: ClockAction, wanted: Clocking
) -> None:
    log = await _open_log(mutation, staff)
    if log is None:
        log = ClockLog(
            hotel_id=mutation.hotel.id,
            staff_id=staff.id,
            time_in=staff.on_duty_since or mutation.at,
            break_seconds=0,
            verified_by_face=wanted.verified_by_face,
        )
        mutation.session.add(log)
    if log.break_began is not None:
        log.break_seconds += int((mutation.at - log.break_began).total_seconds())
    log.break_began = mutation.at if action is ClockAction.START_BREAK else None
    log.time_out = mutation.at if action is ClockAction.CLOCK_OUT else None


async def _open_log(mutation: Mutation, staff: Staff) -> ClockLog | None:
    query = select(ClockLog).where(ClockLog.staff_id == staff.id, ClockLog.time_out.is_(None))
    return (await mutation.session.scalars(query.order_by(ClockLog.id.desc()).limit(1))).first()


def _set_duty(staff: Staff, status: DutyStatus, at: datetime) -> None:
    is_on_duty = status is not DutyStatus.OFF_DUTY
    staff.duty_status = status.value
    staff.on_duty_since = (staff.on_duty_since or at) if is_on_duty else None
    staff.on_break_since = at if status is DutyStatus.ON_BREAK else None
    staff.is_unrostered = staff.is_unrostered and is_on_duty
    staff.rev += 1


def _tell(mutation: Mutation, staff: Staff, action: ClockAction) -> None:
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
