"""Whether somebody who has just signed in at the page is asked about the clock, and what of."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final

from console.shell.entry import Entry
from console.shell.remembered import Remembered
from console.shell.shift import allowed_stations
from console.shell.stage import Stage
from console.shell.staying import is_locked
from console.state.board import Board
from console.views.rail import Person, standing_words
from console.views.sign_in.state import OffDuty
from console.views.stations import DUTY_OF, Station
from contract.permissions import Capability, may
from contract.record import Record
from contract.resources.staff import DutyStatus

_NAME: Final = "ask_about_clock"


class Answer(Record, frozen=True, kw_only=True):
    """What to open, and whether to clock in first."""

    station: Station
    clocks_in: bool = False


def asks_about_clock(remembered: Remembered) -> bool:
    """Whether people at this PC are asked; they are until it is turned off."""
    return remembered.get(_NAME, "yes") == "yes"


def choose_to_ask(remembered: Remembered, *, asks: bool) -> None:
    """Settle it for this PC."""
    remembered.put(_NAME, "yes" if asks else "no")


# The last is what to add to this PC's clock.
Greet = Callable[[Entry, Station, timedelta], Awaitable[Answer]]


async def unasked(entry: Entry, station: Station, offset: timedelta) -> Answer:
    """Ask nothing."""
    return Answer(station=station)


def question_for(program: Stage, entry: Entry) -> OffDuty | None:
    """What to ask somebody; None where nothing is to ask, or the hotel told too little."""
    me, pc = entry.me, program.pc
    if me.duty is None or me.duty.status is not DutyStatus.OFF_DUTY or not entry.hotel.sync:
        return None
    if not asks_about_clock(pc.remembered) or _is_unlocking(program, entry):
        return None
    board = Board(hotel=entry.hotel, me=me)
    if board.actor is None or not may(board.actor, Capability.CLOCK_SELF):
        return None
    allowed = allowed_stations(entry, pc)
    return OffDuty(
        name=me.first_name or "",
        hotel_name=entry.hotel.name,
        stations=tuple(one for one in Station if DUTY_OF[one] in allowed),
        zone=board.zone,
        last_clock_out=me.duty.last_clock_out,
    )


def told_standing(entry: Entry) -> str:
    """How the clock of somebody at work stands, as the top bar says it; else empty."""
    duty = entry.me.duty
    if duty is None or duty.status is DutyStatus.OFF_DUTY or duty.on_duty_since is None:
        return ""
    person = Person(
        name="",
        on_duty_since=duty.on_duty_since,
        is_on_break=duty.status is DutyStatus.ON_BREAK,
        on_break_since=duty.on_break_since,
    )
    return standing_words(person, Board(hotel=entry.hotel, me=entry.me).zone)


def _is_unlocking(program: Stage, entry: Entry) -> bool:
    """Whether the one who locked the screen comes back by the sign-in page."""
    is_back = program.shift is not None and program.shift.is_of(entry)
    return is_back and is_locked(program.pc.remembered)
