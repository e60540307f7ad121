"""A console whose window was closed to the tray, with its hotel."""

from collections.abc import Iterator

import pytest
from cable import cable_to
from clock_scene import ClockScene, approval, has_popup, names, popup, press
from console_at import ConsoleAt, Consoles
from desktop_bus import DesktopService, desktop, private_bus
from desktop_tray import DesktopTray
from hands import card, touch_ticket
from hotel_books import guest_orders, revs
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from test_wire_paired_screen import paired
from test_wire_settings_controls import Speaker
from test_wire_sign_in import page, revoke_sign_in, sign_in
from tray_scene import choose, desk, menu, put_away, tray

from console.commands import attendance
from console.shell.instance import Instance
from console.shell.sounds import Sound
from console.state.actions import ActionState
from console.views.lock.page import LockPage
from console.views.quit_dialog import QuitDialog
from console.views.settings.startup import StartupGroup
from console.views.stations import Area, Station
from contract.resources.attendance import Approval
from contract.resources.orders import OrderStatus

__all__ = ["tray"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture(autouse=True)
def quick_undo(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time for an undo is over after half a second."""
    monkeypatch.setattr(attendance, "UNDO_WINDOW_S", 0.5)


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


def startup(console: ConsoleAt) -> StartupGroup:
    """The settings of how this PC starts and ends."""
    console.shift.office.frame.open_settings()
    (group,) = console.program.window.findChildren(StartupGroup)
    return group


def question(console: ConsoleAt) -> QuitDialog:
    """What is asked before the program ends."""
    console.until(lambda: desk(console).quitting.dialog is not None)
    asked = desk(console).quitting.dialog
    assert asked is not None
    return asked


@pytest.fixture
def boss(hotel: Hotel, service: DesktopService, consoles: Consoles, tray: DesktopTray) -> ConsoleAt:
    """A manager's console that was closed to the tray while a kitchen was on its screen."""
    made = consoles.open_live(hotel, "manager", station=Station.KITCHEN)
    made.until(lambda: "Test Shell" in made.program._online.alerting.sentence)
    made.until(lambda: len(tray.icons) == 1)
    put_away(made)
    return made


def test_that_a_closed_manager_console_is_alerted_and_decides_without_its_window(
    speaker: Speaker, boss: ConsoleAt, service: DesktopService, scene: ClockScene
) -> None:
    log_id = scene.unrostered("cook")
    popup(boss)
    assert names(boss) == ["Maria Conti"]
    boss.until(lambda: Sound.APPROVAL in [sound for sound, _ in speaker.played])
    boss.until(lambda: any("approve" in one.actions for one in service.shown.values()))
    boss.until(lambda: menu(boss) == ["Open the console", "1 waiting for approval", "Quit"])
    assert not boss.program.window.isVisible()
    press(boss, Qt.Key.Key_A)
    boss.until(lambda: approval(boss, log_id) is Approval.APPROVED)
    assert scene.log("cook")["decided_by"] == "Niamh Doyle"
    boss.until(lambda: not service.shown and menu(boss) == ["Open the console", "Quit"])
    assert boss.program.window.is_away
    choose(desk(boss).open)
    assert boss.program.window.isVisible()
    told = boss.shift.office.alerts.model
    assert [line.kind for line in told.rows] == ["clock_in_waiting"]


def test_that_a_press_in_the_notification_decides_while_the_window_is_closed(
    boss: ConsoleAt, service: DesktopService, scene: ClockScene
) -> None:
    log_id = scene.unrostered()
    boss.until(lambda: any("approve" in one.actions for one in service.shown.values()))
    (number,) = service.shown
    service.press(number, "approve")
    boss.until(lambda: approval(boss, log_id) is Approval.APPROVED)
    assert not boss.program.window.isVisible()


def test_that_the_hint_is_told_once_and_what_waits_is_opened_from_the_menu(
    hotel: Hotel, consoles: Consoles, tray: DesktopTray, scene: ClockScene
) -> None:
    boss = consoles.open_live(hotel, "manager", station=Station.KITCHEN)
    for _ in range(2):
        put_away(boss)
        desk(boss)._tray.clicked.emit()
        assert boss.program.window.isVisible()
    assert [title for title, _ in tray.said] == ["The console goes on without its window"]
    scene.unrostered()
    put_away(boss)
    boss.until(desk(boss).waiting.isVisible)
    choose(desk(boss).waiting)
    frame = boss.shift.office.frame
    assert boss.program.window.isVisible()
    assert (frame.station, frame.view(Station.MANAGER).area) == (Station.MANAGER, Area.APPROVALS)


def test_that_a_second_start_brings_the_window_back(
    hotel: Hotel, consoles: Consoles, tray: DesktopTray
) -> None:
    boss = consoles.open_live(hotel, "manager")
    instance = Instance(boss.database.folder)
    instance.listen(boss.program.window.come_to_front)
    put_away(boss)
    Instance(boss.database.folder).raise_other()
    boss.until(boss.program.window.isVisible)
    assert not boss.program.window.is_away


def test_that_a_cook_decides_in_the_settings_whether_closing_ends_it(
    hotel: Hotel, consoles: Consoles, tray: DesktopTray
) -> None:
    cook = consoles.open_live(hotel, "cook")
    group = startup(cook)
    assert group.going_on.isVisibleTo(group)
    assert not group.going_on.isChecked()
    assert not tray.icons
    QTest.mouseClick(group.going_on, Qt.MouseButton.LeftButton)
    assert tray.icons
    put_away(cook)
    choose(desk(cook).open)
    QTest.mouseClick(group.going_on, Qt.MouseButton.LeftButton)
    assert not tray.icons
    consoles.close(cook)
    assert consoles.left == 1


def test_that_without_a_tray_closing_ends_it_and_the_settings_do_not_ask(
    hotel: Hotel, consoles: Consoles, tray: DesktopTray
) -> None:
    tray.is_there = False
    boss = consoles.open_live(hotel, "manager")
    group = startup(boss)
    assert not group.going_on.isVisibleTo(group)
    consoles.close(boss)
    assert consoles.left == 1


def test_that_a_paired_screen_never_goes_on(
    hotel: Hotel, consoles: Consoles, tray: DesktopTray
) -> None:
    screen = paired(consoles, hotel)
    desk(screen).set_on(True)
    group = startup(screen)
    assert not group.going_on.isVisibleTo(group)
    consoles.close(screen)
    assert consoles.left == 1


def test_that_quitting_with_everything_sent_asks_nothing(
    hotel: Hotel, consoles: Consoles, tray: DesktopTray
) -> None:
    boss = consoles.open_live(hotel, "manager")
    put_away(boss)
    consoles.close(boss, by=lambda: choose(desk(boss).quit))
    assert consoles.left == 1
    assert not tray.icons


def test_that_quitting_asks_while_something_is_unsent_and_it_goes_with_the_next_start(
    hotel: Hotel, consoles: Consoles, tray: DesktopTray
) -> None:
    with cable_to(hotel.process.port) as cable:
        cook = consoles.open_live(hotel, "cook", url=cable.url)
        order_id = guest_orders(hotel, "Club Sandwich")
        cook.until(lambda: card(cook, order_id) is not None)
        cable.cut()
        touch_ticket(cook, order_id)
        cook.until(lambda: cook.pending(order_id) == [ActionState.WILL_SEND])
        window = cook.program.window
        QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        asked = question(cook)
        assert asked.focusWidget() is asked.leave_button
        QTest.mouseClick(asked.leave_button, Qt.MouseButton.LeftButton)
        cook.until(lambda: desk(cook).quitting.dialog is None)
        assert not window.is_leaving
        QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        yes = question(cook).accept_button
        consoles.close(cook, by=lambda: QTest.mouseClick(yes, Qt.MouseButton.LeftButton))
        assert revs(hotel, order_id) == [1]
        cable.mend()
        again = consoles.open_live(hotel, "cook", url=cable.url)
        again.until_settled(order_id, OrderStatus.PREPARING)


def test_that_a_window_that_was_away_too_long_comes_back_locked(
    hotel: Hotel, consoles: Consoles, tray: DesktopTray, scene: ClockScene
) -> None:
    boss = consoles.open_live(hotel, "manager")
    guard = boss.program._online.locking
    put_away(boss)
    now = guard.idleness._now()
    guard.idleness._now = lambda: now + 16 * 60
    guard.look()
    assert not guard.is_locked
    scene.unrostered()
    shown = popup(boss)
    # Whoever comes by and touches the cards has not typed a password.
    guard.idleness.touch()
    assert shown.isVisible()
    choose(desk(boss).open)
    assert isinstance(boss.program.window.currentWidget(), LockPage)
    boss.until(lambda: not has_popup(boss))
    assert menu(boss) == ["Open the console", "Quit"]


def test_that_a_console_whose_sign_in_ended_does_not_stay_away(
    hotel: Hotel, consoles: Consoles, tray: DesktopTray
) -> None:
    boss = consoles.open_signed_out("office")
    sign_in(boss, hotel, hotel.process.url, "manager")
    boss.until_live()
    put_away(boss)
    revoke_sign_in(hotel, boss)
    boss.session.try_now()
    boss.until(lambda: page(boss) is not None and boss.program.window.isVisible())
    assert not boss.program.window.is_away


def test_that_a_pc_that_shuts_down_is_not_held_up(
    hotel: Hotel, consoles: Consoles, tray: DesktopTray
) -> None:
    boss = consoles.open_live(hotel, "manager")
    put_away(boss)
    desk(boss)._on_session_ends()
    consoles.close(boss)
    assert consoles.left == 1
