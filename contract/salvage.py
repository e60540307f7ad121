"""Builds a payload from whatever arrived, keeping what can be read and naming what cannot."""

import enum
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final, get_args

import msgspec

from contract import codec
from contract.codec import WireError
from contract.events.base import OWN_FIELDS, Payload

_PLAIN_NAME: Final = re.compile(r"[A-Za-z0-9_:.-]{1,60}")


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading an event. Without payload and problems it is known and of no use."""

    payload: Payload | None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Slot:
    name: str
    wire_name: str
    type: Any
    default: Any
    is_identity: bool
    is_nullable: bool


def shown(name: str) -> str:
    """An event's name when it is fit for a log, else a substitute."""
    return name if _PLAIN_NAME.fullmatch(name) else "(unprintable)"


def read_as(kind: type[Payload], data: object) -> Reading:
    """Read JSON text or parsed JSON as `kind`, whole when possible, else field by field."""
    try:
        return _checked(kind, _whole(kind, data))
    except WireError:
        return _field_by_field(kind, data)


def _whole(kind: type[Payload], data: object) -> Payload:
    if isinstance(data, str | bytes):
        return codec.decode(kind, data)
    return codec.convert(kind, data)


def _field_by_field(kind: type[Payload], data: object) -> Reading:
    raw = _parsed(data) if isinstance(data, str | bytes) else data
    if not isinstance(raw, dict):
        return Reading(None, (f"{kind.EVENT}: not a JSON object",))
    return _built(kind, raw)


def _parsed(text: str | bytes) -> object:
    # The standard parser survives a number out of range, which would cost the whole event.
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _built(kind: type[Payload], raw: dict[str, Any]) -> Reading:
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
    if slot.wire_name not in raw:
        is_optional = slot.default is not msgspec.NODEFAULT
        return (slot.default, None) if is_optional else (None, "is missing")
    try:
        value = _in_utc(codec.convert(slot.type, raw[slot.wire_name]))
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
        if isinstance(value, datetime) and value.tzinfo is not UTC:
            changed[slot.name] = _in_utc(value)
    if changed:
        payload = msgspec.structs.replace(payload, **changed)
    return Reading(payload, tuple(problems))


def _complaint(slot: _Slot, value: object) -> str | None:
    if value is None and not slot.is_nullable:
        return "is empty"
    if isinstance(value, enum.Enum) and value.name == "UNKNOWN":
        return "is an unknown word"
    return None


def _in_utc(value: Any) -> Any:
    if isinstance(value, datetime) and value.tzinfo is not UTC:
        return value.astimezone(UTC)
    return value


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
