"""Each station worked by keys alone, through the real window, as the hotel then has it."""

from typing import cast

import pytest
from at_sign_in import duty_at, question
from console_at import ConsoleAt, Consoles
from hands import card
from hotel_books import guest_orders, row
from hotel_process import PASSWORD, Hotel
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QWidget
from readers import name_of, press

from console.models.ticket import TicketState
from console.views.manager.station import ManagerStation
from console.views.settings.page import SettingsPage
from console.views.sign_in.window import SignInPage
from console.views.stations import Station
from console.views.theme import ThemeChoice
from console.views.waiting.panel import WaitingPanel
from contract.resources.orders import OrderStatus
from contract.scalars import Id

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def tab_to(console: ConsoleAt, wanted: QWidget) -> None:
    """Press Tab until the keyboard stands there."""
    window = console.program.window
    for _ in range(60):
        if window.focusWidget() is wanted:
            return
        press(console, Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {name_of(wanted)}")


def type_words(console: ConsoleAt, text: str) -> None:
    """Type into what has the keyboard, as it stands."""
    field = console.program.window.focusWidget()
    assert isinstance(field, QLineEdit)
    field.insert(text)


def until_counts(console: ConsoleAt, order_id: str) -> None:
    """Until the double-touch guard of a ticket lets a key through."""
    grid = console.kitchen.grid
    console.until(lambda: card(console, order_id) is not None and grid._guard.allows(Id(order_id)))


def test_that_a_kitchen_is_worked_by_keys(hotel: Hotel, consoles: Consoles) -> None:
    hotel.clock_in("cook")
    console = consoles.open_live(hotel, "cook")
    first, second = guest_orders(hotel, "Club Sandwich"), guest_orders(hotel, "Tomato Soup")
    for step in (OrderStatus.PREPARING, OrderStatus.READY):
        until_counts(console, first)
        press(console, Key.Key_1)
        console.until_settled(first, step)
    assert row(hotel, first)["status"] == "ready"

    console.until(lambda: console.kitchen.footer.recall.placed)
    console.until(lambda: console.kitchen.footer.recall._guard.allows(Id(first)))
    press(console, Key.Key_0)
    console.until_settled(first, OrderStatus.PREPARING)
    assert row(hotel, first)["status"] == "preparing"

    until_counts(console, second)
    grid = console.kitchen.grid
    for _ in range(4):
        if grid.focus_id != second:
            press(console, Key.Key_Right)
    assert grid.accessibleDescription().startswith("Room 101, NEW")
    press(console, Key.Key_Return)
    console.until_settled(second, OrderStatus.PREPARING)
    shown = card(console, second)
    assert shown is not None
    assert shown.card.ticket.state is TicketState.PREPARING

    press(console, Key.Key_A)
    console.until(lambda: console.program.window.focusWidget() is console.kitchen.all_day)
    press(console, Key.Key_M)
    console.until(lambda: console.shift.workplace.ears.player.mute_left_s > 0)


def test_that_a_dish_is_marked_sold_out_by_keys(hotel: Hotel, consoles: Consoles) -> None:
    hotel.clock_in("cook")
    console = consoles.open_live(hotel, "cook")
    guest_orders(hotel, "Club Sandwich")
    panel = console.kitchen.all_day
    console.until(lambda: panel.items == 1)
    press(console, Key.Key_A)
    assert panel.accessibleDescription() == "1 Club Sandwich"
    press(console, Key.Key_Return)
    assert panel.accessibleDescription() == "Mark Club Sandwich sold out?"
    press(console, Key.Key_Return)
    sandwich = str(hotel.items["Club Sandwich"])

    def is_sold_out() -> bool:
        truth = console.board.menu.truth(Id(sandwich))
        return truth is not None and not truth.is_on_stock

    console.until(is_sold_out)


def test_that_a_porter_carries_by_keys(hotel: Hotel, consoles: Consoles) -> None:
    hotel.clock_in("cook", "porter")
    order_id = guest_orders(hotel, "Club Sandwich")
    for step in ("preparing", "ready"):
        path = hotel.services(f"orders/{order_id}/")
        hotel.staff("cook").patch(path, json={"status": step}).raise_for_status()
    console = consoles.open_live(hotel, "porter")
    lane = console.porter.room_lane
    console.until(lambda: lane.touches)
    tab_to(console, lane)
    assert lane.accessibleDescription().startswith("101. Ready")
    for step in (OrderStatus.ON_THE_WAY, OrderStatus.DELIVERED):
        console.until(lambda: lane.touches and lane._guard.allows(_thing_of(lane)))
        press(console, Key.Key_Return)
        console.until_settled(order_id, step)
    assert row(hotel, order_id)["status"] == "delivered"

    press(console, Key.Key_Z)
    console.until_settled(order_id, OrderStatus.ON_THE_WAY)
    assert row(hotel, order_id)["status"] == "on_the_way"
    press(console, Key.Key_B)
    press(console, Key.Key_S)
    console.until(lambda: console.program.window.focusWidget() is lane)


def test_that_the_desk_cancels_and_takes_back_by_keys(hotel: Hotel, consoles: Consoles) -> None:
    hotel.clock_in("desk", "cook")
    first, second = guest_orders(hotel, "Club Sandwich"), guest_orders(hotel, "Tomato Soup")
    console = consoles.open_live(hotel, "desk")
    press(console, Key.Key_3, with_=CONTROL)
    table = console.reception.orders.table
    console.until(lambda: table.model().rowCount() == 2)
    tab_to(console, table)

    _cancel_by_keys(console, row_number=0, reason="Kitchen closed")
    console.until(lambda: console.pending(first))
    press(console, Key.Key_F8)
    undo = console.program.window.focusWidget()
    assert isinstance(undo, QAbstractButton)
    assert undo.text() == "Undo"
    press(console, Key.Key_Return)
    console.until(lambda: not console.pending(first))
    assert row(hotel, first)["status"] == "pending"

    tab_to(console, table)
    _cancel_by_keys(console, row_number=1, reason="Sold out")
    console.until_settled(second, OrderStatus.CANCELLED)
    assert row(hotel, second)["status"] == "cancelled"
    assert row(hotel, second)["cancel_reason"] == "Sold out"


def test_that_a_waiting_action_is_taken_back_by_keys(hotel: Hotel, consoles: Consoles) -> None:
    hotel.clock_in("desk", "cook")
    order_id = guest_orders(hotel, "Club Sandwich")
    console = consoles.open_live(hotel, "desk")
    press(console, Key.Key_3, with_=CONTROL)
    table = console.reception.orders.table
    console.until(lambda: table.model().rowCount() == 1)
    tab_to(console, table)
    _cancel_by_keys(console, row_number=0, reason="Guest asked")
    console.until(lambda: console.pending(order_id))
    press(console, Key.Key_O, with_=CONTROL)
    (panel,) = console.program.window.findChildren(WaitingPanel)
    assert panel.isVisible()
    console.until(lambda: panel.list._guard.allows(panel._model.rows[0].key))
    press(console, Key.Key_Return)
    console.until(lambda: not console.pending(order_id))
    assert row(hotel, order_id)["status"] == "pending"


def test_that_a_manager_reads_the_whole_board_by_keys(hotel: Hotel, consoles: Consoles) -> None:
    hotel.clock_in("cook", "second", "porter", "desk", "cleaner", "manager")
    console = consoles.open_live(hotel, "manager")
    console.program.window.resize(700, 420)
    station = cast(ManagerStation, console.shift.office.frame.view(Station.MANAGER))
    parts = station.dashboard.parts
    tab_to(console, parts.tabs)
    press(console, Key.Key_Right)
    bar = parts.board.verticalScrollBar()
    console.until(lambda: bar.maximum() > 0)
    tab_to(console, parts.board)
    press(console, Key.Key_Down)
    assert 0 < bar.value() < bar.maximum()
    press(console, Key.Key_End)
    assert bar.value() == bar.maximum()
    assert "Maria Conti" in parts.board.accessibleDescription()


def test_that_settings_are_changed_by_keys(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "desk")
    press(console, Key.Key_Comma, with_=CONTROL)
    (page,) = console.shift.office.frame.findChildren(SettingsPage)
    console.until(page.isVisible)
    press(console, Key.Key_F6)
    console.until(lambda: name_of(console.program.window.focusWidget()) == "Theme")
    looks = console.shift.office._looks
    for key in (Key.Key_Left,) * 4 + (Key.Key_Right,) * 4:
        if looks.choice is not ThemeChoice.DARK:
            press(console, key)
    assert looks.choice is ThemeChoice.DARK
    press(console, Key.Key_1, with_=CONTROL)
    console.until(lambda: not page.isVisible())


def test_that_somebody_signs_in_by_keys(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_signed_out("new")
    pages = console.program.window.findChildren
    console.until(lambda: pages(SignInPage) and pages(SignInPage)[0].isVisible())
    form = pages(SignInPage)[0].form
    for field, text in (
        (form.address, hotel.process.url),
        (form.username, hotel.username("cook")),
        (form.password, PASSWORD),
    ):
        tab_to(console, field.edit)
        press(console, Key.Key_A, with_=CONTROL)
        press(console, Key.Key_Delete)
        type_words(console, text)
    press(console, Key.Key_Return)
    question(console)
    press(console, Key.Key_Return)
    console.until_live()
    assert console.shift.office.frame.station is Station.KITCHEN
    console.until(lambda: duty_at(hotel, "cook") == "on_duty")


def _thing_of(lane: object) -> object:
    from console.views.porter.lane import Lane, _thing

    assert isinstance(lane, Lane)
    return _thing(lane.touches[0])


def _cancel_by_keys(console: ConsoleAt, *, row_number: int, reason: str) -> None:
    """Choose a row, ask to cancel it, and give the reason in the dialog."""
    press(console, Key.Key_Home, with_=CONTROL)
    for _ in range(row_number):
        press(console, Key.Key_Down)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        for _ in range(12):
            field = dialog.focusWidget()
            if isinstance(field, QLineEdit):
                field.insert(reason)
                press(console, Key.Key_Return)
                return
            press(console, Key.Key_Tab)
        dialog.reject()
        pytest.fail("Tab does not reach the reason")

    QTimer.singleShot(0, answer)
    press(console, Key.Key_Delete)
