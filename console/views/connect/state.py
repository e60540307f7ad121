"""What the page of a first start is told and what it asks for."""

from collections.abc import Callable
from dataclasses import dataclass, field

from console.views.language import Language
from console.views.stations import Station
from console.views.theme import ThemeName


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What this PC knows already. `authority`: the name of a certificate file, if one is used."""

    version: str
    hotel_url: str = ""
    username: str = ""
    authority: str = ""
    station: Station = Station.RECEPTION


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was filled in; without a person only the hotel is looked for."""

    hotel_url: str
    username: str = ""
    password: str = field(default="", repr=False)
    station: Station = Station.RECEPTION


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectActions:
    """What the page can ask for. `choose_authority` gets the address it is for.

    `go_on` opens the station although a step after the sign-in failed. `pair` leads to the page
    that makes this a screen nobody signs in at; it gets the address. `set_language` gets the
    address too: the page is made again.
    """

    connect: Callable[[Wish], None]
    choose_authority: Callable[[str], None]
    set_theme: Callable[[ThemeName], None]
    go_on: Callable[[], None]
    pair: Callable[[str], None] | None = None
    set_language: Callable[[Language, str], None] | None = None
