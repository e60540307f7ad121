"""Quantities of stock as people type them, with a comma or a point, and as they read them."""

import re
from decimal import Decimal
from typing import Final

from contract.scalars import Quantity

_TYPED: Final = re.compile(r"(\d{1,7})(?:[.,](\d{0,4}))?|[.,](\d{1,4})", re.ASCII)


def quantity_of(text: str) -> Quantity | None:
    """What was typed; None where it is no quantity with up to four decimals."""
    read = _TYPED.fullmatch(text.strip())
    if read is None:
        return None
    return Quantity(f"{read[1] or 0}.{read[2] or read[3] or 0}")


def quantity_text(quantity: Decimal, point: str = ".") -> str:
    """24.5 of 24.5000; `point` stands before the decimals."""
    said = f"{quantity:f}"
    if "." in said:
        said = said.rstrip("0").rstrip(".")
    return said.replace(".", point).replace("-", "−")
