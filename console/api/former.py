"""Colleagues who were let go, over REST, page by page."""

from console.api.listing import CountedPage
from console.api.paths import path
from console.api.transport import Transport
from console.state.former import FormerPage, StaffWish
from contract.record import Record
from contract.resources.staff import StaffMember


class FormerApi(Record, frozen=True):
    """Who cannot sign in any more at the signed-in manager's hotel. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def page(self, *, number: int, size: int, wish: StaffWish) -> FormerPage:
        """A page of them, by name; pages begin at 1."""
        asked = {
            "department__slug": wish.department,
            "role__slug": wish.role,
            "search": wish.name,
            "page": str(number),
            "page_size": str(size),
        }
        query = {word: value for word, value in asked.items() if value}
        there = path("staff", self.slug, "former")
        page = await self.transport.get(CountedPage[StaffMember], there, query=query)
        return FormerPage(page.results, page.count, page.next is not None)
