"""What somebody types as soon as a page is there: it stands in the field that it was meant for."""

from typing import TypeVar

import pytest
from at_sign_in import pass_question
from console_at import ConsoleAt, Consoles
from hotel_process import PASSWORD, Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from console.state.link import LinkState
from console.views.lock.page import LockPage
from console.views.pairing.page import PairingPage
from console.views.sign_in.window import SignInPage
from console.views.widgets.focus_ring import PAINTS_FOCUS

P = TypeVar("P", bound=QWidget)


def shown(console: ConsoleAt, kind: type[P]) -> P:
    """The page on screen, once it is of this kind."""
    window = console.program.window
    console.until(lambda: isinstance(window.currentWidget(), kind))
    page = window.currentWidget()
    assert isinstance(page, kind)
    return page


def assert_typed_in(console: ConsoleAt, field: QLineEdit) -> None:
    """Without a Tab or a click before it, a key reaches a field."""
    window = console.program.window
    assert window.focusWidget() is field
    before = field.text()
    QTest.keyClicks(window.focusWidget(), "maria")
    assert field.text() == f"{before}maria"
    field.setText(before)


def test_that_a_first_start_of_the_sign_in_page_takes_keys(consoles: Consoles) -> None:
    console = consoles.open_signed_out("pc")
    assert_typed_in(console, shown(console, SignInPage).form.username.edit)


def test_that_pairing_takes_keys_and_so_does_signing_in_after_it(consoles: Consoles) -> None:
    console = consoles.open_signed_out("pc")
    before = shown(console, SignInPage)
    QTest.mouseClick(before.opens_as.pair_button, Qt.MouseButton.LeftButton)
    page = shown(console, PairingPage)
    assert_typed_in(console, page.form.hotel.edit)
    page.form.hotel.edit.setText("grand-hotel")
    page.form.back.click()
    after = shown(console, SignInPage)
    assert after is not before
    assert_typed_in(console, after.form.username.edit)


def test_that_the_sign_in_page_after_somebody_left_takes_keys(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "cook")
    transport = console.shift.gate._transport
    console.shift.office.frame.rail.sign_out_chosen.emit()
    assert_typed_in(console, shown(console, SignInPage).form.password.edit)
    console.until(lambda: transport._client is None or transport._client.is_closed)


def test_that_the_page_for_another_person_takes_keys(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "cook")
    console.program._online.locking.lock()
    lock = shown(console, LockPage)
    assert_typed_in(console, lock.password.edit)
    lock.switch.click()
    assert_typed_in(console, shown(console, SignInPage).form.username.edit)


def test_that_the_page_after_an_ended_session_takes_keys(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_signed_out("pc")
    form = shown(console, SignInPage).form
    form.set_changing(True)
    form.address.edit.setText(hotel.process.url)
    form.hotel.edit.setText(hotel.slug)
    form.username.edit.setText(hotel.username("cook"))
    form.password.edit.setText(PASSWORD)
    form.sign_in.click()
    pass_question(console)
    console.until_live()
    assert console.board.link.state is LinkState.LIVE
    token = console.shift.gate._transport.token
    assert hotel.client(token).post("/api/staff/logout/").status_code == 200
    assert_typed_in(console, shown(console, SignInPage).form.password.edit)


@pytest.mark.parametrize("kind", [SignInPage, PairingPage])
def test_that_a_field_has_one_ring(consoles: Consoles, kind: type[QWidget]) -> None:
    console = consoles.open_signed_out("pc")
    page = shown(console, SignInPage)
    if kind is PairingPage:
        page.opens_as.pair_button.click()
    for edit in shown(console, kind).findChildren(QLineEdit):
        assert edit.property(PAINTS_FOCUS)
