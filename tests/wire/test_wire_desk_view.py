"""The desk view over the wire: what happens at the hotel is painted there, and done there too."""

from console_at import ConsoleAt, Consoles
from hotel_books import guest_orders, row
from hotel_process import Hotel
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from readers import press

from console.models.orders_table import OrderColumn
from console.views.stations import Area

CONTROL = Qt.KeyboardModifier.ControlModifier


def at_the_desk_view(consoles: Consoles, hotel: Hotel) -> ConsoleAt:
    console = consoles.open_live(hotel, "desk")
    console.program.window.resize(1920, 1080)
    console.shift.office.frame.open_area(Area.DESK)
    return console


def inks(widget: QWidget, where: QRect) -> set[int]:
    """The colours painted in a part of a widget."""
    image: QImage = widget.grab(where).toImage()
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_that_an_order_is_painted_and_cancelled_on_the_desk_view(
    hotel: Hotel, consoles: Consoles
) -> None:
    hotel.clock_in("cook")
    console = at_the_desk_view(consoles, hotel)
    table = console.reception.orders.table
    assert table.isVisible()
    place = QRect(0, 0, table.columnWidth(OrderColumn.ROOM), 48)
    assert len(inks(table.viewport(), place)) == 1
    order_id = guest_orders(hotel, "Club Sandwich")
    console.until(lambda: table.model().rowCount() == 1)
    assert table.visualRect(table.model().index(0, OrderColumn.ROOM)).width() == place.width()
    assert len(inks(table.viewport(), place)) > 10

    console.reception.orders._ask_reason = lambda *_: "Guest asked"
    table.setFocus()
    table.selectRow(0)
    press(console, Qt.Key.Key_Delete)
    console.until(lambda: console.pending(order_id))
    press(console, Qt.Key.Key_Z, with_=CONTROL)
    console.until(lambda: not console.pending(order_id))
    assert row(hotel, order_id)["status"] == "pending"


def test_that_a_colleague_who_clocks_in_is_painted_in_both_lists(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = at_the_desk_view(consoles, hotel)
    view = console.reception
    lists = (view.desk.staff, view.on_duty.board)
    assert [one.cards for one in lists] == [[], []]
    before = len(inks(view.desk.staff.viewport(), QRect(0, 0, 300, 90)))
    hotel.clock_in("cook")
    console.until(lambda: all(one.cards for one in lists))
    for one in lists:
        assert "1 on duty" in one.accessibleDescription()
    assert len(inks(view.desk.staff.viewport(), QRect(0, 0, 300, 90))) > before
    answer = hotel.staff("cook").post(hotel.own("clock/"), json={"action": "start_break"})
    assert answer.status_code == 200, answer.text
    console.until(lambda: all("on break" in one.accessibleDescription() for one in lists))
