"""A reception that places an order by keys and is killed at a chosen moment; a program of its own.

The moment is "placed", right when the keys have been let go, or a step of the trace.
"""

import sys

from killed_console import die, die_at
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.shell.arguments import parse
from console.shell.main import run
from console.shell.phone_overlay import PhoneOverlay
from console.views.frame import StationFrame
from console.views.reception.station import ReceptionStation

_LOOK_MS = 20
_CTRL = Qt.KeyboardModifier.ControlModifier


def overlay() -> PhoneOverlay | None:
    """The one of the shift, once the reception is open and knows the rooms."""
    frames = [w for w in QApplication.allWidgets() if isinstance(w, StationFrame)]
    desks = [w for w in QApplication.allWidgets() if isinstance(w, ReceptionStation)]
    found = frames[0].findChildren(PhoneOverlay) if frames and desks else []
    if not found or not len(found[0]._workplace.board.rooms):
        return None
    return found[0]


def place_once_ready(moment: str) -> None:
    """Type an order for room 101 and place it."""

    def look() -> None:
        phone = overlay()
        if phone is None:
            return
        timer.stop()
        die_at(moment)
        phone.open()
        assert phone.panel is not None
        finder = phone.panel.finder
        QTest.keyClicks(finder.room.edit, "101")
        QTest.keyClick(finder.room.edit, Qt.Key.Key_Return)
        QTest.keyClicks(finder.dish.edit, "2 club")
        QTest.keyClick(finder.dish.edit, Qt.Key.Key_Return)
        QTest.keyClick(finder.dish.edit, Qt.Key.Key_Return, _CTRL)
        if moment == "placed":
            die()

    timer = QTimer(QApplication.instance())
    timer.timeout.connect(look)
    timer.start(_LOOK_MS)


def main(moment: str, *words: str) -> int:
    """Run the console of a command line."""
    opened = QApplication.exec

    def execute() -> int:
        place_once_ready(moment)
        return opened()

    QApplication.exec = staticmethod(execute)
    return run(parse(words))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
