"""The stocktakes a manager looks through, the latest first, kept up with the board."""

from PySide6.QtCore import QObject

from console.models.listed import ListedModel
from console.state.actions import PendingAction
from console.state.board import Board, BoardChanges
from console.state.link import LinkState
from console.state.stock import is_draft, step_on, unsettled_lines
from console.state.stock_presence import Counting
from contract.resources.stock import Stocktake
from contract.scalars import Id


class StocktakesModel(ListedModel[Stocktake]):
    """All that are known, and what is under way with each."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(board, lambda one: one.id, parent)
        self.refresh()

    @property
    def is_loaded(self) -> bool:
        """Whether the hotel told what there is."""
        return self._board.stocktakes.is_read or bool(self.rows)

    @property
    def trouble(self) -> str:
        """Why they could not all be loaded, a sentence; empty when they were."""
        return self._board.stocktakes.trouble

    @property
    def is_live(self) -> bool:
        """Whether the hotel is connected."""
        return self._board.link.state is LinkState.LIVE

    @property
    def me(self) -> Id | None:
        """Who is at work here."""
        return None if self._board.me is None else self._board.me.staff_id

    @property
    def counted(self) -> int:
        """How many are still counted."""
        return sum(is_draft(one) for one in self.rows)

    def stocktake(self, stocktake_id: Id) -> Stocktake | None:
        """One of them."""
        return self._board.stocktakes.get(stocktake_id)

    def present(self, stocktake_id: Id) -> tuple[Counting, ...]:
        """Who is in one, longest first."""
        return self._board.stock_presence.of(stocktake_id)

    def step(self, stocktake_id: Id) -> PendingAction | None:
        """What this PC does with one and the hotel has not settled."""
        return step_on(self._board.outbox, stocktake_id)

    def unsent(self, stocktake_id: Id) -> int:
        """How much was counted here in one that is not at the hotel."""
        return unsettled_lines(self._board.outbox, stocktake_id)

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.stocktakes:
            self.refresh()
        elif changes.stock_presence or changes.outbox or changes.link:
            self.looked.emit()

    def refresh(self) -> None:
        """Read everything again."""
        self.show_rows(self._board.stocktakes.rows())
        self.looked.emit()
