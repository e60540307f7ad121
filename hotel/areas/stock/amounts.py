"""Quantities somebody gave: within what can be, and as people say them."""

from decimal import Decimal
from typing import Final

from hotel.problems import invalid

MOST: Final = Decimal(1_000_000)


def checked_quantity(given: Decimal, field: str) -> Decimal:
    """A quantity from nothing to a million. Raises ProblemError 400."""
    if not 0 <= given <= MOST:
        sentence = "A quantity is between 0 and 1,000,000."
        raise invalid(sentence, field=field)
    return Decimal(given)


def spoken(quantity: Decimal) -> str:
    """A quantity without zeros nobody says: 24.5."""
    text = f"{quantity:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
