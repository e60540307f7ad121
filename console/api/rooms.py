"""The rooms of the house over REST."""

from console.api.listing import whole_list
from console.api.paths import path
from console.api.transport import Transport
from contract.record import Record
from contract.resources.rooms import HouseRoom


class RoomsApi(Record, frozen=True):
    """The rooms of the signed-in person's hotel. Every call raises ApiError."""

    transport: Transport

    async def everything(self) -> tuple[HouseRoom, ...]:
        """Every room with who stays there; Forbidden for who is not at the desk."""
        return await whole_list(self.transport, HouseRoom, path("rooms", "rooms"))
