"""The book of decisions over REST, page by page."""

from datetime import date

from console.api.listing import CountedPage
from console.api.paths import path
from console.api.transport import Transport
from console.state.audit import AuditPage
from contract.record import Record
from contract.resources.audit import AuditEntry


class AuditApi(Record, frozen=True):
    """What was decided at the signed-in manager's hotel. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def page(self, *, number: int, size: int, wish: date | None = None) -> AuditPage:
        """A page of decisions, newest first; pages begin at 1. `wish`: since a day of the hotel."""
        query = {"page": str(number), "page_size": str(size)}
        if wish is not None:
            query["date_from"] = wish.isoformat()
        page = await self.transport.get(
            CountedPage[AuditEntry], path("hotels", self.slug, "audit"), query=query
        )
        return AuditPage(page.results, page.count, page.next is not None)
