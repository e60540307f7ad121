"""Paired screens over REST: for managers, and for the screens themselves."""

from litestar import Response, Router, delete, get, patch, post

from contract.permissions import Actor, Capability
from contract.resources.staff import SignedIn
from contract.resources.stations import NewStation, Pairing, PairingCode, Station, StationChange
from hotel.areas.staff.shapes import Done
from hotel.areas.stations.pairing import PairingDesk
from hotel.areas.stations.service import change, paired, revoke
from hotel.areas.stations.shapes import actor_of_station, station_of, station_signed_in
from hotel.areas.stations.tables import StationAccount
from hotel.changes.mutation import Mutation
from hotel.database import Database
from hotel.problems import forbidden
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body
from hotel.web.documents import OPEN_TO_ALL, takes
from hotel.web.farewell import Farewell
from hotel.web.write import Write

_MANAGERS_ONLY = "Only managers may pair screens."


@get("/api/hotels/{hotel_slug:str}/stations")
async def list_stations(visit: Visit, db: Database) -> list[Station]:
    """The paired screens by name, with when each was seen last."""
    visit.require(Capability.MANAGE_STATIONS, _MANAGERS_ONLY)
    async with db.read() as session:
        accounts = await session.scalars(paired(visit.hotel.id))
        return [station for account in accounts if (station := station_of(account)) is not None]


@post("/api/hotels/{hotel_slug:str}/stations", operation_class=takes(NewStation))
async def start_pairing(
    request: AnyRequest, visit: Visit, pairing_desk: PairingDesk
) -> PairingCode:
    """A code to type at the screen; told once, so it is not repeated for an Idempotency-Key."""
    visit.require(Capability.MANAGE_STATIONS, _MANAGERS_ONLY)
    return await pairing_desk.start(visit, await read_body(request, NewStation))


@patch(
    "/api/hotels/{hotel_slug:str}/stations/{station_id:str}",
    operation_class=takes(StationChange),
)
async def change_station(
    station_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[Station | None]:
    """Another name, or whether Accept asks who cooks."""
    visit.require(Capability.MANAGE_STATIONS, _MANAGERS_ONLY)
    wanted = await read_body(request, StationChange)
    return await write(lambda mutation: change(mutation, station_id, wanted))


@delete("/api/hotels/{hotel_slug:str}/stations/{station_id:str}", status_code=200)
async def revoke_station(
    station_id: str, visit: Visit, write: Write, farewell: Farewell
) -> Response[Done]:
    """End a pairing: the screen's sockets close, and its token opens nothing any more."""
    visit.require(Capability.MANAGE_STATIONS, _MANAGERS_ONLY)
    return await _revoke(station_id, visit, write, farewell)


@post("/api/stations/pair", status_code=200, operation_class=takes(Pairing), security=OPEN_TO_ALL)
async def pair_screen(request: AnyRequest, pairing_desk: PairingDesk) -> Response[SignedIn]:
    """A screen's code for a token that opens its board."""
    given = await read_body(request, Pairing)
    return await pairing_desk.pair(given, request.client.host if request.client else "")


@get("/api/stations/me")
async def read_own_station(own_visit: Visit, db: Database) -> SignedIn:
    """What the screen that asks is; the token is not told again."""
    station_id = _station_id(own_visit)
    async with db.read() as session:
        account = await session.get_one(StationAccount, int(station_id))
        return station_signed_in(account, own_visit.hotel)


@delete("/api/stations/me", status_code=200)
async def unpair(own_visit: Visit, own_write: Write, farewell: Farewell) -> Response[Done]:
    """The screen that asks ends its own pairing."""
    return await _revoke(_station_id(own_visit), own_visit, own_write, farewell)


async def _revoke(
    station_id: str, visit: Visit, write: Write, farewell: Farewell
) -> Response[Done]:
    gone: list[Actor] = []

    async def end(mutation: Mutation) -> Done:
        account = await revoke(mutation, station_id)
        gone.append(actor_of_station(account, visit.hotel.slug))
        return Done(detail=f"{account.name} is no longer paired.")

    answer = await write(end)
    for actor in gone:
        await farewell.say(actor)
    return answer


def _station_id(visit: Visit) -> str:
    if visit.actor.station_id is None:
        sentence = "Only a paired screen may ask this."
        raise forbidden(sentence)
    return visit.actor.station_id


router = Router(
    "/",
    route_handlers=[
        list_stations,
        start_pairing,
        change_station,
        revoke_station,
        pair_screen,
        read_own_station,
        unpair,
    ],
    tags=["stations"],
)
