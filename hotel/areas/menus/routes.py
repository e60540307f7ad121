"""The cards over REST."""

from litestar import Response, Router, get, patch

from contract.permissions import Capability
from contract.resources.menus import Menu, StockChange
from contract.resources.menus import MenuItem as PublicItem
from hotel.areas.hotels.service import hotel_named
from hotel.areas.menus.service import card, change_stock
from hotel.areas.menus.shapes import item_of
from hotel.areas.rooms.service import known_room
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body
from hotel.web.documents import OPEN_TO_ALL, takes
from hotel.web.write import Write


@get("/api/room_services/{hotel_slug:str}/room/{number:str}/menu", security=OPEN_TO_ALL)
async def read_menu(hotel_slug: str, number: str, db: Database) -> list[PublicItem]:
    """The room-service card, open to anyone in the room."""
    return await _read_card(db, hotel_slug, number, Menu.ROOM_SERVICE)


@get("/api/room_services/{hotel_slug:str}/room/{number:str}/breakfast", security=OPEN_TO_ALL)
async def read_breakfast(hotel_slug: str, number: str, db: Database) -> list[PublicItem]:
    """The breakfast card, open to anyone in the room."""
    return await _read_card(db, hotel_slug, number, Menu.BREAKFAST)


@patch("/api/hotels/{hotel_slug:str}/menu-items/{item_id:str}", operation_class=takes(StockChange))
async def set_stock(
    item_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[PublicItem]:
    """Mark a dish sold out or available again."""
    visit.require(
        Capability.CHANGE_STOCK, "Only the kitchen and managers may mark a dish sold out."
    )
    change = await read_body(request, StockChange)
    return await write(lambda mutation: change_stock(mutation, item_id, change))


async def _read_card(db: Database, slug: str, number: str, menu: Menu) -> list[PublicItem]:
    async with db.read() as session:
        hotel = await hotel_named(session, slug)
        await known_room(session, hotel.id, number)
        return [item_of(item) for item in await card(session, hotel.id, menu)]


router = Router("/", route_handlers=[read_menu, read_breakfast, set_stock], tags=["menus"])
