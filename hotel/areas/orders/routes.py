"""Room-service orders over REST."""

import dataclasses

from litestar import Response, delete, get, patch, post
from litestar.enums import MediaType

from contract.resources.errors import Problem
from contract.resources.orders import NewOrder, OrderStatus, StatusChange
from contract.resources.orders import Order as PublicOrder
from hotel.areas.orders import lists
from hotel.areas.orders.filters import HistoryFilter, OrderFilter
from hotel.areas.orders.finding import found
from hotel.areas.orders.service import change_status, place
from hotel.areas.orders.shapes import History, Pending, Summary, by_room, order_of, pagination
from hotel.areas.orders.tables import Order
from hotel.database import Database
from hotel.problems import not_found
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, RestResponse, read_body
from hotel.web.documents import takes
from hotel.web.pages import Page, Paging, count_of, page_of
from hotel.web.write import Write
from hotel.web.zone import both_ways

_OLDEST_FIRST = (Order.created_at, Order.id)
_PEOPLE_ONLY = "A paired screen sees the orders of its board, not those of other days."
_NEWEST_FIRST = (Order.created_at.desc(), Order.id.desc())


@get("/{hotel_slug:str}/orders")
async def list_orders(
    request: AnyRequest,
    visit: Visit,
    db: Database,
    paging: Paging,
    wanted: OrderFilter,
) -> Page[PublicOrder]:
    """The open orders, or those at one step, oldest first."""
    query = lists.visible(Order, visit, room_number=wanted.room_number)
    query = lists.at_step(Order, query, wanted.status).order_by(*_OLDEST_FIRST)
    async with db.read() as session:
        rows = await session.scalars(paging.of(query))
        orders = tuple(map(order_of, rows))
        count = await count_of(session, query)
    return page_of(request, orders, count=count, paging=paging)


@get("/{hotel_slug:str}/orders/all-orders-summary")
async def summarise(
    visit: Visit,
    db: Database,
    paging: Paging,
    wanted: OrderFilter,
    include_completed: bool = True,
) -> Summary:
    """Every order, newest first, with the number at each step."""
    query = lists.visible(Order, visit, room_number=wanted.room_number).order_by(*_NEWEST_FIRST)
    if wanted.status or not include_completed:
        query = lists.at_step(Order, query, wanted.status)
    async with db.read() as session:
        orders = tuple(map(order_of, await session.scalars(paging.of(query))))
        total = await count_of(session, query)
        counts = await lists.breakdown(session, query)
    return Summary(
        pagination=pagination(total, paging),
        filters={**dataclasses.asdict(wanted), "include_completed": include_completed},
        status_breakdown=counts,
        orders_by_room=by_room(orders),
        orders=orders,
    )


@get("/{hotel_slug:str}/orders/order-history")
async def read_history(visit: Visit, db: Database, paging: Paging, past: HistoryFilter) -> History:
    """What was delivered or cancelled, newest first."""
    visit.require_person(_PEOPLE_ONLY)
    query = lists.visible(Order, visit, room_number=past.room_number)
    query = query.where(Order.status.in_(lists.CLOSED)).order_by(*_NEWEST_FIRST)
    query = lists.placed_within(query, visit.hotel, past)
    async with db.read() as session:
        orders = tuple(map(order_of, await session.scalars(paging.of(query))))
        total = await count_of(session, query)
    return History(pagination=pagination(total, paging), filters=past, orders=orders)


@get("/{hotel_slug:str}/orders/pending-count")
async def count_pending(visit: Visit, db: Database) -> Pending:
    """How many orders nobody accepted yet."""
    query = lists.at_step(Order, lists.visible(Order, visit), OrderStatus.PENDING.value)
    async with db.read() as session:
        return Pending(count=await count_of(session, query))


@get("/orders/room-history")
async def read_room_history(
    own_visit: Visit, db: Database, hotel_slug: str, room_number: str
) -> list[PublicOrder]:
    """Every order of one room, newest first."""
    if hotel_slug != own_visit.hotel.slug:
        sentence = "This hotel is not known here, or it is not yours."
        raise not_found(sentence)
    own_visit.require_person(_PEOPLE_ONLY)
    query = lists.visible(Order, own_visit, room_number=room_number).order_by(*_NEWEST_FIRST)
    async with db.read() as session:
        return [order_of(order) for order in await session.scalars(query)]


@get("/{hotel_slug:str}/orders/{order_id:str}")
async def read_order(order_id: str, visit: Visit, db: Database) -> PublicOrder:
    """One order, open or over."""
    async with db.read() as session:
        return order_of(await found(Order, session, visit, order_id))


@post("/{hotel_slug:str}/orders", operation_class=takes(NewOrder))
async def place_order(request: AnyRequest, visit: Visit, write: Write) -> Response[PublicOrder]:
    """Order for a room: the desk for any, a guest for the own one."""
    wish = await read_body(request, NewOrder)
    return await write(lambda mutation: place(mutation, visit, wish), status=201)


@patch("/{hotel_slug:str}/orders/{order_id:str}", operation_class=takes(StatusChange))
async def step_order(
    order_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[PublicOrder]:
    """Take a step of the ladder, or cancel."""
    change = await read_body(request, StatusChange)
    return await write(lambda mutation: change_status(mutation, visit, order_id, change))


@delete("/{hotel_slug:str}/orders/{order_id:str}", status_code=405)
async def refuse_to_delete(order_id: str, visit: Visit) -> Response[Problem]:
    """Refused: what was ordered stays in the books."""
    _ = order_id, visit
    problem = Problem(detail="Orders are cancelled, not deleted.", code="invalid")
    headers = {"Allow": "GET, PATCH"}
    return RestResponse(problem, status_code=405, headers=headers, media_type=MediaType.JSON)


router, zone_router = both_ways(
    "/room_services",
    route_handlers=[
        list_orders,
        summarise,
        read_history,
        count_pending,
        read_room_history,
        read_order,
        place_order,
        step_order,
        refuse_to_delete,
    ],
    tags=["orders"],
)
