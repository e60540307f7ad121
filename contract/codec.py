"""Reads and writes the structs of the catalogue: tolerant in, strict out."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

import msgspec

from contract.scalars import (
    CENT,
    TEN_THOUSANDTH,
    Id,
    Price,
    Quantity,
    RoomNumber,
    Total,
    WallTime,
)

T = TypeVar("T")

_ID_TEXT = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_. :-]{0,63}")
# As JSON writes a number: Decimal itself also takes 1_000 and the digits of every script.
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([Ee][+-]?\d+)?", re.ASCII)
_WALL_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.0+)?)?", re.ASCII)
_QUOTED_VALUE = re.compile(r"^Invalid enum value .*?(?= - at |$)", re.DOTALL)


class WireError(ValueError):
    """A payload cannot be read; the message names the field and what was expected."""


def decode(kind: type[T], data: bytes | str) -> T:
    """Read JSON as `kind`. Unknown fields are ignored. Raises WireError."""
    try:
        return msgspec.json.decode(data, type=kind, strict=False, dec_hook=_read_scalar)
    except (msgspec.MsgspecError, UnicodeError, ValueError, RecursionError) as error:
        raise WireError(_sayable(error)) from error


def convert(kind: type[T], value: object) -> T:
    """Read already parsed JSON as `kind`. Unknown fields are ignored. Raises WireError."""
    try:
        return msgspec.convert(value, type=kind, strict=False, dec_hook=_read_scalar)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise WireError(_sayable(error)) from error


def _sayable(error: Exception) -> str:
    """What went wrong without the words somebody wrote, fit for a log."""
    return _QUOTED_VALUE.sub("Invalid enum value", str(error))


def encode_rest(value: object) -> bytes:
    """Write a resource as a HotelMate backend does: numeric ids are numbers, prices are text."""
    return msgspec.json.encode(value, enc_hook=_write_rest)


def encode_event(value: object) -> str:
    """Write an event payload as the specification does: ids are text, times whole UTC seconds.

    Raises ValueError for a time without a zone.
    """
    plain = msgspec.to_builtins(value, enc_hook=_write_event, builtin_types=(datetime,))
    return msgspec.json.encode(_with_whole_seconds(plain)).decode()


def _with_whole_seconds(plain: Any) -> Any:
    if isinstance(plain, dict):
        return {name: _with_whole_seconds(value) for name, value in plain.items()}
    if isinstance(plain, list | tuple):
        return [_with_whole_seconds(value) for value in plain]
    if isinstance(plain, datetime):
        return write_instant(plain)
    return plain


def write_instant(at: datetime) -> str:
    """A time as the specification writes it: 2025-11-30T10:00:00Z. Raises ValueError if naive."""
    if at.tzinfo is None:
        message = "A time without a zone cannot be sent"
        raise ValueError(message)
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def _read_scalar(kind: type, value: object) -> object:
    if kind in (Id, RoomNumber):
        return _read_text(kind, value)
    if kind in (Price, Total):
        return kind(_read_number(value, CENT, "money"))
    if kind is Quantity:
        return Quantity(_read_number(value, TEN_THOUSANDTH, "a quantity"))
    if kind is WallTime:
        return _read_wall_time(value)
    raise NotImplementedError(kind)


def _read_text(kind: Callable[[str], object], value: object) -> object:
    is_text = isinstance(value, str | int) and not isinstance(value, bool)
    if not is_text or not _ID_TEXT.fullmatch(str(value)):
        message = f"Expected an id, got {type(value).__name__}"
        raise ValueError(message)
    return kind(str(value))


def _read_wall_time(value: object) -> WallTime:
    if not isinstance(value, str) or not _WALL_TIME.fullmatch(value):
        message = "Expected a time such as 09:00"
        raise ValueError(message)
    read = time.fromisoformat(value)
    return WallTime(read.hour, read.minute, read.second)


def _read_number(value: object, to: Decimal, what: str) -> Decimal:
    if isinstance(value, bool) or not _NUMBER.fullmatch(str(value).strip()):
        message = f"Expected {what}, got no amount"
        raise ValueError(message)
    try:
        return Decimal(str(value)).quantize(to)
    except (InvalidOperation, ValueError) as error:
        message = f"Expected {what}, got {type(value).__name__}"
        raise ValueError(message) from error


def _number_if_numeric(text: str) -> str | int:
    numeric = text.isascii() and text.isdigit() and (text == "0" or not text.startswith("0"))
    return int(text) if numeric else str(text)


def _write_rest(value: Any) -> object:
    if isinstance(value, Id | RoomNumber):
        return _number_if_numeric(value)
    if isinstance(value, WallTime):
        return value.isoformat("seconds")
    return _write_number(value)


def _write_event(value: Any) -> object:
    return str(value) if isinstance(value, Id | RoomNumber) else _write_number(value)


def _write_number(value: Any) -> object:
    if isinstance(value, Quantity):
        return f"{value:.4f}"
    if isinstance(value, Price):
        return f"{value:.2f}"
    if isinstance(value, Total):
        return float(value)
    raise NotImplementedError(type(value))
