"""Where the keyboard is in a week of the roster: a colleague's day, and a shift in it."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt

from console.state.roster_week import DAYS, Block, PersonWeek
from contract.record import Record

_STEPS: Final = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class Cursor(Record, frozen=True, kw_only=True):
    """Numbers of the colleague from the top, the day, and the block within it, all from 0."""

    person: int = 0
    day: int = 0
    block: int = 0

    def within(self, people: Sequence[PersonWeek]) -> "Cursor":
        """The same place, or the nearest one that is there."""
        person = min(max(self.person, 0), len(people) - 1)
        day = min(max(self.day, 0), DAYS - 1)
        last = len(people[person].cells[day]) - 1
        return Cursor(person=person, day=day, block=min(self.block, max(0, last)))

    def moved(self, key: int, people: Sequence[PersonWeek]) -> "Cursor | None":
        """Where an arrow leads; None for another key."""
        step = _STEPS.get(Qt.Key(key))
        if step is None:
            return None
        here = self.within(people)
        down, right = step
        if right:
            return Cursor(person=here.person, day=here.day + right, block=here.block).within(people)
        block, blocks = here.block + down, people[here.person].cells[here.day]
        if 0 <= block < len(blocks):
            return Cursor(person=here.person, day=here.day, block=block)
        other = here.person + down
        if not 0 <= other < len(people):
            return here
        last = len(people[other].cells[here.day]) - 1
        return Cursor(person=other, day=here.day, block=max(0, last) if down < 0 else 0)


class Spot(Record, frozen=True, kw_only=True):
    """What is there: whose day in which department (a slug), and the shift, if there is one."""

    person: PersonWeek
    department: str
    date: date
    block: Block | None
