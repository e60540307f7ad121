"""Which way this desktop is told: D-Bus on Linux, Qt's tray elsewhere."""

import platform

from console.shell.notifications.port import Notifier, NotifierEvents
from console.shell.tray_icon import TrayIcon


def make_notifier(events: NotifierEvents, tray: TrayIcon) -> Notifier:
    """Not started yet. Takes some 20 ms: what it loads is loaded here."""
    if platform.system() == "Linux":
        from console.shell.notifications.freedesktop import FreedesktopNotifier

        return FreedesktopNotifier(events)
    from console.shell.notifications.tray import TrayNotifier

    return TrayNotifier(events, tray)
