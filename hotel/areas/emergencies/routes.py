"""Emergencies over REST: the desk and managers raise and end them, every station reads them."""

from litestar import Response, Router, get, post

from contract.permissions import Capability
from contract.resources.emergencies import Acknowledgement, Emergency, NewEmergency
from hotel.areas.audit.service import decider_of
from hotel.areas.consoles.connected import Sockets
from hotel.areas.emergencies.reaching import place_of
from hotel.areas.emergencies.service import acknowledge, end, raise_one
from hotel.areas.emergencies.shapes import emergencies_now
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body, read_body_if_any
from hotel.web.documents import takes
from hotel.web.write import Write

_DESK_ONLY = "Only the desk and managers may raise and end emergencies."


@get("/emergencies")
async def list_emergencies(visit: Visit, db: Database) -> list[Emergency]:
    """The emergencies that are not over, with the stations each has to be read at."""
    visit.refuse_guests()
    async with db.read() as session:
        return list(await emergencies_now(session, visit))


@post("/emergencies", operation_class=takes(NewEmergency))
async def raise_emergency(
    request: AnyRequest, visit: Visit, write: Write, sockets: Sockets
) -> Response[Emergency]:
    """Tell every station in the house at once."""
    visit.require(Capability.RAISE_EMERGENCY, _DESK_ONLY)
    wanted = await read_body(request, NewEmergency)
    who, here = decider_of(visit, request), place_of(visit, request)
    return await write(lambda mutation: raise_one(mutation, who, here, wanted, sockets), status=201)


@post(
    "/emergencies/{emergency_id:str}/acknowledge",
    status_code=200,
    operation_class=takes(Acknowledgement),
)
async def acknowledge_emergency(
    emergency_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[Emergency]:
    """Say that it was read at this station; every station says so for itself."""
    visit.refuse_guests()
    wanted, here = await read_body_if_any(request, Acknowledgement), place_of(visit, request)
    return await write(lambda mutation: acknowledge(mutation, visit, here, emergency_id, wanted))


@post("/emergencies/{emergency_id:str}/end", status_code=200)
async def end_emergency(
    emergency_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[Emergency]:
    """Say that all is clear."""
    visit.require(Capability.RAISE_EMERGENCY, _DESK_ONLY)
    who, here = decider_of(visit, request), place_of(visit, request)
    return await write(lambda mutation: end(mutation, who, here, emergency_id))


router = Router(
    "/api/hotels/{hotel_slug:str}",
    route_handlers=[list_emergencies, raise_emergency, acknowledge_emergency, end_emergency],
    tags=["emergencies"],
)
