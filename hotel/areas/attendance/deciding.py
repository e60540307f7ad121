"""Managers decide about clock-ins without a shift: once, and everybody concerned learns of it."""

from typing import Final

from contract.codec import encode_rest
from contract.events.attendance import ClockAction
from contract.resources.attendance import Approval, Decided
from hotel.areas.attendance.finding import locked_log
from hotel.areas.attendance.service import act
from hotel.areas.attendance.shapes import log_of
from hotel.areas.attendance.tables import ClockEntryRow, ClockLog
from hotel.areas.attendance.tellings import tell_decided, touch_log
from hotel.areas.audit.service import Decider, Deed, checked_reason, tidied_reason, write_down
from hotel.areas.roster.covering import finalized_period
from hotel.changes.mutation import Mutation
from hotel.problems import ProblemError, conflict

_DID: Final = {Approval.APPROVED: "approved", Approval.REJECTED: "rejected"}
_VERBS: Final = {Approval.APPROVED: "approve", Approval.REJECTED: "reject"}


async def decide(
    mutation: Mutation, who: Decider, log_id: str, verdict: Approval, given: str | None
) -> Decided:
    """Approve or reject, with a reason. Raises ProblemError 400, 404, 409.

    Whoever is rejected while still at work is clocked out with it.
    """
    reason = _reason(verdict, given)
    log = await locked_log(mutation, log_id)
    await _check_open(mutation, log)
    log.approval, log.decision_reason = verdict.value, reason
    log.decided_by, log.decided_by_id = who.name, who.staff_id
    log.decided_at, log.decided_from = mutation.at, who.place
    if verdict is Approval.REJECTED and log.time_out is None:
        await _send_home(mutation, log, who)
    else:
        log.rev += 1
        touch_log(mutation, log)
    tell_decided(mutation, log)
    write_down(mutation, who, _deed(log, verdict))
    when = mutation.hotel.when(log.time_in, now=mutation.at)
    came = f"{log.staff.full_name}’s clock-in of {when}"
    return Decided(detail=f"{came} is {_DID[verdict]}.", log=log_of(log, mutation.hotel.slug))


def _reason(verdict: Approval, given: str | None) -> str | None:
    if verdict is Approval.REJECTED:
        return checked_reason(given, sentence="Say why: the colleague is told.")
    return tidied_reason(given)


async def _check_open(mutation: Mutation, log: ClockLog) -> None:
    if log.approval == Approval.NOT_NEEDED.value:
        sentence = f"{log.staff.full_name} had a shift: there is nothing to decide."
        raise _conflict(mutation, log, sentence)
    if log.approval != Approval.WAITING.value:
        raise _conflict(mutation, log, _decided_already(mutation, log))
    period = await finalized_period(mutation.session, mutation.hotel, log.time_in)
    if period is not None:
        sentence = f"{period.title} is finalised. Open it again to decide about its days."
        raise _conflict(mutation, log, sentence)


def _decided_already(mutation: Mutation, log: ClockLog) -> str:
    when = mutation.hotel.when(log.decided_at or mutation.at, now=mutation.at)
    # Whole sentences: consoles recognise them and say them in their own language.
    if log.approval == Approval.APPROVED.value:
        return f"{log.decided_by} approved this already at {when}."
    return f"{log.decided_by} rejected this already at {when}."


def _conflict(mutation: Mutation, log: ClockLog, sentence: str) -> ProblemError:
    return conflict(sentence, current=encode_rest(log_of(log, mutation.hotel.slug)))


async def _send_home(mutation: Mutation, log: ClockLog, who: Decider) -> None:
    entry = ClockEntryRow(
        action=ClockAction.CLOCK_OUT.value, at=mutation.at, verified_by_face=False, by=who.name
    )
    log.entries.append(entry)
    await act(mutation, log, ClockAction.CLOCK_OUT)


def _deed(log: ClockLog, verdict: Approval) -> Deed:
    return Deed(
        action=f"clock_log.{_VERBS[verdict]}",
        subject=log.staff.full_name,
        subject_id=log.id,
        staff_id=log.staff_id,
        reason=log.decision_reason,
    )
