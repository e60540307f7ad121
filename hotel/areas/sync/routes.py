"""Snapshot, changes and heads over REST, and an event on demand."""

from typing import Annotated, Any

from litestar import Response, Router, get, post
from litestar.params import Parameter

from contract.resources.sync import ChangePage, Heads, ProbeSent, Snapshot
from hotel.areas.consoles.sightings import Sightings
from hotel.areas.staff_chat.membership import taking_part
from hotel.areas.sync.probe import send_probe
from hotel.areas.sync.service import changes_since, server_time, take_snapshot
from hotel.areas.sync.streams import check_stream, wanted_streams
from hotel.changes.heads import heads_of
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, RestResponse
from hotel.web.write import Write

Since = Annotated[int, Parameter(ge=0, le=2**62)]
Limit = Annotated[int, Parameter(ge=1, le=1000)]


@get("/snapshot")
async def read_snapshot(
    request: AnyRequest,
    visit: Visit,
    db: Database,
    sightings: Sightings,
    streams: str | None = None,
) -> Snapshot:
    """What the audiences of some streams see, in one moment."""
    wanted = wanted_streams(await taking_part(db, visit, streams or ""), streams)
    sightings.note(request, visit, wanted)
    async with db.read() as session:
        return await take_snapshot(session, visit, wanted)


@get("/changes")
async def read_changes(
    visit: Visit, db: Database, stream: str, since: Since, limit: Limit = 200
) -> ChangePage:
    """What happened in a stream after a number; kept for 7 days."""
    check_stream(await taking_part(db, visit, stream), stream)
    async with db.read() as session:
        return await changes_since(session, visit, stream, since, limit)


@get("/heads")
async def read_heads(
    request: AnyRequest,
    visit: Visit,
    db: Database,
    sightings: Sightings,
    streams: str | None = None,
) -> Response[Heads]:
    """How far streams have come; 304 while nothing happened since the given ETag."""
    wanted = wanted_streams(await taking_part(db, visit, streams or ""), streams)
    sightings.note(request, visit, wanted)
    async with db.read() as session:
        heads = await heads_of(session, visit.hotel.id, wanted)
    tag = '"' + ".".join(f"{stream}-{seq}" for stream, seq in sorted(heads.items())) + '"'
    if tag in request.headers.get("If-None-Match", ""):
        unchanged: Response[Any] = Response(content=None, status_code=304, headers={"ETag": tag})
        return unchanged
    return RestResponse(content=Heads(streams=heads, at=server_time()), headers={"ETag": tag})


@post("/probe", status_code=202)
async def probe(visit: Visit, write: Write) -> Response[ProbeSent]:
    """Send one small event to the one who asks, the way that every event goes."""
    staff_id = visit.staff_id
    return await write(lambda mutation: send_probe(mutation, staff_id), status=202)


router = Router(
    "/api/hotels/{hotel_slug:str}/sync",
    route_handlers=[read_snapshot, read_changes, read_heads, probe],
    tags=["sync"],
)
