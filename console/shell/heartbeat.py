"""Tells the program that keeps this console that the screen's thread runs, and who signed in."""

import os
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from console.shell.lifeline import ALIVE, LEAVING, SIGN_IN

_BEAT_MS: Final = 1000


class Heartbeat(QObject):
    """Beats on a lifeline from the first turn of Qt's loop until the program leaves in order.

    Signals:
        lost: the program that keeps this console is gone.
    """

    lost = Signal()

    def __init__(self, lifeline: int, application: QCoreApplication) -> None:
        super().__init__(application)
        self._lifeline = lifeline
        self._timer = QTimer(self, interval=_BEAT_MS)
        self._unheard = b""
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        QTimer.singleShot(0, self, lambda: self._say(ALIVE))
        application.aboutToQuit.connect(lambda: self._say(LEAVING))

    def hand(self, sign_in: bytes) -> None:
        """Give it to the next life, should this one crash; empty takes back what was given."""
        self._unheard = SIGN_IN + sign_in + b"\n"
        self._say(self._unheard)

    def _beat(self) -> None:
        if not self._say(self._unheard or ALIVE):
            self._timer.stop()
            self.lost.emit()

    def _say(self, word: bytes) -> bool:
        """Whether the pipe has another end."""
        try:
            os.write(self._lifeline, word)
        except BlockingIOError:
            # Nobody listens at the moment.
            return True
        except OSError:
            return False
        if word == self._unheard:
            self._unheard = b""
        return True
