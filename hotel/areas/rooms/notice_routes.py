"""Notices to a room over REST: the desk sends them, the room's guests read theirs."""

from litestar import Response, Router, get, post

from contract.permissions import Capability
from contract.resources.rooms import NewRoomNotice, RoomNotice
from hotel.areas.rooms.notices import DESK_ONLY, notices_of, send_notice
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body
from hotel.web.documents import takes
from hotel.web.write import Write


@get("/")
async def list_notices(number: str, visit: Visit, db: Database) -> tuple[RoomNotice, ...]:
    """What the guests of a room were let know during this stay, the latest last."""
    async with db.read() as session:
        return await notices_of(session, visit, number)


@post("/", operation_class=takes(NewRoomNotice))
async def notify_room(
    number: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[RoomNotice]:
    """Let the guests of a room know something."""
    visit.require(Capability.SEE_ROOMS, DESK_ONLY)
    wanted = await read_body(request, NewRoomNotice)
    return await write(lambda mutation: send_notice(mutation, visit, number, wanted), status=201)


router = Router(
    "/api/hotels/{hotel_slug:str}/rooms/{number:str}/notices",
    route_handlers=[list_notices, notify_room],
    tags=["rooms"],
)
