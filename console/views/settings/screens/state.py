"""What the Screens section is told and what it asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from contract.resources.stations import NewStation, PairingCode, Station, StationChange
from contract.scalars import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreensFacts:
    """How it stands. `code` is shown until it is used; `problem` is a sentence or empty.

    `hotel_slug` is what the screen has to be told beside the code. `done`: what was just paired.
    """

    screens: tuple[Station, ...]
    now: datetime
    zone: tzinfo
    hotel_slug: str
    code: PairingCode | None = None
    is_asking: bool = False
    problem: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreensActions:
    """What the section can ask for. `drop_code` takes a code off the screen."""

    start: Callable[[NewStation], None]
    drop_code: Callable[[], None]
    change: Callable[[Id, StationChange], None]
    revoke: Callable[[Id], None]
