"""The channel families of the specification: a pattern each, formatted, never parsed back."""

import string
from typing import Final

from contract import names
from contract.record import Record


class Family(Record, frozen=True):
    """A set of channels that mean the same; `pattern` is spelled as in the specification.

    `audience` is "staff", "guest", "managers" or "owner": who may follow it.
    """

    name: str
    pattern: str
    audience: str

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names of the pattern's parameters, in order."""
        return tuple(name for _, name, _, _ in string.Formatter().parse(self.pattern) if name)

    def channel(self, **parameters: str) -> str:
        """The name of one channel.

        Raises KeyError when a parameter is missing and ValueError when one has a form that could
        make two channels share a name (see contract/names.py). Other parameters are ignored.
        """
        for name in self.parameters:
            if not names.fits(name, parameters[name]):
                message = f"Unfit {name} for {self.pattern}"
                raise ValueError(message)
        return self.pattern.format(**parameters)


HOTEL: Final = Family("hotel", "hotel-{hotel_slug}", "staff")
ROOM: Final = Family("room", "{hotel_slug}-room-{room_number}", "guest")
ROOM_CHAT: Final = Family("room_chat", "{hotel_slug}-room-{room_number}-chat", "guest")
STAFF_DUTY: Final = Family("staff_duty", "{hotel_slug}-staff-{staff_id}-{duty}", "owner")
STAFF_NOTIFICATIONS: Final = Family(
    "staff_notifications", "{hotel_slug}-staff-{staff_id}-notifications", "owner"
)
STAFF_CONVERSATION: Final = Family(
    "staff_conversation", "{hotel_slug}-staff-conversation-{conversation_id}", "staff"
)
CONVERSATION_CHAT: Final = Family(
    "conversation_chat", "{hotel_slug}-conversation-{conversation_id}-chat", "staff"
)
ATTENDANCE: Final = Family("attendance", "attendance-{hotel_slug}", "managers")
ATTENDANCE_MANAGERS: Final = Family(
    "attendance_managers", "attendance-{hotel_slug}-managers", "managers"
)
ATTENDANCE_STAFF: Final = Family(
    "attendance_staff", "attendance-{hotel_slug}-staff-{staff_id}", "owner"
)
STOCKTAKES: Final = Family("stocktakes", "{hotel_slug}-stocktakes", "staff")
STOCKTAKE: Final = Family("stocktake", "{hotel_slug}-stocktake-{stocktake_id}", "staff")
DELETIONS: Final = Family("deletions", "{hotel_slug}-deletions-{conversation_id}", "staff")
LIVE: Final = Family("live", "{hotel_slug}-live-{audience}", "staff")

FAMILIES: Final = (
    HOTEL,
    ROOM,
    ROOM_CHAT,
    STAFF_DUTY,
    STAFF_NOTIFICATIONS,
    STAFF_CONVERSATION,
    CONVERSATION_CHAT,
    ATTENDANCE,
    ATTENDANCE_MANAGERS,
    ATTENDANCE_STAFF,
    STOCKTAKES,
    STOCKTAKE,
    DELETIONS,
    LIVE,
)


def on_the_wire(channel: str, channel_security: str) -> str:
    """The name publisher and followers use for a channel: `private-` before it in `prefix`."""
    return f"private-{channel}" if channel_security == "prefix" else channel
