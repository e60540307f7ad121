"""Asks when somebody clocked out, and why that is put right."""

import re
from datetime import datetime, time
from typing import Final

from console.state.attendance import clock_out_at
from console.state.clock_logs import LONGEST_REASON
from console.views.attendance import words
from console.views.attendance.words import tr
from console.views.moments import dated
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.dialog import Dialog
from console.views.words import wait
from contract.resources.attendance import ClockLog

_TIME: Final = re.compile(r"([01]?\d|2[0-3])[:.]?([0-5]\d)", re.ASCII)
_LONGEST_TIME: Final = 5


class CorrectDialog(Dialog):
    """`went` is the clock-out once a time can be read and is not to come; aware UTC."""

    def __init__(self, log: ClockLog, place: Place, theme: Theme, parent: object = None) -> None:
        title = tr("When did {name} clock out?").format(name=words.name_of(log))
        super().__init__(title, theme, parent)  # type: ignore[arg-type]
        self._log, self._place = log, place
        came = tr("Clocked in {time}").format(time=dated(log.time_in, place))
        self.time = self.field(tr("Time, like 15:00"), _LONGEST_TIME)
        self.reason = self.field(tr("Reason"), LONGEST_REASON)
        self.told = self.sentence(" ")
        for part in (self.sentence(came), self.time, self.told, self.reason):
            self.body.addWidget(part)
        self.accept_button.set_look(tr("Put right"), None)
        self.time.textChanged.connect(lambda _text: self._follow())
        self.reason.textChanged.connect(lambda _text: self._follow())
        self._follow()
        self.time.setFocus()

    @property
    def went(self) -> datetime | None:
        """When somebody clocked out, as far as it was written."""
        read = _TIME.fullmatch(self.time.text().strip())
        if read is None:
            return None
        wall = time(int(read[1]), int(read[2]))
        at = clock_out_at(self._log.time_in, wall, self._place.zone)
        return at if at <= self._place.now() else None

    def _follow(self) -> None:
        went, has_time = self.went, _TIME.fullmatch(self.time.text().strip()) is not None
        said = tr("The first time the clock showed it after the clock-in.")
        if went is not None:
            at = dated(went, self._place)
            long = wait(went - self._log.time_in)
            said = tr("{time}, {wait} after the clock-in").format(time=at, wait=long)
        elif has_time:
            said = tr("That is still to come.")
        self.told.setText(said)
        self.accept_button.setEnabled(went is not None and bool(self.reason.text().strip()))
