"""Holds a kiosk on screen until somebody types its PIN."""

import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from console.shell.corner_hold import CornerHold
from console.shell.screen_size import ScreenSize
from console.shell.window import Window
from console.storage.kiosk_pin import Answer, KioskPin, Verdict
from console.views.frame import StationFrame
from console.views.keys import shortcut
from console.views.stations import Station
from console.views.theme import Theme

if TYPE_CHECKING:
    from console.views.kiosk.overlay import Overlay
    from console.views.kiosk.ways_out import WayOut

_RESTORE_MS: Final = 200
_UNSEEN_MS: Final = 800
_X11: Final = "xcb"
_SESSION_ENDS_S: Final = 60.0


class Kiosk(QObject):
    """Locked from its start. `theme` is the look of what is on screen.

    Signals:
        changed: it is locked now, or not any more.
    """

    changed = Signal()
    _answered = Signal(object)

    def __init__(self, window: Window, pin: KioskPin, theme: Callable[[], Theme]) -> None:
        super().__init__(window)
        self._window, self._pin, self._theme = window, pin, theme
        self.is_locked = True
        self._locks_again = self._was_full_screen = False
        self._frame: StationFrame | None = None
        self.overlay: Overlay | None = None
        self._let_go_until = 0.0
        self._answered.connect(self._on_answer)
        window.latch = self
        window.currentChanged.connect(self._on_page)
        window.installEventFilter(self)
        self._restore_soon = QTimer(self, interval=_RESTORE_MS, singleShot=True)
        self._restore_soon.timeout.connect(self._restore)
        self._show_again = QTimer(self, interval=_UNSEEN_MS, singleShot=True)
        self._show_again.timeout.connect(self._show_if_unseen)

    def start(self) -> None:
        """Call it once the window is shown."""
        self._was_full_screen = self._window.isFullScreen()
        self._size = ScreenSize(self._window)
        self._window.windowHandle().installEventFilter(self)
        self._corner = CornerHold(self._window, self._theme)
        self._corner.held.connect(self.holds)
        shortcut(self._window, "Ctrl+Q", self.tr("Leave the kiosk"), self._window.close)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.commitDataRequest.connect(self._on_session_ends)

    def look_after(self, frame: StationFrame) -> None:
        """Keep people in this frame's station while locked."""
        self._frame = frame
        frame.show_kiosk(is_locked=self.is_locked)
        frame.leave_wanted.connect(self.holds)
        frame.opened.connect(self._on_opened)

    def holds(self) -> bool:
        """Whether somebody who wants to leave has to stay; then the PIN is asked for."""
        if not self.is_locked or time.monotonic() < self._let_go_until:
            return False
        if self.overlay is None:
            self._ask()
        return True

    def lock(self) -> None:
        """Be a kiosk again."""
        self._locks_again = False
        if self._was_full_screen:
            self._fill_screen()
        self._set_locked(is_locked=True)

    def _set_locked(self, *, is_locked: bool) -> None:
        self.is_locked = is_locked
        if self._frame is not None:
            self._frame.show_kiosk(is_locked=is_locked)
        self.changed.emit()

    def _ask(self) -> None:
        from console.views.kiosk.pin_pad import PinPad

        pad = PinPad(self._window, self._theme())
        pad.entered.connect(lambda digits: self._tell(self._pin.try_out(digits)))
        self._open(pad)
        self._tell(self._pin.look())

    def _open(self, overlay: "Overlay") -> None:
        self._close()
        overlay.closed.connect(self._close)
        self.overlay = overlay
        overlay.open()

    def _close(self) -> None:
        overlay, self.overlay = self.overlay, None
        if overlay is not None:
            overlay.close_up()

    def _tell(self, answer: Future[Answer]) -> None:
        answer.add_done_callback(lambda done: self._answered.emit(_known(done)))

    def _on_answer(self, answer: Answer) -> None:
        from console.views.kiosk.pin_pad import PinPad

        pad = self.overlay
        if not isinstance(pad, PinPad):
            return
        match answer.verdict:
            case Verdict.RIGHT:
                self._offer_ways_out()
            case Verdict.WRONG:
                pad.show_wrong(answer.wait_s)
            case Verdict.TOO_SOON:
                pad.show_pause(answer.wait_s)
            case Verdict.NOT_SET:
                pad.show_not_set()
            case Verdict.READY:
                pass

    def _offer_ways_out(self) -> None:
        from console.views.kiosk.ways_out import WaysOut

        ways = WaysOut(self._window, self._theme(), has_settings=self._is_at_work)
        ways.chosen.connect(self._on_way_out)
        self._open(ways)

    @property
    def _is_at_work(self) -> bool:
        return self._frame is not None and self._window.currentWidget() is self._frame

    def _on_way_out(self, way: "WayOut") -> None:
        from console.views.kiosk.ways_out import WayOut

        self._close()
        if way is WayOut.END:
            self._window.leave()
            return
        self._set_locked(is_locked=False)
        self._locks_again = way is WayOut.SETTINGS
        if way is WayOut.WINDOW:
            self._window.showMaximized()
        elif self._frame is not None:
            self._frame.open_settings()

    def _on_opened(self, _station: Station) -> None:
        """Back from the settings it is a kiosk again."""
        if self._locks_again:
            self.lock()

    def _on_page(self) -> None:
        if self.overlay is not None:
            self.overlay.raise_()

    def _on_session_ends(self) -> None:
        """Whoever shuts the PC down is not asked; another program may still call it off."""
        self._let_go_until = time.monotonic() + _SESSION_ENDS_S

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that was minimised or made smaller comes back."""
        if event.type() == QEvent.Type.WindowStateChange and self.is_locked:
            self._restore_soon.start()
        elif event.type() == QEvent.Type.Expose and QGuiApplication.platformName() == _X11:
            self._show_again.start()
        return False

    def _fill_screen(self) -> None:
        self._window.showFullScreen()
        self._size.fill()

    def _show_if_unseen(self) -> None:
        """A window manager that shows the desktop takes windows away without a word to them."""
        is_there = self._window.windowHandle().isExposed() or self._window.isHidden()
        if self.is_locked and not is_there:
            # X11 knows no other way to come back from there than as a window that is new.
            self._window.hide()
            self._window.show()
            self._window.come_to_front()

    def _restore(self) -> None:
        if not self.is_locked or self._window.isHidden():
            return
        if self._was_full_screen and not self._window.isFullScreen():
            self._fill_screen()
        elif self._window.isMinimized():
            self._window.showNormal()


def _known(done: Future[Answer]) -> Answer:
    """A file that cannot be read holds no PIN."""
    try:
        return done.result()
    except sqlite3.Error:
        return Answer(Verdict.NOT_SET)
