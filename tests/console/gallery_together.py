"""Pictures of answering beside colleagues: python tests/console/gallery_together.py FOLDER [de]."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from gallery_guest_chat import SIZES, desk, frame_of, said
from gallery_quick_replies import spoken_in
from PySide6.QtWidgets import QApplication
from station_samples import NOW

from console.state.board import Board
from console.views.theme import ThemeName
from console.views.typography import application_font
from contract.events.live import ChatPresence
from contract.resources.presence import Doing
from contract.resources.sides import Side
from contract.scalars import Id


def come(known: Board, console: str, name: str, doing: Doing, chat: str = "1") -> None:
    """A colleague's console says what it does."""
    told = ChatPresence(
        conversation_id=Id(chat),
        console=console,
        staff_id=Id(console),
        staff_name=name,
        doing=doing,
        asks=False,
    )
    known.presences.hear(told, NOW)


def main(folder: Path, language: str) -> None:
    """Take every picture."""
    application = QApplication([])
    application.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    with spoken_in(language, folder):
        for name in ThemeName:
            for wide, high in SIZES:
                for state in ("reading", "writing", "overtaken"):
                    take(application, folder, state, (name, wide, high))


def take(
    application: QApplication, folder: Path, state: str, look: tuple[ThemeName, int, int]
) -> None:
    """One state in one theme and size."""
    name, wide, high = look
    known = desk()
    known.outbox = ()
    known.guest_chats.lay(())
    come(known, "2", "Priya Nair", Doing.WRITING if state == "writing" else Doing.READING)
    come(known, "3", "Aoife Brennan", Doing.WRITING, chat="0")
    if state == "writing":
        come(known, "4", "Kofi Mensah", Doing.READING)
    frame, station = frame_of(known, name)
    frame.resize(wide, high)
    frame.show()
    application.processEvents()
    assert station.chat is not None
    station.chat.composer.text.setFocus()
    station.chat.composer.fill("Tuesday until 14:00 is no problem, and it’s")
    if state == "overtaken":
        ours = {"sender_type": Side.STAFF, "staff": Id("2"), "staff_display_name": "Priya Nair"}
        known.open_chat.apply([said(50, "Tuesday until 14:00 is fine.", 1, **ours)])
        station.chat.models.refresh()
    application.processEvents()
    frame.grab().save(str(folder / f"together-{state}-{name.value}-{wide}.png"))
    frame.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), "de" if "de" in sys.argv[2:] else "en")
