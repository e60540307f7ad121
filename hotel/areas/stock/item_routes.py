"""Items in stock over REST: everybody reads them, managers make and change them."""

from litestar import Response, Router, get, patch, post
from sqlalchemy import select

from contract.permissions import Capability
from contract.resources.stock import ItemChange, NewItem, StockItem
from hotel.areas.audit.service import decider_of
from hotel.areas.stock.finding import ItemFilter, items
from hotel.areas.stock.items import add_item, change_item
from hotel.areas.stock.routes import MANAGERS_ONLY, STAFF_ONLY
from hotel.areas.stock.shapes import item_of
from hotel.areas.stock.tables import StockItemRow
from hotel.database import Database
from hotel.problems import not_found
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, known_id, read_body
from hotel.web.documents import takes
from hotel.web.write import Write

_ONE = "/items/{item_id:str}"


@get("/items")
async def list_items(visit: Visit, db: Database, wanted_items: ItemFilter) -> list[StockItem]:
    """The items that fit, by name."""
    visit.require(Capability.COUNT_STOCK, STAFF_ONLY)
    query = items(visit.hotel, wanted_items)
    async with db.read() as session:
        return [item_of(row) for row in await session.scalars(query)]


@get(_ONE)
async def read_item(item_id: str, visit: Visit, db: Database) -> StockItem:
    """One item."""
    visit.require(Capability.COUNT_STOCK, STAFF_ONLY)
    query = select(StockItemRow).where(
        StockItemRow.hotel_id == visit.hotel.id, StockItemRow.id == known_id(item_id)
    )
    async with db.read() as session:
        if (row := (await session.scalars(query)).one_or_none()) is None:
            sentence = "There is no such item."
            raise not_found(sentence)
        return item_of(row)


@post("/items", operation_class=takes(NewItem))
async def make_item(request: AnyRequest, visit: Visit, write: Write) -> Response[StockItem]:
    """A new item."""
    visit.require(Capability.MANAGE_STOCK, MANAGERS_ONLY)
    wanted = await read_body(request, NewItem)
    return await write(lambda mutation: add_item(mutation, wanted), status=201)


@patch(_ONE, operation_class=takes(ItemChange))
async def patch_item(
    item_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[StockItem]:
    """Another name, unit, level or quantity, or out of use."""
    visit.require(Capability.MANAGE_STOCK, MANAGERS_ONLY)
    wanted, who = await read_body(request, ItemChange), decider_of(visit, request)
    return await write(lambda mutation: change_item(mutation, who, item_id, wanted))


router = Router(
    "/api/stock_tracker/{hotel_slug:str}",
    route_handlers=[list_items, read_item, make_item, patch_item],
    tags=["stock"],
)
