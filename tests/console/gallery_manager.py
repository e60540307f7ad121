"""Pictures of the manager station in every state, both themes, three sizes."""

import sys
from pathlib import Path

import msgspec
from clock_samples import a_manager, facts_of
from gallery_approvals import LAST, popup_over
from gallery_office import empty, frame, loading, offline, save
from office_samples import log, office
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication
from station_samples import live, place

from console.models.registrations import registration_lines
from console.state.board import Board
from console.state.staff_changes import levels_of
from console.views.frame import StationFrame
from console.views.manager.review_dialog import ReviewDialog
from console.views.place import Place
from console.views.stations import Area, Station
from console.views.theme import ThemeName, theme_for
from console.views.typography import application_font
from contract.resources.attendance import Approval

SIZES = ((1920, 1080), (1366, 768), (1280, 800))


WITHOUT_SHIFT = (
    (201, "Dara Quinn", "Kitchen", 8),
    (202, "Sinéad Walsh", "Housekeeping", 6),
    (203, "Femi Adeyemi", "Kitchen", 4),
    (204, "Luís Ferreira", "Porters", 1),
)


def asking() -> Board:
    """The office while four wait for a decision, as manager-approval.png has it."""
    known = office()
    known.link = live()
    zoe = next(one.log for one in known.clock_logs.undecided())
    approved = msgspec.structs.replace(zoe, approval=Approval.APPROVED, rev=zoe.rev + 1)
    asks = {"is_unrostered": True, "is_approved": False, "approval": Approval.WAITING}
    logs = [
        log(number, name, where, ("clock_in", minutes), verified_by_face=True, **asks)
        for number, name, where, minutes in WITHOUT_SHIFT
    ]
    known.clock_logs.apply([approved, *logs])
    told = {"last_shift": LAST, "worked_minutes_this_week": 2300, "rest_minutes": 1020}
    known.approvals.take_facts(facts_of(logs[0], **told))
    return known


def office_pc(known: Board) -> Place:
    """The manager's own."""
    return msgspec.structs.replace(place(known.clock), pc_name=lambda: "Office PC")


def window_of(known: Board, theme: ThemeName) -> StationFrame:
    """The manager's window with what its rail counts."""
    made = frame(known, Station.MANAGER, theme, here=office_pc(known), name="Niamh Doyle")
    waiting = len({one.log.staff for one in known.clock_logs.undecided()})
    made.show_area_badge(Area.APPROVALS, waiting, needs_me=True)
    made.show_area_badge(Area.REGISTRATIONS, len(registration_lines(known)), needs_me=False)
    made.show_area_badge(Area.STAFF_CHAT, 1, needs_me=True)
    return made


def save_asking(folder: Path, theme: ThemeName, wide: int, high: int, state: str) -> None:
    """The popup over the dashboard, where the desktop puts it."""
    path = folder / f"manager-approval-{state}-{wide}-{theme}.png"
    known = asking()
    popup, _ = popup_over(known, office_pc(known), theme_for(theme), state)
    QApplication.processEvents()
    shown, beneath = popup.grab(), window_of(asking(), theme)
    popup.hide()
    beneath.resize(wide, high)
    beneath.show()
    QApplication.processEvents()
    picture = beneath.grab()
    painter = QPainter(picture)
    painter.drawPixmap(QPoint(wide - shown.width() - 24, high - shown.height() - 24), shown)
    painter.end()
    picture.save(str(path))
    beneath.close()


def main(folder: Path) -> None:
    """Write every picture."""
    app = QApplication([])
    app.setStyle("fusion")
    app.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    boards = {
        "day": office,
        "offline": lambda: offline(office()),
        "empty": empty,
        "loading": loading,
    }
    for theme in ThemeName:
        for name, make in boards.items():
            for wide, high in SIZES:
                path = folder / f"manager-{name}-{wide}-{theme}.png"
                save(frame(make(), Station.MANAGER, theme), wide, high, path)
        for wide, high in SIZES[:2]:
            for state in ("full", "reject"):
                save_asking(folder, theme, wide, high, state)
            made = window_of(asking(), theme)
            save(made, wide, high, folder / f"manager-{wide}-{theme}.png")
        known = office()
        known.me = a_manager("super_staff_admin")
        for line in registration_lines(known):
            dialog = ReviewDialog(line, place(known.clock), theme_for(theme), None)
            dialog.offer(known.team.departments, known.team.roles, levels_of(known))
            dialog.show()
            app.processEvents()
            dialog.grab().save(str(folder / f"review-{line.last_name}-{theme}.png"))
            dialog.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
