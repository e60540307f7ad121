"""The guests in the house over REST."""

from litestar import Response, Router, get, put

from contract.permissions import Capability
from hotel.areas.rooms.guests import guests_of, known_guest, rename
from hotel.areas.rooms.shapes import GuestNames, RoomGuest, room_guest
from hotel.areas.rooms.tables import Guest
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body
from hotel.web.documents import takes
from hotel.web.pages import Page, Paging, count_of, page_of
from hotel.web.write import Write

_DESK_ONLY = "Only the desk and managers may see who stays here."


@get("/")
async def list_guests(
    request: AnyRequest, visit: Visit, db: Database, paging: Paging
) -> Page[RoomGuest]:
    """Everybody who stays in the hotel."""
    visit.require(Capability.SEE_ROOMS, _DESK_ONLY)
    query = guests_of(visit.hotel)
    async with db.read() as session:
        rows = (await session.execute(paging.of(query))).tuples()
        guests = tuple(room_guest(guest, room, visit.hotel) for guest, room in rows)
        count = await count_of(session, query.with_only_columns(Guest.id))
    return page_of(request, guests, count=count, paging=paging)


@get("/{guest_id:str}")
async def read_guest(guest_id: str, visit: Visit, db: Database) -> RoomGuest:
    """One guest."""
    visit.require(Capability.SEE_ROOMS, _DESK_ONLY)
    async with db.read() as session:
        return room_guest(*await known_guest(session, visit.hotel, guest_id), visit.hotel)


@put("/{guest_id:str}", operation_class=takes(GuestNames))
async def rename_guest(
    guest_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[RoomGuest]:
    """Mend a guest's names."""
    visit.require(Capability.SEE_ROOMS, _DESK_ONLY)
    names = await read_body(request, GuestNames)
    return await write(lambda mutation: rename(mutation, guest_id, names))


router = Router(
    "/api/guests/{hotel_slug:str}/guests",
    route_handlers=[list_guests, read_guest, rename_guest],
    tags=["rooms"],
)
