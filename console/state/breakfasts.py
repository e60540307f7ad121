"""The breakfast orders of the hotel, as known and as painted."""

from datetime import datetime
from typing import TYPE_CHECKING

from console.state.changes import Changes
from console.state.layered import Layered, Pending, status_over
from console.state.orders import UNKNOWN_ROOM
from console.state.shown import ShownBreakfast
from console.state.truths import is_newer_dated
from contract.resources.breakfast import BreakfastOrder
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity

if TYPE_CHECKING:
    from contract.events.breakfast import BreakfastOrdered


class Breakfasts(Layered[BreakfastOrder, ShownBreakfast]):
    """All open breakfasts, and those of today."""

    def __init__(self) -> None:
        super().__init__(Entity.BREAKFAST_ORDER, is_newer_dated)

    def announce(self, payload: "BreakfastOrdered", *, now: datetime) -> Changes:
        """Show a new breakfast before its details are known; see Orders.announce."""
        partial = BreakfastOrder(
            id=payload.order_id,
            room_number=payload.room_number or UNKNOWN_ROOM,
            status=payload.status or OrderStatus.PENDING,
            created_at=payload.created_at or payload.event_at or now,
            delivery_at=payload.delivery_time,
        )
        return self._announced(partial)

    def _paint(self, row: BreakfastOrder, pending: Pending, *, is_partial: bool) -> ShownBreakfast:
        return ShownBreakfast(row, status_over(row.status, pending), pending, is_partial)
