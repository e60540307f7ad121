"""Signing in at the window, being signed out by the hotel, and whose steps are whose."""

from collections.abc import Iterator

import pytest
from at_sign_in import pass_question
from cable import Cable, cable_to
from console_at import ConsoleAt, Consoles
from hands import card, touch_ticket
from hotel_books import guest_orders, revs, row
from hotel_process import PASSWORD, Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.state.actions import ActionState
from console.state.link import LinkState
from console.views.sign_in.window import SignInPage
from contract.resources.orders import OrderStatus


@pytest.fixture
def cable(hotel: Hotel, consoles: Consoles) -> Iterator[Cable]:
    """A cable to the hotel; consoles on it are closed before it goes."""
    with cable_to(hotel.process.port) as whole:
        yield whole
        consoles.close_all()


def page(console: ConsoleAt) -> SignInPage | None:
    """The sign-in page while it is what the window shows."""
    shown = console.program.window.currentWidget()
    return shown if isinstance(shown, SignInPage) else None


def sign_in(console: ConsoleAt, hotel: Hotel, url: str, who: str, password: str = PASSWORD) -> None:
    """Type into the sign-in page and press its button."""
    console.until(lambda: page(console) is not None)
    form = page(console).form
    form.set_changing(True)
    typed = (
        (form.address, url),
        (form.hotel, hotel.slug),
        (form.username, hotel.username(who)),
        (form.password, password),
    )
    for field, words in typed:
        field.edit.clear()
        QTest.keyClicks(field.edit, words)
    console.until(form.sign_in.isEnabled)
    QTest.mouseClick(form.sign_in, Qt.MouseButton.LeftButton)
    pass_question(console)


def revoke_sign_in(hotel: Hotel, console: ConsoleAt) -> None:
    """The hotel ends the sign-in that a console holds."""
    token = console.shift.gate._transport.token
    assert hotel.client(token).post("/api/staff/logout/").status_code == 200


def test_that_a_wrong_password_is_told_and_the_right_one_opens_the_kitchen(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_signed_out("pc")
    sign_in(console, hotel, hotel.process.url, "cook", "wrong")
    console.until(lambda: page(console).form.password.problem)
    assert "password" in page(console).form.password.problem
    assert console.program.shift is None
    sign_in(console, hotel, hotel.process.url, "cook")
    console.until_live()
    assert page(console) is None
    order_id = guest_orders(hotel, "Club Sandwich")
    touch_ticket(console, order_id)
    console.until_settled(order_id, OrderStatus.PREPARING)


def test_that_an_ended_sign_in_leads_to_the_sign_in_page_and_loses_no_step(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    console = consoles.open_signed_out("pc")
    sign_in(console, hotel, cable.url, "cook")
    console.until_live()
    order_id = guest_orders(hotel, "Club Sandwich")
    console.until(lambda: card(console, order_id) is not None)
    cable.cut()
    console.until(lambda: console.board.link.state is LinkState.RECONNECTING)
    touch_ticket(console, order_id)
    console.until(lambda: console.pending(order_id) == [ActionState.WILL_SEND])
    revoke_sign_in(hotel, console)

    cable.mend()
    console.until(lambda: page(console) is not None)
    assert page(console).form.password.problem == "Sign in again to go on. 1 action is kept."
    assert revs(hotel, order_id) == [1]
    sign_in(console, hotel, cable.url, "cook")
    console.until_live()
    console.until_settled(order_id, OrderStatus.PREPARING)
    assert page(console) is None
    assert revs(hotel, order_id) == [1, 2]


def test_that_a_console_that_knows_the_password_signs_in_again_by_itself(
    hotel: Hotel, consoles: Consoles
) -> None:
    kitchen = consoles.open_live(hotel, "cook")
    order_id = guest_orders(hotel, "Club Sandwich")
    kitchen.until(lambda: card(kitchen, order_id) is not None)
    revoke_sign_in(hotel, kitchen)
    touch_ticket(kitchen, order_id)
    kitchen.until_settled(order_id, OrderStatus.PREPARING)
    kitchen.until_live()
    assert page(kitchen) is None
    after = guest_orders(hotel, "Tomato Soup")
    kitchen.until(lambda: card(kitchen, after) is not None)
    assert revs(hotel, order_id) == [1, 2]


def test_that_a_step_waits_for_the_person_who_took_it(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    console = consoles.open_signed_out("pc")
    sign_in(console, hotel, cable.url, "cook")
    console.until_live()
    order_id = guest_orders(hotel, "Club Sandwich")
    console.until(lambda: card(console, order_id) is not None)
    cable.cut()
    console.until(lambda: console.board.link.state is LinkState.RECONNECTING)
    touch_ticket(console, order_id)
    console.until(lambda: console.pending(order_id) == [ActionState.WILL_SEND])
    console.shift.office.frame.rail.sign_out_chosen.emit()
    console.until(lambda: page(console) is not None)
    cable.mend()

    sign_in(console, hotel, cable.url, "second")
    console.until_live()
    assert console.status(order_id) is OrderStatus.PENDING
    assert not console.pending(order_id)
    assert console.board.link.waiting == 0
    console.shift.office.frame.rail.sign_out_chosen.emit()
    console.until(lambda: page(console) is not None)
    assert revs(hotel, order_id) == [1]

    sign_in(console, hotel, cable.url, "cook")
    console.until_live()
    console.until_settled(order_id, OrderStatus.PREPARING)
    assert revs(hotel, order_id) == [1, 2]
    assert row(hotel, order_id)["accepted_by"] == "Maria Conti"
