"""The cards over REST, and what is sold out."""

from console.api.paths import path
from console.api.transport import Transport
from contract.record import Record
from contract.resources.menus import Menu, MenuItem, StockChange
from contract.scalars import Id, RoomNumber


class MenusApi(Record, frozen=True):
    """The cards of one hotel. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def card(self, *, menu: Menu, room_number: RoomNumber) -> tuple[MenuItem, ...]:
        """What a room can order."""
        word = "menu" if menu is Menu.ROOM_SERVICE else "breakfast"
        card = path("room_services", self.slug, "room", room_number, word)
        return await self.transport.get(tuple[MenuItem, ...], card)

    async def set_stock(self, *, item_id: Id, change: StockChange, key: str) -> MenuItem:
        """Mark an item sold out or available; gives it as it is afterwards."""
        item = path("hotels", self.slug, "menu-items", item_id)
        return await self.transport.patch(MenuItem, item, body=change, key=key)
