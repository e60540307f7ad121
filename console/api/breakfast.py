"""Breakfast orders over REST."""

from console.api.listing import whole_list
from console.api.paths import path
from console.api.transport import Transport
from contract.field.words import backend_change
from contract.record import Record
from contract.resources.breakfast import BreakfastOrder, NewBreakfastOrder
from contract.resources.orders import StatusChange
from contract.scalars import Id


class BreakfastApi(Record, frozen=True):
    """The breakfasts of one hotel. Every call raises ApiError.

    `backend_words`: steps are told in the words of a HotelMate backend in the field.
    """

    transport: Transport
    slug: str
    backend_words: bool = False

    async def open_orders(self) -> tuple[BreakfastOrder, ...]:
        """Every breakfast that is not finished."""
        return await whole_list(self.transport, BreakfastOrder, self._path())

    async def one(self, *, order_id: Id) -> BreakfastOrder:
        """One breakfast with its items."""
        return await self.transport.get(BreakfastOrder, self._path(order_id))

    async def place(self, *, order: NewBreakfastOrder, key: str) -> BreakfastOrder:
        """Order a breakfast for a room."""
        return await self.transport.post(BreakfastOrder, self._path(), body=order, key=key)

    async def set_status(self, *, order_id: Id, change: StatusChange, key: str) -> BreakfastOrder:
        """Take a step; gives the breakfast as it is afterwards."""
        body = backend_change(change) if self.backend_words else change
        return await self.transport.patch(BreakfastOrder, self._path(order_id), body=body, key=key)

    async def acknowledge(self, *, order_id: Id, key: str) -> BreakfastOrder:
        """Say that somebody takes care of a breakfast nobody could be told about."""
        there = path("hotels", self.slug, "breakfast-orders", order_id, "acknowledge")
        return await self.transport.post(BreakfastOrder, there, body=None, key=key)

    def _path(self, *rest: str) -> str:
        return path("room_services", self.slug, "breakfast-orders", *rest)
