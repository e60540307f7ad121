"""Pictures of the manager's roster, to be looked at: python gallery_roster.py FOLDER."""

import sys
from collections.abc import Callable
from pathlib import Path

from gallery_office import save  # isort: skip
from attendance_samples import attended, presences
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from roster_samples import MONDAY, a_spot, decided, house, period, read_week
from station_samples import ago, board, live, place

from console.models.attendance import AttendanceModel
from console.models.audit import AuditModel
from console.models.manager import ManagerModels
from console.models.roster import RosterModel
from console.state.board import Board
from console.state.link import LinkState, LinkStatus
from console.state.planning import Refusal
from console.state.roster import WeekRead
from console.views.attendance.actions import AttendanceActions
from console.views.attendance.area import AttendanceArea
from console.views.attendance.correct_dialog import CorrectDialog
from console.views.audit.actions import AuditActions
from console.views.audit.area import AuditArea
from console.views.frame import FrameParts, StationFrame
from console.views.manager.station import ManagerActions, ManagerStation
from console.views.rail import Person
from console.views.roster.actions import RosterActions
from console.views.roster.area import RosterArea
from console.views.roster.copy_dialog import CopyDialog
from console.views.roster.settling import DraftDialog, FinaliseDialog, ReopenDialog
from console.views.roster.shift_dialog import ShiftDialog, draft_of
from console.views.stations import Area, Station
from console.views.theme import Theme, ThemeName, theme_for
from console.views.typography import application_font
from contract.resources.roster import SavedShifts

SIZES = ((1920, 1080), (1366, 768), (1280, 800))


def nothing(*_: object) -> None:
    """What a picture does not ask for."""


def roster_actions() -> RosterActions:
    """Actions that lead nowhere."""
    return RosterActions(
        open=nothing,
        publish=nothing,
        unpublish=nothing,
        finalize=nothing,
        unfinalize=nothing,
        plan_week=nothing,
        save_shift=nothing,
        copy=nothing,
        try_copy=nothing,
        take_copy_back=nothing,
        remove_shift=nothing,
        take_back=nothing,
        tell=nothing,
        retry=nothing,
        dismiss=nothing,
        ask_where=nothing,
        saved=nothing,
        ask_printer=lambda *_: False,
        say=nothing,
        unsay=nothing,
    )


def station(known: Board, theme: Theme) -> ManagerStation:
    """The manager station with its roster."""
    here = place(known.clock)
    made = ManagerStation(
        ManagerModels(known), ManagerActions(try_now=nothing), place=here, theme=theme
    )
    roster = RosterArea(RosterModel(known), roster_actions(), place=here, theme=theme)
    made.offer_area(Area.ROSTER, lambda: roster)
    asked = AuditActions(open=nothing, close=nothing, load_older=nothing, export=nothing)
    audit = AuditArea(AuditModel(known), asked, place=here, theme=theme)
    made.offer_area(Area.AUDIT, lambda: audit)
    looks = AttendanceActions(
        open=nothing,
        close=nothing,
        load_older=nothing,
        export=nothing,
        take_back=nothing,
        correct=nothing,
    )
    attendance = AttendanceArea(AttendanceModel(known), looks, place=here, theme=theme)
    made.offer_area(Area.ATTENDANCE, lambda: attendance)
    return made


def frame(
    known: Board, name: ThemeName, area: Area = Area.ROSTER, scale: int = 100
) -> StationFrame:
    """The whole window over a board."""
    theme = theme_for(name, scale)
    parts = FrameParts(
        stations={
            Station.RECEPTION: lambda: station(known, theme),
            Station.KITCHEN: lambda: station(known, theme),
            Station.PORTER: lambda: station(known, theme),
            Station.MANAGER: lambda: station(known, theme),
        },
        settings=lambda: station(known, theme),  # type: ignore[arg-type, return-value]
        theme_of=lambda _station: theme,
        sign_out=nothing,
        person=Person(name="Niamh Doyle", on_duty_since=ago(80)),
        areas=tuple(Area),
    )
    made = StationFrame(parts, place(known.clock))
    made.show_link(known.link)
    made.tick()
    made.open_area(area)
    return made


def offline() -> Board:
    """A week that was known, without a connection."""
    known = house()
    known.link = LinkStatus(state=LinkState.OFFLINE, since=ago(3), verified_at=ago(4))
    return known


def trouble() -> Board:
    """A week that could not be read."""
    known = board()
    known.roster.open(MONDAY)
    known.roster.fail("The hotel has a problem.")
    return known


def draft() -> Board:
    """A week that only managers see."""
    known = house()
    read_week(known, known.roster.shifts, [period()])
    return known


def unplanned() -> Board:
    """A week without a period."""
    known = house()
    known.roster.take(WeekRead((), (), {}))
    return known


def loading() -> Board:
    """A week that is being read."""
    known = board(link=live())
    known.roster.open(MONDAY)
    return known


def dialogs(look: Theme, asked: QWidget) -> dict[str, QDialog]:
    """The windows of the roster by the names of their pictures."""
    known = house()
    model = RosterModel(known)
    refused = ShiftDialog(
        model, draft_of(known.roster.shifts[9]), place(known.clock), theme=look, parent=asked
    )
    why = "Aoife Brennan on Fri 28 Nov, 14:00–22:00 overlaps Fri 28 Nov, 21:00–23:00."
    refused.show_refusal(Refusal(why, "shift_start"))
    copying = CopyDialog(model, a_spot(model), theme=look, parent=asked)
    copying.choice.whose.choose("colleague")
    trial = SavedShifts(shifts=(), created=3, skipped=(why,))
    copying.show_trial(copying.choice.wanted, trial)
    copied = CopyDialog(model, a_spot(model), theme=look, parent=asked)
    copied.choice.what.box.setCurrentIndex(1)
    shifts = known.roster.shifts
    copied.show_answer(SavedShifts(shifts=shifts, created=62, skipped=(why, why)))
    return {
        "copy": copying,
        "copied": copied,
        "shift-refused": refused,
        "finalise": FinaliseDialog(model, model.periods[0], look, None),
        "clock-out": CorrectDialog(presences()[4], place(known.clock), look, None),
        "reopen": ReopenDialog(model.periods[0], look, None),
        "to-draft": DraftDialog(model.periods[0], look, None),
    }


def main(folder: Path) -> None:
    """Write every picture."""
    app = QApplication([])
    app.setStyle("fusion")
    app.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    boards: dict[str, Callable[[], Board]] = {
        "week": house,
        "finalised": lambda: house(is_finalized=True),
        "draft": draft,
        "offline": offline,
        "trouble": trouble,
        "loading": loading,
        "unplanned": unplanned,
    }
    for theme in ThemeName:
        for name, make in boards.items():
            for wide, high in SIZES:
                save(frame(make(), theme), wide, high, folder / f"{name}-{wide}-{theme}.png")
        save(frame(house(), theme, scale=150), 1366, 768, folder / f"week-150-{theme}.png")
        for wide, high in SIZES:
            path = folder / f"audit-{wide}-{theme}.png"
            save(frame(decided(), theme, Area.AUDIT), wide, high, path)
            path = folder / f"attendance-{wide}-{theme}.png"
            save(frame(attended(), theme, Area.ATTENDANCE), wide, high, path)
        window = frame(decided(), theme, Area.AUDIT, scale=150)
        save(window, 1366, 768, folder / f"audit-150-{theme}.png")
        asked, look = QWidget(), theme_for(theme)
        for name, dialog in dialogs(look, asked).items():
            path = folder / f"{name}-{theme}.png"
            save(dialog, dialog.width(), dialog.sizeHint().height(), path)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
