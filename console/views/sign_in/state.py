"""What the sign-in window is told and what it asks for."""

import enum
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo

from console.views.language import Language
from console.views.stations import Station
from console.views.theme import ThemeName


class SignInField(enum.StrEnum):
    """Where a problem belongs."""

    ADDRESS = "address"
    HOTEL = "hotel"
    USERNAME = "username"
    PASSWORD = "password"  # noqa: S105 - the name of a field


class Reach(enum.Enum):
    """Whether the hotel's server answers."""

    UNKNOWN = enum.auto()
    CHECKING = enum.auto()
    REACHABLE = enum.auto()
    PROBLEM = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What a person filled in; `slug` may be empty. The password is never shown by repr."""

    hotel_url: str
    slug: str
    username: str
    password: str = field(repr=False)
    station: Station


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInActions:
    """What the window can ask for. `check` takes the address of a server.

    `check_way` goes the way to an address step by step. Without `set_language` no language is
    offered; it holds for every text made afterwards. `pair` leads to the page that makes this a
    screen nobody signs in at.
    """

    sign_in: Callable[[Credentials], None]
    check: Callable[[str], None]
    set_theme: Callable[[ThemeName], None]
    set_language: Callable[[Language], None] | None = None
    check_way: Callable[[str], None] | None = None
    pair: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """What this PC knows from last time. `duty_phone` is told by the hotel, when it was ever."""

    pc_name: str
    version: str
    hotel_name: str = ""
    hotel_url: str = ""
    slug: str = ""
    username: str = ""
    station: Station | None = None
    duty_phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OffDuty:
    """Somebody whose password was right and who is not clocked in. `zone` is the hotel's.

    `stations` are those that they may open, at least one; `last_clock_out` is aware, None where
    the hotel told none. `offset` is what to add to this PC's clock.
    """

    name: str
    hotel_name: str
    stations: tuple[Station, ...]
    zone: tzinfo
    last_clock_out: datetime | None = None
    offset: timedelta = timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The PC's time before the hotel's is known. `now` is aware."""

    now: Callable[[], datetime]
    zone: tzinfo | None = None
