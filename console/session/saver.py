"""Keeps the last verified board on disk, a second or a few after it became different."""

import asyncio
import contextlib
import sqlite3
from typing import Final

from console.session.rows import snapshot_of
from console.session.upkeep import Reconciler
from console.state.board import Board
from console.storage.snapshots import SnapshotTable

SOONEST_S: Final = 1.0
LATEST_S: Final = 5.0
_ROWS_PER_S: Final = 200


class Saver:
    """Saves when something changed since, and only what was verified."""

    def __init__(self, table: SnapshotTable, board: Board, reconciler: Reconciler) -> None:
        self._table = table
        self._board = board
        self._reconciler = reconciler
        self._is_dirty = False
        self._saved_at = -LATEST_S

    def mark(self) -> None:
        """There is something new to save."""
        self._is_dirty = True

    async def save_if_due(self) -> None:
        """Save unless it was done a moment ago, or nothing is new."""
        if asyncio.get_running_loop().time() - self._saved_at >= self._pause_s():
            await self.save()

    async def save(self) -> None:
        """Save now if something is new. A disk that refuses is not worth a word here."""
        verified_at = self._board.link.verified_at
        if not self._is_dirty or verified_at is None:
            return
        self._is_dirty, self._saved_at = False, asyncio.get_running_loop().time()
        snapshot = snapshot_of(self._board, self._reconciler.seqs, verified_at)
        with contextlib.suppress(sqlite3.Error):
            await asyncio.wrap_future(self._table.save(snapshot, verified_at))

    def _pause_s(self) -> float:
        """A large board takes longer to put together, on the thread of the screen."""
        rows = len(self._board.orders) + len(self._board.breakfasts)
        return min(LATEST_S, max(SOONEST_S, rows / _ROWS_PER_S))
