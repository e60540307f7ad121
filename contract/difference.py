"""What arrived beside what the catalogue says, field by field: names and JSON types, no values."""

import enum
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from contract import salvage
from contract.channels import Family
from contract.events.base import Payload
from contract.field.names import STANDS_FOR
from contract.registry import CATALOGUE

FIELDS_SHOWN: Final = 60
_FIELD_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")
_NAMELESS: Final = "(unprintable)"
_MORE: Final = "(more)"
_NOTHING: Final = "nothing"
_REFERENCE: Final = "#/$defs/"


class Mark(enum.StrEnum):
    """How a field differs: as said, missing, not in the catalogue, of another kind."""

    SAME = " "
    MISSING = "-"
    EXTRA = "+"
    CHANGED = "~"


class FieldDifference(NamedTuple):
    """One field. `expected` and `arrived` are JSON types in words, "nothing" for none."""

    mark: Mark
    field: str
    expected: str
    arrived: str

    def line(self) -> str:
        """As in a diff: `~ room_number: string, arrived number`."""
        if self.mark is Mark.CHANGED:
            return f"{self.mark} {self.field}: {self.expected}, arrived {self.arrived}"
        kind = self.arrived if self.mark is Mark.EXTRA else self.expected
        return f"{self.mark} {self.field}: {kind}"


def difference(
    family: Family,
    event: str,
    data: object,
    *,
    duty: str | None = None,
    problems: Sequence[str] = (),
) -> tuple[FieldDifference, ...]:
    """Compare an event as it arrived (JSON text or parsed) with its entry. Never raises.

    `problems`: what reading it gave, to mark fields whose type is right and whose content is not.
    At most FIELDS_SHOWN fields; names that are no field's name are not repeated.
    """
    key = (family.name, duty, event)
    entry = CATALOGUE.get(STANDS_FOR.get(key, key))
    expected = {} if entry is None else _expected(entry.payload)
    raw = salvage.parsed(data)
    if raw is None:
        return (FieldDifference(Mark.CHANGED, "(the whole)", "object", "no JSON object"),)
    complaints = {} if entry is None else _complaints(entry.payload, problems)
    found = [
        _known(name, kinds, raw, complaints)
        for name, kinds in expected.items()
        if name in raw or not name.startswith("_")
    ]
    extra = [name for name in raw if name not in expected]
    found += [FieldDifference(Mark.EXTRA, _shown(n), _NOTHING, _kind(raw[n])) for n in extra]
    if len(found) > FIELDS_SHOWN:
        del found[FIELDS_SHOWN:]
        found.append(FieldDifference(Mark.EXTRA, _MORE, _NOTHING, "more fields"))
    return tuple(found)


def _known(
    name: str, kinds: tuple[str, ...], raw: Mapping[str, Any], complaints: Mapping[str, str]
) -> FieldDifference:
    said = " or ".join(kinds)
    if name not in raw:
        return FieldDifference(Mark.MISSING, name, said, _NOTHING)
    arrived = _kind(raw[name])
    is_same = arrived in kinds or (arrived == "integer" and "number" in kinds)
    if is_same and name in complaints:
        return FieldDifference(Mark.CHANGED, name, said, f"{arrived} that {complaints[name]}")
    return FieldDifference(Mark.SAME if is_same else Mark.CHANGED, name, said, arrived)


def _complaints(payload: type[Payload], problems: Sequence[str]) -> dict[str, str]:
    """What is wrong with the content of a field, by its name."""
    found = {}
    for problem in problems:
        name, _, complaint = problem.removeprefix(f"{payload.EVENT}: ").partition(" ")
        found[name] = complaint
    return found


@cache
def _expected(payload: type[Payload]) -> dict[str, tuple[str, ...]]:
    from contract.catalogue.schemas import schema

    whole = schema(payload)
    definitions = whole.get("$defs", {})
    return {
        name: tuple(dict.fromkeys(_kinds(about, definitions)))
        for name, about in whole["properties"].items()
    }


def _kinds(about: Mapping[str, Any], definitions: Mapping[str, Any]) -> list[str]:
    if "$ref" in about:
        return _kinds(definitions[about["$ref"].removeprefix(_REFERENCE)], definitions)
    if "anyOf" in about:
        return [kind for choice in about["anyOf"] for kind in _kinds(choice, definitions)]
    kinds = about.get("type", "anything")
    return list(kinds) if isinstance(kinds, list) else [kinds]


def _kind(value: object) -> str:
    """The JSON type of a parsed value."""
    words: tuple[tuple[type, str], ...] = (
        (bool, "boolean"),
        (int, "integer"),
        (float, "number"),
        (str, "string"),
        (list, "array"),
        (dict, "object"),
    )
    return next((word for kind, word in words if isinstance(value, kind)), "null")


def _shown(name: str) -> str:
    return name if _FIELD_NAME.fullmatch(name) else _NAMELESS
