"""Lets the console go on without its window, and says so in the system's tray."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from console.shell.alert_overlay import show_matter
from console.shell.quitting import Quitting
from console.shell.stage import Stage
from console.shell.tray_icon import TrayIcon, has_tray
from console.state.board import BoardChanges
from console.state.matters import CLOCK_IN
from contract.permissions import Duty

if TYPE_CHECKING:
    from console.shell.shift import Shift

_GOES_ON: Final = "goes_on"
_TOLD: Final = "goes_on_told"
_SOON_MS: Final = 2000
_SESSION_ENDS_MS: Final = 60_000


class TrayDesk(QObject):
    """Made after the first paint. `is_locked`: whether the stations are behind a lock."""

    def __init__(self, program: Stage, tray: TrayIcon, is_locked: Callable[[], bool]) -> None:
        super().__init__(program.window)
        self._program, self._tray, self._is_locked = program, tray, is_locked
        self._shift: Shift | None = None
        self.quitting = Quitting(program)
        window = program.window
        self.menu = QMenu(window)
        self.open = self.menu.addAction("", window.come_to_front)
        self.waiting = self.menu.addAction("", self._see_waiting)
        self.menu.addSeparator()
        self.quit = self.menu.addAction("", self.quitting.ask)
        # The first question to the desktop's tray takes its time.
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._show)
        self._session_ends = QTimer(self, singleShot=True, interval=_SESSION_ENDS_MS)
        window.goes_on = self._goes_on
        window.put_away.connect(self._on_put_away)
        window.currentChanged.connect(self._on_page)
        tray.clicked.connect(window.come_to_front)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.commitDataRequest.connect(self._on_session_ends)

    def attend(self, shift: "Shift | None") -> None:
        """Somebody else is at work now, or nobody."""
        self._shift = shift
        if shift is not None:
            shift.tray = self
            shift.workplace.changed.connect(self._on_changed)
        self._soon.start()

    def close(self) -> None:
        """The program is about to end."""
        self._shift = None
        self._soon.stop()
        self._tray.go()

    @property
    def is_offered(self) -> bool:
        """Whether going on is a question here: not at a kiosk, nor at a screen of nobody's."""
        shift = self._shift
        return shift is not None and not (shift.pc.is_kiosk or shift.is_screen) and has_tray()

    @property
    def is_on(self) -> bool:
        """Whether closing the window leaves the console running; at a manager's until told not."""
        chosen = self._program.pc.remembered.get(_GOES_ON)
        if chosen:
            return chosen == "yes"
        return self._shift is not None and Duty.MANAGER in self._shift.workplace.stations

    def set_on(self, on: bool) -> None:
        """Settle it for this PC."""
        self._program.pc.remembered.put(_GOES_ON, "yes" if on else "no")
        self._show()

    def _goes_on(self) -> bool:
        """Without somebody at work nobody would be alerted, and a PC that ends is not held up."""
        is_ending = self._session_ends.isActive()
        return self.is_offered and self.is_on and self._is_at_work and not is_ending

    @property
    def _is_at_work(self) -> bool:
        shift = self._shift
        is_shown = shift is not None and self._program.window.currentWidget() is shift.office.frame
        return is_shown or (shift is not None and self._is_locked())

    def _show(self) -> None:
        """Lie in the tray, or do not."""
        self._soon.stop()
        if not (self.is_offered and self.is_on):
            self._tray.go()
            return
        self.open.setText(self.tr("Open the console"))
        self.quit.setText(self.tr("Quit"))
        self._show_waiting()
        self._tray.stay(self.menu)

    def _show_waiting(self) -> None:
        """Behind a lock nothing is told, as everywhere beside the window."""
        shift = self._shift
        is_told = shift is not None and self._is_at_work and not self._is_locked()
        count = shift.approvals.waiting if shift is not None and is_told else 0
        said = self.tr("{count} waiting for approval").format(count=count)
        self.waiting.setText(said)
        self.waiting.setVisible(bool(count))
        name = QApplication.applicationName()
        tip = self.tr("{program}: {state}").format(program=name, state=said) if count else name
        self._tray.call(tip, is_calling=bool(count))

    def _on_changed(self, changes: BoardChanges) -> None:
        if changes.clock_logs and self._tray.is_shown:
            self._show_waiting()

    def _on_page(self) -> None:
        """A console that nobody is at work at any more must not stay away unseen."""
        QTimer.singleShot(0, self, self._look_at_page)

    def _look_at_page(self) -> None:
        if self._program.window.is_away and not self._is_at_work:
            self._program.window.come_back()
        if self._tray.is_shown:
            self._show_waiting()

    def _on_put_away(self) -> None:
        self._show()
        if not self._program.pc.remembered.get(_TOLD):
            self._program.pc.remembered.put(_TOLD, "yes")
            text = self.tr("Alerts and approvals still reach you. To end it, choose Quit here.")
            self._tray.remark(self.tr("The console goes on without its window"), text)

    def _see_waiting(self) -> None:
        self._program.window.come_to_front()
        if self._shift is not None and not self._is_locked():
            shift = self._shift
            show_matter((CLOCK_IN, None), shift.workplace, shift.office.frame)

    def _on_session_ends(self) -> None:
        """Whoever shuts the PC down is not held up; another program may still call it off."""
        self._session_ends.start()
