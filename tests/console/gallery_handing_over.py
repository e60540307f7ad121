"""Pictures of handing over: python tests/console/gallery_handing_over.py FOLDER [de]."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from gallery_guest_chat import SIZES, desk, frame_of
from gallery_quick_replies import spoken_in
from msgspec import structs
from PySide6.QtWidgets import QApplication
from station_samples import ago, colleague

from console.models.guest_chat import Colleague
from console.views.guest_chat.hand_over_dialog import HandOverDialog
from console.views.theme import ThemeName, theme_for
from console.views.typography import application_font
from contract.record import replace
from contract.resources.guest_chat import Handling
from contract.resources.staff import Named
from contract.scalars import Id


def main(folder: Path, language: str) -> None:
    """Take every picture."""
    application = QApplication([])
    application.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    with spoken_in(language, folder):
        for name in ThemeName:
            for wide, high in SIZES:
                take(application, folder, (name, wide, high))


def take(application: QApplication, folder: Path, look: tuple[ThemeName, int, int]) -> None:
    """The menu, the dialog and the line in the conversation."""
    name, wide, high = look
    known = desk()
    people = [
        colleague(2, "Priya Nair", "Front Office", since=ago(90)),
        colleague(3, "Aoife Brennan", "Front Office", since=ago(30)),
        colleague(4, "Kofi Mensah", "Front Office"),
    ]
    office = Named(id=Id("1"), name="Front Office", slug="front-office")
    people = [structs.replace(one, department_detail=office) for one in people]
    known.colleagues.replace_all(people)
    noted = Handling(
        staff_id=Id("1"),
        staff_name="Jane Smith",
        by_id=Id("2"),
        by_name="Priya Nair",
        at=ago(2),
        note="They have twins and need two more pillows",
    )
    chat = known.guest_chats.truth(Id("1"))
    known.guest_chats.apply([replace(chat, rev=5, handlings=(noted,))])
    frame, station = frame_of(known, name)
    frame.resize(wide, high)
    frame.show()
    application.processEvents()
    assert station.chat is not None
    menu = station.chat.head.menu()
    menu.popup(station.chat.head.take.mapToGlobal(station.chat.head.take.rect().bottomLeft()))
    application.processEvents()
    menu.grab().save(str(folder / f"handing-menu-{name.value}-{wide}.png"))
    menu.close()
    frame.grab().save(str(folder / f"handing-line-{name.value}-{wide}.png"))
    colleagues = [
        Colleague(
            one.id, f"{one.first_name} {one.last_name}", one.on_duty_since is not None, office.name
        )
        for one in people
    ]
    dialog = HandOverDialog("204", colleagues, theme_for(name), frame)
    dialog.show()
    application.processEvents()
    dialog.grab().save(str(folder / f"handing-dialog-{name.value}-{wide}.png"))
    dialog.close()
    frame.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), "de" if "de" in sys.argv[2:] else "en")
