"""How the hotel is doing, as data and as a page: for managers only."""

from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlsplit

from litestar import MediaType, Response, Router, get, post
from litestar.response import Redirect

from contract.permissions import Capability
from contract.resources.admin import AdminState
from hotel.areas.admin.page import admin_page
from hotel.areas.admin.service import state_of
from hotel.areas.consoles.connected import Sockets
from hotel.database import Database
from hotel.outbound.overview import overview_of, unpark
from hotel.problems import forbidden
from hotel.visit import Visit
from hotel.web.answers import AnyRequest

_PAGE_HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}


@get("/api/hotels/{hotel_slug:str}/admin")
async def read_state(visit: Visit, db: Database, sockets: Sockets) -> AdminState:
    """Outbox, periodic work with its last result, and the consoles that are connected."""
    visit.require(Capability.SEE_PUSHES, "Only managers may see this.")
    async with db.read() as session:
        overview = await overview_of(session, visit.hotel.slug)
        return await state_of(session, visit.hotel, overview, sockets, datetime.now(UTC))


@get("/admin/{hotel_slug:str}", media_type=MediaType.HTML, include_in_schema=False)
async def show_page(page_visit: Visit, db: Database, sockets: Sockets) -> Response[str]:
    """The same and the latest pushes; browsers ask for name and password."""
    page_visit.require(Capability.SEE_PUSHES, "Only managers may see this.")
    hotel = page_visit.hotel
    async with db.read() as session:
        overview = await overview_of(session, hotel.slug)
        state = await state_of(session, hotel, overview, sockets, datetime.now(UTC))
    return Response(admin_page(hotel, state, overview.pushes), headers=_PAGE_HEADERS)


@post("/admin/{hotel_slug:str}/parked", include_in_schema=False)
async def send_parked_again(
    request: AnyRequest, hotel_slug: str, page_visit: Visit, db: Database
) -> Redirect:
    """Let the events that were refused wait once more; asked for by the page's own button."""
    page_visit.require(Capability.SEE_PUSHES, "Only managers may send events again.")
    _check_origin(request)
    async with db.write() as session:
        await unpark(session, hotel_slug)
    return Redirect(f"/admin/{hotel_slug}/", status_code=303)


def _check_origin(request: AnyRequest) -> None:
    # A browser sends the password it remembers with any page's form; a token it never sends.
    scheme = request.headers.get("Authorization", "").partition(" ")[0]
    origin = urlsplit(request.headers.get("Origin", "")).netloc
    is_own = origin and origin == request.headers.get("Host")
    is_said_own = request.headers.get("Sec-Fetch-Site") == "same-origin"
    if scheme.lower() == "basic" and not is_own and not is_said_own:
        sentence = "Only the administration page itself may ask for this."
        raise forbidden(sentence)


router = Router("/", route_handlers=[read_state, show_page, send_parked_again], tags=["admin"])
