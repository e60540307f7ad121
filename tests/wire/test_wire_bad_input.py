"""What strangers, guests and broken senders put on the wire: counted or refused, nothing lost."""

import json
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from cable import Cable, cable_to
from console_at import ConsoleAt, Consoles
from hands import card, touch_ticket
from hotel_books import guest_orders, revs
from hotel_process import Hotel

from console.state.link import LinkState
from contract.resources.orders import OrderStatus

HOSTILE = '<b onclick="x()">No</b> &amp; <img src=http://evil/x.png> 🍕🙅\u200f%s{0}'


def still_works(hotel: Hotel, console: ConsoleAt) -> None:
    """The connection is the one it was, and an order goes its way."""
    assert console.session._link.tally.attempts == 1
    order_id = guest_orders(hotel, "Club Sandwich")
    touch_ticket(console, order_id)
    console.until_settled(order_id, OrderStatus.PREPARING)
    assert revs(hotel, order_id) == [1, 2]
    assert console.board.link.state is LinkState.LIVE


def has_details(console: ConsoleAt, order_id: str) -> bool:
    """Whether a ticket shows what was ordered; at first only its announcement is known."""
    painted = card(console, order_id)
    return painted is not None and bool(painted.card.ticket.lines)


BROKEN = [
    ("no-such-event", {"order_id": "5"}),
    ("new-room-service-order", {"room_number": "101", "total_price": 4.5}),
    ("new-room-service-order", {"order_id": {"deep": [1]}, "room_number": 5}),
    ("new-room-service-order", ["not", "an", "object"]),
    ("new-breakfast-order", {"order_id": None, "delivery_time": "soon"}),
]


def test_that_broken_events_are_counted_and_change_nothing(
    open_hotel: Hotel, consoles: Consoles, publisher: Any
) -> None:
    hotel = open_hotel
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook")
    own = f"{hotel.slug}-staff-{hotel.staff_ids['cook']}-kitchen"
    live = f"{hotel.slug}-live-kitchen"
    said = [(own, name, data) for name, data in BROKEN]
    said += [(live, "changed", data) for data in ({}, {"stream": "kitchen", "seq": "many"}, [1])]
    for channel, name, data in said:
        publisher.trigger(channel, name, data)

    told = kitchen.session.diagnostics
    kitchen.until(lambda: told.unreadable >= len(said) - 2)
    assert kitchen.session._link.tally.flawed >= len(said) - 2
    kitchen.until(lambda: not list(kitchen.board.orders.all_shown()))
    kitchen.until(lambda: not kitchen.kitchen.grid.plan.cards)
    assert told.problems
    assert not any("soon" in problem or "many" in problem for problem in told.problems)
    still_works(hotel, kitchen)


def test_that_an_order_nobody_placed_leaves_the_board_again(
    open_hotel: Hotel, consoles: Consoles, publisher: Any
) -> None:
    hotel = open_hotel
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook")
    own = f"{hotel.slug}-staff-{hotel.staff_ids['cook']}-kitchen"
    ghost = {"order_id": "999", "room_number": HOSTILE, "total_price": -1, "status": "gone"}
    publisher.trigger(own, "new-room-service-order", ghost)
    heard = kitchen.session.diagnostics.events
    kitchen.until(lambda: ("staff_duty", "new-room-service-order") in heard)
    kitchen.until(lambda: kitchen.shown("999") is None)
    kitchen.until(lambda: card(kitchen, "999") is None)
    assert kitchen.board.link.state is LinkState.LIVE
    still_works(hotel, kitchen)


@pytest.fixture
def cable(hotel: Hotel, consoles: Consoles) -> Iterator[Cable]:
    """A cable to the hotel; consoles on it are closed before it goes."""
    with cable_to(hotel.process.port) as whole:
        yield whole
        consoles.close_all()


