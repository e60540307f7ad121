"""Whether Caps Lock is on, as far as typing shows it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class CapsLockWatch(QObject):
    """Follows the keys typed into a widget; `changed` carries a bool.

    Qt tells no state of Caps Lock, so it is read from letters: a capital without Shift, or a small
    letter with it, means on. The key itself turns what is known around.
    """

    changed = Signal(object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._is_on: bool | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at every key; swallow none."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._read(event)
        return False

    def _read(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock:
            if self._is_on is not None:
                self._tell(is_on=not self._is_on)
            return
        letter = event.text()
        if len(letter) != 1 or letter.lower() == letter.upper():
            return
        has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._tell(is_on=letter.isupper() is not has_shift)

    def _tell(self, *, is_on: bool) -> None:
        if is_on != self._is_on:
            self._is_on = is_on
            self.changed.emit(is_on)
