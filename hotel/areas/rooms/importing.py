"""Rooms from a sheet: a line with a known number changes that room, any other is a new one."""

import re
from typing import Any, Final

from sqlalchemy import select

from contract.names import valid_room_number
from hotel.areas.rooms.service import new_pin
from hotel.areas.rooms.tables import Room
from hotel.changes.mutation import Mutation
from hotel.sheets.line import Line
from hotel.sheets.mistakes import quoted
from hotel.sheets.outcome import Imported, overwrite
from hotel.sheets.reading import Columns, Sheet, check_keys

COLUMNS: Final = Columns(needed=("room_number",), others=("pin",))
_PIN: Final = re.compile(r"[0-9A-Za-z]{4,20}")


async def import_rooms(mutation: Mutation, sheet: Sheet) -> Imported:
    """Write the rooms. Raises ProblemError 400 with every mistake."""
    known = {
        room.room_number: room
        for room in await mutation.session.scalars(
            select(Room).where(Room.hotel_id == mutation.hotel.id)
        )
    }
    done = Imported()
    numbers = [line.needed("room_number", 16) for line in sheet.lines]
    check_keys(sheet.lines, numbers)
    for line, number in zip(sheet.lines, numbers, strict=True):
        values = _values(line, number)
        if (room := known.get(number)) is not None:
            done.note(f"room {number}", overwrite(room, values))
        else:
            values = {"pin": new_pin(), **values}
            mutation.session.add(Room(hotel_id=mutation.hotel.id, room_number=number, **values))
            done.new.append(f"room {number}")
    sheet.mistakes.check()
    return done


def _values(line: Line, number: str) -> dict[str, Any]:
    if number and not valid_room_number(number):
        line.fault(f"room_number {quoted(number)} is not up to 16 letters, digits, dots or _.")
    # An empty cell leaves the PIN that a guest may know already.
    if not (pin := line.cell("pin")):
        return {}
    if not _PIN.fullmatch(pin):
        line.fault("pin is not 4 to 20 letters and digits.")
    return {"pin": pin}
