"""What the pairing page is told and what it asks for."""

import enum
from collections.abc import Callable
from dataclasses import dataclass, field

DIGITS = 6


class PairField(enum.Enum):
    """Where a problem belongs."""

    ADDRESS = enum.auto()
    HOTEL = enum.auto()
    CODE = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class PairWish:
    """A hotel and the code a manager was told. The code is never shown by repr."""

    hotel_url: str
    slug: str
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairActions:
    """What the page can ask for. `back` leads to the sign-in page."""

    pair: Callable[[PairWish], None]
    back: Callable[[], None]
