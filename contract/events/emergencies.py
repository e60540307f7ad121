"""Our own events of emergencies: raised, read at a station, over."""

from typing import TypeAlias

from contract.channels import HOTEL
from contract.events.base import Payload, Place
from contract.samples import example
from contract.scalars import Id, Instant


class EmergencyRaised(Payload, frozen=True, kw_only=True):
    """Everybody in the house has to read this now. `raised_by` is a name."""

    EVENT = "emergency-raised"
    PLACES = (Place(HOTEL),)
    RECEIVERS = "All staff and paired screens in hotel"
    TRIGGER = "The desk or a manager raises an emergency"
    NAMED = False
    SPECIFIED = False
    SAMPLE = example(
        emergency_id="7",
        text="Fire in the kitchen. Leave by the garden door, meet at the car park.",
        raised_by="Niamh Doyle",
        raised_by_id="456",
        raised_at="2025-11-30T15:30:00Z",
    )

    emergency_id: Id
    text: str | None
    raised_by: str | None
    raised_by_id: Id | None
    raised_at: Instant | None


class EmergencyAcknowledged(Payload, frozen=True, kw_only=True):
    """It was read at one more station: `acknowledged` of `stations`.

    `station`: who is signed in there, or the screen's name; `staff_name` who read it, if known.
    """

    EVENT = "emergency-acknowledged"
    PLACES = (Place(HOTEL),)
    RECEIVERS = "All staff and paired screens in hotel"
    TRIGGER = "An emergency is read at a station"
    NAMED = False
    SPECIFIED = False
    NULLABLE = frozenset({"staff_name"})
    SAMPLE = example(
        emergency_id="7",
        station="Kitchen display 1",
        staff_name="Maria Conti",
        acknowledged=3,
        stations=5,
        timestamp="2025-11-30T15:31:00Z",
    )

    emergency_id: Id
    station: str | None
    staff_name: str | None
    acknowledged: int | None
    stations: int | None
    timestamp: Instant | None


class EmergencyEnded(Payload, frozen=True, kw_only=True):
    """All clear. `ended_by` is a name."""

    EVENT = "emergency-ended"
    PLACES = (Place(HOTEL),)
    RECEIVERS = "All staff and paired screens in hotel"
    TRIGGER = "The desk or a manager says that all is clear"
    NAMED = False
    SPECIFIED = False
    SAMPLE = example(
        emergency_id="7",
        ended_by="Niamh Doyle",
        ended_at="2025-11-30T15:50:00Z",
    )

    emergency_id: Id
    ended_by: str | None
    ended_at: Instant | None


Event: TypeAlias = EmergencyRaised | EmergencyAcknowledged | EmergencyEnded
