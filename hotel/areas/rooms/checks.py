"""What may be told of a room and of a stay; each check answers with what is wrong, or None."""

from typing import Final

LONGEST_TYPE: Final = 60
LONGEST_REFERENCE: Final = 40
_LOWEST: Final = -9
_HIGHEST: Final = 200


def room_type_fault(told: str) -> str | None:
    """What kind of room it is, such as Deluxe double."""
    if len(told) > LONGEST_TYPE:
        return f"A room type has at most {LONGEST_TYPE} characters."
    return None


def floor_fault(told: int | None) -> str | None:
    """The floor, 0 at the street."""
    if told is not None and not _LOWEST <= told <= _HIGHEST:
        return f"A floor is a number from {_LOWEST} to {_HIGHEST}."
    return None


def reference_fault(told: str) -> str | None:
    """What the booking of a stay is called, such as GH-48213."""
    if len(told) > LONGEST_REFERENCE:
        return f"A reference has at most {LONGEST_REFERENCE} characters."
    return None
