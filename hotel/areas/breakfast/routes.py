"""Breakfast orders over REST."""

from litestar import Response, get, patch, post

from contract.resources.breakfast import BreakfastOrder as PublicBreakfast
from contract.resources.breakfast import NewBreakfastOrder
from contract.resources.orders import OrderStatus, StatusChange
from hotel.areas.breakfast.service import change_status, place
from hotel.areas.breakfast.shapes import breakfast_of
from hotel.areas.breakfast.tables import BreakfastOrder
from hotel.areas.orders.filters import OrderFilter
from hotel.areas.orders.finding import found
from hotel.areas.orders.lists import at_step, visible
from hotel.areas.orders.shapes import Pending
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body
from hotel.web.documents import takes
from hotel.web.pages import Page, Paging, count_of, page_of
from hotel.web.write import Write
from hotel.web.zone import both_ways


@get("/")
async def list_breakfasts(
    request: AnyRequest, visit: Visit, db: Database, paging: Paging, wanted: OrderFilter
) -> Page[PublicBreakfast]:
    """The open breakfasts, or those at one step, oldest first."""
    query = visible(BreakfastOrder, visit, room_number=wanted.room_number)
    query = at_step(BreakfastOrder, query, wanted.status)
    query = query.order_by(BreakfastOrder.created_at, BreakfastOrder.id)
    async with db.read() as session:
        orders = tuple(map(breakfast_of, await session.scalars(paging.of(query))))
        count = await count_of(session, query)
    return page_of(request, orders, count=count, paging=paging)


@get("/breakfast-pending-count")
async def count_pending(visit: Visit, db: Database) -> Pending:
    """How many breakfasts nobody accepted yet."""
    query = at_step(BreakfastOrder, visible(BreakfastOrder, visit), OrderStatus.PENDING.value)
    async with db.read() as session:
        return Pending(count=await count_of(session, query))


@get("/{order_id:str}")
async def read_breakfast(order_id: str, visit: Visit, db: Database) -> PublicBreakfast:
    """One breakfast, open or over."""
    async with db.read() as session:
        return breakfast_of(await found(BreakfastOrder, session, visit, order_id))


@post("/", operation_class=takes(NewBreakfastOrder))
async def place_breakfast(
    request: AnyRequest, visit: Visit, write: Write
) -> Response[PublicBreakfast]:
    """Order breakfast for a room, for a time or as soon as possible."""
    wish = await read_body(request, NewBreakfastOrder)
    return await write(lambda mutation: place(mutation, visit, wish), status=201)


@patch("/{order_id:str}", operation_class=takes(StatusChange))
async def step_breakfast(
    order_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[PublicBreakfast]:
    """Take a step of the ladder, or cancel."""
    change = await read_body(request, StatusChange)
    return await write(lambda mutation: change_status(mutation, visit, order_id, change))


router, zone_router = both_ways(
    "/room_services/{hotel_slug:str}/breakfast-orders",
    route_handlers=[
        list_breakfasts,
        count_pending,
        read_breakfast,
        place_breakfast,
        step_breakfast,
    ],
    tags=["breakfast"],
)
