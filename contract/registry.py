"""Which payload an event carries on which channel; reads them tolerantly, writes them strictly."""

import types
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, get_args

import msgspec

from contract import codec, salvage
from contract.channels import Family
from contract.events import AREAS
from contract.events.base import Payload, Place
from contract.field.names import STANDS_FOR, WITHOUT_MEANING
from contract.field.shapes import adapted
from contract.record import Record
from contract.salvage import ABSENT, Reading

MAX_BYTES: Final = 64 * 1024
NO_PARAMETERS: Final[Mapping[str, str]] = types.MappingProxyType({})

Key = tuple[str, str | None, str]


class UndeclaredEventError(ValueError):
    """Something was about to be sent that the catalogue does not declare."""


class Entry(Record, frozen=True):
    """One line of the catalogue: an event on a channel family."""

    area: str
    payload: type[Payload]
    place: Place

    @property
    def key(self) -> Key:
        """What tells this entry from every other: family, duty, event."""
        return self.place.family.name, self.place.duty, self.payload.EVENT

    @property
    def receivers(self) -> str:
        """Who gets it."""
        return self.place.receivers or self.payload.RECEIVERS

    @property
    def trigger(self) -> str:
        """What makes it go out."""
        return self.place.trigger or self.payload.TRIGGER


class Message(Record, frozen=True):
    """An event ready for a publisher."""

    channel: str
    event: str
    data: str


def payloads_of(area: types.ModuleType) -> tuple[type[Payload], ...]:
    """Every payload struct in an area's union, in the order written there."""
    return get_args(area.Event) or (area.Event,)


def entries_of(areas: Iterable[types.ModuleType]) -> dict[Key, Entry]:
    """The catalogue of some areas. Raises ValueError when two entries have the same key."""
    entries: dict[Key, Entry] = {}
    for area in areas:
        for entry in _entries_of(area):
            if entry.key in entries:
                message = f"{entry.key} is declared twice"
                raise ValueError(message)
            entries[entry.key] = entry
    return entries


def _entries_of(area: types.ModuleType) -> Iterator[Entry]:
    name = area.__name__.rpartition(".")[2]
    for payload in payloads_of(area):
        yield from (Entry(name, payload, place) for place in payload.PLACES)


CATALOGUE: Final = entries_of(AREAS)
_DECLARED: Final = frozenset(entry.payload for entry in CATALOGUE.values())


def events_of(family: Family, duty: str | None = None) -> dict[str, type[Payload]]:
    """The events of a family (of one duty for the family of duties): wire name -> payload."""
    return {
        event: entry.payload
        for (name, of_duty, event), entry in CATALOGUE.items()
        if (name, of_duty) == (family.name, duty)
    }


def read(
    family: Family,
    event: str,
    data: object,
    *,
    duty: str | None = None,
    parameters: Mapping[str, str] = NO_PARAMETERS,
) -> Reading:
    """Read what arrived on a channel. Never raises: what cannot be read is a problem.

    `data` is JSON text as Pusher delivers it, or already parsed JSON. `parameters` of the channel,
    where the subscription knows them, fill fields of the same name that the sender left out.
    Problems name fields and what is amiss, never what somebody wrote. Neither payload nor problem:
    a backend in the field says something the specification has no use for.
    """
    key = (family.name, duty, event)
    if key in WITHOUT_MEANING:
        return Reading(None)
    entry = CATALOGUE.get(STANDS_FOR.get(key, key))
    if entry is None:
        return Reading(None, (f"{family.name}: unknown event {salvage.shown(event)}",))
    if isinstance(data, str | bytes) and _is_too_big(data):
        return Reading(None, (f"{event}: over {MAX_BYTES} bytes",))
    return _read_as(entry.payload, data, parameters)


def _read_as(kind: type[Payload], data: object, parameters: Mapping[str, str]) -> Reading:
    try:
        return salvage.whole(kind, data)
    except codec.WireError:
        raw = salvage.parsed(data)
    if raw is None:
        return Reading(None, (f"{kind.EVENT}: not a JSON object",))
    found = adapted(kind, raw)
    remembered = {
        name: value for name, value in parameters.items() if found.get(name, ABSENT) is ABSENT
    }
    return salvage.field_by_field(kind, found | remembered)


def write(payload: Payload) -> str:
    """The JSON of a payload exactly as specified, plus our own fields where set.

    Raises UndeclaredEventError for a payload outside the catalogue, WireError when a field is
    missing or of the wrong type.
    """
    if type(payload) not in _DECLARED:
        message = f"{type(payload).__name__} is not in the catalogue"
        raise UndeclaredEventError(message)
    try:
        text = codec.encode_event(payload)
    except (msgspec.MsgspecError, NotImplementedError, ValueError) as error:
        raise codec.WireError(f"{payload.EVENT}: {error}") from error
    reading = salvage.whole(type(payload), text)
    if reading.problems:
        raise codec.WireError("; ".join(reading.problems))
    if codec.encode_event(reading.payload) != text:
        message = f"{payload.EVENT}: a field has the wrong type"
        raise codec.WireError(message)
    return text


def message(payload: Payload, family: Family, **parameters: str) -> Message:
    """An event for one channel. Raises UndeclaredEventError when it does not belong there."""
    key = (family.name, parameters.get("duty"), payload.EVENT)
    if key not in CATALOGUE or CATALOGUE[key].payload is not type(payload):
        raise UndeclaredEventError(f"{payload.EVENT} is not declared on {family.pattern}")
    return Message(family.channel(**parameters), payload.EVENT, write(payload))


def _is_too_big(data: str | bytes) -> bool:
    if len(data) > MAX_BYTES:
        return True
    return (
        isinstance(data, str)
        and not data.isascii()
        and len(data.encode("utf-8", "surrogatepass")) > MAX_BYTES
    )
