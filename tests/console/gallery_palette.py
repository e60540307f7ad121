"""Pictures of the command palette: python tests/console/gallery_palette.py FOLDER."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from gallery_office import desk, frame, offline
from gallery_phone import dressed
from PySide6.QtWidgets import QApplication
from session_pc import a_hotel, maria
from station_samples import NOW, ago, place

from console.models.palette import Deed, PaletteModel
from console.state.board import Board
from console.views.frame import StationFrame
from console.views.palette.look import Look
from console.views.palette.panel import Palette
from console.views.stations import Station
from console.views.theme import ThemeName, theme_for
from console.views.typography import application_font
from contract.record import replace
from contract.resources.rooms import HouseGuest, HouseRoom
from contract.resources.search import Find, FindGroup, FindKind, Found, Mark
from contract.scalars import Id, RoomNumber

SIZES = ((1920, 1080), (1366, 768), (1280, 800))
LONG = "Wilhelmina Alexandra Henriëtte Oberholzer-Langenegger von und zu Grünwald-Hohenstein"
DEEDS = (
    Deed(key="1", words="Guest chat", place="Reception"),
    Deed(key="2", words="Orders", place="Reception"),
    Deed(key="3", words="Open Reception", keys="Ctrl 1"),
    Deed(key="4", words="Open Kitchen", keys="Ctrl 2"),
    Deed(key="5", words="Take an order by phone", keys="F2"),
    Deed(key="6", words="Show these keys", keys="F1"),
    Deed(key="7", words="Lock the screen", keys="Ctrl L"),
    Deed(key="8", words="Sound and alerts", place="Settings"),
    Deed(key="9", words="Undo the last step", place="Porter", keys="Z"),
    Deed(key="10", words="Mute for 5 minutes", place="Kitchen", keys="M"),
)


def signed_in(board: Board) -> Board:
    """A manager at a hotel of our own; rooms with guests."""
    board.me = replace(maria("100"), access_level="staff_admin")
    board.hotel = a_hotel()
    names = {
        "204": ("Éilís Byrne", "Conor Byrne"),
        "205": (),
        "2041": ("Club Membré",),
        "107": (LONG,),
        "Villa 12B": ("Clúb Óg",),
    }
    board.rooms.replace_all(
        HouseRoom(
            id=Id(number),
            room_number=RoomNumber(number),
            guests_in_room=tuple(HouseGuest(full_name=name) for name in there),
        )
        for number, there in names.items()
    )
    return board


def of_hotel() -> Found:
    """Messages the hotel found, one with what nobody may be shown as it came."""

    def message(number: int, text: str, name: str, word: str, minutes: float) -> Find:
        at = text.find(word)
        return Find(
            kind=FindKind.GUEST_MESSAGE,
            id=Id(str(number)),
            text=text,
            marks=(Mark(start=at, length=len(word)),),
            room_number=RoomNumber("204"),
            name=name,
            conversation=Id("9"),
            at=ago(minutes),
        )

    long = "…what we ordered yesterday was a Club sandwich without bacon and it came with bacon, "
    texts = (
        message(1, "Is the Club lounge open until 23:00?", "Éilís Byrne", "Club", 12),
        message(2, f"{long * 3}really", LONG, "Club", 3000),
        message(3, "<b>Club</b>\u202e evil \x00 text", "Éilís Byrne", "Club", 9000),
    )
    staff = Find(
        kind=FindKind.STAFF_MESSAGE,
        id=Id("5"),
        text="Club room is free from 18:00",
        marks=(Mark(start=0, length=4),),
        name="Tomás Ryan",
        title="Late shift",
        conversation=Id("2"),
        at=NOW,
    )
    return Found(
        groups=(
            FindGroup(kind=FindKind.GUEST_MESSAGE, finds=texts, more=True),
            FindGroup(kind=FindKind.STAFF_MESSAGE, finds=(staff,)),
        )
    )


def shown(
    board: Board, size: tuple[int, int], look: tuple[ThemeName, int], state: str
) -> StationFrame:
    """A station with the palette over it."""
    is_touch = state.startswith("touch")
    window = frame(board, Station.RECEPTION, look[0])
    window.resize(*size)
    window.show()
    known = "empty" in state
    model = PaletteModel(board, DEEDS)
    panel = Palette(model, Look(theme_for(*look), touch=is_touch), place(board.clock), owner=window)
    panel.open()
    query = {"room": "204", "nothing": "zeppelin", "long": "wil"}.get(
        state, "" if known else "club"
    )
    panel.edit.setText(query)
    if state in {"groups", "touch", "nothing"}:
        model.take(query, of_hotel() if state != "nothing" else Found())
    if state == "failed":
        model.take(query, None)
    panel.list.step(1)
    return window


def main(folder: Path) -> None:
    """Write every picture."""
    app = QApplication([])
    app.setStyle("fusion")
    app.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    states = ("empty", "typing", "room", "groups", "nothing", "offline", "failed", "long")
    for theme in ThemeName:
        for size in SIZES:
            for state in (*states, "touch", "touch-empty"):
                board = signed_in(dressed(desk()))
                board = offline(board) if state == "offline" else board
                window = shown(board, size, (theme, 100), state)
                QApplication.processEvents()
                window.grab().save(str(folder / f"palette-{state}-{size[0]}-{theme}.png"))
                window.close()
    for scale in (130, 150):
        window = shown(signed_in(desk()), SIZES[1], (ThemeName.LIGHT, scale), "groups")
        QApplication.processEvents()
        window.grab().save(str(folder / f"palette-groups-scale-{scale}.png"))
        window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
