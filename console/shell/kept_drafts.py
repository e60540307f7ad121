"""Drafts of a chat on this PC: read once, written a moment after they changed."""

from concurrent.futures import Future
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance

from console.state.board import Board
from console.storage.database import Database
from console.storage.drafts import DraftTable
from console.storage.owner import Owner
from contract.scalars import Id

_WRITE_AFTER_MS: Final = 300
_LOOK_MS: Final = 5


class Drafting(Protocol):
    """Models whose conversations have drafts; `drafted` carries the id of one that changed."""

    @property
    def drafted(self) -> SignalInstance: ...

    def kept(self, conversation_id: Id) -> str: ...

    def take_drafts(self, kept: dict[Id, str]) -> None: ...


class KeptDrafts(QObject):
    """Keeps the drafts of some models; `prefix` tells those of one chat from another's."""

    def __init__(self, board: Board, database: Database, prefix: str, parent: QObject) -> None:
        super().__init__(parent)
        assert board.hotel is not None
        assert board.me is not None
        self._owner, self._prefix = Owner.of(board.hotel, board.me), prefix
        self._table = DraftTable(database)
        self._models: Drafting | None = None
        self._unwritten: set[Id] = set()
        self._soon = QTimer(self, interval=_WRITE_AFTER_MS, singleShot=True)
        self._soon.timeout.connect(self.write)

    def follow(self, models: Drafting) -> None:
        """Give the models what was kept, and keep what changes; once."""
        self._models = models
        models.drafted.connect(self._on_drafted)
        self._read(self._table.load(self._owner))

    def write(self) -> None:
        """Write every draft that changed now."""
        self._soon.stop()
        unwritten, self._unwritten = self._unwritten, set()
        for conversation_id in unwritten:
            assert self._models is not None
            text = self._models.kept(conversation_id)
            self._table.put(self._owner, f"{self._prefix}{conversation_id}", text)

    def _on_drafted(self, conversation_id: Id) -> None:
        self._unwritten.add(conversation_id)
        if not self._soon.isActive():
            self._soon.start()

    def _read(self, loading: "Future[dict[str, str]]") -> None:
        looking = QTimer(self, interval=_LOOK_MS)

        def look() -> None:
            if not loading.done():
                return
            looking.stop()
            looking.deleteLater()
            kept = {} if loading.exception() else loading.result()
            prefix = self._prefix
            mine = {Id(k.removeprefix(prefix)): t for k, t in kept.items() if k.startswith(prefix)}
            if self._models is not None:
                self._models.take_drafts(mine)

        looking.timeout.connect(look)
        looking.start()
