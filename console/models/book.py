"""The entries of a list of pages somebody looks through, kept up with the board."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from console.models.listed import ListedModel
from console.state.board import Board, BoardChanges
from console.state.book import Book

EntryT = TypeVar("EntryT")
WishT = TypeVar("WishT")


class BookModel(ListedModel[EntryT], Generic[EntryT, WishT]):
    """`is_told`: whether changes are of its book."""

    def __init__(
        self,
        board: Board,
        book: Book[EntryT, WishT],
        is_told: Callable[[BoardChanges], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(board, book.id_of, parent)
        self._book, self._is_told = book, is_told
        self.refresh()

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
