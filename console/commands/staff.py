"""What a manager can do about colleagues: change them, let them go, and have them back."""

from console.commands.hand import Hand, Outcome
from console.state.actions import UNDO_WINDOW_S, ActionKind, ActionState, NewAction
from console.state.staff_changes import change_of, is_oneself, stands_above
from contract.permissions import Capability
from contract.resources.staff import StaffMember
from contract.resources.sync import Entity
from contract.resources.team import StaffChange


def change(*, hand: Hand, member: StaffMember, wanted: StaffChange) -> Outcome:
    """Change a profile, after the time for an undo."""
    return _do(hand, member, ActionKind.CHANGE_STAFF, wanted)


def deactivate(*, hand: Hand, member: StaffMember) -> Outcome:
    """Let somebody go, after the time for an undo: every sign-in ends then."""
    if is_oneself(hand.board, member) or not member.is_active:
        return Outcome.NOT_POSSIBLE
    return _do(hand, member, ActionKind.DEACTIVATE, None)


def reactivate(*, hand: Hand, member: StaffMember) -> Outcome:
    """Have somebody back, after the time for an undo."""
    if member.is_active:
        return Outcome.NOT_POSSIBLE
    return _do(hand, member, ActionKind.REACTIVATE, StaffChange(is_active=True))


def _do(hand: Hand, member: StaffMember, kind: ActionKind, wanted: StaffChange | None) -> Outcome:
    if not hand.may(Capability.MANAGE_STAFF) or stands_above(hand.board, member):
        return Outcome.NOT_ALLOWED
    pending = change_of(hand.board, member.id)
    if pending is not None and pending.state is not ActionState.FAILED:
        return Outcome.NOT_POSSIBLE
    hand.submit(
        NewAction(
            kind=kind,
            entity=Entity.STAFF,
            entity_id=member.id,
            target="inactive" if kind is ActionKind.DEACTIVATE else "active",
            expected_rev=None if kind is ActionKind.DEACTIVATE else member.rev,
            hold_s=UNDO_WINDOW_S,
            staff=wanted,
        )
    )
    return Outcome.DONE
