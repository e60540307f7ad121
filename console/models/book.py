"""The entries of a list of pages somebody looks through, kept up with the board."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from console.models.rows import RowsModel
from console.state.board import Board, BoardChanges
from console.state.book import Book
from console.state.link import LinkStatus

EntryT = TypeVar("EntryT")
WishT = TypeVar("WishT")


class BookModel(RowsModel[EntryT], Generic[EntryT, WishT]):
    """`looked` after anything about it may differ. `is_told`: whether changes are of its book."""

    looked = Signal()

    def __init__(
        self,
        board: Board,
        book: Book[EntryT, WishT],
        is_told: Callable[[BoardChanges], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(book.id_of, parent=parent)
        self._board, self._book, self._is_told = board, book, is_told
        self.refresh()

    @property
    def link(self) -> LinkStatus:
        """The connection as last told."""
        return self._board.link

    @property
    def is_loaded(self) -> bool:
        """Whether the hotel told what there is."""
        return self._book.is_loaded

    @property
    def trouble(self) -> str:
        """Why it could not be loaded, a sentence; empty when it was."""
        return self._book.trouble

    @property
    def count(self) -> int:
        """How many entries there are, those not read included."""
        return self._book.count

    def today(self, now: datetime) -> date:
        """The hotel's day."""
        return now.astimezone(self._board.zone).date()

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if self._is_told(changes):
            self.refresh()
        elif changes.link:
            self.looked.emit()

    def refresh(self) -> None:
        """Read everything again."""
        self.show_rows(self._book.entries)
        self.looked.emit()
