"""Orders by phone: the reception's keys, the hotel's book, the kitchen's board."""

from typing import Any

from console_at import ConsoleAt, Consoles
from hands import card
from hotel_books import row
from hotel_process import PASSWORD, Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from console.models.phone_order import OrderedLine
from console.models.rows import RowRole
from console.state.actions import ActionState
from console.state.link import LinkState
from console.views.lock.page import LockPage
from console.views.phone.panel import PhonePanel

_CTRL = Qt.KeyboardModifier.ControlModifier


class Keys:
    """A keyboard: every press goes to whatever has the focus, and is counted."""

    def __init__(self, console: ConsoleAt) -> None:
        self._console = console
        self.pressed = 0

    def press(self, key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, with others held."""
        QTest.keyClick(self._at(), key, modifiers)
        self.pressed += 1 if modifiers == Qt.KeyboardModifier.NoModifier else 2

    def write(self, text: str) -> None:
        """Letters and digits."""
        for letter in text:
            QTest.keyClicks(self._at(), letter)
            self.pressed += 1

    def _at(self) -> QWidget:
        window = self._console.program.window
        return QApplication.focusWidget() or window.focusWidget() or window


def panel(console: ConsoleAt) -> PhonePanel | None:
    """The panel while it is open."""
    return console.shift.phone.panel


def bring_to_front(console: ConsoleAt) -> None:
    """Have the window get the keys."""
    window = console.program.window
    window.activateWindow()
    console.until(lambda: QApplication.activeWindow() is window)


def open_desk(hotel: Hotel, consoles: Consoles, **more: Any) -> tuple[ConsoleAt, Keys]:
    """A live reception that knows its rooms."""
    desk = consoles.open_live(hotel, "desk", **more)
    bring_to_front(desk)
    desk.until(lambda: len(desk.board.rooms) == 3)
    return desk, Keys(desk)


def orders(hotel: Hotel) -> list[dict[str, Any]]:
    """Every open order in the hotel's book, oldest first."""
    answer = hotel.staff("manager").get(hotel.services("orders/"), params={"page_size": 100})
    assert answer.status_code == 200, answer.text
    return list(answer.json()["results"])


def lines(order: dict[str, Any]) -> list[tuple[int, str, str | None]]:
    """What an order of the book holds."""
    return [(line["quantity"], line["item"]["name"], line["notes"]) for line in order["items"]]


def shown_ids(console: ConsoleAt) -> list[str]:
    """The orders in the reception's table."""
    return [line.id for line in console.reception.orders.table.model().rows]


def has_keyboard(part: QWidget) -> bool:
    """Whether the keyboard is somewhere in it."""
    now = QApplication.focusWidget()
    return now is not None and part.isAncestorOf(now)


def take_order(keys: Keys) -> None:
    """Three dishes for room 101 and an allergy."""
    keys.press(Qt.Key.Key_F2)
    keys.write("101")
    keys.press(Qt.Key.Key_Return)
    for dish in ("2 club/no mayo", "tom", "red 3"):
        keys.write(dish)
        keys.press(Qt.Key.Key_Return)


def test_that_keys_alone_bring_an_order_to_the_kitchen(hotel: Hotel, consoles: Consoles) -> None:
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook")
    desk, keys = open_desk(hotel, consoles)
    other = hotel.order("Tomato Soup", room="412")
    desk.until(lambda: shown_ids(desk) == [str(other["id"])])
    take_order(keys)
    keys.press(Qt.Key.Key_Return, _CTRL)
    keys.press(Qt.Key.Key_Return, _CTRL)
    assert panel(desk) is None
    assert keys.pressed < 45

    desk.until(lambda: not desk.board.outbox)
    _, order = orders(hotel)
    assert order["room_number"] == 101
    assert order["guest_name"] == "Grace Guest"
    assert lines(order) == [
        (2, "Club Sandwich", "no mayo"),
        (1, "Tomato Soup", None),
        (3, "House Red (glass)", None),
    ]
    kitchen.until(lambda: card(kitchen, str(order["id"])) is not None)
    assert shown_ids(desk) == [str(other["id"]), str(order["id"])]
    assert desk.reception.orders.table.currentIndex().data(RowRole.VALUE).id == str(order["id"])


def test_that_an_order_placed_offline_is_sent_once_when_the_hotel_is_back(
    own_hotel: Hotel, consoles: Consoles
) -> None:
    hotel = own_hotel
    hotel.clock_in("cook")
    desk, keys = open_desk(hotel, consoles)
    hotel.process.kill()
    desk.until(lambda: desk.board.link.state is LinkState.RECONNECTING)
    take_order(keys)
    keys.press(Qt.Key.Key_Return, _CTRL)
    desk.until(lambda: [one.state for one in desk.board.outbox] == [ActionState.WILL_SEND])
    (waiting,) = desk.reception.orders.table.model().rows
    assert (waiting.room, waiting.is_placing, str(waiting.total)) == ("101", True, "65.47")
    consoles.close(desk)

    # The PC comes up without its hotel, and then the hotel does.
    again = consoles.open(hotel, "desk", folder="desk")
    again.until(lambda: again.program.shift is not None)
    again.until(lambda: [one.room for one in again.reception.orders.table.model().rows] == ["101"])
    hotel.process.start()
    again.until_live()
    again.until(lambda: not again.board.outbox)
    (order,) = orders(hotel)
    again.until(
        lambda: [one.id for one in again.reception.orders.table.model().rows] == [str(order["id"])]
    )


def test_that_a_refused_order_comes_back_into_the_form_with_the_reason(
    own_hotel: Hotel, consoles: Consoles
) -> None:
    hotel = own_hotel
    desk, keys = open_desk(hotel, consoles)
    hotel.process.kill()
    desk.until(lambda: desk.board.link.state is LinkState.RECONNECTING)
    take_order(keys)
    keys.press(Qt.Key.Key_Return, _CTRL)
    hotel.process.start()
    cook, soup = hotel.staff("cook"), hotel.items["Tomato Soup"]
    cook.patch(hotel.own(f"menu-items/{soup}/"), json={"is_on_stock": False})
    desk.until(lambda: [one.state for one in desk.board.outbox] == [ActionState.FAILED])
    assert orders(hotel) == []
    told = "Order for room 101 was not placed Tomato Soup is sold out."
    desk.until(lambda: told in desk.told)
    desk.until(lambda: not desk.board.menu.shown(str(soup)).is_on_stock)

    keys.press(Qt.Key.Key_F2)
    opened = panel(desk)
    assert opened is not None
    assert opened.strip.said == "Not placed: Tomato Soup is sold out."
    keys.press(Qt.Key.Key_Return, _CTRL)
    assert opened.finder.dish.problem.startswith("Tomato Soup is sold out.")
    current: OrderedLine = opened.order.lines.current
    assert current.name == "Tomato Soup"
    keys.press(Qt.Key.Key_Delete)
    keys.press(Qt.Key.Key_Return, _CTRL)
    desk.until(lambda: not desk.board.outbox)
    (order,) = orders(hotel)
    assert [name for _, name, _ in lines(order)] == ["Club Sandwich", "House Red (glass)"]
    assert row(hotel, str(order["id"]))["total_price"] == 57.47


def test_that_a_refused_order_settled_in_the_list_leaves_form_and_toast(
    own_hotel: Hotel, consoles: Consoles
) -> None:
    hotel = own_hotel
    desk, keys = open_desk(hotel, consoles)
    hotel.process.kill()
    desk.until(lambda: desk.board.link.state is LinkState.RECONNECTING)
    take_order(keys)
    keys.press(Qt.Key.Key_Return, _CTRL)
    hotel.process.start()
    cook, soup = hotel.staff("cook"), hotel.own(f"menu-items/{hotel.items['Tomato Soup']}/")
    cook.patch(soup, json={"is_on_stock": False})
    desk.until(lambda: any("was not placed" in said for said in desk.told))
    keys.press(Qt.Key.Key_F2)
    keys.press(Qt.Key.Key_Escape)

    cook.patch(soup, json={"is_on_stock": True})
    desk.shift.workplace.retry(desk.board.outbox[0].key)
    desk.until(lambda: not desk.board.outbox)
    assert len(orders(hotel)) == 1
    desk.until(lambda: not any("was not placed" in said for said in desk.toasts))
    keys.press(Qt.Key.Key_F2)
    opened = panel(desk)
    assert opened is not None
    assert opened.finder.room.text == ""


def test_that_the_draft_survives_esc_and_a_restart(hotel: Hotel, consoles: Consoles) -> None:
    desk, keys = open_desk(hotel, consoles)
    take_order(keys)
    keys.press(Qt.Key.Key_Escape)
    assert panel(desk) is None
    consoles.close(desk)
    again, keys = open_desk(hotel, consoles)
    keys.press(Qt.Key.Key_F2)
    again.until(lambda: len(panel(again).order.lines.model().rows) == 3)
    assert panel(again).finder.room.text == "101"
    keys.press(Qt.Key.Key_Return, _CTRL)
    again.until(lambda: not again.board.outbox)
    assert len(orders(hotel)) == 1


def test_that_an_order_taken_back_before_it_was_sent_is_in_the_form_again(
    own_hotel: Hotel, consoles: Consoles
) -> None:
    hotel = own_hotel
    desk, keys = open_desk(hotel, consoles)
    hotel.process.kill()
    desk.until(lambda: desk.board.link.state is LinkState.RECONNECTING)
    take_order(keys)
    keys.press(Qt.Key.Key_Return, _CTRL)
    desk.until(lambda: desk.board.outbox[0].may_withdraw)
    keys.press(Qt.Key.Key_Z, _CTRL)
    assert desk.board.outbox == ()
    opened = panel(desk)
    assert opened is not None
    assert len(opened.order.lines.model().rows) == 3
    hotel.process.start()
    desk.until_live()
    assert orders(hotel) == []
    opened.finder.dish.edit.setFocus()
    keys.press(Qt.Key.Key_Return, _CTRL)
    desk.until(lambda: not desk.board.outbox)
    assert len(orders(hotel)) == 1


def test_that_a_breakfast_is_ordered_for_its_time(hotel: Hotel, consoles: Consoles) -> None:
    desk, keys = open_desk(hotel, consoles)
    keys.press(Qt.Key.Key_F2)
    keys.press(Qt.Key.Key_B, _CTRL)
    keys.write("grace")
    keys.press(Qt.Key.Key_Return)
    keys.write("830")
    keys.press(Qt.Key.Key_Return)
    keys.write("2 full")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Return, _CTRL)
    desk.until(lambda: not desk.board.outbox)
    answer = hotel.staff("manager").get(hotel.services("breakfast-orders/"))
    (breakfast,) = answer.json()["results"]
    assert (breakfast["room_number"], breakfast["delivery_time"]) == (101, "8:30")
    assert lines(breakfast | {"items": [{"notes": None, **i} for i in breakfast["items"]]}) == [
        (2, "Full Irish", None)
    ]
    assert desk.reception.orders.table.model().part == "breakfast"
    desk.until(lambda: shown_ids(desk) == [str(breakfast["id"])])


