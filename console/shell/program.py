"""The running program before it is connected: its window, the first page, who is at work."""

import contextlib
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from console.shell.arguments import Arguments
from console.shell.emergency_screen import EmergencyScreen
from console.shell.entry import Credentials, Entry
from console.shell.paired import paired_credentials
from console.shell.shift import NoStationError, Shift, ThisPC, allowed_stations, saved_for
from console.shell.staying import who_stayed, who_was_there
from console.shell.sweeping import Sweeping
from console.shell.window import Window, waiting_page
from console.storage.saved import Saved
from console.trace import trace
from console.views.frame import StationFrame
from console.views.stations import Station
from console.views.theme import Theme

if TYPE_CHECKING:
    from console.shell.kiosk import Kiosk
    from console.shell.online import Online
    from console.shell.tray_desk import TrayDesk

_LOADED_MS: Final = 2000


class Program(QObject):
    """One window. What is slow to load, everything that talks, waits for its first paint.

    Signals:
        shown: the window was painted for the first time.
    """

    shown = Signal()

    def __init__(self, arguments: Arguments, pc: ThisPC, credentials: Credentials | None) -> None:
        super().__init__()
        self.arguments = arguments
        self.pc = pc
        crashed = who_was_there(pc.remembered, pc.handover)
        self.given = crashed or credentials or paired_credentials(self)
        self.chosen: Station | None = None
        self._sweeping = Sweeping(self)
        self.shift: Shift | None = None
        self.emergencies: EmergencyScreen | None = None
        self.saved: Saved | None = None
        self._online: Online | None = None
        self.tray: TrayDesk | None = None
        self.window = Window(on_painted=self._on_painted, on_close=self._on_close)
        self.kiosk = self._make_kiosk() if arguments.kiosk else None
        self.screen = pc.screen
        for changed in (self.window.currentChanged, self.window.put_away, self.window.comes_back):
            changed.connect(self._look_at_screen)
        self._look_at_screen()

    def open(self) -> None:
        """Put the first page on: the saved board where there is one."""
        if self.given is None:
            self.given = who_stayed(self.arguments, self.pc.remembered)
        if self.arguments.demo:
            self.show_words(self.tr("Starting the demo hotel"))
        elif self.given is not None:
            self._open_known(self.given)
        self.window.show_at(self.arguments.size, kiosk=self.arguments.kiosk)
        if self.kiosk is not None:
            self.kiosk.start()

    def _make_kiosk(self) -> "Kiosk":
        from console.shell.kiosk import Kiosk
        from console.storage.kiosk_pin import KioskPin

        kiosk = Kiosk(self.window, KioskPin(self.pc.database), self._theme)
        kiosk.changed.connect(self._look_at_screen)
        return kiosk

    @property
    def _frame(self) -> StationFrame | None:
        """The stations, when they are what is on screen."""
        frame = None if self.shift is None else self.shift.office.frame
        return frame if self.window.currentWidget() is frame else None

    def _theme(self) -> Theme:
        """The look of what is on screen."""
        return self.pc.looks.theme(None) if self._frame is None else self._frame.theme

    def _look_at_screen(self) -> None:
        """A station that is looked at from a step away must not go dark."""
        is_kiosk = self.kiosk is not None and self.kiosk.is_locked
        frame = None if self.window.is_away else self._frame
        is_looked_at = frame is not None and frame.is_full_bleed
        self.screen.follow(is_needed=is_kiosk or is_looked_at)

    def _open_known(self, credentials: Credentials) -> None:
        entry = self.pc.remembered.entry(credentials.hotel_url, credentials.username)
        if entry is not None:
            with contextlib.suppress(NoStationError):
                allowed_stations(entry, self.pc)
                self.make_shift(entry, saved_for(entry, self.pc).result())
                return
        self.show_words(self.tr("Signing in at {url}").format(url=credentials.hotel_url))

    def show_words(self, words: str) -> None:
        """Say what takes a while."""
        self.window.show_page(waiting_page(words, self.pc.looks.theme(None)))

    def make_shift(self, entry: Entry, saved: Saved) -> Shift:
        """Put a person's stations on, filled with what this PC kept. Raises NoStationError."""
        shift = Shift(entry, self.pc, on_signed_out=self._on_signed_out, sign_out=self._on_sign_out)
        shift.workplace.show_saved(saved)
        shift.office.open(self._station())
        self.shift, self.saved = shift, saved
        shift.office.frame.opened.connect(self._on_opened)
        shift.office.frame.dressed.connect(self._look_at_screen)
        if self.kiosk is not None:
            self.kiosk.look_after(shift.office.frame)
        self.window.keep(shift.office.frame)
        self.emergencies = EmergencyScreen(shift, self.window)
        self._attend(shift)
        self.window.show_page(shift.office.frame)
        return shift

    def _on_opened(self, station: Station) -> None:
        if self.chosen is not None:
            self.chosen = station
        self.pc.remembered.put("station", station)

    def forget_shift(self) -> Shift | None:
        """Nobody is at work any more; gives who was."""
        shift, self.shift, self.saved = self.shift, None, None
        self._attend(None)
        return shift

    def _attend(self, shift: Shift | None) -> None:
        if self.tray is not None:
            self.tray.attend(shift)

    def _station(self) -> Station:
        word = self.chosen or self.arguments.station or self.pc.remembered.get("station")
        return Station(word) if word in set(Station) else Station.KITCHEN

    def _on_painted(self) -> None:
        trace.step("shown", "words" if self.shift is None else "board")
        from console.shell.online import Online
        from console.shell.tray_desk import TrayDesk

        self._online = online = Online(self)
        self.tray = TrayDesk(self, online.alerting.tray, lambda: online.locking.is_locked)
        self.tray.attend(self.shift)
        online.start()
        self.shown.emit()
        QTimer.singleShot(_LOADED_MS, self._sweeping, self._sweeping.start)

    def _on_signed_out(self, sentence: str) -> None:
        if self._online is not None:
            self._online.on_signed_out(sentence)

    def _on_sign_out(self) -> None:
        if self._online is not None:
            self._online.on_sign_out()

    def _on_close(self) -> None:
        if self.tray is not None:
            self.tray.close()
        if self._online is not None:
            self._online.finish()
            return
        self.pc.database.close()
        QCoreApplication.quit()
