"""Asks before the clock is used, and says how it stands."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from console.state.link import LinkState
from console.state.own_clock import ClockStep, OwnClock
from console.views.clock.words import STEP_ICON, question, standing, step_words, tr
from console.views.place import Place
from console.views.theme import OFFICE, Theme
from console.views.widgets.button import Button
from console.views.widgets.dialog import Dialog
from console.views.words import clock_time


class ClockDialog(Dialog):
    """A button per step; `chosen` carries the ClockStep. The last step is the likeliest."""

    chosen = Signal(object)

    def __init__(
        self, steps: Sequence[ClockStep], place: Place, theme: Theme, parent: QWidget | None
    ) -> None:
        title = question(steps[0]) if len(steps) == 1 else tr("Your clock")
        super().__init__(title, theme, parent)
        self._place = place
        first, *others = steps
        self.accept_button.set_look(step_words(first), STEP_ICON[first])
        self.accept_button.clicked.connect(lambda: self.chosen.emit(first))
        self.others = {step: self._other(step) for step in others}

    def _other(self, step: ClockStep) -> Button:
        large = self._theme.px(OFFICE.control_large)
        button = Button(step_words(step), theme=self._theme, icon=STEP_ICON[step], height=large)
        button.clicked.connect(self.accept)
        button.clicked.connect(lambda: self.chosen.emit(step))
        self.buttons.insertWidget(self.buttons.count() - 1, button)
        return button

    def show_clock(self, clock: OwnClock, link: LinkState) -> None:
        """Say how it stands and what time will be noted."""
        now = self._place.now()
        self.body.addWidget(self.sentence(standing(clock, self._place, now)))
        if link is LinkState.LIVE:
            said = tr("The hotel notes the time: {time}.")
            said = said.format(time=clock_time(now, self._place.zone))
        else:
            said = tr("There is no connection. The hotel notes the time at which it hears of it.")
        self.body.addWidget(self.sentence(said))
        self.accept_button.setFocus()
