"""The book of decisions over REST: for managers only."""

from litestar import Router, get

from contract.permissions import Capability
from contract.resources.audit import AuditEntry
from hotel.areas.audit.service import AuditFilter, decisions, entry_of
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest
from hotel.web.pages import Page, Paging, count_of, page_of


@get("/audit")
async def list_decisions(
    request: AnyRequest, visit: Visit, db: Database, paging: Paging, decided: AuditFilter
) -> Page[AuditEntry]:
    """Who decided what, when, why and from where, newest first."""
    visit.require(Capability.SEE_AUDIT, "Only managers may read what was decided.")
    query = decisions(visit.hotel, decided)
    async with db.read() as session:
        rows = tuple(map(entry_of, await session.scalars(paging.of(query))))
        count = await count_of(session, query)
    return page_of(request, rows, count=count, paging=paging)


router = Router("/api/hotels/{hotel_slug:str}", route_handlers=[list_decisions], tags=["audit"])
