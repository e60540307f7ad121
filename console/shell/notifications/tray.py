"""Notifications by Qt's tray icon, where the desktop has no service of its own for them."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QStyle, QSystemTrayIcon

from console.shell.notifications.port import Notification, NotifierEvents, Service, Urgency
from console.views.words import plain

_ICONS: Final = {
    Urgency.LOW: QSystemTrayIcon.MessageIcon.NoIcon,
    Urgency.NORMAL: QSystemTrayIcon.MessageIcon.Information,
    Urgency.CRITICAL: QSystemTrayIcon.MessageIcon.Warning,
}
_STAYS_MS: Final = 10_000


class TrayNotifier(QObject):
    """The icon is there while something is open; hiding it takes every message away.

    One message cannot be withdrawn while another is open: the desktop shows the newest.
    """

    def __init__(self, events: NotifierEvents) -> None:
        super().__init__()
        self._events = events
        self._icon: QSystemTrayIcon | None = None
        self._open: dict[str, Notification] = {}
        self._was_there: bool | None = None

    @property
    def service(self) -> Service | None:
        """The tray, when there is one that shows messages."""
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
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
        """Take the icon away with the last open matter, and every message with it."""
        if self._open.pop(key, None) is not None and not self._open and self._icon is not None:
            self._icon.hide()

    def check(self) -> None:
        """Look whether there is a tray now."""
        is_there = self.service is not None
        if is_there is not self._was_there:
            self._was_there = is_there
            self._events.changed()
            for notification in self._open.values() if is_there else ():
                self._show(notification)

    async def close(self) -> None:
        """Take the icon and its messages away."""
        self._open.clear()
        if self._icon is not None:
            self._icon.hide()

    def _show(self, notification: Notification) -> None:
        icon = self._made()
        icon.show()
        title, text = plain(notification.title), plain(notification.text)
        icon.showMessage(title, text, _ICONS[notification.urgency], _STAYS_MS)

    def _made(self) -> QSystemTrayIcon:
        if self._icon is None:
            self._icon = QSystemTrayIcon(_picture(), self)
            self._icon.setToolTip(QApplication.applicationName())
            self._icon.messageClicked.connect(self._on_clicked)
            self._icon.activated.connect(self._on_clicked)
        return self._icon

    def _on_clicked(self) -> None:
        if self._open:
            self._events.opened(next(reversed(self._open)))


def _picture() -> QIcon:
    """The program's icon, else one of the desktop's: an icon without a picture is not shown."""
    icon = QApplication.windowIcon()
    if not icon.isNull():
        return icon
    return QApplication.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxInformation)
