"""Notifications by the icon in the tray, where the desktop has no service of its own for them."""

from PySide6.QtCore import QObject

from console.shell.notifications.port import Notification, NotifierEvents, Service
from console.shell.tray_icon import TrayIcon


class TrayNotifier(QObject):
    """Shows what is open as messages of the icon, and takes them away with the last of it.

    One message cannot be withdrawn while another is open: the desktop shows the newest.
    """

    def __init__(self, events: NotifierEvents, tray: TrayIcon) -> None:
        super().__init__()
        self._events, self._tray = events, tray
        self._open: dict[str, Notification] = {}
        self._was_there: bool | None = None
        tray.clicked.connect(self._on_clicked)

    @property
    def service(self) -> Service | None:
        """The tray, when there is one that shows messages."""
        if not self._tray.shows_messages:
            return None
        name = self.tr("the system tray")
        return Service(name=name, can_withdraw=False, has_buttons=True)

    def start(self) -> None:
        """Say whether there is a tray."""
        self.check()

    def show(self, notification: Notification) -> None:
        """Show a message; a newer one takes the place of the one before."""
        self._open.pop(notification.key, None)
        self._open[notification.key] = notification
        if self.service is not None:
            self._show(notification)

    def withdraw(self, key: str) -> None:
        """Take every message away with the last open matter."""
        if self._open.pop(key, None) is not None and not self._open:
            self._tray.take_back()

    def check(self) -> None:
        """Look whether there is a tray now."""
        is_there = self.service is not None
        if is_there is not self._was_there:
            self._was_there = is_there
            self._events.changed()
            for notification in self._open.values() if is_there else ():
                self._show(notification)

    async def close(self) -> None:
        """Take the messages away."""
        self._open.clear()
        self._tray.take_back()

    def _show(self, notification: Notification) -> None:
        self._tray.say(notification.title, notification.text, notification.urgency)

    def _on_clicked(self) -> None:
        if self._open:
            self._events.opened(next(reversed(self._open)))
