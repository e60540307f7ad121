"""What a person can do about an order nobody could be told about."""

from console.commands.hand import Hand, Outcome
from console.state.actions import ActionKind, NewAction
from console.state.unheard import is_unheard
from contract.permissions import Capability
from contract.resources.sync import Entity
from contract.scalars import Id


def acknowledge(*, hand: Hand, entity: Entity, order_id: Id) -> Outcome:
    """Say that one takes care of it: the alerts end at every desk."""
    if not hand.may(Capability.ACKNOWLEDGE_UNHEARD):
        return Outcome.NOT_ALLOWED
    board = hand.board
    shown = (
        board.orders.shown(order_id) if entity is Entity.ORDER else board.breakfasts.shown(order_id)
    )
    if shown is None or not is_unheard(shown):
        return Outcome.NOT_POSSIBLE
    hand.submit(
        NewAction(
            kind=ActionKind.ACKNOWLEDGE,
            entity=entity,
            entity_id=order_id,
            target="acknowledged",
        )
    )
    return Outcome.DONE
