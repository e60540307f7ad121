"""Rooms from a sheet: a line with a known number changes that room, any other is a new one."""

import re
from typing import Any, Final

from sqlalchemy import select

from contract.names import valid_room_number
from hotel.areas.rooms.checks import floor_fault, room_type_fault
from hotel.areas.rooms.service import new_pin, touch
from hotel.areas.rooms.tables import Room
from hotel.changes.mutation import Mutation
from hotel.sheets.line import Line
from hotel.sheets.mistakes import quoted
from hotel.sheets.outcome import Imported, overwrite
from hotel.sheets.reading import Columns, Sheet, check_keys

COLUMNS: Final = Columns(needed=("room_number",), others=("pin", "room_type", "floor"))
_PIN: Final = re.compile(r"[0-9A-Za-z]{4,20}")
_FLOOR: Final = re.compile(r"-?[0-9]{1,3}")


async def import_rooms(
    mutation: Mutation, sheet: Sheet, *, replaces_pins: bool = False
) -> Imported:
    """Write the rooms. Raises ProblemError 400 with every mistake.

    `replaces_pins`: also the PINs that guests in the house were told.
    """
    known = {
        room.room_number: room
        for room in await mutation.session.scalars(
            select(Room).where(Room.hotel_id == mutation.hotel.id)
        )
    }
    done = Imported()
    touched: list[Room] = []
    numbers = [line.needed("room_number", 16) for line in sheet.lines]
    check_keys(sheet.lines, numbers)
    for line, number in zip(sheet.lines, numbers, strict=True):
        values = _values(line, number)
        if (room := known.get(number)) is not None:
            if room.guests and not replaces_pins and values.get("pin", room.pin) != room.pin:
                line.fault(f"room {number} has guests who know another pin: see --replace-pins.")
            differing = overwrite(room, values)
            done.note(f"room {number}", differing)
        else:
            values = {"pin": new_pin(), **values}
            room = Room(hotel_id=mutation.hotel.id, room_number=number, rev=0, **values)
            mutation.session.add(room)
            done.new.append(f"room {number}")
            differing = ["room_number"]
        if differing:
            touched.append(room)
    sheet.mistakes.check()
    await mutation.session.flush()
    for room in touched:
        touch(mutation, room)
    return done


def _values(line: Line, number: str) -> dict[str, Any]:
    if number and not valid_room_number(number):
        line.fault(f"room_number {quoted(number)} is not up to 16 letters, digits, dots or _.")
    # An empty cell leaves what is known, and the PIN that a guest may know already.
    values: dict[str, Any] = {}
    if pin := line.cell("pin"):
        if not _PIN.fullmatch(pin):
            line.fault("pin is not 4 to 20 letters and digits.")
        values["pin"] = pin
    if room_type := line.cell("room_type"):
        if fault := room_type_fault(room_type):
            line.fault(fault)
        values["room_type"] = room_type
    if floor := line.cell("floor"):
        values["floor"] = _floor(line, floor)
    return values


def _floor(line: Line, told: str) -> int | None:
    floor = int(told) if _FLOOR.fullmatch(told) else None
    if floor is None or floor_fault(floor):
        line.fault(f"floor {quoted(told)} is not a number such as 2, 0 or -1.")
    return floor
