"""Tells the program that keeps this console, once a second, that the screen's thread runs."""

import contextlib
import os
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from console.shell.lifeline import ALIVE, LEAVING

_BEAT_MS: Final = 1000


class Heartbeat(QObject):
    """Beats on a lifeline from the first turn of Qt's loop until the program leaves in order."""

    def __init__(self, lifeline: int, application: QCoreApplication) -> None:
        super().__init__(application)
        self._lifeline = lifeline
        self._timer = QTimer(self, interval=_BEAT_MS)
        self._timer.timeout.connect(lambda: self._say(ALIVE))
        self._timer.start()
        QTimer.singleShot(0, self, lambda: self._say(ALIVE))
        application.aboutToQuit.connect(lambda: self._say(LEAVING))

    def _say(self, word: bytes) -> None:
        # Nobody listens any more, or not at the moment: the console goes on without.
        with contextlib.suppress(OSError):
            os.write(self._lifeline, word)
