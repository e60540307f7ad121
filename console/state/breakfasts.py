"""The breakfast orders of the hotel, as known and as painted."""

from datetime import datetime
from typing import Protocol

from console.state.changes import Changes
from console.state.layered import Layered, Pending, status_over
from console.state.shown import ShownBreakfast
from console.state.truths import is_newer_dated
from contract.resources.breakfast import BreakfastOrder
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber


class AnnouncedBreakfast(Protocol):
    """What a new-breakfast-order event tells."""

    @property
    def order_id(self) -> Id: ...
    @property
    def room_number(self) -> RoomNumber: ...
    @property
    def delivery_time(self) -> datetime | None: ...
    @property
    def created_at(self) -> datetime: ...
    @property
    def status(self) -> OrderStatus: ...


class Breakfasts(Layered[BreakfastOrder, ShownBreakfast]):
    """All open breakfasts, and those of today."""

    def __init__(self) -> None:
        super().__init__(Entity.BREAKFAST_ORDER, is_newer_dated)

    def announce(self, payload: AnnouncedBreakfast) -> Changes:
        """Show a new breakfast before its details are known. A known one stays as it is."""
        partial = BreakfastOrder(
            id=payload.order_id,
            room_number=payload.room_number,
            status=payload.status,
            created_at=payload.created_at,
            delivery_at=payload.delivery_time,
        )
        return self._announced(partial)

    def _paint(self, row: BreakfastOrder, pending: Pending, *, is_partial: bool) -> ShownBreakfast:
        return ShownBreakfast(row, status_over(row.status, pending), pending, is_partial)
