"""The line between console and hotel is cut, reset or goes dumb: orders show all the same."""

from collections.abc import Iterator

import pytest
from cable import Cable, cable_to
from console_at import ConsoleAt, Consoles
from hands import card, touch_ticket, try_now
from hotel_books import guest_orders, revs
from hotel_process import Hotel

from console.state.link import LinkState
from console.views.notices import Notice, Tone
from contract.resources.orders import OrderStatus


@pytest.fixture
def cable(hotel: Hotel, consoles: Consoles) -> Iterator[Cable]:
    """A cable to the hotel; consoles on it are closed before it goes."""
    with cable_to(hotel.process.port) as whole:
        yield whole
        consoles.close_all()


def banner(console: ConsoleAt) -> Notice | None:
    """What the kitchen's banner says now."""
    shown = console.kitchen.header.banner
    assert shown.isVisible() == (shown.notice is not None)
    return shown.notice


def says(console: ConsoleAt, tone: Tone, words: str) -> bool:
    """Whether the banner says this in this tone."""
    notice = banner(console)
    return notice is not None and notice.tone is tone and words in f"{notice.title} {notice.text}"


def test_that_a_cut_line_is_told_and_what_was_missed_comes_after(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook", url=cable.url)
    known = guest_orders(hotel, "Club Sandwich")
    kitchen.until(lambda: card(kitchen, known) is not None)
    assert banner(kitchen) is None

    cable.cut()
    missed = str(hotel.order("Tomato Soup", room="102")["id"])
    kitchen.until(lambda: kitchen.board.link.state is LinkState.RECONNECTING)
    kitchen.until(lambda: says(kitchen, Tone.WARN, "Showing what was known at"))
    kitchen.until(lambda: "Reconnecting" in kitchen.kitchen.header.banner.notice.text)
    assert card(kitchen, known) is not None
    assert kitchen.shown(missed) is None

    cable.mend()
    try_now(kitchen)
    kitchen.until(lambda: card(kitchen, missed) is not None)
    kitchen.until_live()
    kitchen.until(lambda: says(kitchen, Tone.OK, "Back online at"))
    assert says(kitchen, Tone.OK, "was missed and is now shown.")
    assert kitchen.board.link.missed == 1
    touch_ticket(kitchen, missed)
    kitchen.until_settled(missed, OrderStatus.PREPARING)
    assert revs(hotel, missed) == [1, 2]


def test_that_a_reset_line_comes_back_by_itself(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook", url=cable.url)
    attempts = kitchen.session._link.tally.attempts
    cable.reset()
    order_id = guest_orders(hotel, "Club Sandwich")
    kitchen.until(lambda: card(kitchen, order_id) is not None)
    kitchen.until(lambda: kitchen.session._link.tally.attempts > attempts)
    kitchen.until_live()
    after = guest_orders(hotel, "Tomato Soup")
    kitchen.until(lambda: card(kitchen, after) is not None)


def test_that_a_line_that_went_dumb_is_noticed_and_clicks_are_done_once(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook", url=cable.url)
    known = guest_orders(hotel, "Club Sandwich")
    kitchen.until(lambda: card(kitchen, known) is not None)

    cable.hold()
    missed = guest_orders(hotel, "Tomato Soup")
    touch_ticket(kitchen, known)
    kitchen.until(lambda: kitchen.board.link.state is LinkState.RECONNECTING)
    kitchen.until(lambda: says(kitchen, Tone.WARN, "Showing what was known at"))
    assert kitchen.board.link.waiting == 1
    assert kitchen.status(known) is OrderStatus.PREPARING
    assert revs(hotel, known) == [1]

    # The first request arrives now, late, after those that were sent instead of it.
    cable.let_go()
    kitchen.until_live()
    kitchen.until_settled(known, OrderStatus.PREPARING)
    kitchen.until(lambda: card(kitchen, missed) is not None)
    assert revs(hotel, known) == [1, 2]


def test_that_orders_show_while_only_the_live_line_is_missing(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook", url=cable.url)
    cable.refuses_live = True
    cable.reset()
    kitchen.until(lambda: kitchen.board.link.state is LinkState.RECONNECTING)
    order_id = guest_orders(hotel, "Club Sandwich")
    kitchen.until(lambda: card(kitchen, order_id) is not None)
    assert kitchen.board.link.state is LinkState.RECONNECTING
    touch_ticket(kitchen, order_id)
    kitchen.until_settled(order_id, OrderStatus.PREPARING)
    cable.refuses_live = False
    kitchen.until_live()
    assert revs(hotel, order_id) == [1, 2]
