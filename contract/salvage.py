"""Builds a payload from whatever arrived, keeping what can be read and naming what cannot."""

import enum
import json
import math
import re
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final, get_args

import msgspec

from contract import codec
from contract.codec import WireError
from contract.events.base import OWN_FIELDS, Payload
from contract.record import Record

ABSENT: Final = object()
"""Stands in a parsed object for a field its sender never fills; it is not counted as missing."""

_PLAIN_NAME: Final = re.compile(r"[A-Za-z0-9_:.-]{1,60}")


class Reading(Record, frozen=True):
    """What came of reading an event. Without payload and problems it is known and of no use."""

    payload: Payload | None
    problems: tuple[str, ...] = ()


class _Slot(Record, frozen=True):
    name: str
    wire_name: str
    type: Any
    default: Any
    is_identity: bool
    is_nullable: bool


def shown(name: str) -> str:
    """An event's name when it is fit for a log, else a substitute."""
    return name if _PLAIN_NAME.fullmatch(name) else "(unprintable)"


def whole(kind: type[Payload], data: object) -> Reading:
    """Read JSON text or parsed JSON as `kind`. Raises WireError when any field is amiss."""
    if isinstance(data, str | bytes):
        return _checked(kind, codec.decode(kind, data))
    return _checked(kind, codec.convert(kind, data))


def parsed(data: object) -> dict[str, Any] | None:
    """The JSON object in `data`, or None. Survives a number out of range."""
    if isinstance(data, str | bytes):
        try:
            data = json.loads(data)
        except (ValueError, RecursionError):
            return None
    return data if isinstance(data, dict) else None


def field_by_field(kind: type[Payload], raw: dict[str, Any]) -> Reading:
    """Read what can be read of a JSON object; no payload when the identity cannot."""
    values: dict[str, Any] = {}
    problems: list[str] = []
    for slot in _slots(kind):
        value, problem = _value(slot, raw)
        values[slot.name] = value
        if problem is not None:
            problems.append(f"{kind.EVENT}: {slot.wire_name} {problem}")
            if slot.is_identity:
                return Reading(None, tuple(problems))
    return Reading(kind(**values), tuple(problems))


def _value(slot: _Slot, raw: dict[str, Any]) -> tuple[Any, str | None]:
    if raw.get(slot.wire_name) is ABSENT and not slot.is_identity:
        return None, None
    if slot.wire_name not in raw:
        is_optional = slot.default is not msgspec.NODEFAULT
        return (slot.default, None) if is_optional else (None, "is missing")
    try:
        value = _normal(codec.convert(slot.type, raw[slot.wire_name]))
    except WireError:
        return _fallback(slot), "cannot be read"
    return value, _complaint(slot, value)


def _fallback(slot: _Slot) -> Any:
    return None if slot.default is msgspec.NODEFAULT else slot.default


def _checked(kind: type[Payload], payload: Payload) -> Reading:
    problems: list[str] = []
    changed: dict[str, Any] = {}
    for slot in _slots(kind):
        value = getattr(payload, slot.name)
        complaint = _complaint(slot, value)
        if complaint is not None:
            problems.append(f"{kind.EVENT}: {slot.wire_name} {complaint}")
        if isinstance(value, datetime | float) and _normal(value) is not value:
            changed[slot.name] = _normal(value)
    if changed:
        payload = msgspec.structs.replace(payload, **changed)
    return Reading(payload, tuple(problems))


def _complaint(slot: _Slot, value: object) -> str | None:
    if value is None and not slot.is_nullable:
        return "is empty"
    if isinstance(value, enum.Enum) and value.name == "UNKNOWN":
        return "is an unknown word"
    return None


def _normal(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        message = "Expected a number"
        raise WireError(message)
    if not isinstance(value, datetime) or value.tzinfo is UTC:
        return value
    try:
        return value.astimezone(UTC)
    except OverflowError as error:
        message = "Expected a time within the calendar"
        raise WireError(message) from error


@cache
def _slots(kind: type[Payload]) -> tuple[_Slot, ...]:
    return tuple(_slot(kind, field) for field in msgspec.structs.fields(kind))


def _slot(kind: type[Payload], field: msgspec.structs.FieldInfo) -> _Slot:
    is_own = field.name in OWN_FIELDS
    return _Slot(
        name=field.name,
        wire_name=field.encode_name,
        type=field.type,
        default=field.default,
        is_identity=type(None) not in get_args(field.type) and field.required,
        is_nullable=is_own or field.encode_name in kind.NULLABLE,
    )
