"""A console that touches a ticket and is killed at a chosen moment; run as a program of its own.

The moment is "touched", right when the finger has left the button, or a step of the trace.
"""

import os
import signal
import sys

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.shell.arguments import parse
from console.shell.main import run
from console.trace import Trace
from console.views.kitchen.ticket_grid import MARGIN, TicketGrid
from contract.scalars import Id

_LOOK_MS = 20


def die() -> None:
    """As a power cut would."""
    os.kill(os.getpid(), signal.SIGKILL)


def die_at(moment: str) -> None:
    """Be killed as soon as the trace would note this step."""
    note = Trace.step

    def step(self: Trace, step: str, entity_id: str) -> None:
        note(self, step, entity_id)
        if step == moment:
            die()

    Trace.step = step


def touch_once_painted(order_id: Id, moment: str) -> None:
    """Click the ticket's button when a touch counts there."""

    def look() -> None:
        grids = [w for w in QApplication.allWidgets() if isinstance(w, TicketGrid)]
        placed = grids[0].plan.placed(order_id) if grids else None
        if placed is None or not grids[0]._guard.allows(order_id):
            return
        timer.stop()
        die_at(moment)
        spot = placed.card.frame.action.center() + placed.rect.topLeft() + QPointF(MARGIN, MARGIN)
        QTest.mouseClick(grids[0], Qt.MouseButton.LeftButton, pos=spot.toPoint())
        if moment == "touched":
            die()

    timer = QTimer(QApplication.instance())
    timer.timeout.connect(look)
    timer.start(_LOOK_MS)


def main(moment: str, order_id: str, *words: str) -> int:
    """Run the console of a command line."""
    opened = QApplication.exec

    def execute() -> int:
        touch_once_painted(Id(order_id), moment)
        return opened()

    QApplication.exec = staticmethod(execute)
    return run(parse(words))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
