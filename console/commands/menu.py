"""What a person can do with a dish or a drink."""

from console.commands.hand import Hand, Outcome
from console.state.actions import ActionKind, NewAction
from contract.permissions import Capability
from contract.resources.sync import Entity
from contract.scalars import Id


def mark_sold_out(*, hand: Hand, item_id: Id) -> Outcome:
    """Guests cannot order it any more."""
    return _set_stock(hand, item_id, is_on_stock=False)


def mark_available(*, hand: Hand, item_id: Id) -> Outcome:
    """Guests can order it again."""
    return _set_stock(hand, item_id, is_on_stock=True)


def _set_stock(hand: Hand, item_id: Id, *, is_on_stock: bool) -> Outcome:
    if not hand.may(Capability.CHANGE_STOCK):
        return Outcome.NOT_ALLOWED
    shown = hand.board.menu.shown(item_id)
    if shown is None or shown.is_on_stock is is_on_stock:
        return Outcome.NOT_POSSIBLE
    hand.submit(
        NewAction(
            kind=ActionKind.SET_STOCK,
            entity=Entity.MENU_ITEM,
            entity_id=item_id,
            target="true" if is_on_stock else "false",
        )
    )
    return Outcome.DONE
