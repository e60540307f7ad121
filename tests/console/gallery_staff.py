"""Pictures of the manager's staff, to be looked at: python gallery_staff.py FOLDER [LANGUAGE]."""

import sys
from collections.abc import Callable
from pathlib import Path

from gallery_office import save  # isort: skip
from gallery_quick_replies import spoken_in
from gallery_roster import SIZES, nothing
from PySide6.QtWidgets import QApplication, QWidget
from staff_samples import held_change, held_removal, let_go, refused_change, staffed
from station_samples import ago, board, live, place

from console.api.hotel_sentences import told_by_hotel
from console.models.manager import ManagerModels
from console.models.places import PlacesModel
from console.models.staff_list import StaffListModel
from console.state.board import Board
from console.state.former import StaffWish
from console.state.link import LinkState, LinkStatus
from console.state.planning import Refusal
from console.views.frame import FrameParts, StationFrame
from console.views.manager.station import ManagerActions, ManagerStation
from console.views.rail import Person
from console.views.staff.actions import StaffActions
from console.views.staff.area import StaffArea, StaffModels
from console.views.staff.change_dialog import ChangeDialog
from console.views.staff.name_dialog import NameDialog
from console.views.stations import Area, Station
from console.views.theme import Theme, ThemeName, theme_for
from console.views.typography import application_font
from contract.resources.sync import Entity


def station(known: Board, theme: Theme, tab: int = 0, row: int = 0) -> ManagerStation:
    """The manager station with its staff; of those let go where the board looks at them."""
    here = place(known.clock)
    made = ManagerStation(
        ManagerModels(known), ManagerActions(try_now=nothing), place=here, theme=theme
    )
    actions = StaffActions(
        open_former=nothing,
        close_former=nothing,
        load_older=nothing,
        change=nothing,
        deactivate=nothing,
        reactivate=nothing,
        take_back=nothing,
        save_place=nothing,
        remove_place=nothing,
        tell=nothing,
    )
    departments, roles = PlacesModel(known, Entity.DEPARTMENT), PlacesModel(known, Entity.ROLE)
    models = StaffModels(StaffListModel(known), departments, roles)
    area = StaffArea(models, actions, place=here, theme=theme)
    if known.former.is_open:
        area.people.filters.standing.show_choice(1)
    area.tabs.choose(tab)
    area.pane.list.setCurrentIndex(area.pane.list.model().index(row, 0))
    made.offer_area(Area.STAFF, lambda: area)
    return made


def frame(
    known: Board, name: ThemeName, *, scale: int = 100, tab: int = 0, row: int = 0
) -> StationFrame:
    """The whole window over a board."""
    theme = theme_for(name, scale)
    parts = FrameParts(
        stations={one: lambda: station(known, theme, tab, row) for one in Station},
        settings=lambda: station(known, theme),  # type: ignore[arg-type, return-value]
        theme_of=lambda _station: theme,
        sign_out=nothing,
        person=Person(name="Niamh Doyle", on_duty_since=ago(80)),
        areas=tuple(Area),
    )
    made = StationFrame(parts, place(known.clock))
    made.show_link(known.link)
    made.tick()
    made.open_area(Area.STAFF)
    return made


def offline() -> Board:
    """Staff that was known, without a connection."""
    known = staffed()
    known.link = LinkStatus(state=LinkState.OFFLINE, since=ago(3), verified_at=ago(4))
    return known


def nobody() -> Board:
    """A hotel without anybody."""
    return board(link=live())


def loading() -> Board:
    """Nothing is known yet."""
    return board(link=LinkStatus(state=LinkState.CONNECTING, since=ago(1)))


def trouble() -> Board:
    """Who was let go could not be read."""
    known = staffed()
    known.former.open(StaffWish(is_active=False))
    known.former.fail("The hotel has a problem.")
    return known


def changing() -> Board:
    """One is being let go, another was changed by somebody else before."""
    known = staffed()
    known.outbox = (held_change(), refused_change())
    return known


def removing() -> Board:
    """A department nobody is in is being removed."""
    known = staffed()
    known.outbox = (held_removal(),)
    return known


def refused_name(theme: Theme, parent: QWidget) -> NameDialog:
    """Somebody was quicker to rename the kitchen."""
    model = PlacesModel(staffed(), Entity.DEPARTMENT)
    known = next(one for one in model.rows if one.name == "Kitchen")
    dialog = NameDialog(model, known, theme, parent)
    said = "Rita Walsh changed the department Main kitchen in the meantime."
    dialog.show_refusal(Refusal(told_by_hotel(said), ""))
    return dialog


def show_places(folder: Path, theme: ThemeName) -> None:
    """Departments and roles in every state."""
    boards: dict[str, Callable[[], Board]] = {
        "places": staffed,
        "removing": removing,
        "places-offline": offline,
        "places-nobody": nobody,
        "places-loading": loading,
    }
    for name, make in boards.items():
        for wide, high in SIZES:
            path = folder / f"{name}-{wide}-{theme}.png"
            # The spa comes last.
            row = 8 if make is removing else 0
            save(frame(make(), theme, tab=1, row=row), wide, high, path)
    save(frame(staffed(), theme, tab=2), 1366, 768, folder / f"roles-1366-{theme}.png")
    save(frame(staffed(), theme, scale=150, tab=1), 1366, 768, folder / f"places-150-{theme}.png")
    parent = QWidget()
    dialog = refused_name(theme_for(theme), parent)
    path = folder / f"name-{theme}.png"
    save(dialog, dialog.width(), dialog.sizeHint().height(), path)


def main(folder: Path, language: str = "en") -> None:
    """Write every picture."""
    app = QApplication([])
    app.setStyle("fusion")
    app.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    with spoken_in(language, folder):
        boards: dict[str, Callable[[], Board]] = {
            "staff": staffed,
            "former": let_go,
            "changing": changing,
            "offline": offline,
            "nobody": nobody,
            "loading": loading,
            "trouble": trouble,
        }
        for theme in ThemeName:
            for name, make in boards.items():
                for wide, high in SIZES:
                    save(frame(make(), theme), wide, high, folder / f"{name}-{wide}-{theme}.png")
            save(frame(staffed(), theme, scale=150), 1366, 768, folder / f"staff-150-{theme}.png")
            look, known = theme_for(theme), staffed()
            model = StaffListModel(known)
            dialog = ChangeDialog(model.rows[7], model, look, None)
            path = folder / f"change-{theme}.png"
            save(dialog, dialog.width(), dialog.sizeHint().height(), path)
            show_places(folder, theme)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
