"""Every control of a running console has a name, and Tab reaches them all in reading order."""

from collections.abc import Iterator
from typing import cast

import pytest
from console_at import ConsoleAt, Consoles
from hotel_books import guest_orders
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from readers import nameless, out_of_order, press, stops, tab_round, within

from console.models.rows import RowRole
from console.views.connect.page import ConnectPage
from console.views.lock.page import LockPage
from console.views.pairing.page import PairingPage
from console.views.phone.panel import PhonePanel
from console.views.reception.cancel_dialog import CancelDialog
from console.views.settings.page import SettingsPage
from console.views.sign_in.window import SignInPage
from console.views.stations import STATIONS_OF, Area, Station
from console.views.widgets.accessible_role import install_roles
from contract.resources.orders import OrderStatus

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def manager(hotel: Hotel, consoles: Consoles) -> ConsoleAt:
    """A manager's console, which opens every station, with something on each of them."""
    install_roles()
    hotel.clock_in("cook", "porter", "desk")
    console = consoles.open_live(hotel, "manager", station=Station.KITCHEN)
    for dishes in (("Club Sandwich",), ("Tomato Soup", "House Red (glass)")):
        guest_orders(hotel, *dishes)
    ready = guest_orders(hotel, "Tomato Soup")
    for step in ("preparing", "ready"):
        body = {"status": step}
        hotel.staff("cook").patch(hotel.services(f"orders/{ready}/"), json=body).raise_for_status()
    console.until(lambda: console.status(ready) is OrderStatus.READY)
    return console


