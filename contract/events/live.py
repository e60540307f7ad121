"""Our own events: every change of a stream, who is in a guest's chat, and a check of the way."""

from typing import TypeAlias

from contract.channels import LIVE, STAFF_NOTIFICATIONS
from contract.events.base import Payload, Place
from contract.resources.presence import Doing
from contract.samples import example
from contract.scalars import Id


class Changed(Payload, frozen=True, kw_only=True):
    """Entity `id` of kind `entity` is now at `rev`; `seq` is dense within `stream`."""

    EVENT = "changed"
    PLACES = (Place(LIVE),)
    RECEIVERS = "Consoles following the stream"
    TRIGGER = "Every change of an entity the stream's audience sees"
    NAMED = False
    SPECIFIED = False
    SAMPLE = example(stream="kitchen", seq=42, entity="order", id="123", rev=3)

    stream: str
    seq: int
    entity: str
    id: Id
    rev: int


class ChatPresence(Payload, frozen=True, kw_only=True):
    """A colleague has a guest's conversation open, writes in it, or left it.

    `console` is one sign-in of theirs. `asks`: whoever is in the conversation too shall say so.
    """

    EVENT = "chat-presence"
    PLACES = (Place(LIVE),)
    RECEIVERS = "Consoles of the desk"
    TRIGGER = "A console of the desk opens, writes in or leaves a guest's conversation"
    NAMED = False
    SPECIFIED = False
    SAMPLE = example(
        conversation_id="123",
        console="9f86d081884c7d65",
        staff_id="7",
        staff_name="Priya Nair",
        doing="writing",
        asks=False,
    )

    conversation_id: Id
    console: str
    staff_id: Id | None
    staff_name: str | None
    doing: Doing | None
    asks: bool | None


class Probe(Payload, frozen=True, kw_only=True):
    """Nothing happened: a console asked for it, to see that events reach it. `id` is the asking."""

    EVENT = "probe"
    PLACES = (Place(STAFF_NOTIFICATIONS),)
    RECEIVERS = "The console that asked"
    TRIGGER = "A console checks its way to the hotel"
    NAMED = False
    SPECIFIED = False
    SAMPLE = example(id="5d3c0a6c2d2e4a0f9f0b7a52c9d1e8aa")

    id: str


Event: TypeAlias = Changed | ChatPresence | Probe
