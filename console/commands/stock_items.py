"""What a manager can do with an item in stock: take it out of use, and bring it back."""

from console.commands.hand import Hand, Outcome
from console.state.actions import UNDO_WINDOW_S, ActionKind, NewAction
from console.state.stock_items import standing_of
from contract.permissions import Capability
from contract.resources.stock import ItemChange, StockItem
from contract.resources.sync import Entity


def retire(*, hand: Hand, item: StockItem) -> Outcome:
    """No stocktake gets a line of it any more, after the time for an undo."""
    return _do(hand, item, ActionKind.RETIRE_ITEM, is_active=False)


def restore(*, hand: Hand, item: StockItem) -> Outcome:
    """It is in use again, after the time for an undo."""
    return _do(hand, item, ActionKind.RESTORE_ITEM, is_active=True)


def _do(hand: Hand, item: StockItem, kind: ActionKind, *, is_active: bool) -> Outcome:
    if not hand.may(Capability.MANAGE_STOCK):
        return Outcome.NOT_ALLOWED
    if item.active is is_active or standing_of(hand.board.outbox, item.id) is not None:
        return Outcome.NOT_POSSIBLE
    # Without a revision: goods that come or go meanwhile do not speak against it.
    hand.submit(
        NewAction(
            kind=kind,
            entity=Entity.STOCK_ITEM,
            entity_id=item.id,
            target="active" if is_active else "inactive",
            hold_s=UNDO_WINDOW_S,
            stock=ItemChange(active=is_active),
        )
    )
    return Outcome.DONE
