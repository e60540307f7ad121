"""What a person can do with the stock: count, note what came or went, decide about stocktakes."""

from console.commands.hand import Hand, Outcome
from console.state.actions import UNDO_WINDOW_S, ActionKind, NewAction
from console.state.stock import LONGEST_REASON, ShownLine, is_draft, step_on, unsettled_lines
from contract.permissions import Capability
from contract.resources.stock import Deciding, LineCount, NewMovement, Stocktake
from contract.resources.sync import Entity
from contract.scalars import Id


def count_line(*, hand: Hand, shown: ShownLine, counted: LineCount) -> Outcome:
    """Say how much there is of a line, as it was seen."""
    line = shown.line
    if not hand.may(Capability.COUNT_STOCK):
        return Outcome.NOT_ALLOWED
    if not _is_counted(hand, line.stocktake):
        return Outcome.NOT_POSSIBLE
    hand.submit(
        NewAction(
            kind=ActionKind.COUNT_LINE,
            entity=Entity.STOCKTAKE_LINE,
            entity_id=line.id,
            target=str(line.stocktake),
            expected_rev=line.rev,
            stock=counted,
        )
    )
    return Outcome.DONE


def move(*, hand: Hand, shown: ShownLine, movement: NewMovement) -> Outcome:
    """Note goods of a line that came or went."""
    line = shown.line
    if not hand.may(Capability.COUNT_STOCK):
        return Outcome.NOT_ALLOWED
    if not _is_counted(hand, line.stocktake) or not (movement.quantity or movement.partial_units):
        return Outcome.NOT_POSSIBLE
    hand.submit(
        NewAction(
            kind=ActionKind.MOVE_STOCK,
            entity=Entity.STOCKTAKE_LINE,
            entity_id=line.id,
            target=str(line.stocktake),
            stock=movement,
        )
    )
    return Outcome.DONE


def approve(*, hand: Hand, stocktake: Stocktake) -> Outcome:
    """What was counted is what there is, after the time for an undo."""
    is_ready = is_draft(stocktake) and bool(stocktake.counted_lines)
    if not is_ready or unsettled_lines(hand.board.outbox, stocktake.id):
        return _possible(hand)
    return _decide(hand, stocktake, ActionKind.APPROVE_STOCKTAKE, hold_s=UNDO_WINDOW_S)


def reopen(*, hand: Hand, stocktake: Stocktake, reason: str) -> Outcome:
    """Count an approved one again, for a reason that is kept."""
    said = reason.strip()
    if is_draft(stocktake) or not said or len(said) > LONGEST_REASON:
        return _possible(hand)
    return _decide(hand, stocktake, ActionKind.REOPEN_STOCKTAKE, reason=said)


def delete(*, hand: Hand, stocktake: Stocktake) -> Outcome:
    """Throw one away with everything counted in it, after the time for an undo."""
    if not is_draft(stocktake):
        return _possible(hand)
    return _decide(hand, stocktake, ActionKind.DELETE_STOCKTAKE, hold_s=UNDO_WINDOW_S)


def _decide(
    hand: Hand, stocktake: Stocktake, kind: ActionKind, *, reason: str = "", hold_s: float = 0.0
) -> Outcome:
    if not hand.may(Capability.MANAGE_STOCK):
        return Outcome.NOT_ALLOWED
    if step_on(hand.board.outbox, stocktake.id) is not None:
        return Outcome.NOT_POSSIBLE
    hand.submit(
        NewAction(
            kind=kind,
            entity=Entity.STOCKTAKE,
            entity_id=stocktake.id,
            target=str(stocktake.period_end or ""),
            reason=reason or None,
            expected_rev=stocktake.rev,
            hold_s=hold_s,
            stock=Deciding(reason=reason or None),
        )
    )
    return Outcome.DONE


def _is_counted(hand: Hand, stocktake_id: Id) -> bool:
    """One that is not known here is left to the hotel."""
    known = hand.board.stocktakes.get(stocktake_id)
    return known is None or is_draft(known)


def _possible(hand: Hand) -> Outcome:
    is_allowed = hand.may(Capability.MANAGE_STOCK)
    return Outcome.NOT_POSSIBLE if is_allowed else Outcome.NOT_ALLOWED
