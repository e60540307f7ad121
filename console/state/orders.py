"""The room-service orders of the hotel, as known and as painted."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from console.state.changes import Changes
from console.state.layered import Layered, Pending, status_over
from console.state.shown import ShownOrder
from console.state.truths import is_newer_dated
from contract.resources.orders import Order, OrderStatus
from contract.resources.sync import Entity
from contract.scalars import RoomNumber, Total

if TYPE_CHECKING:
    from contract.events.orders import RoomServiceOrdered

UNKNOWN_ROOM: Final = RoomNumber("?")


class Orders(Layered[Order, ShownOrder]):
    """All open orders, and those touched today."""

    def __init__(self) -> None:
        super().__init__(Entity.ORDER, is_newer_dated)

    def announce(self, payload: "RoomServiceOrdered", *, now: datetime) -> Changes:
        """Show a new order before its details are known. A known order stays as it is.

        What the event failed to tell is put as unknown ("?") or as `now`, until details come.
        """
        partial = Order(
            id=payload.order_id,
            room_number=payload.room_number or UNKNOWN_ROOM,
            status=payload.status or OrderStatus.PENDING,
            created_at=payload.created_at or payload.event_at or now,
            total_price=payload.total_price or Total("0.00"),
        )
        return self._announced(partial)

    def _paint(self, row: Order, pending: Pending, *, is_partial: bool) -> ShownOrder:
        return ShownOrder(row, status_over(row.status, pending), pending, is_partial)
