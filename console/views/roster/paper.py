"""Puts the week on screen on paper or into a file: asks where to, draws it, and tells the end."""

from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
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
from contract.record import Record

if TYPE_CHECKING:
    from console.views.roster.printing import Sheet

LONG_S: Final = 1.0


class _Job(Record, frozen=True):
    """What is drawn; `done` gets why not, or nothing."""

    pages: Iterator[tuple[int, int]]
    done: Callable[[str], None]
    is_print: bool


class Paper(QObject):
    """Draws a page in each turn of the loop: a house of any size keeps nobody waiting.

    `is_at` carries the page and how many there are once printing takes long, None at its end.
    """

    is_at = Signal(object)

    def __init__(
        self, model: RosterModel, actions: RosterActions, place: Place, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._model, self._actions, self._place, self._owner = model, actions, place, owner
        self._jobs: deque[_Job] = deque()
        self._began = 0.0
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._draw)

    def print_week(self) -> None:
        """Ask for a printer, and draw the week on it."""
        week = self._model.week
        if week is None or self._is_printing:
            return
        title = week_title(week.days[0].date)
        if not self._actions.ask_printer(self._owner, title, self._begin):
            words = tr("This PC has no printer. Set one up, or save the week as PDF.")
            self._tell(words)

    def _begin(self, printer: QPagedPaintDevice) -> None:
        from console.views.roster.printing import drawn

        sheet = self._sheet()
        if sheet is not None and not self._is_printing:
            self._do(_Job(drawn(sheet, printer), self._tell, is_print=True))

    @property
    def _is_printing(self) -> bool:
        return any(job.is_print for job in self._jobs)

    def _do(self, job: _Job) -> None:
        self._jobs.append(job)
        if len(self._jobs) == 1:
            self._go_on()

    def _go_on(self) -> None:
        if self._jobs:
            self._began = monotonic()
            self._turn.start()

    def _draw(self) -> None:
        from console.views.roster.printing import NotDrawnError

        job, why = self._jobs[0], ""
        try:
            page = next(job.pages, None)
        except NotDrawnError:
            page, why = None, tr("The printer did not take it. Look whether it is on.")
        except OSError as error:
            page, why = None, error.strerror or str(error)
        if page is None:
            self._end(job, why)
            return
        if job.is_print and monotonic() - self._began >= LONG_S:
            self.is_at.emit(page)
        self._turn.start()

    def _end(self, job: _Job, why: str) -> None:
        self._jobs.popleft()
        if job.is_print:
            self.is_at.emit(None)
        job.done(why)
        self._go_on()

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
        from console.views.roster.printing import saved

        if (sheet := self._sheet()) is not None:
            done = partial(self._actions.saved, path)
            self._do(_Job(saved(sheet, path), done, is_print=False))

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
