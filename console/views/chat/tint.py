"""Tints the row of a message that was looked for, for a moment."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from console.models.chat_entries import Bubble, Entry
from contract.scalars import Id

_TINTED_MS: Final = 2500


class Tint(QObject):
    """At most one message; `repaint` is called when the moment is over."""

    def __init__(self, repaint: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._message_id: Id | None = None
        self._repaint = repaint
        self._timer = QTimer(self, interval=_TINTED_MS, singleShot=True)
        self._timer.timeout.connect(self._end)

    def begin(self, message_id: Id) -> None:
        """Tint a message from now on."""
        self._message_id = message_id
        self._timer.start()

    def is_on(self, entry: Entry) -> bool:
        """Whether an entry is tinted now."""
        if self._message_id is None or not isinstance(entry, Bubble):
            return False
        return entry.message_id == self._message_id

    def _end(self) -> None:
        self._message_id = None
        self._repaint()
