"""The presences a manager looks through, newest first, kept up with the board."""

from datetime import datetime

from PySide6.QtCore import QObject, Qt

from console.models.attendance_feed import Means, means_of
from console.models.book import BookModel
from console.state.actions import PendingAction
from console.state.attendance import LogWish, corrections, presence_of
from console.state.board import Board, BoardChanges
from console.state.own_clock import ClockStep
from contract.record import Record
from contract.resources.attendance import ClockLog, LogState
from contract.scalars import Id

_ENDS = frozenset({ClockStep.CLOCK_IN, ClockStep.CLOCK_OUT})


class Pause(Record, frozen=True):
    """A break; `ended` is None while it goes on. Aware UTC."""

    began: datetime
    ended: datetime | None


class AttendanceModel(BookModel[ClockLog, LogWish]):
    """Clock logs as far as they were read, and the departments they can be looked through by."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        self._corrections: dict[Id, PendingAction] = {}
        super().__init__(board, board.attendance, lambda changes: changes.attendance, parent)

    @property
    def departments(self) -> list[tuple[str, str]]:
        """Slug and name of each department of the hotel, by name."""
        return [(one.slug, one.name) for one in self._board.team.departments]

    def log(self, log_id: Id) -> ClockLog | None:
        """A presence by its id, as far as it is read."""
        return next((one for one in self.rows if one.id == log_id), None)

    def correction(self, log_id: Id) -> PendingAction | None:
        """The clock-out this PC put right last and the hotel has not settled."""
        return self._corrections.get(log_id)

    def presence(self, log: ClockLog) -> LogState | None:
        """Whether somebody is at work, on a break, or forgot to clock out."""
        return presence_of(log, self._board.clock.now())

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board; what was put right here, too."""
        super().apply(changes)
        if changes.outbox:
            self._corrections = corrections(self._board.outbox)
            self.looked.emit()

    def refresh(self) -> None:
        """Read everything again."""
        self._corrections = corrections(self._board.outbox)
        super().refresh()

    def cell(self, row: ClockLog, column: int, role: int) -> object:
        """For who looks for a name by typing it."""
        return row.staff_name if role == Qt.ItemDataRole.DisplayRole else None


def means_at(log: ClockLog, step: ClockStep) -> Means | None:
    """How somebody was recognised when they came or went; None when they did not go yet."""
    meant = [entry for entry in log.entries if entry.action == step]
    return means_of(meant[-1]) if meant and step in _ENDS else None


def pauses(log: ClockLog) -> list[Pause]:
    """The breaks of a presence in order."""
    began: datetime | None = None
    found: list[Pause] = []
    for entry in log.entries:
        if entry.action == ClockStep.START_BREAK:
            began = entry.at
        elif began is not None and entry.action in {ClockStep.END_BREAK, ClockStep.CLOCK_OUT}:
            found.append(Pause(began, entry.at))
            began = None
    return found if began is None else [*found, Pause(began, None)]
