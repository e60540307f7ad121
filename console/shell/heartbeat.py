"""Tells the program that keeps this console that the screen's thread runs, and who signed in."""

import os
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from console.shell.lifeline import ALIVE, LEAVING, SIGN_IN

_BEAT_MS: Final = 1000


class Heartbeat(QObject):
    """Beats on a lifeline from the first turn of Qt's loop until the program leaves in order."""

    def __init__(self, lifeline: int, application: QCoreApplication) -> None:
        super().__init__(application)
        self._lifeline = lifeline
        self._timer = QTimer(self, interval=_BEAT_MS)
        self._unheard = b""
        self._timer.timeout.connect(lambda: self._say(self._unheard or ALIVE))
        self._timer.start()
        QTimer.singleShot(0, self, lambda: self._say(ALIVE))
        application.aboutToQuit.connect(lambda: self._say(LEAVING))

    def hand(self, sign_in: bytes) -> None:
        """Give it to the next life, should this one crash; empty takes back what was given."""
        self._unheard = SIGN_IN + sign_in + b"\n"
        self._say(self._unheard)

    def _say(self, word: bytes) -> None:
        try:
            os.write(self._lifeline, word)
        except OSError:
            # Nobody listens any more, or not at the moment: the console goes on without.
            return
        if word == self._unheard:
            self._unheard = b""
