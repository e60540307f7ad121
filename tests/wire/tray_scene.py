"""What somebody does with the icon that a console has in the desktop's tray."""

from collections.abc import Iterator

import pytest
from console_at import ConsoleAt, Consoles
from desktop_tray import DesktopTray, desktop_tray
from PySide6.QtGui import QAction

from console.shell.tray_desk import TrayDesk


@pytest.fixture
def tray(consoles: Consoles, monkeypatch: pytest.MonkeyPatch) -> Iterator[DesktopTray]:
    """It is gone before the consoles are closed, so that they end with their windows."""
    monkeypatch.setattr("console.shell.tray_desk._SOON_MS", 0)
    with desktop_tray() as made:
        yield made


def desk(console: ConsoleAt) -> TrayDesk:
    """What a console has in the tray."""
    found = console.program.tray
    assert found is not None
    return found


def menu(console: ConsoleAt) -> list[str]:
    """What the icon's menu offers."""
    shown = desk(console).menu.actions()
    return [one.text() for one in shown if one.isVisible() and not one.isSeparator()]


def choose(action: QAction) -> None:
    """Somebody picks a line of the icon's menu."""
    assert action.isVisible()
    action.trigger()


def put_away(console: ConsoleAt) -> None:
    """Close the window, as its cross does."""
    window = console.program.window
    window.close()
    assert window.is_away
    assert not window.isVisible()
