"""Writes pictures of the kitchen in every state.

QT_QPA_PLATFORM=offscreen PYTHONPATH=. python tests/console/gallery_kitchen.py FOLDER [NAME]
"""

import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from kitchen_bench import NEW, NOW, READY, Bench, breakfast, done, order, pending, picture
from kitchen_hands import changed
from PySide6.QtWidgets import QApplication

from console.state.actions import ActionState
from console.state.board import BoardChanges
from console.state.link import LinkState, LinkStatus
from console.views.theme import ThemeName
from console.views.typography import application_font
from contract.record import replace
from contract.resources.menus import MenuItem
from contract.resources.orders import Order, OrderStatus
from contract.scalars import Id

SIZES = ((1920, 1080), (1366, 768), (1280, 800), (1024, 768), (3840, 2160))
DOWN = LinkStatus(
    state=LinkState.RECONNECTING,
    since=NOW - timedelta(seconds=40),
    verified_at=NOW - timedelta(minutes=6),
    next_try_s=6,
    waiting=2,
)


def normal(theme: ThemeName, scale: int = 100) -> Bench:
    return Bench(picture() + done(), theme=theme, scale=scale)


def offline(theme: ThemeName) -> Bench:
    bench = Bench(picture()[:5] + done(), theme=theme)
    bench.lay(
        pending(1849, READY, ActionState.WILL_SEND, NOW - timedelta(minutes=2)),
        pending(1852, OrderStatus.PREPARING, ActionState.WILL_SEND),
    )
    bench.link(DOWN)
    return bench


def overflow(theme: ThemeName) -> Bench:
    more = [order(1860 + n, 500 + n, f"{4 - n}:30", (1, "Soup"), status=NEW) for n in range(4)]
    older = [order(1820 + n, 200 + n, f"{14 - n}:10", (2, "Soup")) for n in range(7)]
    return Bench(picture() + more + older + done(), theme=theme)


def crowded(theme: ThemeName) -> Bench:
    """A full board; the oldest was made Ready a second ago, late ones are behind the bar."""
    old = [order(n, 405 - n, f"{29 - n}:10", (100 + n, "Soup")) for n in range(20)]
    new = [order(40 + n, 300 + n, f"{4 - n}:30", (1, "Pie"), status=NEW) for n in range(4)]
    return Bench(old + new + done(), theme=theme)


def step(bench: Bench, status: OrderStatus) -> None:
    """Let the oldest of a crowded board take a step."""
    shown = bench.board.orders.shown(Id(0))
    assert shown is not None
    is_ready = status is READY
    bench.apply(changed(shown.order, status=status, ready_at=NOW if is_ready else None))
    bench.clock.forward(1)
    bench.settle()


def many(theme: ThemeName) -> Bench:
    """Three hundred orders."""
    orders = [
        order(n, 100 + n, f"{19 - n // 20}:{59 - n % 60:02}", (1, "Pie"), status=NEW)
        for n in range(300)
    ]
    return Bench(orders + done(), theme=theme)


def states(theme: ThemeName) -> Bench:
    """Cancelled, failed, partial, overlooked and late new ones, and long words."""
    long_note = "please bring it to the side door, <b>not</b> the lobby, and call 0871234567 first"
    orders = [
        order(1, 312, "17:42", (1, "Fish & chips", "no peas"), cook="Sofia"),
        order(
            2, "Penthouse 12", "6:00", (12, "Donaudampfschifffahrtsgesellschaftskuchen", long_note)
        ),
        order(
            3,
            107,
            "16:02",
            (1, "Soup"),
            status=NEW,
            allergies=("celery", "crustaceans", "tree nuts"),
        ),
        order(4, 204, "3:00", (2, "Soup"), status=NEW),
        order(
            5,
            1204,
            "65:00",
            *[(n, f"Dish {n}", "a note") for n in range(1, 13)],
            cook="Tomás Ó Súilleabháin",
        ),
    ]
    bench = Bench(orders + done(), theme=theme)
    bench.board.menu.apply(
        [
            MenuItem(id=Id("Soup"), name="Soup", is_on_stock=False),
            MenuItem(id=Id("Pie"), name="Guinness pie", is_on_stock=False),
        ]
    )
    bench.apply(replace_status(orders[0], OrderStatus.CANCELLED))
    announced = order(9, 118, "0:20", status=NEW)
    bench.models.apply(
        BoardChanges(orders=bench.board.orders.announce(Announced(announced), now=NOW))
    )
    bench.lay(pending(5, READY, ActionState.FAILED))
    bench.station.all_day.ask(Id("Dish 3"))
    return bench


def replace_status(old: Order, status: OrderStatus) -> Order:
    import msgspec

    return msgspec.structs.replace(
        old,
        status=status,
        rev=old.rev + 1,
        cancelled_at=NOW,
        cancelled_by="Niamh Doyle",
        cancel_reason="guest left",
    )


class Announced:
    """What an event tells of an order."""

    def __init__(self, told: Order) -> None:
        self.order_id, self.room_number, self.status = told.id, told.room_number, told.status
        self.total_price, self.created_at = told.total_price, told.created_at


def morning(theme: ThemeName) -> Bench:
    bench = Bench(picture()[2:5] + done(), theme=theme)
    cards = [breakfast(n, 300 + n, m) for n, m in enumerate((-14, 4, 25, 40, 70))]
    bench.models.apply(BoardChanges(breakfasts=bench.board.breakfasts.apply(cards)))
    bench.settle()
    return bench


def nothing(theme: ThemeName, link: LinkStatus) -> Bench:
    return Bench(done() if link.verified_at else [], theme=theme, link=link)


def unsaved(theme: ThemeName) -> Bench:
    return nothing(theme, replace(DOWN, verified_at=None, waiting=0, state=LinkState.OFFLINE))


def loading(theme: ThemeName) -> Bench:
    connecting = LinkStatus(state=LinkState.CONNECTING, since=NOW)
    return nothing(theme, connecting)


def nobody(theme: ThemeName) -> Bench:
    bench = normal(theme)
    bench.clock_in()
    return bench


SCENES: dict[str, Callable[[ThemeName], Bench]] = {
    "normal": normal,
    "offline": offline,
    "overflow": overflow,
    "crowded": crowded,
    "recalled": crowded,
    "many": many,
    "states": states,
    "morning": morning,
    "empty": lambda theme: nothing(theme, Bench.live()),
    "unsaved": unsaved,
    "loading": loading,
    "scale150": lambda theme: normal(theme, 150),
    "scale130": lambda theme: normal(theme, 130),
    "nobody": nobody,
}


def photograph(bench: Bench, name: str, folder: Path) -> None:
    for width, height in SIZES:
        bench.station.resize(width, height)
        bench.station.show()
        bench.settle()
        if name.startswith("morning"):
            bench.station.breakfasts.touched.emit(Id(1))
        if name.startswith(("crowded", "recalled")):
            step(bench, READY)
        if name.startswith("recalled"):
            step(bench, OrderStatus.PREPARING)
        QApplication.processEvents()
        bench.station.grab().save(str(folder / f"{name}-{width}.png"))
        if name.startswith("crowded"):
            step(bench, OrderStatus.PREPARING)
    bench.station.close()


def main(folder: Path, wanted: str) -> None:
    application = QApplication([])
    application.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    for theme in ThemeName:
        for name, build in SCENES.items():
            if wanted in f"{name}-{theme}":
                photograph(build(theme), f"{name}-{theme}", folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
