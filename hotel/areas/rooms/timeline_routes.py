"""What happened in a room during the present stay over REST: for the desk."""

from typing import Annotated

from litestar import Router, get
from litestar.params import Parameter

from contract.permissions import Capability
from contract.resources.timeline import Timeline
from hotel.areas.rooms.notices import DESK_ONLY
from hotel.areas.rooms.timeline import timeline_of
from hotel.database import Database
from hotel.visit import Visit

Limit = Annotated[int, Parameter(ge=1, le=200)]


@get("/")
async def read_timeline(
    number: str, visit: Visit, db: Database, before: str | None = None, limit: Limit = 50
) -> Timeline:
    """What happened in a room, the newest first; nothing of guests who have left."""
    visit.require(Capability.SEE_ROOMS, DESK_ONLY)
    visit.require(Capability.CHAT_WITH_GUESTS, DESK_ONLY)
    async with db.read() as session:
        return await timeline_of(session, visit.hotel, number, before=before, limit=limit)


router = Router(
    "/api/hotels/{hotel_slug:str}/rooms/{number:str}/timeline",
    route_handlers=[read_timeline],
    tags=["rooms"],
)
