"""What a person can do with a room-service order."""

from console.commands import placing, steps
from console.commands.hand import Hand, Outcome
from console.state.actions import ActionKind
from contract.resources.orders import NewOrder, OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id


def place(*, hand: Hand, wish: NewOrder) -> Outcome:
    """Order for a room; see placing.place."""
    return placing.place(hand, wish, kind=ActionKind.PLACE_ORDER, entity=Entity.ORDER)


def accept(*, hand: Hand, order_id: Id, cook: str | None = None) -> Outcome:
    """The kitchen begins; `cook` are the initials of who cooks, where that was asked."""
    return steps.step_to(hand, hand.board.orders.shown(order_id), OrderStatus.PREPARING, cook=cook)


def ready(*, hand: Hand, order_id: Id) -> Outcome:
    """The kitchen is done."""
    return steps.step_to(hand, hand.board.orders.shown(order_id), OrderStatus.READY)


def pick_up(*, hand: Hand, order_id: Id) -> Outcome:
    """A porter takes it along."""
    return steps.step_to(hand, hand.board.orders.shown(order_id), OrderStatus.ON_THE_WAY)


def deliver(*, hand: Hand, order_id: Id) -> Outcome:
    """It is at the guest's door."""
    return steps.step_to(hand, hand.board.orders.shown(order_id), OrderStatus.DELIVERED)


def step_back(*, hand: Hand, order_id: Id, undoing: OrderStatus | None = None) -> Outcome:
    """Undo the last step, or recall a ticket: one step back, while nobody has gone further.

    `undoing`: do it only if that is where the order is now.
    """
    return steps.step_back(hand, hand.board.orders.shown(order_id), undoing)


def cancel(*, hand: Hand, order_id: Id, reason: str) -> Outcome:
    """End it; the guest reads the reason, which may not be empty."""
    return steps.cancel(hand, hand.board.orders.shown(order_id), reason)
