"""The week of the roster a manager looks at, kept up with the board."""

from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from console.state.actions import PendingAction
from console.state.board import Board, BoardChanges
from console.state.link import LinkState, LinkStatus
from console.state.planning import removals, removed_shifts
from console.state.roster import monday_of, pending_of
from console.state.roster_week import Week, narrowed, week_of
from contract.resources.roster import Finalization, RosterPeriod
from contract.resources.staff import StaffMember
from contract.resources.team import Department
from contract.scalars import Id


class RosterModel(QObject):
    """`changed` after the week, what is pending about its periods, or the connection is."""

    changed = Signal()

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self.week: Week | None = None
        self._department: str | None = None
        self._name = ""
        self._removed: frozenset[Id] = frozenset()
        self.refresh()

    @property
    def monday(self) -> date | None:
        """The Monday of the week that is looked at."""
        return self._board.roster.monday

    @property
    def this_monday(self) -> date:
        """The Monday of the present week at the hotel."""
        return monday_of(self.today(self._board.clock.now()))

    def today(self, now: datetime) -> date:
        """The hotel's day."""
        return now.astimezone(self._board.zone).date()

    @property
    def link(self) -> LinkStatus:
        """The connection as last told."""
        return self._board.link

    @property
    def is_live(self) -> bool:
        """Whether the hotel is connected."""
        return self._board.link.state is LinkState.LIVE

    @property
    def is_loaded(self) -> bool:
        """Whether the hotel told about this week."""
        return self._board.roster.is_loaded

    @property
    def trouble(self) -> str:
        """Why it could not be loaded, a sentence; empty when it was."""
        return self._board.roster.trouble

    @property
    def periods(self) -> tuple[RosterPeriod, ...]:
        """The periods that have a day of the week."""
        return self._board.roster.periods

    @property
    def people(self) -> list[StaffMember]:
        """Whom a shift can be given to, by name."""
        active = (one for one in self._board.colleagues.all_shown() if one.is_active)
        return sorted(active, key=lambda one: (one.first_name.casefold(), one.last_name.casefold()))

    @property
    def departments(self) -> list[Department]:
        """Where one can work, by name."""
        return self._board.team.departments

    @property
    def shown(self) -> Week | None:
        """The part of the week that is looked at."""
        if self.week is None or not self.is_narrowed:
            return self.week
        return narrowed(self.week, self._department, self._name)

    @property
    def is_narrowed(self) -> bool:
        """Whether only a part of the week is looked at."""
        return self._department is not None or bool(self._name)

    def look_for(self, department: str | None, name: str) -> None:
        """Look at one department by its slug, all for None, and at whose names begin with words."""
        self._department, self._name = department, name
        self.changed.emit()

    def period_of(self, day: date) -> RosterPeriod | None:
        """The period a day of the week belongs to."""
        return next((p for p in self.periods if p.start_date <= day <= p.end_date), None)

    def standing(self, period_id: Id) -> Finalization | None:
        """What is open before a period can be finalised, as far as it was told."""
        return self._board.roster.standings.get(period_id)

    @property
    def last_removal(self) -> PendingAction | None:
        """The newest removal of a shift that can be taken back."""
        held = [one for one in removals(self._board.outbox) if one.may_withdraw]
        return held[-1] if held else None

    def pending(self, period_id: Id) -> PendingAction | None:
        """What this PC did about a period last and the hotel has not settled."""
        return pending_of(self._board.outbox, period_id)

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        is_other = self._removed != removed_shifts(self._board.outbox)
        if changes.roster or changes.colleagues or is_other:
            self.refresh()
        elif changes.outbox or changes.link:
            self.changed.emit()

    def refresh(self) -> None:
        """Read everything again."""
        roster = self._board.roster
        self._removed = removed_shifts(self._board.outbox)
        if roster.monday is None or not roster.is_loaded:
            self.week = None
        else:
            people = self._board.colleagues.all_shown()
            shifts = [one for one in roster.shifts if one.id not in self._removed]
            self.week = week_of(roster.monday, shifts, people, self._board.zone)
        self.changed.emit()