def test_that_the_manager_orders_too_and_a_draft_is_one_person_s(
    hotel: Hotel, consoles: Consoles
) -> None:
    desk, keys = open_desk(hotel, consoles, folder="pc")
    keys.press(Qt.Key.Key_F2)
    keys.write("412")
    keys.press(Qt.Key.Key_Escape)
    consoles.close(desk)

    manager = consoles.open_live(hotel, "manager", folder="pc")
    bring_to_front(manager)
    manager.until(lambda: len(manager.board.rooms) == 3)
    keys = Keys(manager)
    keys.press(Qt.Key.Key_F2)
    opened = panel(manager)
    assert opened is not None
    assert opened.finder.room.text == ""
    keys.press(Qt.Key.Key_Escape)
    take_order(keys)
    keys.press(Qt.Key.Key_Return, _CTRL)
    manager.until(lambda: not manager.board.outbox)
    assert "Order for room 101 placed" in " ".join(manager.toasts)
    assert len(orders(hotel)) == 1
    consoles.close(manager)

    again, keys = open_desk(hotel, consoles, folder="pc")
    keys.press(Qt.Key.Key_F2)
    again.until(lambda: panel(again).finder.room.text == "412")


def test_that_the_lock_covers_the_form_and_gives_it_back(hotel: Hotel, consoles: Consoles) -> None:
    desk, keys = open_desk(hotel, consoles)
    take_order(keys)
    opened = panel(desk)
    assert opened is not None
    window = desk.program.window
    keys.press(Qt.Key.Key_L, _CTRL)
    desk.until(lambda: isinstance(window.currentWidget(), LockPage))
    assert not opened.isVisible()
    keys.press(Qt.Key.Key_F2)
    assert not opened.isVisible()

    page = window.currentWidget()
    assert isinstance(page, LockPage)
    QTest.keyClicks(page.password.edit, PASSWORD)
    QTest.keyClick(page.password.edit, Qt.Key.Key_Return)
    desk.until(opened.isVisible)
    desk.until(lambda: has_keyboard(opened))
    keys.press(Qt.Key.Key_Return, _CTRL)
    desk.until(lambda: not desk.board.outbox)
    assert len(orders(hotel)) == 1
