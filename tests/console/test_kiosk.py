"""A kiosk on screen: what does not leave it, and what does."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from station_samples import StillClock, place

from console.shell import corner_hold
from console.shell.kiosk import Kiosk
from console.shell.window import Window
from console.storage.database import Database
from console.storage.kiosk_pin import KioskPin
from console.views.frame import FrameParts, StationFrame
from console.views.kiosk import overlay
from console.views.kiosk.pin_pad import PinPad
from console.views.kiosk.ways_out import WayOut, WaysOut
from console.views.rail import Person
from console.views.stations import Station
from console.views.theme import ThemeName, theme_for

DARK = theme_for(ThemeName.DARK)
PIN = "4711"


class Plain(QWidget):
    """A station, or the settings, that notes what reaches it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[str] = []
        self.touches = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_theme(self, theme: object) -> None: ...

    def tick(self) -> None: ...

    def keyPressEvent(self, event) -> None:
        self.keys.append(event.text())

    def mousePressEvent(self, event) -> None:
        self.touches += 1


@dataclass
class Desk:
    """A kiosk with a kitchen in it."""

    qtbot: QtBot
    window: Window
    kiosk: Kiosk
    frame: StationFrame
    pin: KioskPin
    left: list[str] = field(default_factory=list)

    @property
    def pad(self) -> PinPad:
        shown = self.kiosk.overlay
        assert isinstance(shown, PinPad)
        return shown

    @property
    def ways(self) -> WaysOut:
        shown = self.kiosk.overlay
        assert isinstance(shown, WaysOut)
        return shown

    @property
    def station(self) -> Plain:
        return self.frame.view(Station.KITCHEN)  # type: ignore[return-value]

    def until(self, is_so) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=60_000)

    def type(self, digits: str) -> None:
        for digit in digits:
            QTest.mouseClick(self.pad.keys[digit], Qt.MouseButton.LeftButton)
        QTest.mouseClick(self.pad.enter, Qt.MouseButton.LeftButton)

    def unlock(self, way: WayOut) -> None:
        self.window.close()
        self.type(PIN)
        self.until(lambda: isinstance(self.kiosk.overlay, WaysOut))
        QTest.mouseClick(self.ways.buttons[way], Qt.MouseButton.LeftButton)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    database = Database(tmp_path)
    pin = KioskPin(database)
    pin.put(PIN).result()
    left: list[str] = []
    window = Window(on_painted=lambda: None, on_close=lambda: left.append("left"))
    qtbot.addWidget(window)
    parts = FrameParts(
        stations={Station.KITCHEN: Plain, Station.PORTER: Plain},
        settings=Plain,
        theme_of=lambda _station: DARK,
        sign_out=lambda: None,
        person=Person(name="Jane Smith"),
        is_kiosk=True,
    )
    frame = StationFrame(parts, place(StillClock()))
    frame.open(Station.KITCHEN)
    kiosk = Kiosk(window, pin, lambda: DARK)
    kiosk.look_after(frame)
    window.show_page(frame)
    window.show_at(None, kiosk=True)
    kiosk.start()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=60_000)
    yield Desk(qtbot, window, kiosk, frame, pin, left)
    window.latch = None
    database.close()


def test_that_it_fills_the_screen_without_a_rail(desk: Desk) -> None:
    assert desk.window.isFullScreen()
    assert not desk.frame.rail.isVisible()


@pytest.mark.parametrize("keys", ["F11", "Ctrl+Q", "Ctrl+,"])
def test_that_keys_ask_for_the_pin_and_leave_nothing(desk: Desk, keys: str) -> None:
    QTest.keySequence(desk.window, QKeySequence(keys))
    assert desk.pad.isVisible()
    assert desk.window.isFullScreen()
    QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Escape)
    assert desk.kiosk.overlay is None
    assert desk.window.focusWidget() is desk.station
    assert desk.kiosk.is_locked
    assert desk.left == []


def test_that_closing_the_window_asks_for_the_pin(desk: Desk) -> None:
    desk.window.close()
    assert desk.pad.isVisible()
    assert desk.window.isVisible()
    assert desk.left == []


def test_that_another_station_is_not_opened_by_a_key(desk: Desk) -> None:
    QTest.keySequence(desk.window, QKeySequence("Ctrl+2"))
    assert desk.frame.station is Station.KITCHEN


def test_that_a_minimised_kiosk_comes_back(desk: Desk) -> None:
    desk.window.showMinimized()
    desk.until(lambda: desk.window.isFullScreen() and not desk.window.isMinimized())
    desk.window.showNormal()
    desk.until(desk.window.isFullScreen)


