"""Where each kind of owner keeps the token of its device, and how it is taken from there."""

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from hotel.areas.bookings.tables import BookingRow
from hotel.areas.rooms.tables import Room
from hotel.areas.staff.tables import Staff
from hotel.outbound.enqueue import Owner


@dataclass(frozen=True, slots=True)
class Kept:
    """A table of owners, and the name of its column for tokens."""

    table: type[Any]
    token: str

    def tokens(self) -> Any:
        """The token's column."""
        return getattr(self.table, self.token)

    def times(self) -> Any:
        """The column of when the token was told last; means nothing without one."""
        return getattr(self.table, f"{self.token}_at")


DEVICES: Final = {
    Owner.STAFF: Kept(Staff, "fcm_token"),
    Owner.ROOM: Kept(Room, "guest_fcm_token"),
    Owner.BOOKING: Kept(BookingRow, "guest_fcm_token"),
}


async def forget_device(session: AsyncSession, owner: Owner, owner_id: int, token: str) -> None:
    """Take a token from its owner only while it is still the one that was used."""
    kept = DEVICES[owner]
    used = kept.table.id == owner_id, kept.tokens() == token
    await session.execute(update(kept.table).where(*used).values({kept.token: None}))
