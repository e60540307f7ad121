"""Pushes of ours, which the specification does not name: emergencies, and shifts that begin."""

from contract.codec import write_instant
from contract.pushes.base import CLICK, PREVIEW, Handling, Push
from contract.pushes.orders import hotel_time
from contract.samples import example
from contract.scalars import Id, Instant

_EMERGENCIES = Handling("emergencies", 60 * 60)
_SHIFTS = Handling("shifts", 30 * 60)


class EmergencyPush(Push, frozen=True, kw_only=True):
    """Something happened that everybody in the house has to know of now."""

    KEY = "ours.1"
    TITLES = ("🚨 Emergency",)
    BODIES = ("{text}",)
    RECIPIENTS = "On-duty staff (excluding who raised it)"
    TRIGGER = "The desk or a manager raises an emergency"
    HANDLING = _EMERGENCIES
    SPECIFIED = False
    NAMED = False
    SAMPLE = example(
        emergency_id="7",
        text="Fire in the kitchen. Leave by the garden door, meet at the car park.",
        raised_by="Niamh Doyle",
    )

    emergency_id: Id
    text: str
    raised_by: str

    def words(self) -> dict[str, str]:
        return {"text": self.text[:PREVIEW]}

    def data(self, _web_url: str) -> dict[str, str]:
        return {
            "type": "emergency",
            "emergency_id": str(self.emergency_id),
            "text": self.text,
            "raised_by": self.raised_by,
            "click_action": CLICK,
            "route": self.path(),
        }

    def path(self) -> str:
        return "/emergencies"

    def collapse_id(self) -> str:
        return f"emergency-{self.emergency_id}"


class ShiftReminderPush(Push, frozen=True, kw_only=True):
    """One's own shift begins soon. `starts_at` is told in hotel time."""

    KEY = "ours.2"
    TITLES = ("⏰ Your shift begins at {begins}",)
    BODIES = ("{department}",)
    RECIPIENTS = "The colleague whose shift it is"
    TRIGGER = "30 minutes before a published shift begins"
    HANDLING = _SHIFTS
    SPECIFIED = False
    NAMED = False
    SAMPLE = example(
        shift_id="901",
        starts_at="2025-11-30T08:00:00Z",
        department="Kitchen",
        time_zone="Europe/Dublin",
    )

    shift_id: Id
    starts_at: Instant
    department: str
    time_zone: str

    def words(self) -> dict[str, str]:
        begins = hotel_time(self.starts_at, self.time_zone)
        return {"begins": begins, "department": self.department}

    def data(self, _web_url: str) -> dict[str, str]:
        return {
            "type": "shift_reminder",
            "shift_id": str(self.shift_id),
            "starts_at": write_instant(self.starts_at),
            "click_action": CLICK,
            "route": self.path(),
        }

    def path(self) -> str:
        return "/roster"

    def collapse_id(self) -> str:
        return f"shift-{self.shift_id}"


PUSHES = (EmergencyPush, ShiftReminderPush)
