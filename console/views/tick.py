"""The one clock that wakes every age on the screens, on the full second."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal


class Tick(QObject):
    """Emits `second` each second and `minute` each minute of the hotel's clock."""

    second = Signal()
    minute = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """`now` gives the hotel's time, aware."""
        super().__init__(parent)
        self._now = now
        self._last_minute = -1
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Begin to beat."""
        self._wait_for_next_second()

    def stop(self) -> None:
        """Be silent."""
        self._timer.stop()

    def beat(self) -> None:
        """Tell everybody now, and go on."""
        minute = self._now().minute
        self.second.emit()
        if minute != self._last_minute:
            self._last_minute = minute
            self.minute.emit()
        self._wait_for_next_second()

    def _wait_for_next_second(self) -> None:
        # A few ms after the full second, so that a timer that fires early shows the new one.
        self._timer.start(1005 - self._now().microsecond // 1000)
