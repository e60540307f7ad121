"""Who registered, waiting or decided about, kept up with the board."""

from PySide6.QtCore import QObject, Qt

from console.models.book import BookModel
from console.models.registrations import alike_names
from console.state.actions import PendingAction
from console.state.board import Board, BoardChanges
from console.state.registrations import decision_on, everybody
from contract.resources.staff import StaffMember
from contract.resources.team import Registration, RegistrationState
from contract.scalars import Id


class JoiningModel(BookModel[Registration, None]):
    """Who waits, longest first, then who was decided about, the latest first."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(board, board.registrations, _is_told, parent)

    @property
    def waiting(self) -> int:
        """How many nobody decided about."""
        return sum(one.state is RegistrationState.PENDING for one in self.rows)

    def registration(self, registration_id: Id) -> Registration | None:
        """One by its id, as far as it is read."""
        return next((one for one in self.rows if one.id == registration_id), None)

    def decision(self, registration_id: Id) -> PendingAction | None:
        """What this PC decided and the hotel does not know yet."""
        return decision_on(self._board, registration_id)

    def alike(self, one: Registration) -> tuple[tuple[str, str], ...]:
        """Colleagues of the same name, each with a department."""
        return alike_names(self._board, one)

    def colleague(self, one: Registration) -> StaffMember | None:
        """Whom somebody who was let in has become, while they work here."""
        return None if one.staff_id is None else self._board.colleagues.truth(one.staff_id)

    def place_names(self, decision: PendingAction) -> tuple[str, str]:
        """The department and the role somebody is to be let in to, as they are called."""
        wanted = decision.action.welcome
        if wanted is None:
            return "", ""
        departments = {each.slug: each.name for each in self._board.team.departments}
        roles = {each.slug: each.name for each in self._board.team.roles}
        return (
            departments.get(wanted.department, wanted.department),
            roles.get(wanted.role, wanted.role),
        )

    def refresh(self) -> None:
        """Read everything again."""
        self.show_rows(everybody(self._board))
        self.looked.emit()

    def cell(self, row: Registration, column: int, role: int) -> object:
        """For who looks for a name by typing it."""
        return row.first_name if role == Qt.ItemDataRole.DisplayRole else None


def _is_told(changes: BoardChanges) -> bool:
    return changes.registrations or changes.team or changes.outbox or bool(changes.colleagues)
