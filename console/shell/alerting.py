"""What reaches people beside the screen: notifications of the desktop, and sound that works."""

import asyncio
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from console.shell.alert_overlay import show_matter
from console.shell.notifications.activation import granted
from console.shell.notifications.port import Notification, Notifier, NotifierEvents, Service
from console.shell.remembered import Remembered
from console.shell.tray_icon import TrayIcon
from console.shell.window import Window
from contract.record import replace

if TYPE_CHECKING:
    from console.session.alerts import Alert
    from console.shell.notifications.announcer import Announcer
    from console.shell.shift import Shift

QUIET_S: Final = 2.0
_HOURLY_MS: Final = 60 * 60 * 1000
_TEST: Final = "test"
_ANSWER: Final = "answer"
_SETTING: Final = "notifications"


class Alerting(QObject):
    """Tries sound and notifications after the start and every hour; serves whoever is at work.

    Signals:
        changed: another service shows notifications, or none does any more.
    """

    changed = Signal()

    def __init__(self, window: Window, remembered: Remembered) -> None:
        super().__init__(window)
        self._window = window
        self._remembered = remembered
        self.tray = TrayIcon(self)
        self._notifier: Notifier | None = None
        self._has_answer = False
        self._announcer: Announcer | None = None
        self._shift: Shift | None = None
        self._is_held_back = False
        self._hourly = QTimer(self, interval=_HOURLY_MS)
        self._hourly.timeout.connect(self.check)
        window.came_to_front.connect(self._on_front)

    async def begin(self) -> None:
        """Load what it takes, a moment after the first paint."""
        await asyncio.sleep(QUIET_S)
        from console.shell.notifications.choice import make_notifier

        events = NotifierEvents(
            opened=self._on_opened, changed=self._on_service, chosen=self._on_chosen
        )
        self._notifier = make_notifier(events, self.tray)
        self._notifier.start()
        self._hourly.start()
        self.attend(self._shift)

    def attend(self, shift: "Shift | None") -> None:
        """Serve this shift from now on; None when nobody is at work."""
        self._leave()
        self._shift = shift
        if shift is None:
            return
        shift.alerting = self
        if self._notifier is None:
            return
        from console.shell.notifications.announcer import Announcer

        self._announcer = Announcer(shift.board, self._notifier, may_tell=self._may_tell)
        shift.workplace.alerted.connect(self._on_alerted)
        shift.workplace.changed.connect(self._on_board_changed)
        shift.workplace.ticked.connect(self._show_reach)
        shift.workplace.ears.player.prepare()
        self._show_reach()

    def hold_back(self, held: bool) -> None:
        """While the screen is locked the desktop tells nothing either."""
        self._is_held_back = held
        if held and self._announcer is not None:
            self._announcer.withdraw_all()

    def check(self) -> None:
        """Try again what may have changed without telling."""
        if self._notifier is not None:
            self._notifier.check()
        if self._shift is not None:
            self._shift.workplace.ears.player.check()

    async def close(self) -> None:
        """Leave nothing on the desktop."""
        self._hourly.stop()
        self._leave()
        if self._notifier is not None:
            await self._notifier.close()

    @property
    def is_on(self) -> bool:
        """Whether somebody wants notifications at this PC."""
        return self._remembered.get(_SETTING, "on") != "off"

    def set_on(self, on: bool) -> None:
        """Remembered for the next start."""
        self._remembered.put(_SETTING, "on" if on else "off")
        if not on and self._announcer is not None:
            self._announcer.withdraw_all()

    @property
    def service(self) -> Service | None:
        """What shows notifications here; None while nothing answers."""
        return None if self._notifier is None else self._notifier.service

    @property
    def sentence(self) -> str:
        """What shows notifications here and what it can do."""
        from console.shell.notifications.words import service_sentence

        return service_sentence(self.service)

    def show_test(self) -> bool:
        """Show a notification though the window is in front; False when nothing can."""
        from console.shell.notifications import words

        if self._notifier is None or self._notifier.service is None:
            self.check()
            return False
        self._notifier.withdraw(_TEST)
        made = Notification(key=_TEST, title=words.test_title(), text=words.test_text())
        self._notifier.show(made)
        return True

    @property
    def notification_problem(self) -> str | None:
        """A sentence while the desktop should show notifications and does not."""
        from console.shell.notifications.words import service_sentence

        if not self.is_on or not self._has_answer or self._window.isFullScreen():
            return None
        return service_sentence(None) if self.service is None else None

    def _on_service(self) -> None:
        self._has_answer = True
        self._show_reach()
        self.changed.emit()

    def _show_reach(self) -> None:
        if self._shift is not None:
            heard = self._shift.workplace.ears.reach()
            reach = replace(heard, notification_problem=self.notification_problem)
            self._shift.office.frame.show_reach(reach)

    def _may_tell(self) -> bool:
        return self.is_on and not self._is_held_back and not self._window.is_seen

    def _leave(self) -> None:
        if self._announcer is None:
            return
        self._announcer.withdraw_all()
        self._announcer.deleteLater()
        self._announcer = None
        if self._shift is not None:
            self._shift.workplace.alerted.disconnect(self._on_alerted)
            self._shift.workplace.changed.disconnect(self._on_board_changed)
            self._shift.workplace.ticked.disconnect(self._show_reach)

    def _on_alerted(self, alerts: "list[Alert]") -> None:
        if self._announcer is not None:
            self._announcer.note(alerts)

    def _on_board_changed(self) -> None:
        if self._announcer is not None:
            self._announcer.follow()

    def _on_front(self) -> None:
        """What the open screen shows need not lie beside it."""
        if self._announcer is not None:
            self._announcer.withdraw_all()

    def _on_chosen(self, key: str, word: str) -> None:
        """Somebody pressed a button: what came too late is answered with who was faster."""
        from console.shell.notifications import words

        log_id = None if self._announcer is None else self._announcer.clock_in_of(key)
        if self._shift is None or log_id is None or self._is_held_back:
            return
        with granted():
            answer = self._shift.approvals.choose(word, log_id)
        if answer and self._notifier is not None:
            made = Notification(key=_ANSWER, title=words.decided_title(), text=answer)
            self._notifier.show(made)

    def _on_opened(self, key: str) -> None:
        """Somebody clicked a notification: come to the front at the right station."""
        matter = None if self._announcer is None else self._announcer.matter_of(key)
        if self._shift is not None and matter is not None:
            show_matter(matter, self._shift.workplace, self._shift.office.frame)
        if key in (_TEST, _ANSWER) and self._notifier is not None:
            self._notifier.withdraw(key)
        with granted():
            self._window.come_to_front()