def test_that_a_control_without_a_name_and_one_out_of_place_are_noticed(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    lower, upper = QPushButton("Lower", top), QPushButton("…", top)
    lower.move(0, 40)
    top.show()
    assert len(nameless(top)) == 1
    assert out_of_order([lower, upper], top) == ["Lower then …"]
    upper.setText("Lower")
    assert nameless(top) == ["twice: Lower"]


@pytest.mark.parametrize("station", list(Station))
def test_that_every_control_of_a_station_has_a_name(manager: ConsoleAt, station: Station) -> None:
    manager.shift.office.open(station)
    assert nameless(manager.program.window) == []


def test_that_every_control_of_the_settings_has_a_name(manager: ConsoleAt) -> None:
    page = _settings(manager)
    for entry in page._entries:
        page.open(entry.name)
        assert nameless(page) == [], entry.name


def test_that_every_control_of_the_sign_in_page_has_a_name(consoles: Consoles) -> None:
    console = consoles.open_signed_out("new")
    console.until(lambda: stops(console.program.window))
    assert nameless(console.program.window) == []


@pytest.mark.parametrize("station", list(Station))
def test_that_tab_reaches_every_control_of_a_station_in_reading_order(
    manager: ConsoleAt, station: Station
) -> None:
    manager.shift.office.open(station)
    page = cast(QWidget, manager.shift.office.frame.view(station))
    met = tab_round(manager)
    assert set(stops(manager.program.window)) <= set(met)
    assert out_of_order(within(met, page), page) == []


@pytest.mark.parametrize(
    ("area", "station"), [(area, one) for area in Area for one in STATIONS_OF[area]]
)
def test_that_every_control_of_an_area_has_a_name_and_its_turn(
    manager: ConsoleAt, area: Area, station: Station
) -> None:
    frame = manager.shift.office.frame
    frame.open_area(area, at=station)
    assert nameless(manager.program.window) == []
    met = tab_round(manager)
    assert set(stops(manager.program.window)) <= set(met)
    page = cast(QWidget, frame.view(station))
    assert out_of_order(within(met, page), page) == []


def test_that_tab_reaches_every_control_of_the_sign_in_page(consoles: Consoles) -> None:
    console = consoles.open_signed_out("new")
    console.until(lambda: stops(console.program.window))
    window = console.program.window
    # Of the four cards the chosen one has the keyboard, arrows choose another.
    met = tab_round(console)
    cards = {one for one in stops(window) if one.metaObject().className() == "StationCard"}
    assert set(stops(window)) - cards <= set(met)
    assert cards & set(met)


def test_that_tab_reaches_every_control_of_the_pairing_page(consoles: Consoles) -> None:
    console = consoles.open_signed_out("new")
    console.until(lambda: console.program.window.findChildren(SignInPage))
    (before,) = console.program.window.findChildren(SignInPage)
    before.opens_as.pair_button.click()
    console.until(lambda: console.program.window.findChildren(PairingPage))
    (page,) = console.program.window.findChildren(PairingPage)
    # The address is known: typing begins after it, yet Tab comes by.
    assert console.program.window.focusWidget() is page.form.hotel.edit
    assert page.form.address.edit in tab_round(console)


@pytest.mark.parametrize("station", list(Station))
def test_that_f6_goes_through_the_panes_and_back(manager: ConsoleAt, station: Station) -> None:
    manager.shift.office.open(station)
    window = manager.program.window
    there, back = [], []
    for _ in range(12):
        press(manager, Qt.Key.Key_F6)
        there.append(window.focusWidget())
    for _ in range(11):
        press(manager, Qt.Key.Key_F6, with_=Qt.KeyboardModifier.ShiftModifier)
        back.append(window.focusWidget())
    assert len(set(there)) > 1
    assert back == there[-2::-1]


def _settings(console: ConsoleAt) -> SettingsPage:
    press(console, Qt.Key.Key_Comma, with_=CONTROL)
    QApplication.processEvents()
    return console.shift.office.frame.findChildren(SettingsPage)[0]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, bool]]]:
    """What a running screen reader is given to say, and whether it is to interrupt."""
    heard: list[tuple[str, bool]] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            is_assertive = event.politeness() is QAccessible.AnnouncementPoliteness.Assertive
            heard.append((event.message(), is_assertive))

    QAccessible.setActive(True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    yield heard
    QAccessible.setActive(False)


def test_that_a_screen_reader_says_new_orders_at_once(
    hotel: Hotel, consoles: Consoles, said: list[tuple[str, bool]]
) -> None:
    hotel.clock_in("cook")
    console = consoles.open_live(hotel, "cook")
    order_id = guest_orders(hotel, "Club Sandwich")
    console.until(lambda: said)
    assert said == [(f"Room 101: new order. Order #{order_id}", True)]


def test_that_a_screen_reader_follows_the_keyboard_from_ticket_to_ticket(
    manager: ConsoleAt, said: list[tuple[str, bool]]
) -> None:
    manager.until(lambda: len(manager.kitchen.grid.plan.keys()) == 2)
    said.clear()
    press(manager, Qt.Key.Key_Right, Qt.Key.Key_Right)
    manager.until(lambda: said)
    assert said[-1][0].startswith("Room 101, NEW")
    assert said[-1][0].endswith("Accept")


def test_that_every_control_of_the_pages_before_a_shift_has_a_name(consoles: Consoles) -> None:
    console = consoles.open_new("fresh")
    window = console.program.window
    console.until(lambda: window.findChildren(ConnectPage))
    assert nameless(window) == []
    (page,) = window.findChildren(ConnectPage)
    page.form.show_person(shown=True)
    assert nameless(window) == []
    page.pair.click()
    console.until(lambda: window.findChildren(PairingPage))
    assert nameless(window) == []


def test_that_every_control_over_a_station_has_a_name(manager: ConsoleAt) -> None:
    window = manager.program.window
    manager.shift.office.open(Station.RECEPTION)
    press(manager, Qt.Key.Key_F2)
    manager.until(lambda: window.findChildren(PhonePanel))
    assert nameless(window.findChildren(PhonePanel)[0]) == []
    press(manager, Qt.Key.Key_Escape)

    table = manager.reception.orders.table
    line = table.model().index(0, 0).data(RowRole.VALUE)
    dialog = CancelDialog(line, manager.shift.office.frame.theme, window)
    dialog.show()
    assert nameless(dialog) == []
    dialog.reject()

    press(manager, Qt.Key.Key_L, with_=CONTROL)
    manager.until(lambda: window.findChildren(LockPage))
    assert nameless(window.findChildren(LockPage)[0]) == []
