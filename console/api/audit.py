"""The book of decisions over REST, page by page."""

from datetime import date

import msgspec

from console.api.paths import path
from console.api.transport import Transport
from console.state.audit import AuditPage
from contract.record import Record
from contract.resources.audit import AuditEntry


class _Page(msgspec.Struct, frozen=True):
    results: tuple[AuditEntry, ...]
    count: int
    next: str | None = None


class AuditApi(Record, frozen=True):
    """What was decided at the signed-in manager's hotel. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def page(self, *, number: int, size: int, since: date | None = None) -> AuditPage:
        """A page of decisions, newest first; pages begin at 1. `since`: a day of the hotel."""
        query = {"page": str(number), "page_size": str(size)}
        if since is not None:
            query["date_from"] = since.isoformat()
        page = await self.transport.get(_Page, path("hotels", self.slug, "audit"), query=query)
        return AuditPage(page.results, page.count, page.next is not None)
