"""The room-service orders of the hotel, as known and as painted."""

from datetime import datetime
from typing import Protocol

from console.state.changes import Changes
from console.state.layered import Layered, Pending, status_over
from console.state.shown import ShownOrder
from console.state.truths import is_newer_dated
from contract.resources.orders import Order, OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber, Total


class AnnouncedOrder(Protocol):
    """What a new-room-service-order event tells."""

    @property
    def order_id(self) -> Id: ...
    @property
    def room_number(self) -> RoomNumber: ...
    @property
    def total_price(self) -> Total: ...
    @property
    def created_at(self) -> datetime: ...
    @property
    def status(self) -> OrderStatus: ...


class Orders(Layered[Order, ShownOrder]):
    """All open orders, and those touched today."""

    def __init__(self) -> None:
        super().__init__(Entity.ORDER, is_newer_dated)

    def announce(self, payload: AnnouncedOrder) -> Changes:
        """Show a new order before its details are known. A known order stays as it is."""
        partial = Order(
            id=payload.order_id,
            room_number=payload.room_number,
            status=payload.status,
            created_at=payload.created_at,
            total_price=payload.total_price,
        )
        return self._announced(partial)

    def _paint(self, row: Order, pending: Pending, *, is_partial: bool) -> ShownOrder:
        return ShownOrder(row, status_over(row.status, pending), pending, is_partial)
