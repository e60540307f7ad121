"""What a manager can do about a period of the roster, and removing a shift of it."""

from typing import Final

from console.commands.hand import Hand, Outcome
from console.state.actions import UNDO_WINDOW_S, ActionKind, NewAction
from console.state.planning import removed_shifts
from console.state.roster import LONGEST_REASON
from contract.permissions import Capability
from contract.resources.roster import RosterPeriod
from contract.resources.sync import Entity
from contract.scalars import Id

_TARGETS: Final = {
    ActionKind.FINALIZE_PERIOD: "finalized",
    ActionKind.UNFINALIZE_PERIOD: "open",
    ActionKind.PUBLISH_PERIOD: "published",
    ActionKind.UNPUBLISH_PERIOD: "draft",
}


def publish(*, hand: Hand, period_id: Id) -> Outcome:
    """Show a draft to everybody it is about."""
    return _settle(hand, period_id, ActionKind.PUBLISH_PERIOD)


def unpublish(*, hand: Hand, period_id: Id) -> Outcome:
    """Make a published period a draft again, which only managers see."""
    return _settle(hand, period_id, ActionKind.UNPUBLISH_PERIOD)


def finalize(*, hand: Hand, period_id: Id) -> Outcome:
    """Close a period; the hotel refuses it while something is open."""
    return _settle(hand, period_id, ActionKind.FINALIZE_PERIOD)


def unfinalize(*, hand: Hand, period_id: Id, reason: str) -> Outcome:
    """Open a closed period again, for a reason."""
    said = reason.strip()
    if not said or len(said) > LONGEST_REASON:
        return Outcome.NOT_POSSIBLE
    return _settle(hand, period_id, ActionKind.UNFINALIZE_PERIOD, reason=said)


def remove_shift(*, hand: Hand, shift_id: Id) -> Outcome:
    """Take a shift out of the roster, after the time for an undo."""
    if not hand.may(Capability.MANAGE_ROSTER):
        return Outcome.NOT_ALLOWED
    shift = next((one for one in hand.board.roster.shifts if one.id == shift_id), None)
    if shift is None or shift_id in removed_shifts(hand.board.outbox):
        return Outcome.NOT_POSSIBLE
    hand.submit(
        NewAction(
            kind=ActionKind.REMOVE_SHIFT,
            entity=Entity.SHIFT,
            entity_id=shift_id,
            target="removed",
            expected_rev=shift.rev,
            hold_s=UNDO_WINDOW_S,
            shift=shift,
        )
    )
    return Outcome.DONE


def _known(hand: Hand, period_id: Id) -> RosterPeriod | None:
    """As the week that is looked at has it, else as the board does."""
    board = hand.board
    known = (*board.roster.periods, *board.team.periods)
    return max((one for one in known if one.id == period_id), key=lambda one: one.rev, default=None)


def _is_possible(period: RosterPeriod, kind: ActionKind) -> bool:
    """Whether a period is in the state from which this leads."""
    if kind is ActionKind.UNFINALIZE_PERIOD:
        return period.is_finalized
    if period.is_finalized:
        return False
    match kind:
        case ActionKind.PUBLISH_PERIOD:
            return not period.published
        case ActionKind.UNPUBLISH_PERIOD:
            return period.published
        case _:
            return True


def _settle(hand: Hand, period_id: Id, kind: ActionKind, *, reason: str | None = None) -> Outcome:
    if not hand.may(Capability.MANAGE_ROSTER):
        return Outcome.NOT_ALLOWED
    period = _known(hand, period_id)
    if period is None or not _is_possible(period, kind):
        return Outcome.NOT_POSSIBLE
    hand.submit(
        NewAction(
            kind=kind,
            entity=Entity.ROSTER_PERIOD,
            entity_id=period_id,
            target=_TARGETS[kind],
            reason=reason,
        )
    )
    return Outcome.DONE
