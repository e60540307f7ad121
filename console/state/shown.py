"""What a person sees of an order: the truth with this PC's pending actions laid over it."""

from console.state.actions import ActionState, PendingAction
from contract.record import Record
from contract.resources.breakfast import BreakfastOrder
from contract.resources.menus import MenuItem
from contract.resources.orders import Order, OrderStatus

_NOT_AT_HOTEL = frozenset({ActionState.WILL_SEND, ActionState.NOT_CONFIRMED})


class ShownOrder(Record, frozen=True):
    """An order as painted. `status` is where it will be once everything pending is settled.

    `is_partial`: only the event is known yet, details (items, allergies) are being fetched.
    """

    order: Order
    status: OrderStatus
    pending: tuple[PendingAction, ...] = ()
    is_partial: bool = False

    @property
    def is_waiting(self) -> bool:
        """Whether something done here has not reached the hotel and is not merely in flight."""
        return any(pending.state in _NOT_AT_HOTEL for pending in self.pending)


class ShownBreakfast(Record, frozen=True):
    """A breakfast as painted; see ShownOrder."""

    order: BreakfastOrder
    status: OrderStatus
    pending: tuple[PendingAction, ...] = ()
    is_partial: bool = False

    @property
    def is_waiting(self) -> bool:
        """Whether something done here has not reached the hotel and is not merely in flight."""
        return any(pending.state in _NOT_AT_HOTEL for pending in self.pending)


class ShownMenuItem(Record, frozen=True):
    """A menu item as painted. `is_on_stock` is what it will be once everything is settled."""

    item: MenuItem
    is_on_stock: bool
    pending: tuple[PendingAction, ...] = ()

    @property
    def is_waiting(self) -> bool:
        """Whether something done here has not reached the hotel and is not merely in flight."""
        return any(pending.state in _NOT_AT_HOTEL for pending in self.pending)
