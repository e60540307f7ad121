"""The lines of stocktakes over REST: counting them, and goods that came or went."""

from litestar import Response, Router, delete, get, patch, post

from contract.permissions import Capability
from contract.resources.stock import (
    LineCount,
    MovementMade,
    Movements,
    NewMovement,
    StocktakeLine,
)
from hotel.areas.audit.service import decider_of
from hotel.areas.staff.shapes import Done
from hotel.areas.stock.counting import count_line, delete_line
from hotel.areas.stock.finding import line, lines_of
from hotel.areas.stock.finding import stocktake as known_stocktake
from hotel.areas.stock.moving import add_movement, delete_movement, movements_of
from hotel.areas.stock.routes import MANAGERS_ONLY, STAFF_ONLY
from hotel.areas.stock.shapes import line_of
from hotel.areas.stock.tellings import stream_of
from hotel.changes.heads import head_header
from hotel.database import Database
from hotel.problems import invalid
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, RestResponse, read_body
from hotel.web.documents import takes
from hotel.web.write import Write

_ONE = "/stocktake-lines/{line_id:str}"


@get("/stocktake-lines")
async def list_lines(
    visit: Visit, db: Database, stocktake: str | None = None
) -> Response[list[StocktakeLine]]:
    """Every line of a stocktake, by name; the header tells how far its stream is."""
    visit.require(Capability.COUNT_STOCK, STAFF_ONLY)
    # Asked for only now: who may not count is told so, whatever is missing.
    if stocktake is None:
        sentence = "stocktake is missing."
        raise invalid(sentence, field="stocktake")
    async with db.read() as session:
        row = await known_stocktake(session, visit.hotel, stocktake)
        lines = [line_of(each) for each in await session.scalars(lines_of(row.id))]
        head = await head_header(session, visit.hotel.id, stream_of(row.id))
    return RestResponse(content=lines, headers=head)


@get(_ONE)
async def read_line(line_id: str, visit: Visit, db: Database) -> StocktakeLine:
    """One line."""
    visit.require(Capability.COUNT_STOCK, STAFF_ONLY)
    async with db.read() as session:
        return line_of(await line(session, visit.hotel, line_id))


@patch(_ONE, operation_class=takes(LineCount))
async def patch_line(
    line_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[StocktakeLine]:
    """Write down what was counted."""
    visit.require(Capability.COUNT_STOCK, STAFF_ONLY)
    wanted, who = await read_body(request, LineCount), decider_of(visit, request)
    return await write(lambda mutation: count_line(mutation, who, line_id, wanted))


@delete(_ONE, status_code=200)
async def remove_line(
    line_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[Done]:
    """An item is not part of the stocktake after all."""
    visit.require(Capability.MANAGE_STOCK, MANAGERS_ONLY)
    who = decider_of(visit, request)
    return await write(lambda mutation: delete_line(mutation, who, line_id))


@get(f"{_ONE}/movements")
async def list_movements(line_id: str, visit: Visit, db: Database) -> Movements:
    """The goods of a line that came or went, newest first."""
    visit.require(Capability.COUNT_STOCK, STAFF_ONLY)
    async with db.read() as session:
        return await movements_of(session, await line(session, visit.hotel, line_id))


@post(f"{_ONE}/add-movement", operation_class=takes(NewMovement))
async def make_movement(
    line_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[MovementMade]:
    """Goods came or went."""
    visit.require(Capability.COUNT_STOCK, STAFF_ONLY)
    wanted, who = await read_body(request, NewMovement), decider_of(visit, request)
    return await write(lambda mutation: add_movement(mutation, who, line_id, wanted), status=201)


@delete(f"{_ONE}/delete-movement/{{movement_id:str}}", status_code=200)
async def remove_movement(
    line_id: str, movement_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[MovementMade]:
    """It was written down by mistake."""
    visit.require(Capability.COUNT_STOCK, STAFF_ONLY)
    who = decider_of(visit, request)
    return await write(lambda mutation: delete_movement(mutation, visit, who, line_id, movement_id))


router = Router(
    "/api/stock_tracker/{hotel_slug:str}",
    route_handlers=[
        list_lines,
        read_line,
        patch_line,
        remove_line,
        list_movements,
        make_movement,
        remove_movement,
    ],
    tags=["stock"],
)
