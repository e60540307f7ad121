"""Room-service orders over REST."""

from console.api.listing import whole_list
from console.api.paths import path
from console.api.transport import Transport
from contract.field.words import backend_change
from contract.record import Record
from contract.resources.orders import NewOrder, Order, StatusChange
from contract.scalars import Id


class OrdersApi(Record, frozen=True):
    """The orders of one hotel. Every call raises ApiError.

    `backend_words`: steps are told in the words of a HotelMate backend in the field.
    """

    transport: Transport
    slug: str
    backend_words: bool = False

    async def open_orders(self) -> tuple[Order, ...]:
        """Every order that is not finished."""
        return await whole_list(self.transport, Order, self._path())

    async def one(self, *, order_id: Id) -> Order:
        """One order with its items."""
        return await self.transport.get(Order, self._path(order_id))

    async def place(self, *, order: NewOrder, key: str) -> Order:
        """Order something for a room."""
        return await self.transport.post(Order, self._path(), body=order, key=key)

    async def set_status(self, *, order_id: Id, change: StatusChange, key: str) -> Order:
        """Take a step; gives the order as it is afterwards."""
        body = backend_change(change) if self.backend_words else change
        return await self.transport.patch(Order, self._path(order_id), body=body, key=key)

    async def acknowledge(self, *, order_id: Id, key: str) -> Order:
        """Say that somebody takes care of an order nobody could be told about."""
        there = path("hotels", self.slug, "orders", order_id, "acknowledge")
        return await self.transport.post(Order, there, body=None, key=key)

    def _path(self, *rest: str) -> str:
        return path("room_services", self.slug, "orders", *rest)
