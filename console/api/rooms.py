"""The rooms of the house over REST."""

from console.api.listing import whole_list
from console.api.paths import path
from console.api.transport import Transport
from contract.record import Record
from contract.resources.rooms import HouseRoom, NewRoomNotice, RoomNotice
from contract.resources.timeline import Timeline


class RoomsApi(Record, frozen=True):
    """The rooms of the signed-in person's hotel. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def everything(self) -> tuple[HouseRoom, ...]:
        """Every room with who stays there; Forbidden for who is not at the desk."""
        return await whole_list(self.transport, HouseRoom, path("rooms", "rooms"))

    async def timeline(self, *, number: str, before: str | None = None) -> Timeline:
        """What happened in a room during the present stay: the newest page, or one before."""
        there = path("hotels", self.slug, "rooms", number, "timeline")
        query = {} if before is None else {"before": before}
        return await self.transport.get(Timeline, there, query=query)

    async def notify(self, *, number: str, notice: NewRoomNotice, key: str) -> RoomNotice:
        """Let the guests of a room know something, once under its idempotency key."""
        there = path("hotels", self.slug, "rooms", number, "notices")
        return await self.transport.post(RoomNotice, there, body=notice, key=key)
