"""Settings, Display, Start and kiosk: what its controls do."""

import contextlib
from collections.abc import Callable
from concurrent.futures import Future
from typing import Final

from PySide6.QtCore import QObject, QThreadPool, Signal

from console.shell.autostart.entry import AutostartError, Mode
from console.shell.new_pin import NewPin
from console.shell.shift import Shift
from console.storage.kiosk_pin import Answer, KioskPin, Verdict
from console.views.notices import Tone
from console.views.settings.startup import StartupActions, StartupGroup
from console.views.theme import Theme
from console.views.widgets.toasts import Message
from console.views.words import told
from contract.permissions import Duty, duties_of

_MODES: Final = (Mode.OFF, Mode.WINDOW, Mode.KIOSK)


class Startup(QObject):
    """Lives as long as the group; files are read and written on threads of their own."""

    _looked = Signal(object)
    _refused = Signal(object)
    _known = Signal(object)

    def __init__(self, shift: Shift, theme: Theme) -> None:
        super().__init__()
        self._shift = shift
        self._pin = KioskPin(shift.pc.database)
        self._has_pin = False
        actions = StartupActions(
            choose=self._choose,
            set_pin=self._ask_pin,
            screen=lambda: shift.pc.screen.sentence,
            goes_on=self._goes_on,
            set_goes_on=self._set_goes_on,
        )
        self.group = StartupGroup(actions, theme)
        self.setParent(self.group)
        self._looked.connect(self._show)
        self._refused.connect(self._say_refused)
        self._known.connect(self._show_pin)
        self._on_thread(self._look)
        self._look_at_pin()

    def _goes_on(self) -> bool | None:
        tray = self._shift.tray
        return tray.is_on if tray is not None and tray.is_offered else None

    def _set_goes_on(self, on: bool) -> None:
        if self._shift.tray is not None:
            self._shift.tray.set_on(on)

    def _choose(self, number: int) -> None:
        mode = _MODES[number]
        if mode is Mode.KIOSK and not self._has_pin:
            self._say_refused(self.tr("Set a kiosk PIN first, or nobody could leave it."))
            self._on_thread(self._look)
            return
        self._on_thread(lambda: self._put(mode))

    def _put(self, mode: Mode) -> None:
        try:
            self._shift.pc.autostart.put(mode, station=self._shift.office.frame.station)
        except AutostartError as error:
            self._refused.emit(told(error.args[0]))
        self._look()

    def _look(self) -> None:
        self._looked.emit(self._shift.pc.autostart.look())

    def _show(self, mode: Mode) -> None:
        self.group.show_choice(_MODES.index(mode))

    def _show_pin(self, is_set: bool) -> None:
        self._has_pin = is_set
        self.group.show_pin(is_set=is_set, may_change=self._may_change(is_set=is_set))

    def _may_change(self, *, is_set: bool) -> bool:
        """A manager; on a paired screen, where nobody is signed in, whoever sets it up or knows it.

        The settings of a kiosk are open to those alone who have just typed its PIN.
        """
        actor = self._shift.board.actor
        if actor is None:
            return False
        is_paired = actor.station_id is not None
        may_here = is_paired and (not is_set or self._shift.pc.is_kiosk)
        return Duty.MANAGER in duties_of(actor) or may_here

    def _say_refused(self, words: str) -> None:
        title = self.tr("Nothing was changed")
        self._shift.office.say(Message(tone=Tone.BAD, title=title, text=words))

    def _ask_pin(self) -> None:
        frame = self._shift.office.frame
        NewPin(frame.window(), frame.theme, self._pin, on_set=self._on_pin_set)

    def _on_pin_set(self) -> None:
        self._look_at_pin()
        title = self.tr("The kiosk PIN is set")
        self._shift.office.say(Message(tone=Tone.OK, title=title))

    def _look_at_pin(self) -> None:
        self._pin.look().add_done_callback(self._tell_pin)

    def _tell_pin(self, done: Future[Answer]) -> None:
        is_set = done.exception() is None and done.result().verdict is not Verdict.NOT_SET
        with contextlib.suppress(RuntimeError):
            self._known.emit(is_set)

    def _on_thread(self, work: Callable[[], None]) -> None:
        def run() -> None:
            # The settings may be gone before the file is read.
            with contextlib.suppress(RuntimeError):
                work()

        QThreadPool.globalInstance().start(run)


def startup_group(shift: Shift, theme: Theme) -> StartupGroup:
    """How this PC comes up."""
    return Startup(shift, theme).group
