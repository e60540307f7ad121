"""The hotel is killed in the middle of an order's way: nothing is lost, nothing done twice."""

import pytest
from cable import cable_to
from console_at import ConsoleAt, Consoles
from hands import card, carry, touch_ticket
from hotel_books import guest_orders, guest_wants_pushes, pushes, revs, row
from hotel_process import Hotel

from console.models.ticket import TicketState
from console.state.actions import ActionState
from console.state.link import LinkState
from console.views.kitchen.ticket_look import look_of
from contract.resources.orders import OrderStatus


def finish(hotel: Hotel, kitchen: ConsoleAt, porter: ConsoleAt, order_id: str) -> None:
    """The rest of an accepted order's way, and that each step was taken and told once."""
    touch_ticket(kitchen, order_id)
    carry(porter, order_id)
    assert row(hotel, order_id)["status"] == "delivered"
    assert revs(hotel, order_id) == [1, 2, 3, 4, 5]
    told = [push["message"]["data"]["status"] for push in pushes(hotel, "room")]
    assert told == ["preparing", "ready", "on the way", "delivered"]


@pytest.mark.parametrize("has_arrived", [False, True])
def test_that_an_accept_survives_the_death_of_the_hotel(
    own_hotel: Hotel, consoles: Consoles, has_arrived: bool
) -> None:
    hotel = own_hotel
    hotel.clock_in("cook", "porter")
    guest_wants_pushes(hotel)
    kitchen, porter = consoles.open_live(hotel, "cook"), consoles.open_live(hotel, "porter")
    order_id = guest_orders(hotel, "Club Sandwich")
    kitchen.until(lambda: card(kitchen, order_id) is not None)

    if has_arrived:
        touch_ticket(kitchen, order_id)
        kitchen.until(lambda: row(hotel, order_id)["status"] == "preparing")
        hotel.process.kill()
    else:
        hotel.process.kill()
        touch_ticket(kitchen, order_id)
    for one in (kitchen, porter):
        one.until(lambda one=one: one.board.link.state is LinkState.RECONNECTING)
    hotel.process.start()
    for one in (kitchen, porter):
        one.until_live()
    kitchen.until_settled(order_id, OrderStatus.PREPARING)

    assert revs(hotel, order_id) == [1, 2]
    finish(hotel, kitchen, porter, order_id)


def test_that_an_accept_whose_answer_was_lost_is_done_once(
    own_hotel: Hotel, consoles: Consoles
) -> None:
    hotel = own_hotel
    hotel.clock_in("cook", "porter")
    guest_wants_pushes(hotel)
    with cable_to(hotel.process.port) as cable:
        kitchen = consoles.open_live(hotel, "cook", url=cable.url)
        porter = consoles.open_live(hotel, "porter")
        order_id = guest_orders(hotel, "Club Sandwich")
        kitchen.until(lambda: card(kitchen, order_id) is not None)

        cable.hold(requests=False)
        touch_ticket(kitchen, order_id)
        kitchen.until(lambda: row(hotel, order_id)["status"] == "preparing")
        assert kitchen.pending(order_id) == [ActionState.SENDING]
        hotel.process.kill()
        cable.cut()
        kitchen.until(lambda: kitchen.pending(order_id) == [ActionState.NOT_CONFIRMED])
        kitchen.until(lambda: card(kitchen, order_id).card.ticket.waiting is not None)

        hotel.process.start()
        cable.mend()
        kitchen.until_live()
        kitchen.until_settled(order_id, OrderStatus.PREPARING)
        assert revs(hotel, order_id) == [1, 2]
        finish(hotel, kitchen, porter, order_id)
        consoles.close_all()


def test_that_accept_and_ready_clicked_without_a_hotel_are_done_in_order(
    own_hotel: Hotel, consoles: Consoles
) -> None:
    hotel = own_hotel
    hotel.clock_in("cook", "porter")
    kitchen = consoles.open_live(hotel, "cook")
    order_id = guest_orders(hotel, "Club Sandwich")
    kitchen.until(lambda: card(kitchen, order_id) is not None)
    hotel.process.kill()
    kitchen.until(lambda: kitchen.board.link.state is LinkState.RECONNECTING)

    for status in (OrderStatus.PREPARING, OrderStatus.READY):
        touch_ticket(kitchen, order_id)
        kitchen.until(lambda status=status: kitchen.status(order_id) is status)
    kitchen.until(lambda: set(kitchen.pending(order_id)) == {ActionState.WILL_SEND})
    shown = kitchen.shown(order_id)
    assert shown is not None
    assert shown.is_waiting
    assert shown.order.status is OrderStatus.PENDING
    kitchen.until(lambda: card(kitchen, order_id).card.ticket.state is TicketState.READY)
    painted = card(kitchen, order_id).card
    assert look_of(painted.ticket, painted.age, kitchen.kitchen._theme.colour).dashed
    kitchen.until(lambda: kitchen.board.link.waiting == 2)

    hotel.process.start()
    kitchen.until_live()
    kitchen.until_settled(order_id, OrderStatus.READY)
    kitchen.until(lambda: card(kitchen, order_id) is None)
    assert revs(hotel, order_id) == [1, 2, 3]
    final = row(hotel, order_id)
    assert final["accepted_at"] <= final["ready_at"]
    assert kitchen.board.link.waiting == 0


def test_that_an_order_of_the_last_moment_is_there_after_the_restart(
    own_hotel: Hotel, consoles: Consoles
) -> None:
    hotel = own_hotel
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook")
    with cable_to(hotel.process.port) as cable:
        second = consoles.open_live(hotel, "second", url=cable.url)
        # The hotel has taken the order and is killed before anybody was told.
        cable.hold(requests=False)
        order_id = guest_orders(hotel, "Tomato Soup")
        hotel.process.kill()
        cable.cut()
        assert second.shown(order_id) is None
        hotel.process.start()
        cable.mend()
        for one in (kitchen, second):
            one.until(lambda one=one: card(one, order_id) is not None)
            one.until_live()
        assert revs(hotel, order_id) == [1]
        consoles.close_all()
