"""The files of messages still being written, kept on this PC over a restart."""

import asyncio
import sqlite3
from typing import Final

from PySide6.QtCore import QObject, QTimer

from console.models.staged import Staged
from console.storage.outgoing import Outgoing
from console.storage.staging import Staging, StagingTable
from contract.scalars import Id

_WRITE_AFTER_MS: Final = 300


class KeptStaging(QObject):
    """Writes a moment after a change: by then a message that took its files is in the outbox."""

    def __init__(self, staged: Staged, table: StagingTable, copies: Outgoing) -> None:
        super().__init__(staged)
        self._staged, self._table, self._copies = staged, table, copies
        self._unwritten: set[Id] = set()
        self._is_restoring = False
        self._soon = QTimer(self, interval=_WRITE_AFTER_MS, singleShot=True)
        self._soon.timeout.connect(self.write)
        staged.changed.connect(self._on_changed)

    async def restore(self) -> None:
        """Stage again what was staged; what is gone of it is told where one would send it."""
        try:
            kept = await asyncio.wrap_future(self._table.load())
        except sqlite3.Error:
            return
        here = await asyncio.to_thread(self._here, kept)
        self._is_restoring = True
        for one, files in kept.items():
            lost = [file.name for file in files if file.id not in here]
            self._staged.restore(one, [file for file in files if file.id in here], lost)
        self._is_restoring = False

    def write(self) -> None:
        """Write everything that changed now."""
        self._soon.stop()
        unwritten, self._unwritten = self._unwritten, set()
        for one in unwritten:
            self._table.put(one, self._staged.of(one))

    def _here(self, kept: Staging) -> set[str]:
        files = (file for each in kept.values() for file in each)
        return {file.id for file in files if self._copies.has(file)}

    def _on_changed(self, conversation_id: Id) -> None:
        # What is gone stays on disk until it was told.
        if self._is_restoring:
            return
        self._unwritten.add(conversation_id)
        if not self._soon.isActive():
            self._soon.start()
