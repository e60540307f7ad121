"""What a manager can do about clock logs: decide, and put a clock-out right."""

from datetime import datetime

from console.commands.hand import Hand, Outcome
from console.state.actions import UNDO_WINDOW_S, ActionKind, NewAction
from console.state.clock_logs import LONGEST_REASON
from contract.permissions import Capability, may
from contract.resources.attendance import Approval, ClockLog
from contract.resources.sync import Entity
from contract.scalars import Id


def approve(*, hand: Hand, log_id: Id) -> Outcome:
    """Let it count, after the time for an undo."""
    return _decide(hand, log_id, ActionKind.APPROVE_CLOCK_IN, reason=None)


def reject(*, hand: Hand, log_id: Id, reason: str) -> Outcome:
    """Do not let it count, for a reason the colleague reads."""
    said = reason.strip()
    if not said or len(said) > LONGEST_REASON:
        return Outcome.NOT_POSSIBLE
    return _decide(hand, log_id, ActionKind.REJECT_CLOCK_IN, reason=said)


def correct(*, hand: Hand, log: ClockLog, went: datetime, reason: str) -> Outcome:
    """Say when somebody clocked out, for a reason, after the time for an undo. Aware UTC."""
    if not hand.may(Capability.DECIDE_ATTENDANCE):
        return Outcome.NOT_ALLOWED
    said = reason.strip()
    is_possible = log.time_in < went <= hand.board.clock.now()
    if not said or len(said) > LONGEST_REASON or not is_possible:
        return Outcome.NOT_POSSIBLE
    hand.submit(
        NewAction(
            kind=ActionKind.CORRECT_CLOCK_OUT,
            entity=Entity.CLOCK_LOG,
            entity_id=log.id,
            target=went.isoformat(),
            reason=said,
            expected_rev=log.rev,
            hold_s=UNDO_WINDOW_S,
        )
    )
    return Outcome.DONE


def _decide(hand: Hand, log_id: Id, kind: ActionKind, *, reason: str | None) -> Outcome:
    actor = hand.board.actor
    # A backend in the field lets everybody decide: nothing but this keeps colleagues from it.
    if actor is None or not may(actor, Capability.DECIDE_ATTENDANCE):
        return Outcome.NOT_ALLOWED
    shown = hand.board.clock_logs.shown(log_id)
    if shown is None or not shown.is_undecided:
        return Outcome.NOT_POSSIBLE
    verdict = Approval.APPROVED if kind is ActionKind.APPROVE_CLOCK_IN else Approval.REJECTED
    hand.submit(
        NewAction(
            kind=kind,
            entity=Entity.CLOCK_LOG,
            entity_id=log_id,
            target=verdict.value,
            reason=reason,
            hold_s=UNDO_WINDOW_S,
        )
    )
    return Outcome.DONE
