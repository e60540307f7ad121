"""Coming back without a password: the token in the keyring, until signing out or the hotel's no."""

from collections.abc import Iterator

import keyring
import pytest
from at_sign_in import pass_question
from cable import Cable, cable_to
from console_at import ConsoleAt, Consoles
from hands import touch_ticket
from hotel_books import guest_orders
from hotel_process import PASSWORD, Hotel
from keyring.backend import KeyringBackend
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.shell.handover import Handover
from console.shell.staying import choose_to_stay
from console.state.link import LinkState
from console.storage.drafts import DraftTable
from console.storage.owner import Owner
from console.views.sign_in.window import SignInPage


class MemoryKeyring(KeyringBackend):
    """A keyring of this test's own."""

    priority = 5.0

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[username]


@pytest.fixture
def backend() -> Iterator[MemoryKeyring]:
    before, own = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(own)
    yield own
    keyring.set_keyring(before)


@pytest.fixture
def cable(hotel: Hotel, consoles: Consoles) -> Iterator[Cable]:
    with cable_to(hotel.process.port) as whole:
        yield whole
        consoles.close_all()


def page(console: ConsoleAt) -> SignInPage:
    """The sign-in page, once it is on."""
    console.until(lambda: isinstance(console.program.window.currentWidget(), SignInPage))
    shown = console.program.window.currentWidget()
    assert isinstance(shown, SignInPage)
    return shown


def sign_in(console: ConsoleAt, hotel: Hotel, who: str, url: str | None = None) -> None:
    """Type it all and press the button."""
    form = page(console).form
    form.set_changing(True)
    form.address.edit.setText(url or hotel.process.url)
    form.hotel.edit.clear()
    form.username.edit.setText(hotel.username(who))
    form.password.edit.setText(PASSWORD)
    QTest.mouseClick(form.sign_in, Qt.MouseButton.LeftButton)
    pass_question(console)
    console.until_live()


def account(hotel: Hotel, who: str) -> str:
    """Under which name the keyring has a colleague's token."""
    return f"{hotel.process.url} {hotel.slug} {hotel.username(who)}"


def test_that_somebody_comes_back_without_a_password(
    hotel: Hotel, consoles: Consoles, backend: MemoryKeyring
) -> None:
    console = consoles.open_signed_out("pc")
    sign_in(console, hotel, "cook")
    console.until(lambda: account(hotel, "cook") in backend.kept)
    console.until_live()
    name = console.shift.office.person.name
    consoles.close(console)

    again = consoles.open_new("pc")
    # The saved board, before the hotel was asked anything.
    assert again.board.me.username == hotel.username("cook")
    assert name != hotel.username("cook")
    assert again.shift.office.frame.rail.person.accessibleName().startswith(name)
    again.until_live()
    assert again.shift.gate._transport.token == backend.kept[account(hotel, "cook")]


def test_that_signing_out_forgets_the_token(
    hotel: Hotel, consoles: Consoles, backend: MemoryKeyring
) -> None:
    console = consoles.open_signed_out("pc")
    sign_in(console, hotel, "cook")
    console.until(lambda: backend.kept)
    token = backend.kept[account(hotel, "cook")]
    console.shift.office.frame.rail.sign_out_chosen.emit()
    console.until(lambda: not backend.kept)
    path = f"/api/staff/{hotel.slug}/me/"
    console.until(lambda: hotel.client(token).get(path).status_code == 401)
    consoles.close(console)

    again = consoles.open_new("pc")
    assert page(again).form.username.text == hotel.username("cook")
    assert again.program.shift is None


def test_that_a_token_that_the_hotel_took_back_ends_at_the_sign_in_page_with_all_that_is_kept(
    hotel: Hotel, consoles: Consoles, backend: MemoryKeyring, cable: Cable
) -> None:
    order = guest_orders(hotel, "Club Sandwich")
    console = consoles.open_signed_out("pc")
    sign_in(console, hotel, "cook", cable.url)
    console.until(lambda: backend.kept)
    console.until(lambda: console.status(order))
    cable.cut()
    console.until(lambda: console.board.link.state is LinkState.RECONNECTING)
    touch_ticket(console, order)
    console.until(lambda: console.pending(order))
    me = Owner.of(console.shift.entry.hotel, console.shift.entry.me)
    DraftTable(console.database).put(me, "phone-order", "214: one soup").result()
    consoles.close(console)
    hotel.client(next(iter(backend.kept.values()))).post("/api/staff/logout/")
    cable.mend()

    again = consoles.open_new("pc")
    form = page(again).form
    again.until(lambda: form.password.problem)
    assert form.password.problem == "Sign in again to go on. Your draft and 1 action are kept."
    form.password.edit.setText(PASSWORD)
    QTest.mouseClick(form.sign_in, Qt.MouseButton.LeftButton)
    pass_question(again)
    again.until(lambda: again.board.link.state is LinkState.LIVE)
    again.until(lambda: not again.pending(order))


