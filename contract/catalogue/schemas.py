"""JSON schemas of the payloads: what our own hotel sends, not all that it understands."""

from collections.abc import Iterable
from typing import Any, Final

import msgspec

from contract.events.base import Payload
from contract.scalars import Id, RoomNumber, Total

_SCALARS: Final[dict[object, dict[str, Any]]] = {
    Id: {"type": "string", "minLength": 1},
    RoomNumber: {"type": "string", "minLength": 1},
    Total: {"type": "number"},
}


def schema(payload: type[Payload]) -> dict[str, Any]:
    """The schema of one payload, complete in itself."""
    found, definitions = components([payload], "#/$defs/{name}")
    del definitions[payload.__name__]
    return found[0] | ({"$defs": definitions} if definitions else {})


def components(
    payloads: Iterable[type[Payload]], reference: str
) -> tuple[list[dict[str, Any]], dict[str, dict[str, Any]]]:
    """The schemas of some payloads, and every definition by name, these included.

    `reference` is how one definition points to another, with {name}.
    """
    kinds = tuple(payloads)
    _, definitions = msgspec.json.schema_components(
        kinds, schema_hook=_scalar, ref_template=reference
    )
    for kind in kinds:
        _tighten(kind, definitions[kind.__name__])
    _finish_words(definitions)
    return [definitions[kind.__name__] for kind in kinds], definitions


def _scalar(kind: type) -> dict[str, Any]:
    if kind not in _SCALARS:
        raise NotImplementedError(kind)
    return dict(_SCALARS[kind])


def _tighten(kind: type[Payload], found: dict[str, Any]) -> None:
    found["additionalProperties"] = False
    for name, about in found["properties"].items():
        about.pop("default", None)
        if name not in kind.NULLABLE:
            found["properties"][name] = _without_null(about)


def _without_null(about: dict[str, Any]) -> dict[str, Any]:
    choices = [choice for choice in about.get("anyOf", ()) if choice != {"type": "null"}]
    return choices[0] if len(choices) == 1 else about


def _finish_words(definitions: dict[str, dict[str, Any]]) -> None:
    for about in definitions.values():
        if "enum" in about:
            about["type"] = "string"
            about["enum"] = [word for word in about["enum"] if word.lower() != "unknown"]
