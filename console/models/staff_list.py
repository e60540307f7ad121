"""The colleagues a manager looks at: the active ones of the board, or those who were let go."""

from datetime import datetime

from PySide6.QtCore import QObject, Qt

from console.models.listed import ListedModel
from console.state.actions import PendingAction
from console.state.board import Board, BoardChanges
from console.state.former import StaffWish, found, full_name
from console.state.staff_changes import change_of, is_oneself, levels_of, stands_above
from contract.resources.roster import Shift
from contract.resources.staff import StaffMember

Places = list[tuple[str, str]]


class StaffListModel(ListedModel[StaffMember]):
    """Those of a `wish`, by name."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(board, lambda member: member.id, parent)
        self.wish = StaffWish()
        self.refresh()

    @property
    def departments(self) -> Places:
        """Slug and name of each department of the hotel, by name."""
        return [(one.slug, one.name) for one in self._board.team.departments]

    @property
    def roles(self) -> Places:
        """Slug and name of each role of the hotel, by name."""
        return [(one.slug, one.name) for one in self._board.team.roles]

    @property
    def is_loaded(self) -> bool:
        """Whether the hotel told who there is."""
        if self.wish.is_active:
            return super().is_loaded
        return self._board.former.is_loaded

    @property
    def trouble(self) -> str:
        """Why it could not be loaded, a sentence; empty when it was."""
        return "" if self.wish.is_active else self._board.former.trouble

    @property
    def count(self) -> int:
        """How many are found, those not read included."""
        return len(self.rows) if self.wish.is_active else self._board.former.count

    def shift(self, member: StaffMember, now: datetime) -> Shift | None:
        """The shift of a colleague that goes on or comes next, as far as the board knows it."""
        own = (one for one in self._board.team.shifts if one.staff == member.id)
        coming = sorted((one for one in own if now < one.ends_at), key=lambda one: one.starts_at)
        return coming[0] if coming else None

    @property
    def levels(self) -> tuple[str, ...]:
        """The access levels the signed-in person may give, the least first."""
        return levels_of(self._board)

    def pending(self, member: StaffMember) -> PendingAction | None:
        """What this PC changes about a colleague and the hotel has not settled."""
        return change_of(self._board, member.id)

    def may_change(self, member: StaffMember) -> bool:
        """Whether a colleague stands no higher than the signed-in person."""
        return not stands_above(self._board, member)

    def may_deactivate(self, member: StaffMember) -> bool:
        """Whether a colleague may be let go: nobody lets oneself go."""
        return member.is_active and self.may_change(member) and not is_oneself(self._board, member)

    def look_for(self, wish: StaffWish) -> None:
        """Look at others."""
        if wish != self.wish:
            self.wish = wish
            self.refresh()

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.colleagues or changes.former or changes.team or changes.outbox:
            self.refresh()
        elif changes.link:
            self.looked.emit()

    def refresh(self) -> None:
        """Read everything again."""
        board = self._board
        if self.wish.is_active:
            self.show_rows(found(board.colleagues.all_shown(), self.wish))
        else:
            self.show_rows(board.former.entries)
        self.looked.emit()

    def cell(self, row: StaffMember, column: int, role: int) -> object:
        """For who looks for a name by typing it."""
        return full_name(row) if role == Qt.ItemDataRole.DisplayRole else None
