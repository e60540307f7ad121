"""Finding by words over REST."""

from console.api.paths import path
from console.api.transport import Transport
from contract.record import Record
from contract.resources.search import Found


class SearchApi(Record, frozen=True):
    """What the signed-in person's hotel finds. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def found(self, *, words: str) -> Found:
        """Everything of the hotel that has every one of some words, as far as one may see it."""
        there = path("hotels", self.slug, "search")
        return await self.transport.get(Found, there, query={"q": words})
