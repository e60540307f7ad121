"""How long nobody has touched this program."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.Wheel,
    }
)


class Idleness(QObject):
    """Looks at what the windows are given: the widgets' own events are far more."""

    def __init__(self, parent: QObject, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._now = now
        self._touched_at = now()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._watch)
        self._watch(application.focusWindow())

    def lasted_s(self) -> float:
        """Seconds since the last key, click, movement or touch."""
        return self._now() - self._touched_at

    def touch(self) -> None:
        """Somebody is here."""
        self._touched_at = self._now()

    def _watch(self, window: QWindow | None) -> None:
        self.touch()
        if window is not None:
            # Twice is once: Qt moves a filter that is there already to the front.
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a touch; swallow none."""
        if event.type() in _TOUCHES:
            self._touched_at = self._now()
        return False
