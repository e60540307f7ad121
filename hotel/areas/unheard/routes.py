"""Acknowledging over REST that somebody takes care of an order nobody could be told about."""

from typing import Any, cast

from litestar import Response, Router, post

from contract.permissions import Capability
from contract.resources.breakfast import BreakfastOrder as PublicBreakfast
from contract.resources.orders import Order as PublicOrder
from hotel.areas.orders.finding import locked
from hotel.areas.unheard.kinds import BREAKFASTS, ORDERS, Kind
from hotel.changes.mutation import Mutation
from hotel.visit import Visit
from hotel.web.write import Write


@post("/orders/{order_id:str}/acknowledge", status_code=200)
async def acknowledge_order(order_id: str, visit: Visit, write: Write) -> Response[PublicOrder]:
    """Say that one takes care of an order nobody could be told about; alerts end with that."""
    work = await write(lambda mutation: _acknowledge(mutation, visit, ORDERS, order_id))
    return cast("Response[PublicOrder]", work)


@post("/breakfast-orders/{order_id:str}/acknowledge", status_code=200)
async def acknowledge_breakfast(
    order_id: str, visit: Visit, write: Write
) -> Response[PublicBreakfast]:
    """The same for a breakfast."""
    work = await write(lambda mutation: _acknowledge(mutation, visit, BREAKFASTS, order_id))
    return cast("Response[PublicBreakfast]", work)


async def _acknowledge(mutation: Mutation, visit: Visit, kind: Kind, order_id: str) -> object:
    """Once; what was settled by itself meanwhile, or acknowledged by another, stays as it is."""
    visit.require(
        Capability.ACKNOWLEDGE_UNHEARD, "Only the desk and managers may acknowledge this."
    )
    order: Any = await locked(kind.table, mutation, visit, order_id)
    if order.unheard_desk_at is not None and order.unheard_known_at is None:
        order.unheard_known_at, order.unheard_known_by = mutation.at, visit.name
        order.rev += 1
        mutation.touch(kind.entity, order.id, order.rev, kind.streams(order))
    return kind.shape(order)


router = Router(
    "/api/hotels/{hotel_slug:str}",
    route_handlers=[acknowledge_order, acknowledge_breakfast],
    tags=["unheard"],
)
