"""Clock terminals over REST: for managers only."""

from typing import Any

from litestar import Response, Router, delete, get, post
from litestar.enums import MediaType

from contract.permissions import Capability
from contract.resources.terminals import ClockTerminal, ClockTerminalToken, NewClockTerminal
from hotel.areas.audit.service import decider_of
from hotel.areas.staff.shapes import Done
from hotel.areas.terminals.service import (
    add_terminal,
    known_terminals,
    revoke_terminal,
    terminal_of,
)
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, RestResponse, read_body
from hotel.web.documents import takes
from hotel.web.write import Write

_MANAGERS_ONLY = "Only managers may let clock terminals in."


@get("/clock-terminals")
async def list_terminals(visit: Visit, db: Database) -> list[ClockTerminal]:
    """The clock terminals by name, with when each was used last."""
    visit.require(Capability.MANAGE_TERMINALS, _MANAGERS_ONLY)
    async with db.read() as session:
        return list(map(terminal_of, await session.scalars(known_terminals(visit.hotel.id))))


@post("/clock-terminals", operation_class=takes(NewClockTerminal))
async def let_in(request: AnyRequest, visit: Visit, writer: Writer) -> Response[ClockTerminalToken]:
    """A token for a terminal; told once, so it is not repeated for an Idempotency-Key."""
    visit.require(Capability.MANAGE_TERMINALS, _MANAGERS_ONLY)
    wanted, who = await read_body(request, NewClockTerminal), decider_of(visit, request)
    answer = await writer.change(
        visit.hotel, lambda mutation: add_terminal(mutation, who, wanted.name)
    )
    given: RestResponse[Any] = RestResponse(content=answer.body, media_type=MediaType.JSON)
    return given


@delete("/clock-terminals/{terminal_id:str}", status_code=200)
async def show_out(
    terminal_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[Done]:
    """The terminal's token opens nothing any more."""
    visit.require(Capability.MANAGE_TERMINALS, _MANAGERS_ONLY)
    who = decider_of(visit, request)
    return await write(lambda mutation: revoke_terminal(mutation, who, terminal_id))


router = Router(
    "/api/hotels/{hotel_slug:str}",
    route_handlers=[list_terminals, let_in, show_out],
    tags=["attendance"],
)
