"""A kitchen display whose person follows notes; run as a program of its own, kept as a kiosk is.

Its arguments: a folder and a command line. In the folder `code` holds what to type at the pairing
page, `touch` the order whose button to touch; `board` is what is painted, again and again.
"""

import json
import sys
from pathlib import Path
from typing import Any

import killed_console
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.shell.arguments import parse
from console.shell.lifeline import is_kept
from console.shell.main import run
from console.shell.supervisor import Supervisor
from console.views.connect.page import ConnectPage
from console.views.kitchen.ticket_grid import TicketGrid
from console.views.pairing.page import PairingPage
from contract.scalars import Id

_LOOK_MS = 50


class Person:
    """Looks at the screen and at the notes, and does what they say."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._has_typed = False
        self._timer = QTimer(QApplication.instance())
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_MS)

    def look(self) -> None:
        if (code := self._note("code")) and not self._has_typed:
            self._pair(*code.split())
        if order_id := self._note("touch"):
            (self._folder / "touch").unlink()
            killed_console.touch_once_painted(Id(order_id), "never")
        grids = _all(TicketGrid)
        if grids:
            written = self._folder / "board.new"
            written.write_text(json.dumps([_seen(one) for one in grids[0].plan.all_placed()]))
            written.replace(self._folder / "board")

    def _note(self, name: str) -> str:
        file = self._folder / name
        return file.read_text() if file.exists() else ""

    def _pair(self, url: str, slug: str, code: str) -> None:
        if not (pages := _all(PairingPage)):
            for first in _all(ConnectPage):
                QTest.mouseClick(first.pair, Qt.MouseButton.LeftButton)
            return
        self._has_typed = True
        for edit, words in ((pages[0].form.address.edit, url), (pages[0].form.hotel.edit, slug)):
            edit.clear()
            QTest.keyClicks(edit, words)
        QTest.keyClicks(pages[0].boxes, code)


def _all(kind: type[Any]) -> list[Any]:
    return [one for one in QApplication.allWidgets() if type(one) is kind and one.isVisible()]


def _seen(placed: Any) -> dict[str, Any]:
    ticket = placed.card.ticket
    lines = [[line.quantity, line.name] for line in ticket.lines]
    return {
        "id": ticket.id,
        "room": ticket.room,
        "state": ticket.state,
        "placed_at": ticket.placed_at.isoformat(),
        "lines": lines,
        "allergies": list(ticket.allergies),
        "is_settled": ticket.waiting is None and not ticket.is_partial,
    }


def main(folder: Path, *words: str) -> int:
    """The supervisor, and on its lifeline the console."""
    if not is_kept():
        return Supervisor([sys.executable, *sys.argv]).run()
    opened = QApplication.exec

    def execute() -> int:
        person = Person(folder)
        code = opened()
        del person
        return code

    QApplication.exec = staticmethod(execute)
    return run(parse(words))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
