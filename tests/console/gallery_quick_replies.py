"""Pictures of the quick replies: python tests/console/gallery_quick_replies.py FOLDER [de]."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from gallery_guest_chat import desk, frame_of
from PySide6.QtWidgets import QApplication

from console.models.quick_replies import QuickReplies
from console.shell.languages import Languages
from console.shell.remembered import Remembered
from console.storage.database import Database
from console.storage.settings import SettingTable
from console.views.guest_chat.quick_usual import usual_replies
from console.views.language import Language
from console.views.settings.quick_replies import QuickRepliesFoot, QuickRepliesGroup
from console.views.settings.reply_dialog import ReplyDialog
from console.views.settings.section import Section
from console.views.theme import ThemeName, theme_for
from console.views.typography import application_font

SIZES = ((1920, 1080), (1366, 768))


@contextmanager
def spoken_in(language: str, folder: Path) -> Iterator[None]:
    """The console speaks a language until the end of the block."""
    folder.mkdir(parents=True, exist_ok=True)
    database = Database(folder)
    spoken = Languages(Remembered(SettingTable(database), {}), language)
    yield
    spoken.show(Language.ENGLISH)
    database.close()


def main(folder: Path, language: str) -> None:
    """Take every picture."""
    application = QApplication([])
    application.setFont(application_font())
    with spoken_in(language, folder):
        take(application, folder)


def take(application: QApplication, folder: Path) -> None:
    """The section, its dialog and an answer with a gap, in every theme and size."""
    for name in ThemeName:
        theme = theme_for(name)
        replies = QuickReplies("", lambda _: None, usual_replies)
        group = QuickRepliesGroup(
            replies, ask=lambda *_: None, offer_undo=lambda *_: None, theme=theme
        )
        parts = [group, QuickRepliesFoot(group, theme)]
        section = Section("Quick replies", "For answers to guests at this PC.", parts, theme)
        for wide, high in SIZES:
            section.resize(wide - 400, high)
            section.show()
            application.processEvents()
            section.grab().save(str(folder / f"replies-settings-{name.value}-{wide}.png"))
            frame, station = frame_of(desk(), name)
            frame.resize(wide, high)
            frame.show()
            application.processEvents()
            assert station.chat is not None
            station.chat.quick.row.choose(3)
            application.processEvents()
            frame.grab().save(str(folder / f"replies-gap-{name.value}-{wide}.png"))
            frame.close()
        dialog = ReplyDialog(usual_replies()[2], theme, section)
        dialog.show()
        application.processEvents()
        dialog.grab().save(str(folder / f"replies-dialog-{name.value}.png"))
        dialog.close()
        section.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), "de" if "de" in sys.argv[2:] else "en")
