"""Reads what comes on a person's own channel of attendance."""

from console.state.own_tellings import OwnTelling, TellingKind
from contract.events.attendance import (
    BreakWarned,
    ClockLogApproved,
    ClockLogRejected,
    OvertimeWarned,
)
from contract.events.base import Payload
from contract.events.roster import ShiftReminded


def telling_of(payload: Payload | None) -> OwnTelling | None:
    """What the person is to be told; None for what says nothing to them."""
    match payload:
        case BreakWarned():
            return OwnTelling(
                kind=TellingKind.BREAK, log_id=payload.clock_log_id, hours=payload.duration_hours
            )
        case OvertimeWarned():
            return OwnTelling(
                kind=TellingKind.OVERTIME, log_id=payload.clock_log_id, hours=payload.duration_hours
            )
        case ClockLogApproved():
            return OwnTelling(
                kind=TellingKind.APPROVED, log_id=payload.clock_log_id, by=payload.approved_by
            )
        case ClockLogRejected():
            return OwnTelling(
                kind=TellingKind.REJECTED,
                log_id=payload.clock_log_id,
                by=payload.rejected_by,
                message=payload.message,
            )
        case ShiftReminded():
            return OwnTelling(
                kind=TellingKind.SHIFT,
                log_id=payload.shift_id,
                begins_at=payload.starts_at,
                department=payload.department,
            )
        case _:
            return None
