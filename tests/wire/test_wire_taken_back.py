"""What is held can be taken back before the hotel hears of it, online and offline."""

import pytest
from console_at import ConsoleAt, Consoles
from hands import cancel_at_the_desk, card, touch_ticket
from hotel_books import guest_orders, row
from hotel_process import Hotel
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from console.commands import steps
from console.models.rows import RowRole
from console.models.waiting import WaitingLine
from console.state.link import LinkState
from console.views.waiting.panel import WaitingPanel
from console.views.waiting.rows import Answer
from console.views.widgets.banner import Banner
from console.views.widgets.button import Button
from console.views.widgets.toasts import Toast
from contract.resources.orders import OrderStatus

_LEFT = Qt.MouseButton.LeftButton


def undo_toast(console: ConsoleAt) -> Toast | None:
    """The toast in sight that offers an undo."""
    shown = console.program.window.findChildren(Toast)
    return next((t for t in shown if t.isVisible() and t.message.action == "Undo"), None)


def waiting_panel(console: ConsoleAt) -> WaitingPanel | None:
    """The list of waiting actions, while it is open."""
    return next(iter(console.program.window.findChildren(WaitingPanel)), None)


def answer(console: ConsoleAt, order_id: str, wanted: Answer) -> None:
    """Click on the button of an order's newest action in the list."""
    panel = waiting_panel(console)
    assert panel is not None
    rows = panel.list

    def found() -> QPoint | None:
        for number in reversed(range(rows.model().rowCount())):
            index = rows.model().index(number, 0)
            line: WaitingLine = index.data(RowRole.VALUE)
            rect = rows.visualRect(index).toRectF()
            places = dict(rows._rows_delegate.buttons(line, rect))
            if line.entity_id == order_id and wanted in places and rows._guard.allows(line.key):
                return places[wanted].center().toPoint()
        return None

    console.until(found)
    QTest.mouseClick(rows.viewport(), _LEFT, pos=found())


def see_them(console: ConsoleAt, banner: Banner) -> None:
    """Click on what the banner says is waiting."""
    console.until(lambda: banner.see_them is not None and banner.isVisible())
    QTest.mouseClick(banner.see_them, _LEFT)


def test_that_a_cancellation_undone_from_its_toast_never_reaches_the_hotel(
    hotel: Hotel, consoles: Consoles, monkeypatch: pytest.MonkeyPatch
) -> None:
    hotel.clock_in("cook")
    desk = consoles.open_live(hotel, "desk")
    order_id = guest_orders(hotel, "Club Sandwich")
    cancel_at_the_desk(desk, order_id, "Guest asked")
    desk.until(lambda: undo_toast(desk))
    assert desk.status(order_id) is OrderStatus.CANCELLED

    QTest.mouseClick(undo_toast(desk).findChild(Button), _LEFT)
    assert desk.status(order_id) is OrderStatus.PENDING
    assert desk.board.outbox == ()
    assert undo_toast(desk) is None
    assert (row(hotel, order_id)["status"], row(hotel, order_id)["rev"]) == ("pending", 1)

    # The next one, left alone for its time, does go.
    monkeypatch.setattr(steps, "UNDO_WINDOW_S", 0.3)
    cancel_at_the_desk(desk, order_id, "Guest asked")
    desk.until(lambda: desk.board.outbox == () and desk.status(order_id) is OrderStatus.CANCELLED)
    assert (row(hotel, order_id)["status"], row(hotel, order_id)["rev"]) == ("cancelled", 2)


def test_that_what_waits_offline_is_listed_and_can_be_taken_back(
    own_hotel: Hotel, consoles: Consoles
) -> None:
    hotel = own_hotel
    hotel.clock_in("cook")
    kitchen, desk = consoles.open_live(hotel, "cook"), consoles.open_live(hotel, "desk")
    kept, taken = guest_orders(hotel, "Club Sandwich"), guest_orders(hotel, "Tomato Soup")
    kitchen.until(lambda: card(kitchen, kept) and card(kitchen, taken))
    desk.until(lambda: desk.shown(kept) and desk.shown(taken))
    hotel.process.kill()
    for one in (kitchen, desk):
        one.until(lambda one=one: one.board.link.state is LinkState.RECONNECTING)
    for order_id in (kept, taken):
        touch_ticket(kitchen, order_id)
    cancel_at_the_desk(desk, kept, "Guest asked")

    see_them(kitchen, kitchen.kitchen.header.banner)
    kitchen.until(lambda: all(one.may_withdraw for one in kitchen.board.outbox))
    answer(kitchen, taken, Answer.UNDO)
    assert kitchen.status(taken) is OrderStatus.PENDING
    see_them(desk, desk.reception.banner)
    answer(desk, kept, Answer.UNDO)
    assert desk.status(kept) is OrderStatus.PENDING

    hotel.process.start()
    for one in (kitchen, desk):
        one.until_live()
    kitchen.until_settled(kept, OrderStatus.PREPARING)
    assert waiting_panel(kitchen).title.text() == "Nothing is waiting"
    assert (row(hotel, kept)["status"], row(hotel, kept)["rev"]) == ("preparing", 2)
    assert (row(hotel, taken)["status"], row(hotel, taken)["rev"]) == ("pending", 1)
