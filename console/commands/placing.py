"""Placing an order, for room service and breakfast alike."""

from uuid import uuid4

from console.commands.hand import Hand, Outcome
from console.state.actions import ActionKind, NewAction
from contract.permissions import Capability
from contract.resources.breakfast import NewBreakfastOrder
from contract.resources.orders import NewOrder, OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id


def place(
    hand: Hand, wish: NewOrder | NewBreakfastOrder, *, kind: ActionKind, entity: Entity
) -> Outcome:
    """Order for a room, at once. Until the hotel has it, it goes by a number of this PC's own."""
    if not hand.may(Capability.PLACE_ORDER):
        return Outcome.NOT_ALLOWED
    if not wish.items:
        return Outcome.NOT_POSSIBLE
    hand.submit(
        NewAction(
            kind=kind,
            entity=entity,
            entity_id=Id(f"new-{uuid4().hex}"),
            target=OrderStatus.PENDING.value,
            wish=wish,
        )
    )
    return Outcome.DONE
