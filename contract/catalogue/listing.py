"""The catalogue as plain data, for `--json`."""

import json
from collections.abc import Iterable
from typing import Any, Final

from contract.catalogue.schemas import schema
from contract.pushes import AREAS as PUSH_AREAS
from contract.pushes.base import Push
from contract.registry import CATALOGUE, Entry, write

WEB_URL: Final = "https://hotelsmates.com"


def pushes() -> tuple[type[Push], ...]:
    """Every push by its number in the specification."""
    found: Iterable[type[Push]] = (push for area in PUSH_AREAS for push in area.PUSHES)
    return tuple(sorted(found, key=lambda push: push.KEY))


def listing() -> dict[str, list[dict[str, Any]]]:
    """Every event and push of the catalogue."""
    return {
        "events": [_event(entry) for entry in CATALOGUE.values()],
        "pushes": [_push(push) for push in pushes()],
    }


def sample(entry: Entry) -> dict[str, Any]:
    """The sample of an event, as it would go out."""
    found: dict[str, Any] = json.loads(write(entry.payload.sample()))
    return found


def _event(entry: Entry) -> dict[str, Any]:
    return {
        "area": entry.area,
        "event": entry.payload.EVENT,
        "channel": entry.place.pattern,
        "receivers": entry.receivers,
        "trigger": entry.trigger,
        "payload": schema(entry.payload),
        "sample": sample(entry),
        "specified": entry.payload.SPECIFIED,
    }


def _push(push: type[Push]) -> dict[str, Any]:
    return {
        "key": push.KEY,
        "title": " | ".join(push.TITLES),
        "body": " | ".join(push.BODIES),
        "data": push.sample().message(WEB_URL).data,
        "recipients": push.RECIPIENTS,
    }
