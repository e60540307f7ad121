"""How the clock of the one at work here stands, and what they can do at it."""

import enum
from datetime import datetime
from typing import Final

from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.board import Board
from contract.record import Record
from contract.resources.staff import DutyStatus


class ClockStep(enum.StrEnum):
    """What somebody does at the clock, in the words of REST."""

    CLOCK_IN = "clock_in"
    START_BREAK = "start_break"
    END_BREAK = "end_break"
    CLOCK_OUT = "clock_out"


LEADS_TO: Final = {
    ClockStep.CLOCK_IN: DutyStatus.ON_DUTY,
    ClockStep.START_BREAK: DutyStatus.ON_BREAK,
    ClockStep.END_BREAK: DutyStatus.ON_DUTY,
    ClockStep.CLOCK_OUT: DutyStatus.OFF_DUTY,
}
_NEXT: Final = {
    DutyStatus.OFF_DUTY: (ClockStep.CLOCK_IN,),
    DutyStatus.ON_DUTY: (ClockStep.START_BREAK, ClockStep.CLOCK_OUT),
    DutyStatus.ON_BREAK: (ClockStep.END_BREAK, ClockStep.CLOCK_OUT),
}


class OwnClock(Record, frozen=True, kw_only=True):
    """As the hotel has it, times aware UTC; `pending` is what this PC did and it has not noted."""

    status: DutyStatus
    since: datetime | None = None
    break_since: datetime | None = None
    pending: PendingAction | None = None

    @property
    def steps(self) -> tuple[ClockStep, ...]:
        """What can be done next; nothing while something is on its way."""
        return () if self.pending is not None else _NEXT[self.status]


def own_clock(board: Board) -> OwnClock | None:
    """The clock of the one at work here; None for a screen, and where no hotel of ours has it."""
    me, hotel = board.me, board.hotel
    if me is None or me.staff_id is None or hotel is None or not hotel.sync:
        return None
    member = board.colleagues.truth(me.staff_id)
    if member is None:
        return None
    mine = [one for one in clockings(board) if one.state is not ActionState.FAILED]
    return OwnClock(
        status=member.duty_status,
        since=member.on_duty_since,
        break_since=member.on_break_since,
        pending=mine[-1] if mine else None,
    )


def clockings(board: Board) -> list[PendingAction]:
    """What was done at the clock here and is not settled, oldest first."""
    return [one for one in board.outbox if one.action.kind is ActionKind.CLOCK]
