"""Pictures of the inbox's filters: python tests/console/gallery_inbox.py FOLDER [de]."""

import os
import sys
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from gallery_guest_chat import SIZES, desk, frame_of
from gallery_quick_replies import spoken_in
from PySide6.QtWidgets import QApplication
from station_samples import NOW

from console.models.chat_inbox import InboxFilter
from console.state.board import Board
from console.views.guest_chat.inbox_words import FILTERS
from console.views.theme import ThemeName
from console.views.typography import application_font
from contract.resources.guest_chat import GuestConversation
from contract.resources.sides import Side
from contract.scalars import Id, RoomNumber


def archive(known: Board, *, trouble: str) -> None:
    """Guests who left or were quiet for a day."""
    names = ("Pierre Lambert", "Hanna Virtanen", "Oliver Grant", "Sofia Rossi", "Ana Popescu")
    page = []
    for number, name in enumerate(names, 70):
        at = NOW - timedelta(hours=26 * (number - 68))
        page.append(
            GuestConversation(
                conversation_id=Id(str(number)),
                id=Id(str(number)),
                rev=1,
                room_number=RoomNumber(str(number + 100)),
                guest_name=name,
                last_message="Thank you for everything",
                last_message_id=Id("1"),
                last_message_time=at,
                last_sender=Side.GUEST,
                handler_name="Priya Nair",
                handler_id=Id("2"),
                created_at=at,
                ended_at=at,
            )
        )
    known.guest_chats.take_archive(page)
    known.chat_archive.take(len(page), has_more=True)
    if trouble:
        known.chat_archive.fail(trouble)
    else:
        known.chat_archive.begin(anew=False)


def main(folder: Path, language: str) -> None:
    """Take every picture."""
    application = QApplication([])
    application.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    with spoken_in(language, folder):
        for name in ThemeName:
            for wide, high in SIZES:
                for state in ("archive", "trouble", "mine", "nothing"):
                    known = desk()
                    if state in {"archive", "trouble"}:
                        trouble = "The hotel does not answer." if state == "trouble" else ""
                        archive(known, trouble=trouble)
                    elif state == "mine":
                        known.guest_chats.replace_all([])
                    frame, station = frame_of(known, name)
                    frame.resize(wide, high)
                    frame.show()
                    assert station.chat is not None
                    wanted = InboxFilter.MINE if state == "mine" else InboxFilter.ARCHIVE
                    station.chat.inbox.filters.choose(FILTERS.index(wanted))
                    application.processEvents()
                    frame.grab().save(str(folder / f"inbox-{state}-{name.value}-{wide}.png"))
                    frame.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), "de" if "de" in sys.argv[2:] else "en")
