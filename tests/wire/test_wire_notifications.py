"""Notifications of the desktop over real consoles: told unseen, withdrawn when settled."""

from collections.abc import Iterator

import pytest
from console_at import ConsoleAt, Consoles
from desktop_bus import DesktopService, desktop, private_bus
from hands import touch_ticket
from hotel_books import guest_orders
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.shell.preferences.facts import facts_of
from console.views.settings.alerts import AlertGroup
from console.views.settings.names import SectionName
from console.views.stations import Station
from contract.resources.orders import OrderStatus

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

NEW = "Room 101: new order"


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[DesktopService]:
    monkeypatch.setattr("console.shell.alerting.QUIET_S", 0.0)
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with desktop(address) as running:
            yield running


@pytest.fixture
def other_program(qtbot: QtBot) -> QWidget:
    """What somebody looks at instead."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


def turn_to(window: QWidget, qtbot: QtBot) -> None:
    """Bring a window to the front, as somebody does who clicks it."""
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=60_000)


def settled_in(console: ConsoleAt) -> None:
    """Until the burst after a connection is over and the desktop's service has answered."""
    console.until(lambda: "Test Shell" in console.program._online.alerting.sentence)
    link = console.board.link
    console.until(lambda: (console.board.clock.now() - link.since).total_seconds() > 3.1)


def test_that_an_order_is_told_and_withdrawn_when_another_cook_accepts_it(
    hotel: Hotel,
    consoles: Consoles,
    service: DesktopService,
    other_program: QWidget,
    qtbot: QtBot,
) -> None:
    hotel.clock_in("cook", "second")
    second = consoles.open_live(hotel, "second")
    first = consoles.open_live(hotel, "cook")
    settled_in(first)
    turn_to(second.program.window, qtbot)
    order_id = guest_orders(hotel, "Club Sandwich")
    first.until(lambda: NEW in service.titles)
    assert [shown.text for shown in service.history] == [f"Order #{order_id}"]
    touch_ticket(second, order_id)
    first.until(lambda: first.status(order_id) is OrderStatus.PREPARING)
    first.until(lambda: not service.titles)


def test_that_a_click_comes_to_the_front_at_the_station(
    hotel: Hotel,
    consoles: Consoles,
    service: DesktopService,
    other_program: QWidget,
    qtbot: QtBot,
) -> None:
    hotel.clock_in("cook")
    manager = consoles.open_live(hotel, "manager")
    settled_in(manager)
    turn_to(other_program, qtbot)
    guest_orders(hotel, "Club Sandwich")
    manager.until(lambda: service.titles == [NEW])
    service.click(NEW, token="leave")
    manager.until(manager.program.window.isActiveWindow)
    assert manager.shift.office.frame.station is Station.KITCHEN
    manager.until(lambda: not service.titles)


def test_that_nothing_is_told_of_what_the_window_in_front_shows(
    hotel: Hotel, consoles: Consoles, service: DesktopService, qtbot: QtBot
) -> None:
    hotel.clock_in("cook")
    cook = consoles.open_live(hotel, "cook")
    settled_in(cook)
    turn_to(cook.program.window, qtbot)
    heard: list[object] = []
    cook.shift.workplace.alerted.connect(heard.append)
    guest_orders(hotel, "Club Sandwich")
    cook.until(lambda: heard)
    assert service.history == []


def test_that_leaving_takes_everything_from_the_desktop(
    hotel: Hotel,
    consoles: Consoles,
    service: DesktopService,
    other_program: QWidget,
    qtbot: QtBot,
) -> None:
    hotel.clock_in("cook")
    cook = consoles.open_live(hotel, "cook")
    settled_in(cook)
    turn_to(other_program, qtbot)
    guest_orders(hotel, "Club Sandwich")
    cook.until(lambda: service.titles == [NEW])
    consoles.close(cook)
    assert service.titles == []


def test_that_the_screen_says_when_the_desktop_shows_nothing_until_it_does_again(
    hotel: Hotel,
    consoles: Consoles,
    service: DesktopService,
) -> None:
    desk = consoles.open_live(hotel, "desk")
    badge = desk.shift.office.frame.top_bar.reach
    settled_in(desk)
    assert badge.reach.notification_problem is None
    assert dict(facts_of(desk.shift))["Notifications"].startswith("Shown by Test Shell.")
    service.stop()
    desk.until(lambda: badge.reach.notification_problem)
    desk.until(badge.isVisible)
    badge.click()
    page = desk.shift.office.frame._settings
    group = page.section(SectionName.SOUND).findChild(AlertGroup)
    assert group.rows[0].hint == badge.reach.notification_problem
    with desktop(service.address):
        desk.until(lambda: badge.reach.notification_problem is None)
        desk.until(lambda: group.rows[0].hint.startswith("Shown by Test Shell."))


def test_that_an_alert_nothing_could_present_waits_under_the_bell(
    hotel: Hotel,
    consoles: Consoles,
    service: DesktopService,
    other_program: QWidget,
    qtbot: QtBot,
) -> None:
    service.stop()
    hotel.clock_in("cook")
    manager = consoles.open_live(hotel, "manager")
    office = manager.shift.office
    office.open(Station.RECEPTION)
    turn_to(other_program, qtbot)
    order_id = guest_orders(hotel, "Club Sandwich")
    bell = office.frame.top_bar.bell
    manager.until(lambda: bell.unseen == 1)
    turn_to(manager.program.window, qtbot)
    bell.click()
    panel = office.alerts.panel
    assert panel is not None
    assert [line.entity_id for line in office.alerts.model.rows] == [order_id]
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert office.frame.station is Station.KITCHEN
    assert bell.unseen == 0
    touch_ticket(manager, order_id)
    manager.until(lambda: office.alerts.model.rows[0].is_settled)


def test_that_a_test_notification_is_shown_though_the_window_is_in_front(
    hotel: Hotel, consoles: Consoles, service: DesktopService, qtbot: QtBot
) -> None:
    desk = consoles.open_live(hotel, "desk")
    settled_in(desk)
    turn_to(desk.program.window, qtbot)
    assert desk.shift.alerting.show_test()
    desk.until(lambda: service.titles == ["Test notification"])
    service.click("Test notification")
    desk.until(lambda: not service.titles)


def test_that_with_notifications_off_nothing_is_told(
    hotel: Hotel,
    consoles: Consoles,
    service: DesktopService,
    other_program: QWidget,
    qtbot: QtBot,
) -> None:
    hotel.clock_in("cook")
    cook = consoles.open_live(hotel, "cook")
    settled_in(cook)
    cook.shift.alerting.set_on(False)
    assert ("Notifications", "Switched off in the settings.") in facts_of(cook.shift)
    turn_to(other_program, qtbot)
    heard: list[object] = []
    cook.shift.workplace.alerted.connect(heard.append)
    guest_orders(hotel, "Club Sandwich")
    cook.until(lambda: heard)
    assert service.history == []
