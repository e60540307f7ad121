"""The other ways an order goes: drinks, breakfast, back again, sold out, cancelled."""

import pytest
from console_at import ConsoleAt, Consoles
from hands import card, carry, mark_dish, touch_chip, touch_lane, touch_ticket
from hotel_books import breakfast_row, guest_orders, revs, row
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.models.ticket import TicketState
from console.state.link import LinkState
from console.views.kitchen.ticket_frame import Part
from console.views.porter.intents import Verb
from contract.resources.orders import OrderStatus


def test_that_drinks_go_straight_to_the_porter(hotel: Hotel, consoles: Consoles) -> None:
    hotel.clock_in("cook", "porter")
    kitchen, porter = consoles.open_live(hotel, "cook"), consoles.open_live(hotel, "porter")
    drinks = guest_orders(hotel, "House Red (glass)")
    carry(porter, drinks)
    assert revs(hotel, drinks) == [1, 2, 3]
    # What the kitchen hears next proves that it heard all there was before.
    food = guest_orders(hotel, "Tomato Soup")
    kitchen.until(lambda: card(kitchen, food) is not None)
    assert kitchen.shown(drinks) is None
    assert card(kitchen, drinks) is None


def test_that_a_breakfast_goes_through_kitchen_and_porter(hotel: Hotel, consoles: Consoles) -> None:
    hotel.clock_in("cook", "porter")
    kitchen, porter = consoles.open_live(hotel, "cook"), consoles.open_live(hotel, "porter")
    wish = hotel.wish("Full Irish", "Orange Juice") | {"trays": 2, "allergies": ["nuts"]}
    answer = hotel.guest().post(hotel.services("breakfast-orders/"), json=wish)
    assert answer.status_code == 201, answer.text
    order_id = str(answer.json()["id"])

    for status in (OrderStatus.PREPARING, OrderStatus.READY):
        if kitchen.kitchen.grid.extra is None:
            touch_chip(kitchen, order_id, recall=False)
        touch_ticket(kitchen, order_id)
        kitchen.until_settled(order_id, status)
    assert card(kitchen, order_id) is None or kitchen.kitchen.grid.extra is not None
    carry(porter, order_id, is_breakfast=True)
    final = breakfast_row(hotel, order_id)
    assert (final["status"], final["rev"]) == ("delivered", 5)
    assert revs(hotel, order_id, "breakfast_order") == [1, 2, 3, 4, 5]


def test_that_ready_is_recalled_and_a_pick_up_undone(hotel: Hotel, consoles: Consoles) -> None:
    hotel.clock_in("cook", "porter")
    kitchen, porter = consoles.open_live(hotel, "cook"), consoles.open_live(hotel, "porter")
    order_id = guest_orders(hotel, "Club Sandwich")
    for status in (OrderStatus.PREPARING, OrderStatus.READY):
        touch_ticket(kitchen, order_id)
        kitchen.until_settled(order_id, status)
    kitchen.until(lambda: card(kitchen, order_id) is None)

    touch_chip(kitchen, order_id, recall=True)
    kitchen.until_settled(order_id, OrderStatus.PREPARING)
    kitchen.until(lambda: card(kitchen, order_id).card.ticket.state is TicketState.PREPARING)
    porter.until(lambda: not porter.porter.room_lane.blocks)
    touch_ticket(kitchen, order_id)
    kitchen.until_settled(order_id, OrderStatus.READY)

    touch_lane(porter, order_id, Verb.PICK_UP)
    porter.until_settled(order_id, OrderStatus.ON_THE_WAY)
    QTest.mouseClick(porter.porter.undo_bar._undo, Qt.MouseButton.LeftButton)
    porter.until_settled(order_id, OrderStatus.READY)
    assert row(hotel, order_id)["carried_by"] is None
    carry(porter, order_id)
    assert revs(hotel, order_id) == [1, 2, 3, 4, 5, 6, 7, 8, 9]


def test_that_a_step_undone_before_it_was_sent_never_happened(
    own_hotel: Hotel, consoles: Consoles
) -> None:
    hotel = own_hotel
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook")
    order_id = guest_orders(hotel, "Club Sandwich")
    touch_ticket(kitchen, order_id)
    kitchen.until_settled(order_id, OrderStatus.PREPARING)
    hotel.process.kill()
    kitchen.until(lambda: kitchen.board.link.state is LinkState.RECONNECTING)
    kitchen.until(lambda: kitchen.session._keeper.is_reachable is False)

    touch_ticket(kitchen, order_id)
    kitchen.until(lambda: card(kitchen, order_id).card.ticket.state is TicketState.READY)
    # While an attempt is under way nobody knows yet that nothing arrives.
    kitchen.until(lambda: kitchen.session.diagnostics.sending_trouble)
    kitchen.until(lambda: kitchen.board.outbox[0].may_withdraw)
    touch_ticket(kitchen, order_id)
    kitchen.until(lambda: card(kitchen, order_id).card.ticket.state is TicketState.PREPARING)
    assert not kitchen.pending(order_id)
    hotel.process.start()
    kitchen.until_live()
    assert kitchen.board.link.waiting == 0
    assert revs(hotel, order_id) == [1, 2]


