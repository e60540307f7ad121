"""An order goes from the guest's phone to the door, over real consoles and a real hotel."""

import time
from collections.abc import Callable

from console_at import Consoles
from hands import card, carry, edge_colour, picture, place_of, touch_ticket
from hotel_books import guest_orders, guest_wants_pushes, pushes, revs, row
from hotel_process import Hotel

from console.models.ticket import TicketState
from console.views.stations import Station
from contract.permissions import Duty
from contract.resources.orders import OrderStatus

Record = Callable[[str, object], None]


def test_that_an_order_is_painted_accepted_carried_and_delivered(
    hotel: Hotel, consoles: Consoles, record_testsuite_property: Record
) -> None:
    hotel.clock_in("cook", "second", "porter")
    guest_wants_pushes(hotel)
    first, second = consoles.open_live(hotel, "cook"), consoles.open_live(hotel, "second")
    porter = consoles.open_live(hotel, "porter")
    accent = first.shift.office.frame.theme.colour.accent
    bare = first.kitchen.grid.grab().toImage()

    order_id = guest_orders(hotel, "Club Sandwich", "Tomato Soup")
    first.until(lambda: card(first, order_id) is not None)
    model = first.kitchen._models.tickets
    assert [model.ticket(t.id).room for t in model.tickets()] == ["101"]
    first.until(lambda: edge_colour(first, order_id) == accent)
    where = place_of(first, order_id)
    new = picture(first, where)
    assert new != bare.copy(where)

    touch_ticket(first, order_id)
    clicked = time.monotonic()
    second.until(lambda: second.status(order_id) is OrderStatus.PREPARING)
    record_testsuite_property("second_console_agreed_after_s", round(time.monotonic() - clicked, 3))
    first.until_settled(order_id, OrderStatus.PREPARING)
    assert row(hotel, order_id)["status"] == "preparing"
    assert row(hotel, order_id)["accepted_by"] == "Maria Conti"
    first.until(lambda: edge_colour(first, order_id) != accent)
    assert picture(first, where) != new
    second.until(lambda: card(second, order_id).card.ticket.state is TicketState.PREPARING)

    touch_ticket(second, order_id)
    for one in (first, second):
        one.until(lambda one=one: card(one, order_id) is None)
    carry(porter, order_id)
    porter.until(lambda: not porter.porter.room_lane.blocks)

    assert row(hotel, order_id)["status"] == "delivered"
    assert revs(hotel, order_id) == [1, 2, 3, 4, 5]
    told = pushes(hotel, "room")
    assert [push["message"]["data"]["status"] for push in told] == [
        "preparing",
        "ready",
        "on the way",
        "delivered",
    ]
    assert "is on the way" in told[2]["message"]["body"]
    for one in (first, second, porter):
        assert not one.session.diagnostics.problems
        assert not one.session.diagnostics.refused_channels


def test_that_a_manager_does_it_all_at_one_pc(hotel: Hotel, consoles: Consoles) -> None:
    hotel.clock_in("cook", "porter")
    manager = consoles.open_live(hotel, "manager", station=Station.KITCHEN)
    assert set(manager.shift.workplace.stations) == set(Duty)
    order_id = guest_orders(hotel, "Club Sandwich")
    for status in (OrderStatus.PREPARING, OrderStatus.READY):
        touch_ticket(manager, order_id)
        manager.until_settled(order_id, status)

    manager.shift.office.frame.open(Station.PORTER)
    carry(manager, order_id)
    assert revs(hotel, order_id) == [1, 2, 3, 4, 5]
