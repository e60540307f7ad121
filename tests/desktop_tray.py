"""A desktop with a tray, in place of the one Qt would look for."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QSystemTrayIcon


@dataclass
class DesktopTray:
    """`is_there`: whether there is a tray. `icons`: what lies in it. `said`: every message."""

    is_there: bool = True
    icons: list[QSystemTrayIcon] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)

    def put(self, icon: QSystemTrayIcon, *, is_shown: bool) -> None:
        """Have an icon in it, or no longer."""
        self.icons = [one for one in self.icons if one is not icon]
        if is_shown:
            self.icons.append(icon)


@contextmanager
def desktop_tray() -> Iterator[DesktopTray]:
    """While in here every icon of this process goes to it."""
    tray = DesktopTray()
    fakes = {
        "isSystemTrayAvailable": staticmethod(lambda: tray.is_there),
        "supportsMessages": staticmethod(lambda: True),
        "setVisible": lambda icon, is_shown: tray.put(icon, is_shown=is_shown),
        "show": lambda icon: tray.put(icon, is_shown=True),
        "hide": lambda icon: tray.put(icon, is_shown=False),
        "isVisible": lambda icon: icon in tray.icons,
        "showMessage": lambda _icon, title, text, *_rest: tray.said.append((title, text)),
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, fake in fakes.items():
            patch.setattr(QSystemTrayIcon, name, fake)
        yield tray