def test_that_a_dish_sold_out_by_the_kitchen_cannot_be_ordered(
    hotel: Hotel, consoles: Consoles
) -> None:
    hotel.clock_in("cook")
    kitchen, second = consoles.open_live(hotel, "cook"), consoles.open_live(hotel, "second")
    order_id = guest_orders(hotel, "Tomato Soup")
    kitchen.until(lambda: kitchen.kitchen.all_day.items == 1)
    soup = hotel.items["Tomato Soup"]

    def refused() -> str:
        wish = hotel.wish("Tomato Soup")
        answer = hotel.guest().post(hotel.services("orders/"), json=wish)
        return "" if answer.status_code == 201 else str(answer.json()["detail"])

    mark_dish(kitchen, soup)
    for one in (kitchen, second):
        one.until(lambda one=one: _is_sold_out(one, soup))
    assert refused() == "Tomato Soup is sold out."
    # Who ordered before still gets it.
    touch_ticket(kitchen, order_id)
    kitchen.until_settled(order_id, OrderStatus.PREPARING)

    mark_dish(kitchen, soup)
    second.until(lambda: not _is_sold_out(second, soup))
    assert refused() == ""


def _is_sold_out(console: ConsoleAt, item_id: int) -> bool:
    shown = console.board.menu.shown(str(item_id))
    return shown is not None and not shown.is_on_stock and not shown.pending


@pytest.mark.parametrize("is_accepted", [False, True])
def test_that_a_cancelled_ticket_stays_until_touched_and_leaves_the_counts(
    hotel: Hotel, consoles: Consoles, is_accepted: bool
) -> None:
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook")
    order_id = guest_orders(hotel, "Club Sandwich")
    kitchen.until(lambda: card(kitchen, order_id) is not None)
    if is_accepted:
        touch_ticket(kitchen, order_id)
        kitchen.until_settled(order_id, OrderStatus.PREPARING)
    kitchen.until(lambda: kitchen.kitchen._models.figures.open == 1)

    by = hotel.staff("desk") if is_accepted else hotel.guest()
    wish = {"status": "cancelled", "reason": "Fell asleep"}
    answer = by.patch(hotel.services(f"orders/{order_id}/"), json=wish)
    assert answer.status_code == 200, answer.text
    kitchen.until(lambda: card(kitchen, order_id).card.ticket.state is TicketState.CANCELLED)
    kitchen.until(lambda: kitchen.kitchen._models.figures.open == 0)
    assert kitchen.kitchen.all_day.items == 0
    assert card(kitchen, order_id).card.ticket.cancel_reason == "Fell asleep"

    # Another order comes and it still stands there.
    other = guest_orders(hotel, "Tomato Soup")
    kitchen.until(lambda: card(kitchen, other) is not None)
    assert card(kitchen, order_id) is not None
    touch_ticket(kitchen, order_id, Part.CARD)
    kitchen.until(lambda: card(kitchen, order_id) is None)
    assert card(kitchen, other) is not None


def test_that_the_board_says_that_nobody_is_on_duty_and_orders_still_show(
    hotel: Hotel, consoles: Consoles
) -> None:
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook")
    header = kitchen.kitchen.header
    assert header.banner.notice is None
    answer = hotel.staff("cook").post(hotel.own("clock/"), json={"action": "clock_out"})
    assert answer.status_code == 200, answer.text
    kitchen.until(lambda: header.banner.notice is not None)
    assert header.banner.notice.title == "Nobody from the kitchen is clocked in."
    assert kitchen.board.link.nobody_on_duty

    order_id = guest_orders(hotel, "Club Sandwich")
    kitchen.until(lambda: card(kitchen, order_id) is not None)
    # Nobody on duty means no announcement to anybody: only the live stream told of it.
    heard = kitchen.session.diagnostics.events
    assert ("live", "changed") in heard
    assert ("staff_duty", "new-room-service-order") not in heard
    touch_ticket(kitchen, order_id)
    kitchen.until_settled(order_id, OrderStatus.PREPARING)
    hotel.clock_in("second")
    kitchen.until(lambda: header.banner.notice is None)
