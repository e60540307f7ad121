"""Has a screen reader say what is new: the same words that notifications have."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from console.shell.notifications.port import Notification, Service
from console.shell.workplace import Workplace
from console.views.widgets.announce import announce

if TYPE_CHECKING:
    from console.session.alerts import Alert
    from console.shell.notifications.announcer import Announcer

_POLITE: Final = frozenset({"order_late", "breakfast_due", "connection_lost"})


class Spoken(QObject):
    """Follows the alerts of a workplace; nothing is loaded while no screen reader runs."""

    def __init__(self, workplace: Workplace, frame: QWidget) -> None:
        super().__init__(frame)
        self._board = workplace.board
        self._reader = _Reader(frame)
        self._announcer: Announcer | None = None
        workplace.alerted.connect(self._on_alerted)

    def _on_alerted(self, alerts: "list[Alert]") -> None:
        if not QAccessible.isActive():
            return
        if self._announcer is None:
            from console.shell.notifications.announcer import Announcer

            self._announcer = Announcer(
                self._board, self._reader, may_tell=QAccessible.isActive, parent=self
            )
        self._announcer.note(alerts)


class _Reader:
    """A screen reader as a place for notifications: what was said cannot be withdrawn."""

    service: Service | None = None

    def __init__(self, frame: QWidget) -> None:
        self._frame = frame

    def start(self) -> None:
        """It is there or not."""

    def show(self, notification: Notification) -> None:
        """New orders and what happens to them interrupt; the rest waits for a pause."""
        kind = notification.key.partition(" ")[0]
        said = f"{notification.title}. {notification.text}"
        announce(self._frame, said, assertive=kind not in _POLITE)

    def withdraw(self, key: str) -> None:
        """Said is said."""

    def check(self) -> None:
        """It is there or not."""

    async def close(self) -> None:
        """Nothing stays behind."""
