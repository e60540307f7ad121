"""The one way into the board: applies, collects what changed, and tells it once."""

import contextlib
from collections.abc import Callable, Iterator
from itertools import zip_longest

from console.state.board import Board, BoardChanges

Write = Callable[[Board], BoardChanges]


class Writer:
    """Writes to the board on the loop's thread. Nobody is told before `flush`."""

    def __init__(self, board: Board, on_changes: Callable[[BoardChanges], None]) -> None:
        self.board = board
        self._on_changes = on_changes
        self._untold: list[BoardChanges] = []
        self._journal: list[Write] | None = None

    def write(self, write: Write) -> BoardChanges:
        """Apply something the hotel said; it is applied again over a snapshot being fetched."""
        if self._journal is not None:
            self._journal.append(write)
        return self.show(write)

    def show(self, write: Write) -> BoardChanges:
        """Change how the board looks, without news from the hotel."""
        changes = write(self.board)
        if changes:
            self._untold.append(changes)
        return changes

    def replace(self, write: Write) -> None:
        """Apply a snapshot, then whatever was written while it was fetched."""
        self.show(write)
        for meanwhile in self._journal or ():
            self.show(meanwhile)

    @contextlib.contextmanager
    def journal(self) -> Iterator[None]:
        """Remember what is written from here on, for `replace`."""
        self._journal = []
        try:
            yield
        finally:
            self._journal = None

    def flush(self) -> None:
        """Tell what changed since the last time, if anything did."""
        untold, self._untold = self._untold, []
        together = _merged(untold)
        if together:
            self._on_changes(together)


def _merged(changes: list[BoardChanges]) -> BoardChanges:
    """Two by two: one after the other would copy what is merged already again and again."""
    while len(changes) > 1:
        pairs = zip_longest(changes[::2], changes[1::2], fillvalue=BoardChanges())
        changes = [earlier.then(later) for earlier, later in pairs]
    return changes[0] if changes else BoardChanges()
