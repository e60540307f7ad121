"""How a clock-in without a shift stands at a HotelMate backend, which tells it by three flags."""

import msgspec

from contract.resources.attendance import Approval, ClockLog


def standing_of(log: ClockLog) -> Approval:
    """What was decided about a clock log; its backend can reverse that, so it may change again."""
    if log.is_rejected:
        return Approval.REJECTED
    if not log.is_unrostered:
        return Approval.NOT_NEEDED
    return Approval.APPROVED if log.is_approved else Approval.WAITING


def with_standing(log: ClockLog) -> ClockLog:
    """The same log with its standing in our own words."""
    return msgspec.structs.replace(log, approval=standing_of(log))
