"""The sentences our own hotel refuses with, recognised so that they can be said otherwise.

One that is not among them is shown as the hotel wrote it.
"""

from typing import Final

from console.api.said_by_hotel import (
    access,
    attendance,
    chats,
    house,
    orders,
    people,
    requests,
    roster,
    stock,
)
from console.api.said_by_hotel.parts import PARTS
from console.sentences import recognised

PATTERNS: Final = (
    *access.PATTERNS,
    *orders.PATTERNS,
    *chats.PATTERNS,
    *house.PATTERNS,
    *people.PATTERNS,
    *attendance.PATTERNS,
    *roster.PATTERNS,
    *stock.PATTERNS,
    *requests.PATTERNS,
)


def told_by_hotel(text: str) -> str:
    """A hotel's sentence, which remembers what it was made of when it is one of ours."""
    return recognised(text, PATTERNS, PARTS)
