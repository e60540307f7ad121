"""What was done at the clock today, newest first."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Qt

from console.models.rows import RowsModel
from console.state.clock_logs import ShownLog
from console.state.own_clock import ClockStep
from contract.resources.attendance import Approval, ClockEntry
from contract.scalars import Id


class Means(enum.Enum):
    """How somebody was recognised at the clock."""

    FACE = enum.auto()
    CODE = enum.auto()
    CONSOLE = enum.auto()
    MANAGER = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLine:
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
    """Every step of these presences, newest first."""
    lines = [
        _line(shown, number, entry)
        for shown in logs
        for number, entry in enumerate(shown.log.entries)
    ]
    return sorted(lines, key=lambda line: (line.at, line.key), reverse=True)


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
        slug="" if department is None else department.slug,
        step=entry.action,
        means=_means(entry),
        approval=decided if asks else None,
        is_pending=asks and decision is not None,
    )


def _means(entry: ClockEntry) -> Means:
    if entry.terminal is not None:
        return Means.FACE if entry.verified_by_face else Means.CODE
    return Means.CONSOLE if entry.by is None else Means.MANAGER


class FeedModel(RowsModel[FeedLine]):
    """The steps of one department, of all without a choice."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda line: line.key, parent=parent)
        self._lines: list[FeedLine] = []
        self._slug: str | None = None

    @property
    def slug(self) -> str | None:
        """The department that is shown, None for all."""
        return self._slug

    @property
    def departments(self) -> list[tuple[str, str]]:
        """Slug and name of everyone's department who clocked today, by name."""
        named = {line.slug: line.department for line in self._lines}
        return sorted(named.items(), key=lambda one: (one[1], one[0]))

    def choose(self, slug: str | None) -> None:
        """Show one department, None for all."""
        self._slug = slug
        self._show()

    def show_logs(self, logs: Iterable[ShownLog]) -> None:
        """Show other presences."""
        self._lines = feed_lines(logs)
        self._show()

    def _show(self) -> None:
        self.show_rows([one for one in self._lines if self._slug in (None, one.slug)])

    def cell(self, row: FeedLine, column: int, role: int) -> object:
        """For who looks for a name by typing it."""
        return row.name if role == Qt.ItemDataRole.DisplayRole else None
