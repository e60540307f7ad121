"""Pictures of the manager's stock: python tests/console/gallery_stock.py FOLDER."""

import sys
from collections.abc import Callable
from pathlib import Path

from gallery_office import save  # isort: skip
from PySide6.QtWidgets import QApplication
from station_samples import ago, board, live, place
from stock_samples import counted, counting, item, items, lay, stocked

from console.models.counting import CountingModel
from console.models.manager import ManagerModels
from console.models.stock_items import ItemsModel
from console.models.stocktakes import StocktakesModel
from console.state.actions import ActionState
from console.state.board import Board
from console.state.link import LinkState, LinkStatus
from console.state.planning import Refusal
from console.views.frame import FrameParts, StationFrame
from console.views.manager.station import ManagerActions, ManagerStation
from console.views.rail import Person
from console.views.stations import Area, Station
from console.views.stock.actions import StockActions
from console.views.stock.area import StockArea, StockModels
from console.views.theme import Theme, ThemeName, theme_for
from console.views.typography import application_font
from contract.scalars import Id

SIZES = ((1920, 1080), (1366, 768), (1280, 800))


def nothing(*_: object) -> None:
    """What a picture does not ask for."""


def no_actions() -> StockActions:
    """Actions that do nothing."""
    return StockActions(**dict.fromkeys(StockActions.__dataclass_fields__, nothing))


def area(known: Board, theme: Theme) -> tuple[ManagerStation, StockArea]:
    """The manager station with its stock."""
    here = place(known.clock)
    actions = ManagerActions(try_now=nothing)
    made = ManagerStation(ManagerModels(known), actions, place=here, theme=theme)
    models = StockModels(StocktakesModel(known), CountingModel(known), ItemsModel(known))
    shown = StockArea(models, no_actions(), place=here, theme=theme)
    made.offer_area(Area.STOCK, lambda: shown)
    return made, shown


def frame(
    known: Board, name: ThemeName, *, row: int = 0, line: str | None = None, scale: int = 100
) -> StationFrame:
    """The whole window over a board; with a `line`, where it is counted."""
    theme = theme_for(name, scale)
    station, shown = area(known, theme)
    parts = FrameParts(
        stations=dict.fromkeys(Station, lambda: station),
        settings=lambda: station,  # type: ignore[arg-type, return-value]
        theme_of=lambda _station: theme,
        sign_out=nothing,
        person=Person(name="Niamh Doyle", on_duty_since=ago(80)),
        areas=tuple(Area),
    )
    made = StationFrame(parts, place(known.clock))
    made.show_link(known.link)
    made.tick()
    made.open_area(Area.STOCK)
    shown.takes.list.setCurrentIndex(shown.takes.list.model().index(row, 0))
    if line is not None:
        shown.open()
        shown.counting.list.choose(Id(line))
    return made


def offline() -> Board:
    """Counted on without a connection."""
    known = lay(counting(), counted(2, "2", "5"), counted(5, "7.5", "0"))
    known.link = LinkStatus(state=LinkState.OFFLINE, since=ago(3), verified_at=ago(4))
    return known


def refused() -> Board:
    """Somebody counted a line in the meantime."""
    sentence = "Kofi Mensah saved 3 Cases and 12 Bottles at 08:01."
    failed = {"state": ActionState.FAILED, "refusal": sentence, "may_withdraw": False}
    return lay(counting(), counted(1, "4", "0", **failed))


def trouble() -> Board:
    """Nothing could be read."""
    known = board()
    known.stocktakes.open(is_open=True)
    known.stocktakes.fail("The hotel has a problem.")
    known.stock_items.open(is_open=True)
    known.stock_items.fail("The hotel has a problem.")
    return known


def loading() -> Board:
    """Nothing is read yet."""
    return board(link=live())


def empty() -> Board:
    """There never was a stocktake."""
    known = board(link=live())
    known.stocktakes.take(())
    return known


def many() -> Board:
    """Some three thousand items, one of them with a long name."""
    known = stocked()
    name = "Aperitivo with a very long name, as the wholesaler of a grand hotel writes it down"
    long = {"name": name, "category_name": "Spirits and liqueurs of the cellar in the annex"}
    known.stock_items.take((*items(3000), item(0, id=Id("9001"), sku="A" * 40, **long)))
    return known


def items_frame(known: Board, name: ThemeName, *, row: int = 0, scale: int = 100) -> StationFrame:
    """The whole window with the items."""
    made = frame(known, name, scale=scale)
    shown = made.findChild(StockArea)
    assert shown is not None
    shown.tabs.choose(1)
    shown.items.list.setCurrentIndex(shown.items.list.model().index(row, 0))
    return made


def ask(window: StationFrame, *, is_new: bool = False) -> None:
    """Ask what becomes of the chosen item, and put its quantity right."""
    shown = window.findChild(StockArea)
    assert shown is not None
    (shown.items.add if is_new else shown.items.change)()
    asked = shown.items.dialog
    assert asked is not None
    if not is_new:
        asked.fields["current_qty"].edit.setText("12")
        asked.show_refusal(Refusal("Jameson has this SKU already.", "sku"))


def save_items(folder: Path) -> None:
    """Write every picture of the items."""
    for theme in ThemeName:
        for wide, high in SIZES:
            for name, make in {"day": stocked, "trouble": trouble, "many": many}.items():
                window = items_frame(make(), theme, row=2 if name == "day" else 0)
                save(window, wide, high, folder / f"items-{name}-{wide}-{theme}.png")
        window = items_frame(stocked(), theme, row=2, scale=150)
        save(window, 1366, 768, folder / f"items-150-{theme}.png")


def main(folder: Path) -> None:
    """Write every picture."""
    app = QApplication([])
    app.setStyle("fusion")
    app.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    listed: dict[str, Callable[[], Board]] = {
        "day": stocked,
        "trouble": trouble,
        "loading": loading,
        "empty": empty,
    }
    inside: dict[str, tuple[Callable[[], Board], str]] = {
        "day": (counting, "340"),
        "together": (counting, "344"),
        "offline": (offline, "342"),
        "refused": (refused, "341"),
    }
    for theme in ThemeName:
        for wide, high in SIZES:
            for name, make in listed.items():
                save(frame(make(), theme), wide, high, folder / f"list-{name}-{wide}-{theme}.png")
            for name, (make, line) in inside.items():
                window = frame(make(), theme, line=line)
                save(window, wide, high, folder / f"count-{name}-{wide}-{theme}.png")
        window = frame(stocked(), theme, row=1)
        save(window, 1366, 768, folder / f"list-approved-1366-{theme}.png")
        window = frame(counting(), theme, line="340", scale=150)
        save(window, 1366, 768, folder / f"count-150-{theme}.png")
    save_items(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
