"""Pictures of the porter station in every state: python tests/console/gallery_porter.py FOLDER."""

import os
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication
from station_samples import ME, NOW, ago, board, breakfast, live, order, pending, place

from console.models.porter import PorterModels
from console.state.actions import ActionState
from console.state.board import Board
from console.state.link import LinkState, LinkStatus
from console.views.porter.intents import Intent, PorterActions, Verb
from console.views.porter.station import PorterStation
from console.views.theme import ThemeName, theme_for
from console.views.typography import application_font
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber

WAY, READY = OrderStatus.ON_THE_WAY, OrderStatus.READY


def at(hour: int, minute: int) -> datetime:
    return NOW.replace(hour=hour, minute=minute)


def morning() -> Board:
    """The board of porter.png."""
    rooms = {(8, 15): "109 221 305", (8, 30): "110 214 303 401", (8, 45): "206 318", (9, 0): "404"}
    cards = [
        breakfast(1, "410", at(7, 45), WAY, trays=2, picked_up_at=ago(4), carried_by="Marek"),
        breakfast(2, "102", at(8, 0)),
        breakfast(3, "216", at(8, 0), trays=2),
    ]
    number = 10
    for (hour, minute), together in rooms.items():
        for room in together.split():
            number += 1
            trays = 2 if room == "206" else 1
            cards.append(breakfast(number, room, at(hour, minute), trays=trays))
    return board(
        [
            order(1809, "407", WAY, picked_up_at=ago(3), carried_by_id=ME, items=4, total="38.90"),
            order(1811, "312", READY, ready_at=ago(11), items=3, total="27.50"),
            order(1812, "118", READY, ready_at=ago(6), items=2, total="19.00"),
            order(1814, "221", READY, ready_at=ago(1), items=5, total="46.40"),
            order(1815, "305", OrderStatus.PREPARING, placed=9),
            order(1816, "109", OrderStatus.PENDING, placed=4),
        ],
        cards,
    )


def offline() -> Board:
    """Actions wait, one was refused."""
    meal = Entity.BREAKFAST_ORDER
    refusal = "Somebody else has already delivered it."
    link = LinkStatus(
        state=LinkState.RECONNECTING,
        since=ago(0.5),
        verified_at=ago(1),
        next_try_s=6,
        waiting=3,
    )
    will = ActionState.WILL_SEND
    return board(
        [
            order(1809, "407", WAY, pending("1809", OrderStatus.DELIVERED, will), carried_by_id=ME),
            order(1811, "312", READY, pending("1811", WAY, will), ready_at=ago(11)),
            order(
                1812,
                "118",
                READY,
                pending("1812", WAY, ActionState.FAILED, refusal=refusal),
                ready_at=ago(6),
            ),
            order(1813, "7", OrderStatus.PENDING, has_food=False, placed=6, total="8.00"),
        ],
        [
            breakfast(
                1, "410", at(7, 45), WAY, pending("1", OrderStatus.DELIVERED, will, entity=meal)
            ),
            breakfast(
                2,
                "102",
                at(8, 0),
                OrderStatus.PENDING,
                pending("2", WAY, ActionState.FAILED, entity=meal, refusal=refusal),
            ),
            breakfast(3, "216", at(8, 0), OrderStatus.PREPARING, trays=2),
            breakfast(4, "301", at(8, 15), WAY, trays=2, carried_by="Bartholomew Featherstone"),
            breakfast(5, "302", at(8, 15)),
        ],
        link=link,
    )


def overflow() -> Board:
    """More than any screen holds, with long rooms and names."""
    orders = [
        order(100 + n, f"{100 + n}", READY, ready_at=ago(14 - n), items=n + 1, total="1234.50")
        for n in range(12)
    ]
    orders.append(
        order(99, "Villa 12B", WAY, picked_up_at=ago(71), carried_by="Wilhelmina Oberholzer-Lang")
    )
    orders += [order(300 + n, f"{300 + n}", OrderStatus.PREPARING, placed=n) for n in range(14)]
    cards = [breakfast(n, f"{200 + n}", at(8, 15)) for n in range(14)]
    cards += [breakfast(50 + n, f"{300 + n}", at(9, 0)) for n in range(16)]
    cards += [breakfast(80 + n, f"{400 + n}", at(8, 0), trays=n + 1) for n in range(5)]
    return board(orders, cards)


def empty() -> Board:
    """Nothing to carry, verified."""
    return board([order(1, "305", OrderStatus.PREPARING), order(2, "306", OrderStatus.PENDING)])


def first_start() -> Board:
    """Never connected."""
    return board(link=LinkStatus(state=LinkState.OFFLINE, since=ago(2)))


def station(known: Board, theme: ThemeName, scale: int = 100) -> PorterStation:
    """The station over a board; touches do nothing."""
    actions = PorterActions(
        set_order=lambda _id, _status: None,
        set_breakfast=lambda _id, _status: None,
        retry=lambda _key: None,
        dismiss=lambda _key: None,
        try_now=lambda: None,
    )
    here = place(known.clock)
    return PorterStation(
        PorterModels(known, here.zone),
        actions,
        place=here,
        theme=theme_for(theme, scale),
        monotonic=time.monotonic,
    )


def with_undo(view: PorterStation) -> None:
    """As just after a delivery."""
    view.undo_bar.offer(
        Intent(
            verb=Verb.DELIVER,
            entity=Entity.ORDER,
            ids=(Id("1"),),
            rooms=(RoomNumber("230"),),
            before=(WAY,),
        )
    )


def save(view: PorterStation, width: int, height: int, path: Path) -> None:
    """A picture at a size."""
    view.resize(width, height)
    view.show()
    QApplication.processEvents()
    view.grab().save(str(path))
    view.close()


def main(folder: Path) -> None:
    """Write every picture."""
    app = QApplication([])
    app.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    boards: dict[str, Callable[[], Board]] = {
        "morning": morning,
        "offline": offline,
        "overflow": overflow,
        "empty": empty,
        "first-start": first_start,
    }
    sizes = ((1920, 1080), (1366, 768), (1280, 800), (1024, 768), (1000, 700))
    for name, make in boards.items():
        for wide, high in sizes:
            for theme in ThemeName:
                view = station(make(), theme)
                if name == "morning":
                    with_undo(view)
                save(view, wide, high, folder / f"porter-{name}-{wide}-{theme}.png")
    save(station(morning(), ThemeName.DARK, 150), 1920, 1080, folder / "porter-scale150.png")
    save(station(offline(), ThemeName.DARK, 130), 1280, 800, folder / "porter-scale130.png")
    assert live().state is LinkState.LIVE


if __name__ == "__main__":
    main(Path(sys.argv[1]))
