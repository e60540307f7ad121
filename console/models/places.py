"""The hotel's departments, or its roles, with how many are in each; kept up with the board."""

from PySide6.QtCore import QObject, Qt

from console.models.listed import ListedModel
from console.state.actions import PendingAction
from console.state.board import Board, BoardChanges
from console.state.link import LinkState
from console.state.places import StaffPlace, places_of, removal_of
from contract.resources.sync import Entity
from contract.scalars import Id


class PlacesModel(ListedModel[StaffPlace]):
    """By name. `entity` says whether they are departments or roles."""

    def __init__(self, board: Board, entity: Entity, parent: QObject | None = None) -> None:
        super().__init__(board, lambda one: one.id, parent)
        self.entity = entity
        self.refresh()

    @property
    def is_live(self) -> bool:
        """Whether the hotel is connected: names are given only then."""
        return self._board.link.state is LinkState.LIVE

    def place(self, place_id: Id) -> StaffPlace | None:
        """One of them as it is now; None where it is no more."""
        return next((one for one in self.rows if one.id == place_id), None)

    def removing(self, place: StaffPlace) -> PendingAction | None:
        """The removal by this PC that the hotel has not answered."""
        return removal_of(self._board, self.entity, place.id)

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.team or changes.colleagues or changes.outbox:
            self.refresh()
        elif changes.link:
            self.looked.emit()

    def refresh(self) -> None:
        """Read everything again."""
        self.show_rows(places_of(self._board, self.entity))
        self.looked.emit()

    def cell(self, row: StaffPlace, column: int, role: int) -> object:
        """For who looks for a name by typing it."""
        return row.name if role == Qt.ItemDataRole.DisplayRole else None
