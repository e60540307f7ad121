"""Pictures of the manager's registrations: python tests/console/gallery_registrations.py FOLDER."""

import sys
from collections.abc import Callable
from pathlib import Path

from gallery_office import save  # isort: skip
from joining_samples import joining, undecided
from office_samples import office
from PySide6.QtWidgets import QApplication
from station_samples import ago, board, live, place

from console.models.codes import CodesModel
from console.models.joining import JoiningModel
from console.models.manager import ManagerModels
from console.state.board import Board
from console.state.link import LinkState, LinkStatus
from console.views.frame import FrameParts, StationFrame
from console.views.manager.actions import OfficeActions
from console.views.manager.station import ManagerActions, ManagerStation
from console.views.rail import Person
from console.views.registrations.actions import JoiningActions, Reading
from console.views.registrations.area import JoiningModels, RegistrationsArea
from console.views.stations import Area, Station
from console.views.theme import Theme, ThemeName, theme_for
from console.views.typography import application_font

SIZES = ((1920, 1080), (1366, 768), (1280, 800))


def nothing(*_: object) -> None:
    """What a picture does not ask for."""


def area(known: Board, theme: Theme) -> tuple[ManagerStation, RegistrationsArea]:
    """The manager station with its registrations."""
    here, reading = place(known.clock), Reading(open=nothing, close=nothing, load_older=nothing)
    office_models = ManagerModels(known)
    made = ManagerStation(office_models, ManagerActions(try_now=nothing), place=here, theme=theme)
    actions = JoiningActions(
        people=reading, codes=reading, make_code=nothing, revoke=nothing, take_back=nothing
    )
    models = JoiningModels(office_models, JoiningModel(known), CodesModel(known))
    may = OfficeActions(welcome=nothing, refuse=nothing, take_back=nothing)
    shown = RegistrationsArea(models, actions, may, place=here, theme=theme)
    made.offer_area(Area.REGISTRATIONS, lambda: shown)
    return made, shown


def frame(
    known: Board, name: ThemeName, *, tab: int = 0, row: int = 0, scale: int = 100
) -> StationFrame:
    """The whole window over a board, with a row chosen."""
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
    made.open_area(Area.REGISTRATIONS)
    shown.tabs.choose(tab)
    pane = shown.pane
    pane.list.setCurrentIndex(pane.list.model().index(row, 0))
    return made


def offline() -> Board:
    """What was known, without a connection."""
    known = joining()
    known.link = LinkStatus(state=LinkState.OFFLINE, since=ago(3), verified_at=ago(4))
    return known


def trouble() -> Board:
    """Nothing could be read."""
    known = board()
    for book in (known.registrations, known.registration_codes):
        book.open(None)
        book.fail("The hotel has a problem.")
    return known


def half() -> Board:
    """Who waits is known; who was decided about could not be read."""
    known = office()
    known.registrations.open(None)
    known.registrations.fail("The hotel has a problem.")
    return known


def loading() -> Board:
    """Nothing is read yet."""
    known = board(link=live())
    known.registrations.open(None)
    known.registration_codes.open(None)
    return known


def empty() -> Board:
    """Nobody ever registered."""
    known = board(link=live())
    for book in (known.registrations, known.registration_codes):
        book.open(None)
        book.is_loaded = True
    return known


def main(folder: Path) -> None:
    """Write every picture."""
    app = QApplication([])
    app.setStyle("fusion")
    app.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    boards: dict[str, Callable[[], Board]] = {
        "day": joining,
        "undo": undecided,
        "offline": offline,
        "trouble": trouble,
        "half": half,
        "loading": loading,
        "empty": empty,
    }
    for theme in ThemeName:
        for name, make in boards.items():
            for wide, high in SIZES:
                for tab, word in enumerate(("people", "codes")):
                    path = folder / f"{word}-{name}-{wide}-{theme}.png"
                    save(frame(make(), theme, tab=tab), wide, high, path)
        for row in (1, 2, 3):
            window = frame(joining(), theme, row=row)
            save(window, 1366, 768, folder / f"people-row{row}-1366-{theme}.png")
        for tab, word in enumerate(("people", "codes")):
            window = frame(joining(), theme, tab=tab, scale=150)
            save(window, 1366, 768, folder / f"{word}-150-{theme}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
