"""What was done at the clock today, newest first."""

import enum
from collections.abc import Iterable
from datetime import datetime
from heapq import nlargest
from operator import itemgetter
from typing import Final

from PySide6.QtCore import QObject, Qt

from console.models.rows import RowsModel
from console.state.clock_logs import ShownLog
from console.state.own_clock import ClockStep
from contract.record import Record
from contract.resources.attendance import Approval, ClockEntry
from contract.scalars import Id

MOST: Final = 500


class Means(enum.Enum):
    """How somebody was recognised at the clock."""

    FACE = enum.auto()
    CODE = enum.auto()
    CONSOLE = enum.auto()
    MANAGER = enum.auto()


class FeedLine(Record, frozen=True, kw_only=True):
    """One step at the clock, `at` aware UTC. `approval` only of a clock-in without a shift.

    `is_pending`: what `approval` says was decided here and is not at the hotel.
    """

    key: tuple[Id, int]
    at: datetime
    name: str
    department: str
    slug: str
    step: str
    means: Means
    approval: Approval | None = None
    is_pending: bool = False


def feed_lines(logs: Iterable[ShownLog]) -> list[FeedLine]:
    """The newest steps of these presences, newest first; older ones than the newest 500 are not."""
    steps = (
        (entry.at, shown.log.id, number, shown, entry)
        for shown in logs
        for number, entry in enumerate(shown.log.entries)
    )
    newest = nlargest(MOST, steps, key=itemgetter(0, 1, 2))
    return [_line(shown, number, entry) for _at, _id, number, shown, entry in newest]


def _slug_of(shown: ShownLog) -> str:
    department = shown.log.department
    return "" if department is None else department.slug


def _line(shown: ShownLog, number: int, entry: ClockEntry) -> FeedLine:
    log, department = shown.log, shown.log.department
    asks = log.is_unrostered and entry.action == ClockStep.CLOCK_IN
    decision = shown.decision
    decided = log.approval if decision is None else Approval(decision.action.target)
    return FeedLine(
        key=(log.id, number),
        at=entry.at,
        name=log.staff_name,
        department="" if department is None else department.name,
        slug=_slug_of(shown),
        step=entry.action,
        means=means_of(entry),
        approval=decided if asks else None,
        is_pending=asks and decision is not None,
    )


def means_of(entry: ClockEntry) -> Means:
    """How somebody was recognised for one step."""
    if entry.terminal is not None:
        return Means.FACE if entry.verified_by_face else Means.CODE
    return Means.CONSOLE if entry.by is None else Means.MANAGER


class FeedModel(RowsModel[FeedLine]):
    """The steps of one department, of all without a choice."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda line: line.key, parent=parent)
        self._logs: list[ShownLog] = []
        self._slug: str | None = None

    @property
    def slug(self) -> str | None:
        """The department that is shown, None for all."""
        return self._slug

    @property
    def departments(self) -> list[tuple[str, str]]:
        """Slug and name of everyone's department who clocked today, by name."""
        told = (shown.log.department for shown in self._logs)
        named = {"" if one is None else one.slug: "" if one is None else one.name for one in told}
        return sorted(named.items(), key=lambda one: (one[1], one[0]))

    def choose(self, slug: str | None) -> None:
        """Show one department, None for all."""
        self._slug = slug
        self._show()

    def show_logs(self, logs: Iterable[ShownLog]) -> None:
        """Show other presences."""
        self._logs = list(logs)
        self._show()

    def _show(self) -> None:
        slug = self._slug
        self.show_rows(feed_lines(one for one in self._logs if slug in (None, _slug_of(one))))

    def cell(self, row: FeedLine, column: int, role: int) -> object:
        """For who looks for a name by typing it."""
        return row.name if role == Qt.ItemDataRole.DisplayRole else None