def test_that_holding_the_corner_asks_for_the_pin_and_says_so_before(desk: Desk) -> None:
    handle = desk.window.windowHandle()
    corner = QPoint(handle.width() - 20, 20)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=corner)
    desk.until(lambda: desk.kiosk._corner._hint is not None)
    desk.until(lambda: desk.kiosk.overlay is not None)
    assert desk.kiosk._corner._hint is None
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=corner)


def test_that_a_touch_of_the_corner_or_a_hold_elsewhere_asks_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    handle = desk.window.windowHandle()
    assert corner_hold.HOLD_MS > 1000
    desk.kiosk._corner._hold.setInterval(50)
    corner = QPoint(handle.width() - 20, 20)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=corner)
    assert not desk.kiosk._corner._hold.isActive()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(300, 20))
    assert not desk.kiosk._corner._hold.isActive()
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(300, 20))


def test_that_the_right_pin_leaves_full_screen_and_f11_locks_again(desk: Desk) -> None:
    desk.unlock(WayOut.WINDOW)
    assert not desk.kiosk.is_locked
    assert not desk.window.isFullScreen()
    assert desk.frame.rail.isVisible()
    QTest.keySequence(desk.window, QKeySequence("F11"))
    assert desk.kiosk.is_locked
    assert desk.window.isFullScreen()
    assert not desk.frame.rail.isVisible()


def test_that_the_settings_are_open_until_a_station_is_and_then_it_is_a_kiosk(desk: Desk) -> None:
    desk.unlock(WayOut.SETTINGS)
    assert desk.frame.rail.isVisible()
    assert not desk.frame.is_full_bleed
    desk.frame.open(Station.KITCHEN)
    assert desk.kiosk.is_locked
    assert not desk.frame.rail.isVisible()


def test_that_the_program_can_be_ended(desk: Desk) -> None:
    desk.unlock(WayOut.END)
    assert desk.left == ["left"]


def test_that_the_keyboard_alone_leaves_and_reaches_nothing_below(desk: Desk) -> None:
    below = []
    shortcut = QShortcut(QKeySequence("4"), desk.window)
    shortcut.activated.connect(lambda: below.append("4"))
    desk.window.close()
    for digit in "94":
        QTest.keyClick(desk.window.focusWidget(), digit)
    QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Backspace)
    QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Backspace)
    for digit in PIN:
        QTest.keyClick(desk.window.focusWidget(), digit)
    for _ in range(30):
        QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
        assert desk.pad.isAncestorOf(desk.window.focusWidget())
    desk.pad.setFocus()
    QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)
    desk.until(lambda: isinstance(desk.kiosk.overlay, WaysOut))
    assert below == []
    assert desk.station.keys == []


def test_that_wrong_tries_are_told_and_then_have_to_wait(desk: Desk) -> None:
    desk.window.close()
    for _ in range(3):
        desk.type("0000")
        desk.until(lambda: not desk.pad._is_checking)
        assert not desk.pad._digits
    assert "Try again in 5 s" in desk.pad.message.text()
    assert not desk.pad.keys["1"].isEnabled()
    QTest.keyClick(desk.window.focusWidget(), "1")
    assert not desk.pad._digits

    QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Escape)
    desk.window.close()
    desk.until(lambda: not desk.pad.is_open_to_tries)


def test_that_a_kiosk_without_a_pin_says_how_to_set_one(desk: Desk) -> None:
    desk.pin.clear().result()
    desk.window.close()
    desk.until(lambda: "--set-kiosk-pin" in desk.pad.message.text())
    assert not desk.pad.enter.isVisible()
    QTest.mouseClick(desk.pad.back, Qt.MouseButton.LeftButton)
    assert desk.kiosk.overlay is None


def test_that_a_forgotten_pad_goes_by_itself(desk: Desk) -> None:
    assert overlay.IDLE_MS == 30_000
    desk.window.close()
    desk.pad._idle.start(10)
    desk.until(lambda: desk.kiosk.overlay is None)


def test_that_a_page_shown_meanwhile_lies_below_the_pad(desk: Desk) -> None:
    desk.window.close()
    page = Plain()
    desk.window.show_page(page)
    assert desk.pad.hasFocus()
    QTest.mouseClick(desk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 300))
    assert page.touches == 0


def test_that_a_shut_down_of_the_pc_is_not_asked_for_a_pin(desk: Desk) -> None:
    desk.kiosk._on_session_ends()
    desk.window.close()
    assert desk.kiosk.overlay is None
    assert desk.left == ["left"]


def test_that_a_signal_ends_it_without_a_pin(desk: Desk) -> None:
    desk.window.leave()
    QApplication.processEvents()
    assert desk.left == ["left"]
