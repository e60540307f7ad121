"""Pictures of the manager's staff, to be looked at: python gallery_staff.py FOLDER [LANGUAGE]."""

import sys
from collections.abc import Callable
from pathlib import Path

from gallery_office import save  # isort: skip
from gallery_quick_replies import spoken_in
from gallery_roster import SIZES, nothing
from PySide6.QtWidgets import QApplication
from staff_samples import held_change, let_go, refused_change, staffed
from station_samples import ago, board, live, place

from console.models.manager import ManagerModels
from console.models.staff_list import StaffListModel
from console.state.board import Board
from console.state.former import StaffWish
from console.state.link import LinkState, LinkStatus
from console.views.frame import FrameParts, StationFrame
from console.views.manager.station import ManagerActions, ManagerStation
from console.views.rail import Person
from console.views.staff.actions import StaffActions
from console.views.staff.area import StaffArea
from console.views.staff.change_dialog import ChangeDialog
from console.views.stations import Area, Station
from console.views.theme import Theme, ThemeName, theme_for
from console.views.typography import application_font


def station(known: Board, theme: Theme) -> ManagerStation:
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
    )
    area = StaffArea(StaffListModel(known), actions, place=here, theme=theme)
    if known.former.is_open:
        area.filters.standing.show_choice(1)
    made.offer_area(Area.STAFF, area)
    return made


def frame(known: Board, name: ThemeName, scale: int = 100) -> StationFrame:
    """The whole window over a board."""
    theme = theme_for(name, scale)
    parts = FrameParts(
        stations={one: lambda: station(known, theme) for one in Station},
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


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
