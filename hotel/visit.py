"""Who asks, and of which hotel."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from contract.permissions import Actor, Capability, may
from hotel.days import day_told
from hotel.problems import forbidden

_STAFF_ONLY: Final = "Only the hotel's staff may do this."


@dataclass(frozen=True, slots=True, kw_only=True)
class HotelInfo:
    """A hotel as the rules need it. `time_zone` is an IANA name."""

    id: int
    slug: str
    name: str
    time_zone: str
    currency: str
    duty_phone: str | None = None
    checkout_time: str | None = None

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which this hotel's days begin and its clocks are read."""
        return ZoneInfo(self.time_zone)

    def clock(self, at: datetime) -> str:
        """A time as the hotel's people read it, such as 14:05."""
        return at.astimezone(self.zone).strftime("%H:%M")

    def when(self, at: datetime, *, now: datetime) -> str:
        """The same, with the day if that is another one than now's: 14:05 on Tue 2 Dec."""
        local = at.astimezone(self.zone)
        if local.date() == now.astimezone(self.zone).date():
            return self.clock(at)
        return f"{self.clock(at)} on {day_told(local)}"

    def day_began(self, at: datetime) -> datetime:
        """When the hotel's day of this time began, aware UTC."""
        local = at.astimezone(self.zone)
        return local.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """An authorised request: the hotel and who asks, a guest, a colleague, a screen or a terminal.

    `stay` is the stay of the guest's room that the token was given for. `token_hash` tells this
    sign-in from others of the same person.
    """

    hotel: HotelInfo
    actor: Actor
    name: str
    stay: int | None = None
    token_hash: str = field(default="", repr=False)

    @property
    def key(self) -> str:
        """The one who asks, as one word."""
        if self.actor.staff_id is not None:
            return f"staff {self.actor.staff_id}"
        if self.actor.station_id is not None:
            return f"station {self.actor.station_id}"
        if self.actor.terminal_id is not None:
            return f"terminal {self.actor.terminal_id}"
        return f"room {self.hotel.id} {self.actor.room_number} {self.stay}"

    @property
    def staff_id(self) -> int:
        """The colleague's id. Raises ProblemError 403 for guests, paired screens and terminals."""
        if self.actor.staff_id is None:
            raise forbidden(_STAFF_ONLY)
        return int(self.actor.staff_id)

    def refuse_guests(self) -> None:
        """Go on only for colleagues and paired screens. Raises ProblemError 403."""
        if not self.actor.is_of_the_house:
            raise forbidden(_STAFF_ONLY)

    def require_person(self, sentence: str) -> None:
        """Go on unless a screen or a terminal asks. Raises ProblemError 403 with the sentence."""
        if self.actor.station_id is not None or self.actor.terminal_id is not None:
            raise forbidden(sentence)

    def may(self, capability: Capability) -> bool:
        """Whether the one who asks may do something at all."""
        return may(self.actor, capability)

    def require(self, capability: Capability, sentence: str) -> None:
        """Go on only when the one who asks may. Raises ProblemError 403 with the sentence."""
        if not may(self.actor, capability):
            raise forbidden(sentence)
