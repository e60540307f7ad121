"""Reads and writes the structs of the catalogue: tolerant in, strict out."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

import msgspec

from contract.scalars import CENT, Id, Price, RoomNumber, Total

T = TypeVar("T")


class WireError(ValueError):
    """A payload cannot be read; the message names the field and what was expected."""


def decode(kind: type[T], data: bytes | str) -> T:
    """Read JSON as `kind`. Unknown fields are ignored. Raises WireError."""
    try:
        return msgspec.json.decode(data, type=kind, strict=False, dec_hook=_read_scalar)
    except (msgspec.MsgspecError, UnicodeError, ValueError, RecursionError) as error:
        raise WireError(str(error)) from error


def convert(kind: type[T], value: object) -> T:
    """Read already parsed JSON as `kind`. Unknown fields are ignored. Raises WireError."""
    try:
        return msgspec.convert(value, type=kind, strict=False, dec_hook=_read_scalar)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise WireError(str(error)) from error


def encode_rest(value: object) -> bytes:
    """Write a resource as a HotelMate backend does: numeric ids are numbers, prices are text."""
    return msgspec.json.encode(value, enc_hook=_write_rest)


def encode_event(value: object) -> str:
    """Write an event payload as the specification does: every id is text."""
    return msgspec.json.encode(value, enc_hook=_write_event).decode()


def _read_scalar(kind: type, value: object) -> object:
    if kind in (Id, RoomNumber):
        return _read_text(kind, value)
    if kind in (Price, Total):
        return _read_money(kind, value)
    raise NotImplementedError(kind)


def _read_text(kind: Callable[[str], object], value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
        message = f"Expected an id, got {type(value).__name__}"
        raise ValueError(message)
    return kind(str(value))


def _read_money(kind: Callable[[Decimal], object], value: object) -> object:
    try:
        amount = Decimal(str(value))
        return kind(amount.quantize(CENT))
    except InvalidOperation as error:
        message = f"Expected money, got {str(value)[:40]!r}"
        raise ValueError(message) from error


def _number_if_numeric(text: str) -> str | int:
    numeric = text.isascii() and text.isdigit() and (text == "0" or not text.startswith("0"))
    return int(text) if numeric else str(text)


def _write_rest(value: Any) -> object:
    if isinstance(value, Id | RoomNumber):
        return _number_if_numeric(value)
    return _write_money(value)


def _write_event(value: Any) -> object:
    return str(value) if isinstance(value, Id | RoomNumber) else _write_money(value)


def _write_money(value: Any) -> object:
    if isinstance(value, Price):
        return f"{value:.2f}"
    if isinstance(value, Total):
        return float(value)
    raise NotImplementedError(type(value))
