"""Locks the screen: takes the stations off it, and brings them back to whose they are."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication

from console.api.errors import ApiError, Refused, ServerTrouble, Unreachable
from console.shell.idleness import Idleness
from console.shell.lock_setting import minutes_at
from console.shell.stage import Stage
from console.shell.staying import note_lock
from console.shell.verifier import Verifier
from console.shell.version import VERSION
from console.state.link import LinkState
from console.views.keys import shortcut

if TYPE_CHECKING:
    from console.session.alerts import Alert
    from console.shell.shift import Shift
    from console.views.lock.page import LockPage

_LOOK_MS: Final = 5000
_TRIES: Final = 5
_WRONG: Final = frozenset({400, 401})
_REST_S: Final = 60.0
Spawn = Callable[[Coroutine[Any, Any, None]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class LockWays:
    """Where the lock's wishes go. `switch` shows the sign-in page to somebody else.

    `hold_back` is told whether nothing may be said beside the window.
    """

    spawn: Spawn
    switch: Callable[[], None]
    hold_back: Callable[[bool], None]


class Locking(QObject):
    """The session goes on behind the lock. A paired screen and a kiosk have nobody to lock for."""

    def __init__(self, program: Stage, ways: LockWays) -> None:
        super().__init__(program.window)
        self._program, self._ways = program, ways
        self._shift: Shift | None = None
        self._page: LockPage | None = None
        self._verifier: Verifier | None = None
        self._alerts = self._misses = 0
        self._is_overdue = False
        self._rests_until = 0.0
        self.idleness = Idleness(self)
        shortcut(program.window, "Ctrl+L", _tr("Lock the screen"), self.lock)
        program.window.comes_back.connect(self.look)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.look)

    @property
    def is_locked(self) -> bool:
        """Whether the stations are off the screen."""
        return self._page is not None

    def attend(self, shift: "Shift | None") -> None:
        """Lock for this shift's person from now on; the lock before is over."""
        self._page = None
        if shift is not None:
            self.forget()
        is_same = shift is not None and self._shift is not None and shift.entry is self._shift.entry
        self._leave_shift()
        self._shift = shift
        self._verifier = self._verifier if is_same else None
        if shift is None or shift.is_screen or self._program.arguments.kiosk:
            self._look.stop()
            self._shift = None
            return
        shift.office.frame.rail.offer_lock(self.lock)
        shift.workplace.alerted.connect(self._on_alerted)
        shift.workplace.ticked.connect(self._on_ticked)
        self._program.pc.looks.changed.connect(self._on_looks_changed)
        self.idleness.touch()
        self._look.start()

    async def learn(self, password: str) -> None:
        """Know this person's password again, also while the hotel cannot be reached."""
        shift = self._shift
        verifier = await asyncio.to_thread(Verifier, password)
        if shift is self._shift:
            self._verifier = verifier

    def look(self) -> None:
        """Lock when nobody has touched anything for as long as this PC is set to.

        A window that was put away shows nothing: it is locked before it comes back. A touch of
        something else of ours meanwhile changes nothing.
        """
        if self._shift is None or self.is_locked:
            return
        minutes = minutes_at(self._program.pc.remembered, self._shift.office.frame.station)
        is_due = bool(minutes) and self.idleness.lasted_s() >= minutes * 60
        if self._program.window.is_away:
            self._is_overdue = self._is_overdue or is_due
        elif is_due or self._is_overdue:
            self._is_overdue = False
            self.lock()

    def lock(self) -> None:
        """Take everything off the screen that is somebody's business."""
        shift, window = self._shift, self._program.window
        if shift is None or shift.gate is None or window.currentWidget() is not shift.office.frame:
            return
        from console.views.lock.page import LockActions, LockPage

        self._alerts = 0
        actions = LockActions(unlock=self._on_unlock, switch=self._ways.switch)
        self._page = LockPage(
            shift.office.person.name,
            shift.workplace.place,
            VERSION,
            actions=actions,
            theme=shift.office.frame.theme,
        )
        for other in QApplication.topLevelWidgets():
            if other.isVisible() and other is not window:
                other.close()
        self._ways.hold_back(True)
        note_lock(self._program.pc.remembered, locked=True)
        self._show_duty()
        window.show_page(self._page)
        window.take_out(shift.office.frame)

    def hand_over(self) -> None:
        """The sign-in page is on instead; what was hidden stays so."""
        self._page = None

    def forget(self) -> None:
        """Whoever is on screen now may see it all."""
        self._page = None
        self._is_overdue = False
        note_lock(self._program.pc.remembered, locked=False)
        self._ways.hold_back(False)

    def _unlock(self) -> None:
        assert self._shift is not None
        self.forget()
        self._misses = 0
        self.idleness.touch()
        self._program.window.show_page(self._shift.office.frame)
        self._shift.office.frame.focus_page()

    def _on_unlock(self, password: str) -> None:
        self._ways.spawn(self._try(password))

    async def _try(self, password: str) -> None:
        page = self._page
        try:
            problem = await self._problem_with(password)
        except Exception:
            if page is not None and page is self._page:
                page.show_problem(_tr("Unlocking did not work. Try again."))
            raise
        if page is None or page is not self._page:
            return
        if problem:
            page.show_problem(problem)
        else:
            self._unlock()

    async def _problem_with(self, password: str) -> str:
        """Why a password does not unlock; empty when it does."""
        assert self._shift is not None
        assert self._shift.gate is not None
        try:
            await self._shift.gate.confirm(password)
        except (Unreachable, ServerTrouble) as error:
            return await self._problem_offline(password, error)
        except ApiError as error:
            is_wrong = isinstance(error, Refused) and error.status in _WRONG
            # The hotel's own sentence also speaks of the username, which nobody types here.
            return _tr("The password is not right.") if is_wrong else error.sentence
        await self.learn(password)
        return ""

    async def _problem_offline(self, password: str, error: ApiError) -> str:
        if self._verifier is None:
            return _tr("The hotel has to be reachable to unlock this time.")
        if time.monotonic() < self._rests_until:
            return _tr("Too many wrong tries. Wait a minute and try again.")
        if await asyncio.to_thread(self._verifier.fits, password):
            return ""
        self._misses += 1
        if self._misses % _TRIES == 0:
            self._rests_until = time.monotonic() + _REST_S
        return _tr("The password is not right.")

    def _on_alerted(self, alerts: "list[Alert]") -> None:
        if self._page is not None:
            self._alerts += len(alerts)
            self._page.show_alerts(self._alerts)

    def _on_ticked(self) -> None:
        if self._page is not None:
            self._page.tick()
            self._show_duty()

    def _show_duty(self) -> None:
        """The session goes on, so it is known how the clock of whoever locked stands."""
        from console.state.own_clock import own_clock
        from console.views.clock.words import last_known

        assert self._page is not None
        assert self._shift is not None
        board, place = self._shift.workplace.board, self._shift.workplace.place
        clock, is_live = own_clock(board), board.link.state is LinkState.LIVE
        known_at = None if is_live else board.link.verified_at
        self._page.show_duty("" if clock is None else last_known(clock, place, known_at))

    def _on_looks_changed(self) -> None:
        if self._page is not None and self._shift is not None:
            self._page.set_theme(self._shift.office.frame.theme)

    def _leave_shift(self) -> None:
        if self._shift is None:
            return
        self._shift.workplace.alerted.disconnect(self._on_alerted)
        self._shift.workplace.ticked.disconnect(self._on_ticked)
        self._program.pc.looks.changed.disconnect(self._on_looks_changed)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Locking", words)