def test_that_a_pc_of_many_keeps_nobody_signed_in(
    hotel: Hotel, consoles: Consoles, backend: MemoryKeyring
) -> None:
    console = consoles.open_signed_out("pc")
    choose_to_stay(console.program.pc.remembered, stays=False)
    sign_in(console, hotel, "cook")
    consoles.close(console)
    assert backend.kept == {}
    again = consoles.open_new("pc")
    assert page(again).form.note.text() == ""
    assert again.program.shift is None


def test_that_the_next_person_replaces_the_one_before(
    hotel: Hotel, consoles: Consoles, backend: MemoryKeyring
) -> None:
    console = consoles.open_signed_out("pc")
    sign_in(console, hotel, "cook")
    console.until(lambda: backend.kept)
    hotel.client(backend.kept[account(hotel, "cook")]).post("/api/staff/logout/")
    console.session.try_now()
    sign_in(console, hotel, "second")
    console.until(lambda: list(backend.kept) == [account(hotel, "second")])
    consoles.close(console)
    again = consoles.open_new("pc")
    again.until_live()
    assert again.board.me.username == hotel.username("second")


def test_that_a_pc_without_a_keyring_says_so_quietly(consoles: Consoles) -> None:
    console = consoles.open_signed_out("pc")
    form = page(console).form
    console.until(form.note.isVisible)
    assert form.note.text() == "This PC has no keyring: you sign in again after each restart."


def test_that_a_restart_does_not_open_a_locked_screen(
    hotel: Hotel, consoles: Consoles, backend: MemoryKeyring
) -> None:
    console = consoles.open_signed_out("pc")
    sign_in(console, hotel, "cook")
    console.until(lambda: backend.kept)
    console.program._online.locking.lock()
    consoles.close(console)

    for _ in range(2):
        again = consoles.open_new("pc")
        assert page(again).form.username.text == hotel.username("cook")
        consoles.close(again)
    again = consoles.open_new("pc")
    assert page(again).form.username.text == hotel.username("cook")
    assert again.program.shift is None
    sign_in(again, hotel, "cook")
    again.until(lambda: account(hotel, "cook") in backend.kept)
    consoles.close(again)
    consoles.open_new("pc").until_live()


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What consoles tell the program that keeps them, for their next life."""
    said: list[bytes] = []
    monkeypatch.setattr("console.shell.main.Handover", lambda: Handover(said.append))
    return said


def test_that_a_next_life_gets_whoever_is_signed_in_and_nobody_after_a_sign_out(
    hotel: Hotel, consoles: Consoles, kept: list[bytes]
) -> None:
    console = consoles.open_signed_out("pc")
    sign_in(console, hotel, "cook")
    console.until(lambda: kept)
    (first,) = kept
    assert console.shift.gate._transport.token.encode() in first
    console.shift.office.frame.rail.sign_out_chosen.emit()
    console.until(lambda: len(kept) > 1)
    sign_in(console, hotel, "second")
    console.until(lambda: len(kept) > 2)
    assert kept[1] == b""
    assert hotel.username("second").encode() in kept[2]


def test_that_a_next_life_gets_nobody_once_the_hotel_has_ended_the_sign_in(
    hotel: Hotel, consoles: Consoles, kept: list[bytes]
) -> None:
    console = consoles.open_signed_out("pc")
    sign_in(console, hotel, "cook")
    console.until(lambda: kept)
    hotel.client(console.shift.gate._transport.token).post("/api/staff/logout/")
    console.session.try_now()
    page(console)
    assert kept[1:] == [b""]


def test_that_a_pc_of_many_hands_nobody_over(
    hotel: Hotel, consoles: Consoles, kept: list[bytes]
) -> None:
    console = consoles.open_signed_out("pc")
    choose_to_stay(console.program.pc.remembered, stays=False)
    sign_in(console, hotel, "cook")
    consoles.close(console)
    assert kept == []
