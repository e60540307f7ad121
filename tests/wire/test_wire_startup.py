"""Settings, Start and kiosk, at a PC with its hotel."""

import sys
from pathlib import Path

import pytest
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from test_wire_paired_screen import paired

from console.shell.autostart.entry import Mode
from console.storage.kiosk_pin import KioskPin, Verdict
from console.views.kiosk.pin_pad import PinPad
from console.views.settings.startup import StartupGroup
from console.views.stations import Station

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads a desktop entry")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's folder of the test's own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


def startup(console: ConsoleAt) -> StartupGroup:
    """The group, once it knows how things are."""
    console.shift.office.frame.open_settings()
    (group,) = console.program.window.findChildren(StartupGroup)
    console.until(group.modes.isEnabled)
    return group


def type_pin(console: ConsoleAt, digits: str) -> None:
    (pad,) = console.program.window.findChildren(PinPad)
    console.until(lambda: not pad._is_checking)
    for digit in digits:
        QTest.keyClick(pad, digit)
    QTest.keyClick(pad, Qt.Key.Key_Return)


def test_that_the_switch_writes_the_entry_and_shows_what_is_there(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "manager", station=Station.KITCHEN)
    group, autostart = startup(console), console.program.pc.autostart
    assert group.modes.current == 0
    group.modes.choose(2)
    console.until(lambda: group.modes.current == 0)
    assert any("Set a kiosk PIN first" in said for said in console.toasts)
    assert not autostart.path.exists()
    group.pin.click()
    for typed in ("4711", "4711"):
        type_pin(console, typed)
    console.until(lambda: group._pin.hint.startswith("Set."))
    for number, mode in ((2, Mode.KIOSK), (1, Mode.WINDOW), (0, Mode.OFF)):
        group.modes.choose(number)
        console.until(lambda mode=mode: autostart.look() is mode)
    assert not autostart.path.exists()


def test_that_an_entry_that_cannot_be_written_is_told_and_the_switch_goes_back(
    hotel: Hotel, consoles: Consoles, home: Path
) -> None:
    home.write_text("in the way")
    console = consoles.open_live(hotel, "manager")
    group = startup(console)
    group.modes.choose(1)
    console.until(lambda: group.modes.current == 0)
    assert any("could not be changed" in said for said in console.toasts)


def test_that_a_manager_sets_the_pin_by_typing_it_twice(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "manager")
    group, pin = startup(console), KioskPin(console.database)
    console.until(lambda: "Not set" in group._pin.hint)
    group.pin.click()
    for typed in ("12", "4711", "4712"):
        type_pin(console, typed)
    assert pin.look().result().verdict is Verdict.NOT_SET
    for typed in ("4711", "4711"):
        type_pin(console, typed)
    console.until(lambda: group._pin.hint.startswith("Set."))
    assert pin.try_out("4711").result().verdict is Verdict.RIGHT
    assert any("The kiosk PIN is set" in said for said in console.toasts)


def test_that_a_cook_cannot_set_the_pin(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "cook")
    group = startup(console)
    console.until(lambda: "A manager can set it." in group._pin.hint)
    assert not group.pin.isEnabled()


def test_that_whoever_sets_up_a_paired_screen_gives_it_its_first_pin(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = paired(consoles, hotel)
    group = startup(console)
    console.until(group.pin.isEnabled)
    group.pin.click()
    for typed in ("4711", "4711"):
        type_pin(console, typed)
    console.until(lambda: group._pin.hint.startswith("Set."))
    assert not group.pin.isEnabled()
