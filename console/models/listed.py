"""Rows that somebody looks through, kept up with the board, and how well they are known."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from console.models.rows import RowsModel
from console.state.board import Board
from console.state.link import LinkStatus

EntryT = TypeVar("EntryT")


class ListedModel(RowsModel[EntryT], Generic[EntryT]):
    """What is on the board already; `looked` after anything about it may differ."""

    looked = Signal()

    def __init__(
        self, board: Board, key_of: Callable[[EntryT], object], parent: QObject | None = None
    ) -> None:
        super().__init__(key_of, parent=parent)
        self._board = board

    @property
    def link(self) -> LinkStatus:
        """The connection as last told."""
        return self._board.link

    @property
    def is_loaded(self) -> bool:
        """Whether the hotel told what there is."""
        return self._board.link.verified_at is not None or bool(self.rows)

    @property
    def trouble(self) -> str:
        """Why it could not be loaded, a sentence; empty when it was."""
        return ""

    @property
    def count(self) -> int:
        """How many entries there are, those not read included."""
        return len(self.rows)
