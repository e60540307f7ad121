"""Keeps the last verified board on disk, at most every few seconds."""

import asyncio
import contextlib
import sqlite3
from typing import Final

from console.session.rows import snapshot_of
from console.session.upkeep import Reconciler
from console.state.board import Board
from console.storage.snapshots import SnapshotTable

EVERY_S: Final = 5.0


class Saver:
    """Saves when something changed since, and only what was verified."""

    def __init__(self, table: SnapshotTable, board: Board, reconciler: Reconciler) -> None:
        self._table = table
        self._board = board
        self._reconciler = reconciler
        self._is_dirty = False
        self._saved_at = -EVERY_S

    def mark(self) -> None:
        """There is something new to save."""
        self._is_dirty = True

    async def save_if_due(self) -> None:
        """Save unless it was done a moment ago, or nothing is new."""
        if asyncio.get_running_loop().time() - self._saved_at >= EVERY_S:
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
