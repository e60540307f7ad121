"""When what a scanner sends is the number or the barcode of something in stock."""

from collections.abc import Collection
from typing import Final

# UPC-A, EAN-13 and GTIN-14: one number, which each writes with another number of leading zeros.
_LENGTHS: Final = frozenset({12, 13, 14})


def codes_of(sku: str, barcode: str) -> frozenset[str]:
    """What something may be scanned by."""
    return frozenset({_said(sku), _said(barcode), _whole(barcode)} - {""})


def is_among(code: str, codes: Collection[str]) -> bool:
    """Whether a code is one of those, however many zeros a scanner sends before it."""
    return bool(_said(code)) and (_said(code) in codes or _whole(code) in codes)


def is_exactly(code: str, *, sku: str, barcode: str) -> bool:
    """Whether a code is that number or barcode, zeros included."""
    return _said(code) in {_said(sku), _said(barcode)} - {""}


def _said(code: str) -> str:
    return code.strip().casefold()


def _whole(code: str) -> str:
    said = _said(code)
    is_number = said.isascii() and said.isdigit() and len(said) in _LENGTHS
    return said.zfill(max(_LENGTHS)) if is_number else said
