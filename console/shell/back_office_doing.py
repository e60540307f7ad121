"""Turns what a manager's areas ask for into commands, reading, and files."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QWidget

from console.shell import file_choice
from console.shell.doing import Doing
from console.views.notices import Tone
from console.views.widgets.toasts import Message
from console.views.words import told

if TYPE_CHECKING:
    from datetime import date

    from console.session.back_office import BackOffice
    from console.views.roster.actions import RosterActions

Say = Callable[[Message], None]


def roster_actions(doing: Doing, say: Say) -> "RosterActions":
    """What the roster can ask for."""
    from console.views.roster.actions import RosterActions

    def open_week(monday: "date | None") -> None:
        def work(office: "BackOffice") -> None:
            office.roster.open(monday)

        doing.door.in_back_office(work)

    return RosterActions(
        open=open_week,
        finalize=doing.finalize,
        unfinalize=doing.unfinalize,
        retry=doing.door.retry,
        dismiss=doing.door.dismiss,
        ask_where=ask_where,
        saved=lambda path, trouble: say(saved(path, trouble)),
    )


def ask_where(parent: QWidget, name: str, on_chosen: Callable[[Path], None]) -> None:
    """Ask where a file of that name goes, at first where this PC keeps documents."""
    usual = QStandardPaths.StandardLocation.DocumentsLocation
    place = Path(QStandardPaths.writableLocation(usual)) / name
    file_choice.ask_where_to_save(parent, place, on_chosen)


def saved(path: Path, trouble: str) -> Message:
    """A file was saved, or why not."""
    if trouble:
        title = _tr("{name} was not saved").format(name=path.name)
        return Message(tone=Tone.BAD, title=title, text=told(trouble))
    return Message(tone=Tone.OK, title=_tr("Saved {name}").format(name=path.name))


def _tr(text: str) -> str:
    return QCoreApplication.translate("back_office", text)
