"""Pictures of the manager's stock: python tests/console/gallery_stock.py FOLDER [de]."""

import sys
from collections.abc import Callable
from pathlib import Path

from gallery_office import save  # isort: skip
from gallery_quick_replies import spoken_in
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from station_samples import ago, board, live, place
from stock_samples import counted, counting, item, items, lay, line, stocked

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
from console.views.stock.movement_dialog import MovementDialog
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
    """There never was a stocktake, nor an item."""
    known = board(link=live())
    known.stocktakes.take(())
    known.stock_items.take(())
    return known


def away() -> Board:
    """Items that were known, without a connection."""
    known = stocked()
    known.link = LinkStatus(state=LinkState.OFFLINE, since=ago(3), verified_at=ago(4))
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


def unfound(name: ThemeName) -> StationFrame:
    """A code that was scanned and no item has."""
    made = items_frame(stocked(), name)
    shown = made.findChild(StockArea)
    assert shown is not None
    shown.items.filters.search.setText("4006381333931")
    shown.items.filters.search.wanted.emit("4006381333931")
    return made


def ask(window: StationFrame, *, is_new: bool = False) -> QDialog:
    """Ask what becomes of the chosen item, and put its quantity right."""
    shown = window.findChild(StockArea)
    assert shown is not None
    (shown.items.add if is_new else shown.items.change)()
    asked = shown.items.dialog
    assert asked is not None
    if not is_new:
        asked.fields["current_qty"].edit.setText("12")
        asked.show_refusal(Refusal("Jameson has this SKU already.", "sku"))
    return asked


def save_dialog(dialog: QDialog, path: Path) -> None:
    """A window as large as what it says."""
    save(dialog, dialog.width(), dialog.sizeHint().height(), path)


def save_dialogs(folder: Path, theme: ThemeName, scale: int) -> None:
    """Write every picture of what is asked."""
    many_frame = items_frame(many(), theme, scale=scale)
    save_dialog(ask(many_frame), folder / f"item-change-{scale}-{theme}.png")
    save_dialog(ask(many_frame, is_new=True), folder / f"item-new-{scale}-{theme}.png")
    look = theme_for(theme, scale)
    for name, one in {"case": line(0), "single": line(12)}.items():
        moved = MovementDialog(one, look, many_frame)
        QTest.keyClicks(moved.full.edit, "2")
        if name == "single":
            moved.kind.choose(1)
            QTest.keyClicks(moved.single.edit, "x")
        save_dialog(moved, folder / f"movement-{name}-{scale}-{theme}.png")


def save_items(folder: Path) -> None:
    """Write every picture of the items."""
    for theme in ThemeName:
        for wide, high in SIZES:
            shown = {"day": stocked, "trouble": trouble, "many": many, "offline": away}
            for name, make in {**shown, "empty": empty, "loading": loading}.items():
                window = items_frame(make(), theme, row=2 if name == "day" else 0)
                save(window, wide, high, folder / f"items-{name}-{wide}-{theme}.png")
            save(unfound(theme), wide, high, folder / f"items-unfound-{wide}-{theme}.png")
        window = items_frame(stocked(), theme, row=2, scale=150)
        save(window, 1366, 768, folder / f"items-150-{theme}.png")
        for scale in (100, 150):
            save_dialogs(folder, theme, scale)


def main(folder: Path, language: str = "en") -> None:
    """Write every picture."""
    app = QApplication([])
    app.setStyle("fusion")
    app.setFont(application_font())
    with spoken_in(language, folder):
        save_takes(folder)
        save_items(folder)


def save_takes(folder: Path) -> None:
    """Write every picture of the stocktakes."""
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
            for name, (make, at) in inside.items():
                window = frame(make(), theme, line=at)
                save(window, wide, high, folder / f"count-{name}-{wide}-{theme}.png")
        window = frame(stocked(), theme, row=1)
        save(window, 1366, 768, folder / f"list-approved-1366-{theme}.png")
        window = frame(counting(), theme, line="340", scale=150)
        save(window, 1366, 768, folder / f"count-150-{theme}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
