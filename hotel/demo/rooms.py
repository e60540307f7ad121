"""The demo hotel's rooms from 101 to 412, and who stays in them."""

from typing import Final

from contract.scalars import RoomNumber
from hotel.areas.hotels.plan import PlannedRoom

_FIRST: Final = (
    "Emma", "James", "Chloé", "Lars", "Yuki", "Mateo", "Ingrid", "Samuel", "Aisling", "Giulia",
    "Henry", "Zofia", "Ahmed", "Camille", "Peter", "Maya", "Tomás", "Freya",
)  # fmt: skip
_LAST: Final = (
    "Keane", "Lefèvre", "Jensen", "Tanaka", "García", "Murphy", "Rossi", "Weber", "Novák",
    "Andersson", "Okafor", "Hill", "Silva",
)  # fmt: skip
_PER_FLOOR: Final = {1: 30, 2: 30, 3: 30, 4: 12}
_EMPTY_EVERY: Final = 7
_EMPTY_AT: Final = 4

NUMBERS: Final = tuple(
    str(floor * 100 + door) for floor, doors in _PER_FLOOR.items() for door in range(1, doors + 1)
)


def planned_rooms() -> tuple[PlannedRoom, ...]:
    """Every room with its guest; each seventh stands empty."""
    return tuple(
        PlannedRoom(room_number=RoomNumber(number), guest=_guest(index))
        for index, number in enumerate(NUMBERS)
    )


def _guest(index: int) -> str | None:
    if index % _EMPTY_EVERY == _EMPTY_AT:
        return None
    return f"{_FIRST[index % len(_FIRST)]} {_LAST[index % len(_LAST)]}"
