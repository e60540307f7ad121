"""What a manager can do for people: let them in or not, and remind them of a break."""

from console.commands.hand import Hand, Outcome
from console.state.actions import UNDO_WINDOW_S, ActionKind, NewAction
from console.state.board import Board
from console.state.registrations import decision_on, revocation_of
from contract.permissions import Capability
from contract.resources.sync import Entity
from contract.resources.team import RegistrationState, Welcome
from contract.scalars import Id

LONGEST_REASON = 200


def welcome(*, hand: Hand, registration_id: Id, place: Welcome) -> Outcome:
    """Let somebody in, after the time for an undo."""
    if not _is_open(hand.board, registration_id):
        return _possible(hand)
    return _decide(
        hand,
        NewAction(
            kind=ActionKind.WELCOME,
            entity=Entity.REGISTRATION,
            entity_id=registration_id,
            target=RegistrationState.APPROVED.value,
            hold_s=UNDO_WINDOW_S,
            welcome=place,
        ),
    )


def refuse(*, hand: Hand, registration_id: Id, reason: str) -> Outcome:
    """Do not let somebody in, for a reason, after the time for an undo."""
    said = reason.strip()
    if not said or len(said) > LONGEST_REASON or not _is_open(hand.board, registration_id):
        return _possible(hand)
    return _decide(
        hand,
        NewAction(
            kind=ActionKind.REFUSE,
            entity=Entity.REGISTRATION,
            entity_id=registration_id,
            target=RegistrationState.REJECTED.value,
            reason=said,
            hold_s=UNDO_WINDOW_S,
        ),
    )


def revoke_code(*, hand: Hand, code_id: Id) -> Outcome:
    """Nobody registers with a code any more, after the time for an undo."""
    if not hand.may(Capability.MANAGE_STAFF):
        return Outcome.NOT_ALLOWED
    if revocation_of(hand.board, code_id) is not None:
        return Outcome.NOT_POSSIBLE
    hand.submit(
        NewAction(
            kind=ActionKind.REVOKE_CODE,
            entity=Entity.REGISTRATION_CODE,
            entity_id=code_id,
            target="revoked",
            hold_s=UNDO_WINDOW_S,
        )
    )
    return Outcome.DONE


def remind(*, hand: Hand, log_id: Id) -> Outcome:
    """Send somebody at work the break warning; the hotel knows whether they had their break."""
    if not hand.may(Capability.DECIDE_ATTENDANCE):
        return Outcome.NOT_ALLOWED
    shown = hand.board.clock_logs.shown(log_id)
    is_sent = shown is not None and any(p.action.kind is ActionKind.REMIND for p in shown.pending)
    if shown is None or is_sent or shown.log.time_out is not None:
        return Outcome.NOT_POSSIBLE
    hand.submit(
        NewAction(
            kind=ActionKind.REMIND, entity=Entity.CLOCK_LOG, entity_id=log_id, target="reminded"
        )
    )
    return Outcome.DONE


def _decide(hand: Hand, action: NewAction) -> Outcome:
    if not hand.may(Capability.MANAGE_STAFF):
        return Outcome.NOT_ALLOWED
    hand.submit(action)
    return Outcome.DONE


def _is_open(board: Board, registration_id: Id) -> bool:
    known = board.team.registration(registration_id)
    is_waiting = known is not None and known.state is RegistrationState.PENDING
    return is_waiting and decision_on(board, registration_id) is None


def _possible(hand: Hand) -> Outcome:
    is_allowed = hand.may(Capability.MANAGE_STAFF)
    return Outcome.NOT_POSSIBLE if is_allowed else Outcome.NOT_ALLOWED
