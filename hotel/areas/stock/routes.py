"""Stocktakes over REST: everybody counts, managers begin, approve, reopen and delete."""

from litestar import Response, Router, delete, get, post

from contract.permissions import Capability
from contract.resources.stock import (
    Deciding,
    NewStocktake,
    Populated,
    Presence,
    Present,
    Stocktake,
    StocktakeDecided,
)
from contract.scalars import Id
from hotel.areas.audit.service import decider_of
from hotel.areas.staff.shapes import Done
from hotel.areas.stock.deciding import approve, reopen
from hotel.areas.stock.finding import presences, stocktake, stocktakes
from hotel.areas.stock.lifecycle import begin, delete_stocktake, populate
from hotel.areas.stock.presence import beat, leave
from hotel.areas.stock.shapes import present_of, stocktake_of
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body, read_body_if_any
from hotel.web.documents import takes
from hotel.web.write import Write

STAFF_ONLY = "Only the hotel's staff may count its stock."
MANAGERS_ONLY = "Only managers may do this with the stock."
_ONE = "/stocktakes/{stocktake_id:str}"


@get("/stocktakes")
async def list_stocktakes(visit: Visit, db: Database, status: str | None = None) -> list[Stocktake]:
    """The stocktakes, newest first, and who has them open; at most 500."""
    visit.require(Capability.COUNT_STOCK, STAFF_ONLY)
    query = stocktakes(visit.hotel, status)
    async with db.read() as session:
        rows = (await session.scalars(query)).all()
        present = await presences(session, [row.id for row in rows])
        return [stocktake_of(row, present.get(row.id, ())) for row in rows]


@get(_ONE)
async def read_stocktake(stocktake_id: str, visit: Visit, db: Database) -> Stocktake:
    """One stocktake; its lines have an address of their own."""
    visit.require(Capability.COUNT_STOCK, STAFF_ONLY)
    async with db.read() as session:
        row = await stocktake(session, visit.hotel, stocktake_id)
        present = await presences(session, [row.id])
        return stocktake_of(row, present.get(row.id, ()))


@post("/stocktakes", operation_class=takes(NewStocktake))
async def begin_stocktake(request: AnyRequest, visit: Visit, write: Write) -> Response[Stocktake]:
    """A new stocktake."""
    visit.require(Capability.MANAGE_STOCK, MANAGERS_ONLY)
    wanted, who = await read_body(request, NewStocktake), decider_of(visit, request)
    return await write(lambda mutation: begin(mutation, who, wanted), status=201)


@post(f"{_ONE}/populate", status_code=200)
async def populate_stocktake(stocktake_id: str, visit: Visit, write: Write) -> Response[Populated]:
    """A line for every active item that has none."""
    visit.require(Capability.MANAGE_STOCK, MANAGERS_ONLY)
    return await write(lambda mutation: populate(mutation, stocktake_id))


@post(f"{_ONE}/approve", status_code=200, operation_class=takes(Deciding))
async def approve_stocktake(
    stocktake_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[StocktakeDecided]:
    """Write the counts to the items, and lock it."""
    visit.require(Capability.MANAGE_STOCK, MANAGERS_ONLY)
    wanted, who = await read_body_if_any(request, Deciding), decider_of(visit, request)
    return await write(lambda mutation: approve(mutation, who, stocktake_id, wanted))


@post(f"{_ONE}/reopen", status_code=200, operation_class=takes(Deciding))
async def reopen_stocktake(
    stocktake_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[StocktakeDecided]:
    """Let it be counted on, for a reason."""
    visit.require(Capability.MANAGE_STOCK, MANAGERS_ONLY)
    wanted, who = await read_body_if_any(request, Deciding), decider_of(visit, request)
    return await write(lambda mutation: reopen(mutation, who, stocktake_id, wanted))


@delete(_ONE, status_code=200, operation_class=takes(Deciding))
async def remove_stocktake(
    stocktake_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[Done]:
    """A stocktake that is not approved is no more."""
    visit.require(Capability.MANAGE_STOCK, MANAGERS_ONLY)
    wanted, who = await read_body_if_any(request, Deciding), decider_of(visit, request)
    return await write(lambda mutation: delete_stocktake(mutation, who, stocktake_id, wanted))


_PRESENCE = f"{_ONE}/presence"


@get(_PRESENCE)
async def read_presence(stocktake_id: str, visit: Visit, db: Database) -> Present:
    """Who has it open."""
    visit.require(Capability.COUNT_STOCK, STAFF_ONLY)
    async with db.read() as session:
        row = await stocktake(session, visit.hotel, stocktake_id)
        found = await presences(session, [row.id])
    return Present(stocktake_id=Id(row.id), present=present_of(found.get(row.id, ())))


@post(_PRESENCE, status_code=200, operation_class=takes(Presence))
async def say_presence(
    stocktake_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[Present]:
    """This console has it open, and the cursor in a line or in none."""
    visit.require(Capability.COUNT_STOCK, STAFF_ONLY)
    told = await read_body_if_any(request, Presence)
    return await write(lambda mutation: beat(mutation, visit, stocktake_id, told))


@delete(_PRESENCE, status_code=200)
async def end_presence(stocktake_id: str, visit: Visit, write: Write) -> Response[Present]:
    """This console closed it."""
    visit.require(Capability.COUNT_STOCK, STAFF_ONLY)
    return await write(lambda mutation: leave(mutation, visit, stocktake_id))


router = Router(
    "/api/stock_tracker/{hotel_slug:str}",
    route_handlers=[
        list_stocktakes,
        read_stocktake,
        begin_stocktake,
        populate_stocktake,
        approve_stocktake,
        reopen_stocktake,
        remove_stocktake,
    ],
    tags=["stock"],
)
presence_router = Router(
    "/api/hotels/{hotel_slug:str}",
    route_handlers=[read_presence, say_presence, end_presence],
    tags=["stock"],
)
