"""Whose something on this PC is: one person's, or one paired screen's, of one hotel."""

from contract.record import Record
from contract.resources.hotels import Capabilities
from contract.resources.staff import SignedIn


class Owner(Record, frozen=True):
    """Actions belong to a person of a hotel and are sent in that person's session only.

    `hotel`: what tells this hotel from every other on this PC. A paired screen stands for a person.
    """

    hotel: str
    staff_id: str

    @classmethod
    def of(cls, hotel: Capabilities, me: SignedIn) -> "Owner":
        """A slug may be used twice, by a test hotel say; a Pusher key is one hotel's alone."""
        whose = me.staff_id or f"station {me.station_id}"
        return cls(f"{hotel.slug} {hotel.pusher.key}", whose)
