"""Two people work on the same order: one truth, and the slower one is told why."""

from cable import cable_to
from console_at import ConsoleAt, Consoles
from hands import cancel_at_the_desk, card, targets, touch_ticket, try_now
from hotel_books import guest_orders, revs, row
from hotel_process import Hotel

from console.models.ticket import TicketState
from console.state.actions import ActionState
from console.state.link import LinkState
from console.views.kitchen.ticket_frame import Part
from contract.resources.orders import OrderStatus


def shows_no_error(console: ConsoleAt, order_id: str) -> bool:
    """Neither on the ticket nor in a toast."""
    painted = card(console, order_id)
    return (painted is None or painted.card.ticket.failed is None) and not console.toasts


def test_that_accept_at_two_screens_at_once_is_one_step(hotel: Hotel, consoles: Consoles) -> None:
    hotel.clock_in("cook", "second")
    both = [consoles.open_live(hotel, who) for who in ("cook", "second")]
    order_id = guest_orders(hotel, "Club Sandwich")
    for one in both:
        one.until(lambda one=one: card(one, order_id) is not None)
        one.until(lambda one=one: one.kitchen.grid._guard.allows(order_id))
    # Nothing runs between these two: both requests are under way before either is answered.
    for one in both:
        touch_ticket(one, order_id)
    assert [one.pending(order_id) for one in both] == [[ActionState.SENDING]] * 2

    for one in both:
        one.until_settled(order_id, OrderStatus.PREPARING)
        assert shows_no_error(one, order_id)
        assert not one.session.diagnostics.problems
    assert revs(hotel, order_id) == [1, 2]
    truths = [one.shown(order_id).order for one in both]
    assert truths[0] == truths[1]
    assert truths[0].accepted_by == row(hotel, order_id)["accepted_by"]


def test_that_ready_on_an_order_cancelled_meanwhile_shows_the_truth_and_why(
    hotel: Hotel, consoles: Consoles
) -> None:
    hotel.clock_in("cook")
    with cable_to(hotel.process.port) as cable:
        cook = consoles.open_live(hotel, "cook", url=cable.url)
        desk = consoles.open_live(hotel, "desk")
        order_id = guest_orders(hotel, "Club Sandwich")
        touch_ticket(cook, order_id)
        cook.until_settled(order_id, OrderStatus.PREPARING)

        cable.cut()
        cook.until(lambda: cook.board.link.state is LinkState.RECONNECTING)
        touch_ticket(cook, order_id)
        cook.until(lambda: cook.pending(order_id) == [ActionState.WILL_SEND])
        cancel_at_the_desk(desk, order_id, "Guest asked")
        # A cancellation can be taken back for eight seconds before it goes.
        desk.until_settled(order_id, OrderStatus.CANCELLED)

        cable.mend()
        try_now(cook)
        cook.until_live()
        cook.until(lambda: cook.pending(order_id) == [ActionState.FAILED])
        cook.until(lambda: card(cook, order_id).card.ticket.state is TicketState.CANCELLED)
        cook.until(lambda: card(cook, order_id).card.ticket.failed is not None)
        painted = card(cook, order_id).card
        assert " ".join(painted.frame.notice_rows) == "Cancelled by Rita Walsh: Guest asked"
        assert "Already cancelled by Rita Walsh at" in cook.shown(order_id).pending[0].refusal
        assert painted.ticket.cancel_reason == "Guest asked"
        assert revs(hotel, order_id) == [1, 2, 3]
        assert row(hotel, order_id)["status"] == "cancelled"
        touch_ticket(cook, order_id, Part.CARD)
        cook.until(lambda: card(cook, order_id) is None)
        assert not cook.pending(order_id)
        consoles.close_all()


def test_that_retry_after_a_refusal_does_the_step_once_it_is_possible(
    hotel: Hotel, consoles: Consoles
) -> None:
    hotel.clock_in("cook", "second")
    with cable_to(hotel.process.port) as cable:
        first = consoles.open_live(hotel, "cook", url=cable.url)
        second = consoles.open_live(hotel, "second")
        order_id = guest_orders(hotel, "Club Sandwich")
        touch_ticket(first, order_id)
        for one in (first, second):
            one.until_settled(order_id, OrderStatus.PREPARING)

        # One says Ready without a line; the other puts the order back to waiting meanwhile.
        cable.cut()
        first.until(lambda: first.board.link.state is LinkState.RECONNECTING)
        touch_ticket(first, order_id)
        back = {"status": "pending"}
        answer = hotel.staff("second").patch(hotel.services(f"orders/{order_id}/"), json=back)
        assert answer.status_code == 200, answer.text
        cable.mend()
        first.until_live()
        first.until(lambda: first.pending(order_id) == [ActionState.FAILED])
        assert first.status(order_id) is OrderStatus.PENDING

        touch_ticket(second, order_id)
        first.until(lambda: first.status(order_id) is OrderStatus.PREPARING)
        first.until(lambda: Part.RETRY in targets(card(first, order_id)))
        touch_ticket(first, order_id, Part.RETRY)
        first.until_settled(order_id, OrderStatus.READY)
        assert revs(hotel, order_id) == [1, 2, 3, 4, 5]
        consoles.close_all()
