"""What makes the hotel tell something: a call somebody makes, and where it is then heard."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import httpx
from hotel_process import STAFF, Hotel

from contract.channels import Family
from contract.events.base import Payload

BY_ITSELF: Final = "by itself: "
Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCause:
    """`act` at a stage makes the call, which is told as `kind` on a channel of each family.

    It gives what every field has to hold, as far as the call, its answer and the stage tell it.

    `call` is the call as the document shows it, names in braces; or BY_ITSELF and what the hotel
    notices. `listens` names who follows the family's channel.
    """

    kind: type[Payload]
    listens: Mapping[Family, str]
    call: str
    act: Callable[[Any], Fields]
    stage: Callable[[Hotel], Any]
    duty: str | None = None


@dataclass
class House:
    """A hotel in which nothing happened yet: the stage of most causes."""

    hotel: Hotel
    names: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Let happen what a cause needs before it."""

    def client(self, who: str) -> httpx.Client:
        """A colleague's client, or the guest's of room 101."""
        return self.hotel.guest() if who == "guest" else self.hotel.staff(who)

    def id_of(self, who: str) -> str:
        """A colleague's id."""
        return str(self.hotel.staff_ids[who])


def full_name(who: str) -> str:
    """What a colleague of the test's hotel is called."""
    return "{first_name} {last_name}".format(**STAFF[who])


def channel_of(cause: EventCause, family: Family, stage: Any) -> str:
    """Where whoever listens hears a cause's event on a family; `names` of a stage fill the rest."""
    hotel: Hotel = stage.hotel
    own = {"hotel_slug": hotel.slug, "room_number": "101", "duty": cause.duty or ""}
    own["staff_id"] = str(hotel.staff_ids.get(cause.listens[family]))
    return family.channel(**(own | {name: str(value) for name, value in stage.names.items()}))


def matching(call: str, made: Sequence[httpx.Request]) -> list[httpx.Request]:
    """Those of the requests that are the call of a cause."""
    method, path = call.split(" ", 1)
    pattern = "".join(
        "[^/]+" if part.startswith("{") else re.escape(part)
        for part in re.split(r"(\{\w+\})", path)
    )
    return [
        request
        for request in made
        if request.method == method and re.fullmatch(pattern, request.url.path)
    ]
