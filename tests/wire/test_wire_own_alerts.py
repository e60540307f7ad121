"""What the hotel says about one's own clock, while one works in another program."""

from collections.abc import Iterator

import pytest
from clock_scene import ClockScene
from console_at import ConsoleAt, Consoles
from desktop_bus import DesktopService, desktop, private_bus
from hotel_process import Hotel
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from test_wire_settings_controls import Speaker

from console.shell.sounds import Sound

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
TITLE = "A manager decided about your clock-in"


@pytest.fixture
def scene(hotel: Hotel) -> ClockScene:
    made = ClockScene(hotel)
    made.open_roster()
    return made


@pytest.fixture
def speaker(monkeypatch: pytest.MonkeyPatch) -> Speaker:
    made = Speaker()
    monkeypatch.setattr("console.shell.ears.load_speaker", lambda: made)
    return made


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[DesktopService]:
    monkeypatch.setattr("console.shell.alerting.QUIET_S", 0.0)
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with desktop(address) as running:
            yield running


@pytest.fixture
def cook(
    hotel: Hotel, service: DesktopService, speaker: Speaker, consoles: Consoles, qtbot: QtBot
) -> ConsoleAt:
    """A cook's console behind another program."""
    made = consoles.open_live(hotel, "cook")
    made.until(lambda: "Test Shell" in made.program._online.alerting.sentence)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return made


def test_that_a_decision_is_heard_listed_and_told_by_the_desktop(
    cook: ConsoleAt, service: DesktopService, speaker: Speaker, scene: ClockScene
) -> None:
    scene.unrostered("cook")
    assert scene.decide("manager", "cook", "approve").status_code == 200
    cook.until(lambda: "Your clock-in counts Niamh Doyle approved it." in cook.told)
    cook.until(lambda: TITLE in service.titles)
    cook.until(lambda: Sound.STAFF_CHAT in [sound for sound, _ in speaker.played])
    lines = cook.shift.office.alerts.model.rows
    assert [(line.kind, line.is_seen) for line in lines] == [("own_decision", False)]
    assert not any("Niamh" in one.title + one.text for one in service.history)
    cook.program.window.activateWindow()
    cook.until(lambda: not service.shown)
