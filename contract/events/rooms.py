"""Events that tell a room something: notices of the desk (specification §7.1)."""

from typing import TypeAlias

from contract.channels import ROOM
from contract.events.base import Payload, Place
from contract.samples import example
from contract.scalars import Id, Instant, RoomNumber


class RoomNoticed(Payload, frozen=True, kw_only=True):
    """The desk has a notice for the guests of a room."""

    EVENT = "room-notice"
    PLACES = (Place(ROOM),)
    RECEIVERS = "Guest in specific room"
    TRIGGER = "Hotel-specific notifications to guests"
    NAMED = False
    SPECIFIED = False
    SAMPLE = example(
        notice_id="12",
        room_number="101",
        message="Your taxi is at the door.",
        staff_name="Jane Smith",
        timestamp="2025-11-30T10:00:00Z",
    )

    notice_id: Id
    room_number: RoomNumber | None
    message: str | None
    staff_name: str | None
    timestamp: Instant | None


Event: TypeAlias = RoomNoticed
