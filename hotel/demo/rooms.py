"""The demo hotel's rooms from 101 to 412, and who stays in them."""

from datetime import date, datetime, timedelta
from typing import Final

from contract.scalars import RoomNumber
from hotel.areas.hotels.plan import PlannedRoom
from hotel.areas.rooms.tables import Room

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
_ALONE_EVERY: Final = 3
_TYPES: Final = ("Deluxe double", "Classic twin", "Classic double", "Deluxe double", "Family room")
_TOP_TYPE: Final = "Suite with a view of the park"
_TOP_FLOOR: Final = 4
_LONGEST_STAY: Final = 5
_FIRST_REFERENCE: Final = 48_009
_MOVED_IN_AT: Final = timedelta(hours=15)

NUMBERS: Final = tuple(
    str(floor * 100 + door) for floor, doors in _PER_FLOOR.items() for door in range(1, doors + 1)
)


def planned_rooms() -> tuple[PlannedRoom, ...]:
    """Every room with its guest; each seventh stands empty."""
    return tuple(
        PlannedRoom(
            room_number=RoomNumber(number),
            room_type=_room_type(index, number),
            floor=int(number) // 100,
            guest=_guest(index),
            others=_others(index),
        )
        for index, number in enumerate(NUMBERS)
    )


def settle_in(room: Room, midnight: datetime, today: date) -> bool:
    """Date the stay of a room so that it goes on today; whether that was needed.

    `midnight` is when the hotel's day `today` began, aware UTC.
    """
    ends = [guest.check_out for guest in room.guests if guest.check_out is not None]
    if not room.guests or (ends and max(ends) >= today):
        return False
    number = int(room.room_number)
    nights = 1 + number % _LONGEST_STAY
    gone_by = number % nights
    arrived = timedelta(days=gone_by)
    for guest in room.guests:
        guest.check_in = today - arrived
        guest.check_out = today + timedelta(days=nights - gone_by)
    room.reference = f"GH-{_FIRST_REFERENCE + number}"
    # Who came today came before the demo opened, whatever the time of day is.
    room.moved_in_at = midnight - arrived + (_MOVED_IN_AT if gone_by else timedelta())
    return True


def _room_type(index: int, number: str) -> str:
    return _TOP_TYPE if int(number) // 100 == _TOP_FLOOR else _TYPES[index % len(_TYPES)]


def _others(index: int) -> tuple[str, ...]:
    """Two of three are not alone, and some have a child with them."""
    if _guest(index) is None or index % _ALONE_EVERY == 0:
        return ()
    last = _LAST[index % len(_LAST)]
    along = 2 if _TYPES[index % len(_TYPES)] == "Family room" else 1
    return tuple(
        f"{_FIRST[(index + 5 * step) % len(_FIRST)]} {last}" for step in range(1, along + 1)
    )


def _guest(index: int) -> str | None:
    if index % _EMPTY_EVERY == _EMPTY_AT:
        return None
    return f"{_FIRST[index % len(_FIRST)]} {_LAST[index % len(_LAST)]}"
