"""Which way this system is asked to keep the screen on."""

import sys

from console.shell.blanking.port import Inhibitor


def make_inhibitor(reason: str) -> Inhibitor:
    """Not asked yet. `reason` is shown by desktops that list who keeps them awake."""
    if sys.platform == "win32":
        from console.shell.blanking.windows import WindowsInhibitor

        return WindowsInhibitor()
    if sys.platform == "darwin":
        from console.shell.blanking.macos import MacInhibitor

        return MacInhibitor()
    from console.shell.blanking.desktop import DesktopInhibitor

    return DesktopInhibitor(reason)