def test_that_a_frame_of_a_megabyte_and_junk_are_counted(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook", url=cable.url)
    tally = kitchen.session._link.tally
    channel = f"{hotel.slug}-live-kitchen"
    data = json.dumps({"padding": "x" * 1_000_000})
    cable.inject(json.dumps({"event": "changed", "channel": channel, "data": data}).encode())
    cable.inject(b"this is no JSON {{{")
    cable.inject(b"[" * 20_000)
    cable.inject(json.dumps({"event": "changed", "channel": "other-hotel-live-desk"}).encode())
    kitchen.until(lambda: (tally.too_big, tally.junk, tally.stray) == (1, 2, 1))
    still_works(hotel, kitchen)


def test_that_markup_and_emoji_in_notes_are_shown_as_written(
    hotel: Hotel, consoles: Consoles
) -> None:
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook")
    lines = [{"item_id": hotel.items["Tomato Soup"], "quantity": 1, "notes": HOSTILE}]
    order_id = _placed(hotel, {"room_number": "101", "items": lines, "allergies": ["<i>nuts</i>"]})
    kitchen.until(lambda: has_details(kitchen, order_id))
    painted = card(kitchen, order_id).card
    assert painted.ticket.lines[0].note == HOSTILE
    # Long words are broken anywhere.
    written = "".join(row.text for row in painted.frame.rows).replace(" ", "")
    assert '<bonclick="x()">No</b>&amp;<imgsrc=http://evil/x.png>' in written
    assert "\u200f" not in written
    assert "<I>NUTS</I>" in "".join(painted.frame.allergy_rows).upper()
    kitchen.kitchen.grid.grab()
    touch_ticket(kitchen, order_id)
    kitchen.until_settled(order_id, OrderStatus.PREPARING)


def test_that_notes_as_long_as_allowed_are_shown_and_longer_ones_refused(
    hotel: Hotel, consoles: Consoles
) -> None:
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook")
    soup = {"item_id": hotel.items["Tomato Soup"], "quantity": 1}
    refused = _refusal(hotel, {"items": [soup | {"notes": "n" * 3000}]})
    assert refused == "Notes are longer than 2,000 characters."
    order_id = _placed(hotel, {"room_number": "101", "items": [soup | {"notes": "very " * 400}]})
    kitchen.until(lambda: has_details(kitchen, order_id))
    assert card(kitchen, order_id).card.frame.more is not None
    touch_ticket(kitchen, order_id)
    kitchen.until_settled(order_id, OrderStatus.PREPARING)


def _placed(hotel: Hotel, wish: dict[str, Any]) -> str:
    answer = hotel.guest().post(hotel.services("orders/"), json=wish)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def _refusal(hotel: Hotel, wish: dict[str, Any], who: str = "guest") -> str:
    by = hotel.guest() if who == "guest" else hotel.staff(who)
    answer = by.post(hotel.services("orders/"), json={"room_number": "101"} | wish)
    assert 400 <= answer.status_code < 500, answer.text
    return str(answer.json()["detail"])


def test_that_a_wish_nobody_can_serve_is_refused_in_a_sentence(
    hotel: Hotel, consoles: Consoles
) -> None:
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook")
    soup = {"item_id": hotel.items["Tomato Soup"], "quantity": 1}
    assert _refusal(hotel, {"items": [soup | {"quantity": -2}]}) == (
        "A quantity is between 1 and 99."
    )
    assert _refusal(hotel, {"items": []}) == "An order needs at least one dish or drink."
    assert _refusal(hotel, {"room_number": "999", "items": [soup]}, who="desk") == (
        "This hotel has no room 999."
    )
    assert _refusal(hotel, {"room_number": "102", "items": [soup]}) == (
        "You may order for your own room only."
    )
    stranger = hotel.client("no-such-token").post(
        hotel.services("orders/"), json={"room_number": "101", "items": [soup]}
    )
    assert stranger.status_code == 401
    assert stranger.json()["detail"]
    order_id = guest_orders(hotel, "Tomato Soup")
    kitchen.until(lambda: card(kitchen, order_id) is not None)
    assert len(list(kitchen.board.orders.all_shown())) == 1


def test_that_a_request_that_breaks_off_is_nobodys_fault(hotel: Hotel) -> None:
    head = (
        f"POST {hotel.services('orders/')} HTTP/1.1\r\nHost: x\r\n"
        f"Authorization: Token {hotel.sign_in('desk')}\r\n"
        "Content-Type: application/json\r\nContent-Length: 500\r\n\r\n"
    )
    before = len(hotel.process.log)
    with socket.create_connection(("127.0.0.1", hotel.process.port)) as line:
        line.sendall(head.encode() + b'{"room_number": "101"')
    # Whatever is answered after this was asked after the hotel saw the end of the other.
    hotel.order("Tomato Soup")
    assert "ERROR" not in hotel.process.log[before:]
