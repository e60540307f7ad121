"""Clock logs, facts and prompts as tests need them."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from contract.events.attendance import RequestAction, UnrosteredClockInRequested
from contract.resources.attendance import Approval, ApprovalFacts, ClockLog, DepartmentName
from contract.resources.staff import SignedIn
from contract.resources.sync import Entity
from contract.scalars import Id

NOW = datetime(2025, 11, 30, 15, 32, tzinfo=UTC)
KITCHEN = DepartmentName(name="Kitchen", slug="kitchen")
SLUG = "grand-hotel"


def a_log(log_id: str, minutes: float = 8, **more: Any) -> ClockLog:
    """A clock-in without a shift, so many minutes before NOW, that waits."""
    usual: dict[str, Any] = {
        "staff": Id(f"4{log_id}"),
        "staff_name": "Dara Quinn",
        "time_in": NOW - timedelta(minutes=minutes),
        "department": KITCHEN,
        "is_unrostered": True,
        "is_approved": False,
        "approval": Approval.WAITING,
        "rev": 1,
    }
    return ClockLog(id=Id(log_id), **(usual | more))


def decided(log: ClockLog, by: str = "Niamh Doyle", **more: Any) -> ClockLog:
    """The same log once somebody approved it."""
    usual: dict[str, Any] = {
        "approval": Approval.APPROVED,
        "is_approved": True,
        "decided_by": by,
        "decided_by_id": Id("9"),
        "decided_at": NOW,
        "rev": log.rev + 1,
    }
    return msgspec.structs.replace(log, **(usual | more))


def facts_of(log: ClockLog, **more: Any) -> ApprovalFacts:
    """What a hotel tells about a log."""
    usual: dict[str, Any] = {"role": "Commis chef", "rostered_now": 5, "rostered_in": 4}
    return ApprovalFacts(log=log, **(usual | more))


def a_decision(
    log_id: str,
    state: ActionState = ActionState.WILL_SEND,
    *,
    kind: ActionKind = ActionKind.APPROVE_CLOCK_IN,
    **more: Any,
) -> PendingAction:
    """A decision of this PC in the outbox, undoable for five more seconds."""
    action = NewAction(kind=kind, entity=Entity.CLOCK_LOG, entity_id=Id(log_id), target="approved")
    usual: dict[str, Any] = {"made_at": NOW, "send_after": NOW + timedelta(seconds=5)}
    usual["may_withdraw"] = state is ActionState.WILL_SEND
    return PendingAction(key=f"key-{log_id}", action=action, state=state, **(usual | more))


def a_prompt(log_id: str = "789", **more: Any) -> UnrosteredClockInRequested:
    """The event as our own hotel sends it."""
    ways = {
        verb: f"/api/hotels/{SLUG}/clock-logs/{log_id}/{verb}/" for verb in ("approve", "reject")
    }
    usual: dict[str, Any] = {
        "type": "unrostered_clockin_request",
        "staff_id": Id("456"),
        "staff_name": "John Doe",
        "department": "Reception",
        "message": "John Doe requests approval for unrostered shift",
        "actions": tuple(
            RequestAction(label=verb, action=verb, endpoint=way) for verb, way in ways.items()
        ),
        "timestamp": NOW,
    }
    return UnrosteredClockInRequested(clock_log_id=Id(log_id), **(usual | more))


def a_manager(access_level: str = "staff_admin") -> SignedIn:
    """Who is signed in."""
    return SignedIn(
        staff_id=Id("9"),
        username="niamh",
        token="token",
        hotel_id=Id("1"),
        hotel_name="Grand Hotel",
        hotel_slug=SLUG,
        access_level=access_level,
    )
