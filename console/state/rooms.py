"""The rooms of the house and who stays in them, as the desk is told."""

from collections.abc import Iterable, Sequence
from datetime import date

from contract.resources.rooms import HouseRoom
from contract.scalars import RoomNumber


class Rooms:
    """Every room in the hotel's order. No stream tells of changes: the whole list is replaced."""

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

    def replace_all(self, rooms: Iterable[HouseRoom]) -> bool:
        """Take a complete list; whether anything is different now."""
        listed = {room.room_number: room for room in rooms}
        is_other = listed != self._rooms
        self._rooms = listed
        return is_other
