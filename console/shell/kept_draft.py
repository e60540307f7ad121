"""One draft of one person, kept on this PC: read once, written a moment after it changed."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Final

from PySide6.QtCore import QObject, QTimer

from console.storage.drafts import DraftTable
from console.storage.owner import Owner

_WRITE_AFTER_MS: Final = 300
_LOOK_MS: Final = 5


class KeptDraft(QObject):
    """`read` gives the text once it is there; later changes are written by themselves.

    Writing waits a moment, so that what was sent is in the outbox before its draft is forgotten.
    """

    def __init__(self, table: DraftTable, owner: Owner, key: str, text: Callable[[], str]) -> None:
        """`text` gives the draft as it is; empty when there is none."""
        super().__init__()
        self._table, self._owner, self._key, self._text = table, owner, key, text
        self._loading: Future[dict[str, str]] | None = None
        self._written: str | None = None
        self._soon = QTimer(self, interval=_WRITE_AFTER_MS, singleShot=True)
        self._soon.timeout.connect(self.write)

    def read(self, then: Callable[[str], None]) -> None:
        """Give the kept text to `then`, on this thread; only the first time."""
        if self._loading is not None:
            return
        self._loading = self._table.load(self._owner)
        looking = QTimer(self, interval=_LOOK_MS)
        looking.timeout.connect(lambda: self._look(looking, then))
        looking.start()

    def _look(self, looking: QTimer, then: Callable[[str], None]) -> None:
        if self._loading is None or not self._loading.done():
            return
        looking.stop()
        looking.deleteLater()
        kept = {} if self._loading.exception() else self._loading.result()
        self._written = kept.get(self._key, "")
        then(self._written)

    def mark(self) -> None:
        """The draft may be another one now."""
        if not self._soon.isActive():
            self._soon.start()

    def write(self) -> None:
        """Write now what differs from what is on disk."""
        self._soon.stop()
        text = self._text()
        if text != (self._written or ""):
            self._written = text
            self._table.put(self._owner, self._key, text)
