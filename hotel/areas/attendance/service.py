"""The rules of the clock."""

from datetime import timedelta
from typing import Final

from sqlalchemy import select

from contract.codec import encode_rest
from contract.events.attendance import ClockAction
from contract.permissions import Capability
from contract.resources.attendance import Approval
from contract.resources.staff import Clocking, DutyStatus, StaffMember
from hotel.areas.attendance.rules import rules_of
from hotel.areas.attendance.tables import ClockEntryRow, ClockLog
from hotel.areas.attendance.tellings import STAFF_STREAMS, tell_clocked, touch_log, touch_staff
from hotel.areas.audit.service import Decider, Deed, write_down
from hotel.areas.roster.covering import has_roster, shift_at
from hotel.areas.staff.shapes import member_for
from hotel.areas.staff.tables import Staff
from hotel.changes.mutation import Mutation
from hotel.problems import conflict, invalid, not_found
from hotel.visit import Visit
from hotel.web.answers import known_id

STREAMS: Final = STAFF_STREAMS
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
    # Whole sentences: consoles recognise them and say them in their own language.
    DutyStatus.OFF_DUTY: "{name} is not clocked in.",
    DutyStatus.ON_DUTY: "{name} is clocked in.",
    DutyStatus.ON_BREAK: "{name} is on a break.",
}


async def clock(
    mutation: Mutation, visit: Visit, wanted: Clocking, *, place: str | None = None
) -> StaffMember:
    """Clock somebody in or out, or begin or end a break; `place` is the PC it is done at.

    Raises ProblemError 400, 403, 404, 409.
    """
    action = ClockAction(wanted.action)
    if action is ClockAction.UNKNOWN:
        sentence = "At the clock one can clock_in, clock_out, start_break or end_break."
        raise invalid(sentence, field="action")
    staff, shown = await locked_staff(mutation, _whom(visit, wanted)), member_for(visit)
    before = DutyStatus(staff.duty_status)
    if before is _LEADS_TO[action]:
        return shown(staff)
    if before not in _STARTS_FROM[action]:
        sentence = _STANDS[before].format(name=staff.full_name)
        raise conflict(sentence, current=encode_rest(shown(staff)))
    log = await _log_to_write(mutation, staff, action)
    log.entries.append(_entry(mutation, visit, wanted, staff))
    if action is ClockAction.CLOCK_IN:
        log.verified_by_face = log.entries[-1].verified_by_face
    await act(mutation, log, action)
    if visit.actor.staff_id not in {None, str(staff.id)}:
        who = Decider(name=visit.name, staff_id=visit.staff_id, place=place)
        write_down(mutation, who, _for_another(log, action))
    return shown(staff)


async def act(mutation: Mutation, log: ClockLog, action: ClockAction) -> None:
    """Do to the book, the duty status and everybody's knowledge what an action at the clock does.

    The log's entry of it is written already; its colleague is locked.
    """
    _move(mutation, log, action)
    _set_duty(mutation, log, _LEADS_TO[action])
    await mutation.session.flush()
    touch_staff(mutation, log.staff)
    touch_log(mutation, log)
    tell_clocked(mutation, log, action)


async def locked_staff(mutation: Mutation, staff_id: int | None) -> Staff:
    """An active colleague, nobody else's to clock until the commit. Raises ProblemError 404."""
    query = select(Staff).where(
        Staff.hotel_id == mutation.hotel.id, Staff.id == staff_id, Staff.is_active
    )
    locked = query.with_for_update(of=Staff).execution_options(populate_existing=True)
    if (staff := (await mutation.session.scalars(locked)).one_or_none()) is None:
        sentence = "Nobody on this hotel's staff has this number."
        raise not_found(sentence)
    return staff


async def open_log(mutation: Mutation, staff: Staff) -> ClockLog | None:
    """The presence of somebody who is clocked in."""
    query = select(ClockLog).where(ClockLog.staff_id == staff.id, ClockLog.time_out.is_(None))
    return (await mutation.session.scalars(query.order_by(ClockLog.id.desc()).limit(1))).first()


def _whom(visit: Visit, wanted: Clocking) -> int | None:
    if visit.actor.terminal_id is not None:
        if wanted.staff_id is None:
            sentence = "A clock terminal says who clocks."
            raise invalid(sentence, field="staff_id")
        return known_id(wanted.staff_id)
    own = visit.staff_id
    if wanted.staff_id is None or known_id(wanted.staff_id) == own:
        return own
    visit.require(Capability.CLOCK_OTHERS, "Only managers may clock somebody else.")
    return known_id(wanted.staff_id)


def _entry(mutation: Mutation, visit: Visit, wanted: Clocking, staff: Staff) -> ClockEntryRow:
    is_terminal = visit.actor.terminal_id is not None
    is_another = not is_terminal and visit.staff_id != staff.id
    return ClockEntryRow(
        action=wanted.action,
        at=mutation.at,
        # A face is looked at by a terminal alone; whoever sits at a console may say anything.
        verified_by_face=is_terminal and wanted.verified_by_face,
        by=visit.name if is_another else None,
        terminal=visit.name if is_terminal else None,
    )


async def _log_to_write(mutation: Mutation, staff: Staff, action: ClockAction) -> ClockLog:
    if action is not ClockAction.CLOCK_IN and (log := await open_log(mutation, staff)) is not None:
        return log
    log = ClockLog(
        hotel_id=mutation.hotel.id,
        staff=staff,
        time_in=staff.on_duty_since or mutation.at,
        break_seconds=0,
        verified_by_face=False,
        is_unrostered=False,
        approval=Approval.NOT_NEEDED.value,
        warned_after=0,
        break_minutes_due=0,
        shift=None,
        entries=[],
        rev=0,
        times_rev=0,
    )
    if action is ClockAction.CLOCK_IN:
        await _look_up_shift(mutation, log)
    mutation.session.add(log)
    return log


async def _look_up_shift(mutation: Mutation, log: ClockLog) -> None:
    session, hotel = mutation.session, mutation.hotel
    early = timedelta(minutes=(await rules_of(session, hotel)).early_minutes)
    log.shift = await shift_at(session, log.staff.id, mutation.at, early=early)
    if log.shift is None and await has_roster(session, hotel, mutation.at):
        log.is_unrostered = True
        log.approval = Approval.WAITING.value


def _move(mutation: Mutation, log: ClockLog, action: ClockAction) -> None:
    if log.break_began is not None:
        log.break_seconds += max(0, int((mutation.at - log.break_began).total_seconds()))
    log.break_began = mutation.at if action is ClockAction.START_BREAK else None
    log.time_out = mutation.at if action is ClockAction.CLOCK_OUT else None
    if log.time_out is not None or log.break_seconds >= log.break_minutes_due * 60:
        log.break_minutes_due = 0
    log.note_times()


def _set_duty(mutation: Mutation, log: ClockLog, status: DutyStatus) -> None:
    staff, is_on_duty = log.staff, status is not DutyStatus.OFF_DUTY
    staff.duty_status = status.value
    staff.on_duty_since = log.time_in if is_on_duty else None
    staff.on_break_since = mutation.at if status is DutyStatus.ON_BREAK else None
    staff.is_unrostered = log.is_unrostered and is_on_duty
    staff.rev += 1


def _for_another(log: ClockLog, action: ClockAction) -> Deed:
    return Deed(
        action=f"clock.{action.value}",
        subject=log.staff.full_name,
        subject_id=log.id,
        staff_id=log.staff_id,
    )
