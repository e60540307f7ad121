"""The outbox on a page for managers: what waits, what was refused, and the latest pushes."""

from datetime import UTC, datetime
from typing import Final

from litestar import MediaType, Response, Router, get

from contract.permissions import Capability
from hotel.database import Database
from hotel.outbound.overview import overview_of
from hotel.outbound.page import page_of
from hotel.visit import Visit

_HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Cache-Control": "no-store",
}


@get("/admin/{hotel_slug:str}", media_type=MediaType.HTML, include_in_schema=False)
async def show_outbox(page_visit: Visit, db: Database) -> Response[str]:
    """Signed in with a token, or by the browser's own dialog."""
    page_visit.require(Capability.SEE_PUSHES, "Only managers may see the outbox.")
    async with db.read() as session:
        overview = await overview_of(session, page_visit.hotel.slug)
    return Response(page_of(page_visit.hotel, overview, datetime.now(UTC)), headers=_HEADERS)


router = Router("/", route_handlers=[show_outbox])
