"""The rooms of the house and who stays in them, as the desk is told."""

from collections.abc import Iterable, Sequence
from datetime import date

from contract.resources.rooms import HouseRoom
from contract.scalars import RoomNumber


class Rooms:
    """Every room in the hotel's order. A backend in the field tells only whole lists."""

    def __init__(self) -> None:
        self._rooms: dict[RoomNumber, HouseRoom] = {}

    def __len__(self) -> int:
        return len(self._rooms)

    def get(self, number: str) -> HouseRoom | None:
        """The room of a number."""
        return self._rooms.get(RoomNumber(number))

    def check_out(self, number: str) -> date | None:
        """The day the last guest of a room leaves, as a day at the hotel."""
        room = self.get(number)
        guests = () if room is None else room.guests_in_room
        return max((one.check_out_date for one in guests if one.check_out_date), default=None)

    def all(self) -> Sequence[HouseRoom]:
        """Every room."""
        return list(self._rooms.values())

    def apply(self, rooms: Iterable[HouseRoom]) -> bool:
        """Take newer states of rooms, and new ones; whether anything is different now."""
        newer = {room.room_number: room for room in rooms if self._is_news(room)}
        self._rooms.update(newer)
        return bool(newer)

    def replace_all(self, rooms: Iterable[HouseRoom], *, keeps_newer: bool = False) -> bool:
        """Take a complete list; whether anything is different now.

        `keeps_newer`: a room that a stream told more of meanwhile stays as it is.
        """
        listed = {room.room_number: room for room in rooms}
        if keeps_newer:
            behind = [number for number, room in listed.items() if not self._is_news(room)]
            listed |= {number: self._rooms[number] for number in behind}
        is_other = listed != self._rooms
        self._rooms = listed
        return is_other

    def _is_news(self, room: HouseRoom) -> bool:
        known = self._rooms.get(room.room_number)
        return known is None or room.rev > known.rev or (room.rev == 0 and room != known)
