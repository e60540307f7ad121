"""Tells a barcode scanner, which types faster than any hand, from somebody who types."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

# A fast typist needs some 60 ms a key; scanners send one every 1 to 20 ms.
_FASTEST_HAND_MS: Final = 35
_SHORTEST_CODE: Final = 4


class Burst:
    """What came so fast that no hand typed it. Times are those of the key events, ms.

    `before`: what stood in the field when it began.
    """

    def __init__(self) -> None:
        self.before = ""
        self._typed = ""
        self._at: int | None = None

    def hear(self, event: QKeyEvent, before: str) -> None:
        """A key comes to a field in which `before` stands."""
        if event.isAutoRepeat():
            # A key that is held down comes as fast as a scanner's.
            self._typed, self._at = "", None
        elif event.text().isprintable() and event.text():
            self.press(event.text(), event.timestamp(), before)

    def press(self, character: str, at: int, before: str) -> None:
        """A character comes to a field in which `before` stands."""
        if self._is_late(at):
            self._typed, self.before = "", before
        self._typed += character
        self._at = at

    def end(self, at: int) -> str:
        """Enter or Tab comes: the code a scanner sent before it, empty where a hand typed."""
        typed, self._typed = ("" if self._is_late(at) else self._typed), ""
        self._at = None
        return typed if len(typed) >= _SHORTEST_CODE else ""

    def _is_late(self, at: int) -> bool:
        return self._at is None or at - self._at > _FASTEST_HAND_MS


def is_tab(event: QEvent) -> bool:
    """Whether the key that goes on to the next field comes, with which some scanners end."""
    if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    return event.key() == Qt.Key.Key_Tab and event.modifiers() == Qt.KeyboardModifier.NoModifier
