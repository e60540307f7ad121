"""A console as a process of its own, with hands: pairs itself, accepts, and tells what it shows.

Its first word is a file; what the hands are to do and what is on screen goes through files
beside it, so that the process can be killed like a PC that loses its power.
"""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from console.shell.arguments import parse
from console.shell.main import run
from console.shell.window import Window
from console.views.connect.page import ConnectPage
from console.views.kitchen.station import KitchenStation
from console.views.kitchen.ticket_grid import MARGIN
from console.views.pairing.page import PairingPage
from console.views.sign_in.window import SignInPage
from contract.scalars import Id

_LOOK_MS = 50


def tell(file: Path, seen: dict[str, Any]) -> None:
    """Write down what is on screen, whole or not at all."""
    draft = file.with_suffix(".draft")
    draft.write_text(json.dumps(seen), "utf-8")
    draft.replace(file)


def shown() -> dict[str, Any]:
    """The page, and the tickets as a cook sees them."""
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, Window)]
    page = windows[0].currentWidget() if windows else None
    hint = page.form.hint if isinstance(page, SignInPage) else ""
    station = kitchen()
    return {
        "page": type(page).__name__,
        "hint": hint,
        "tickets": {} if station is None else tickets(station),
        "link": "" if station is None else station._models.link.state.name,
    }


def kitchen() -> KitchenStation | None:
    """The kitchen station, when it is on screen."""
    found = [one for one in QApplication.allWidgets() if isinstance(one, KitchenStation)]
    return found[0] if found and found[0].isVisible() else None


def tickets(station: KitchenStation) -> dict[str, list[str | None]]:
    """State and cook of each ticket that is painted."""
    painted = [placed.card.ticket for placed in station.grid.plan.cards.values()]
    return {str(one.id): [one.state.value, one.cook] for one in painted}


def pair(page: QWidget | None, wish: dict[str, str]) -> None:
    """Do the next thing towards a paired screen."""
    if isinstance(page, ConnectPage):
        QTest.mouseClick(page.pair, Qt.MouseButton.LeftButton)
    elif isinstance(page, SignInPage):
        QTest.mouseClick(page.opens_as.pair_button, Qt.MouseButton.LeftButton)
    elif isinstance(page, PairingPage) and not page.is_busy and not page.boxes.code:
        page.form.address.edit.setText(wish["url"])
        page.form.hotel.edit.setText(wish["slug"])
        for digit in wish["code"]:
            QTest.mouseClick(page.pad.keys[digit], Qt.MouseButton.LeftButton)


def accept(station: KitchenStation, wish: dict[str, str]) -> None:
    """Touch Accept, then press the key that chooses the cook, each when it counts."""
    choice = station.accepting.choice
    if choice is not None:
        QTest.keyClick(choice, wish["key"])
        return
    grid, order_id = station.grid, Id(wish["accept"])
    placed, ticket = grid.plan.placed(order_id), station._models.tickets.ticket(order_id)
    if placed is None or ticket is None or ticket.state.value != "new":
        return
    if grid._guard.allows(order_id):
        spot = placed.card.frame.action.center() + placed.rect.topLeft() + QPointF(MARGIN, MARGIN)
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=spot.toPoint())


def work(file: Path) -> None:
    """Look, do and tell, once."""
    wishes = file.with_suffix(".wish")
    wish = json.loads(wishes.read_text("utf-8")) if wishes.exists() else {}
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, Window)]
    if "code" in wish and windows:
        pair(windows[0].currentWidget(), wish)
    station = kitchen()
    if "accept" in wish and station is not None:
        accept(station, wish)
    tell(file, shown())


def main(file: str, *words: str) -> int:
    """Run the console of a command line."""
    opened = QApplication.exec

    def execute() -> int:
        timer = QTimer(QApplication.instance())
        timer.timeout.connect(lambda: work(Path(file)))
        timer.start(_LOOK_MS)
        return opened()

    QApplication.exec = staticmethod(execute)
    return run(parse(words))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
