"""The catalogue as an AsyncAPI 3 document."""

import re
from collections import defaultdict
from typing import Any, Final

from contract.catalogue.listing import listing, sample
from contract.catalogue.schemas import components
from contract.names import PATTERNS
from contract.registry import CATALOGUE, Entry

_SCHEMAS: Final = "#/components/schemas/{name}"
_PARAMETER: Final = re.compile(r"\{(\w+)\}")


def document() -> dict[str, Any]:
    """The whole catalogue; channels are what consoles and guests receive."""
    by_pattern: dict[str, list[Entry]] = defaultdict(list)
    for entry in CATALOGUE.values():
        by_pattern[entry.place.pattern].append(entry)
    payloads = {entry.payload: entry for entry in CATALOGUE.values()}
    _, schemas = components(payloads, _SCHEMAS)
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "HotelMate realtime events",
            "version": "1.0.0",
            "description": "Events a hotel publishes over the Pusher protocol.",
        },
        "defaultContentType": "application/json",
        "channels": {_name(at): _channel(at, found) for at, found in by_pattern.items()},
        "operations": {_name(at): _operation(at, found) for at, found in by_pattern.items()},
        "components": {
            "schemas": schemas,
            "messages": {kind.__name__: _message(entry) for kind, entry in payloads.items()},
        },
        "x-pushes": listing()["pushes"],
    }


def _name(pattern: str) -> str:
    return _PARAMETER.sub(lambda found: found[1], pattern)


def _channel(pattern: str, entries: list[Entry]) -> dict[str, Any]:
    return {
        "address": pattern,
        "messages": {
            entry.payload.__name__: {"$ref": f"#/components/messages/{entry.payload.__name__}"}
            for entry in entries
        },
        "parameters": {
            name: {"description": f"Matches {PATTERNS[name]}"}
            for name in _PARAMETER.findall(pattern)
        },
    }


def _operation(pattern: str, entries: list[Entry]) -> dict[str, Any]:
    at = f"#/channels/{_name(pattern)}"
    return {
        "action": "receive",
        "channel": {"$ref": at},
        "summary": " · ".join(dict.fromkeys(entry.receivers for entry in entries)),
        "messages": [{"$ref": f"{at}/messages/{entry.payload.__name__}"} for entry in entries],
    }


def _message(entry: Entry) -> dict[str, Any]:
    return {
        "name": entry.payload.EVENT,
        "title": entry.payload.__name__,
        "summary": f"{entry.receivers}. {entry.trigger}.",
        "payload": {"$ref": _SCHEMAS.format(name=entry.payload.__name__)},
        "examples": [{"payload": sample(entry)}],
        "tags": [{"name": entry.area}],
        "x-specified": entry.payload.SPECIFIED,
    }
