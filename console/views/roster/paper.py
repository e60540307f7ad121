"""Puts the week on screen on paper or into a file: asks where to, draws it, and tells the end."""

from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QWidget

from console.models.roster import RosterModel
from console.views.icons import Icon
from console.views.notices import Tone
from console.views.place import Place
from console.views.roster.actions import RosterActions
from console.views.roster.words import tr, week_title, week_words
from console.views.widgets.toasts import Message
from console.views.words import clock_time, day, plain

if TYPE_CHECKING:
    from console.views.roster.printing import Sheet

LONG_S: Final = 1.0


class Paper(QObject):
    """Draws a page in each turn of the loop: a house of any size keeps nobody waiting.

    `is_at` carries the page and how many there are once that takes long, None at the end.
    """

    is_at = Signal(object)

    def __init__(
        self, model: RosterModel, actions: RosterActions, place: Place, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._model, self._actions, self._place, self._owner = model, actions, place, owner
        self._pages: Iterator[tuple[int, int]] | None = None
        self._began = 0.0
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._draw)

    def print_week(self) -> None:
        """Ask for a printer, and draw the week on it."""
        week = self._model.week
        if week is None or self._pages is not None:
            return
        title = week_title(week.days[0].date)
        if not self._actions.ask_printer(self._owner, title, self._begin):
            words = tr("This PC has no printer. Set one up, or save the week as PDF.")
            self._tell(words)

    def _begin(self, printer: QPagedPaintDevice) -> None:
        from console.views.roster.printing import drawn

        sheet = self._sheet()
        if sheet is None or self._pages is not None:
            return
        self._pages, self._began = drawn(sheet, printer), monotonic()
        self._turn.start()

    def _draw(self) -> None:
        from console.views.roster.printing import NotDrawnError

        assert self._pages is not None
        try:
            page = next(self._pages, None)
        except NotDrawnError:
            page, why = None, tr("The printer did not take it. Look whether it is on.")
        else:
            why = ""
        if page is None:
            self._pages = None
            self.is_at.emit(None)
            self._tell(why)
            return
        if monotonic() - self._began >= LONG_S:
            self.is_at.emit(page)
        self._turn.start()

    def _tell(self, why: str) -> None:
        """It is on its way to the paper, or why not and what to do instead."""
        done, failed = tr("Sent to the printer"), tr("The week was not printed")
        message = Message(tone=Tone.OK, icon=Icon.PRINTER, title=done)
        if why:
            other = tr("Save as PDF…")
            message = Message(
                tone=Tone.BAD, title=failed, text=why, action=other, on_action=self.save
            )
        self._actions.say(message)

    def save(self) -> None:
        """Ask where the week goes as a PDF, and save it there."""
        week = self._model.week
        if week is None:
            return
        name = tr("Roster {monday}.pdf").format(monday=week.days[0].date.isoformat())
        self._actions.ask_where(self._owner, name, self._save_to)

    def _save_to(self, path: Path) -> None:
        from console.views.roster.printing import save_pdf

        sheet = self._sheet()
        if sheet is None:
            return
        try:
            save_pdf(sheet, path)
        except OSError as error:
            self._actions.saved(path, error.strerror or str(error))
            return
        self._actions.saved(path, "")

    def _sheet(self) -> "Sheet | None":
        from console.views.roster.printing import Sheet

        week = self._model.week
        if week is None:
            return None
        now, zone = self._place.now(), self._place.zone
        hotel, monday = plain(self._place.hotel_name), week.days[0].date
        title = f"{hotel}  ·  {week_title(monday)}  ·  {week_words(monday)}"
        at = f"{day(now, zone)}, {clock_time(now, zone)}"
        return Sheet(week, title, tr("As known on {time}").format(time=at))
