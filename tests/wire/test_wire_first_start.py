"""The first start at a hotel that is not there, the second of somebody without a station."""

import gc
import socket
from collections.abc import Iterator

import pytest
from at_sign_in import pass_question
from cable import Cable, cable_to
from console_at import ConsoleAt, Consoles
from hotel_process import PASSWORD, Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.shell.workplace import Workplace
from console.state.link import LinkState
from console.views.sign_in.first_start import FirstStartPage
from console.views.sign_in.form import SignInForm
from console.views.sign_in.window import SignInPage
from console.views.stations import Station


@pytest.fixture
def cable(hotel: Hotel, consoles: Consoles) -> Iterator[Cable]:
    """A cable to the hotel; consoles on it are closed before it goes."""
    with cable_to(hotel.process.port) as whole:
        yield whole
        consoles.close_all()


def shown(console: ConsoleAt, kind: type) -> bool:
    """Whether the window shows a page of a kind."""
    return isinstance(console.program.window.currentWidget(), kind)


def form(console: ConsoleAt) -> SignInForm:
    """The form of the sign-in page, once it is on."""
    console.until(lambda: shown(console, SignInPage))
    page = console.program.window.currentWidget()
    assert isinstance(page, SignInPage)
    return page.form


def submit(console: ConsoleAt, password: str = PASSWORD) -> None:
    """Type the password and press the button."""
    it = form(console)
    it.password.edit.clear()
    QTest.keyClicks(it.password.edit, password)
    QTest.mouseClick(it.sign_in, Qt.MouseButton.LeftButton)
    pass_question(console)


def sign_out(console: ConsoleAt) -> None:
    """Choose it in the rail's menu."""
    console.shift.office.frame.rail.sign_out_chosen.emit()


def nowhere() -> str:
    """An address where nobody answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"http://127.0.0.1:{server.getsockname()[1]}"


def test_that_a_hotel_that_comes_late_is_entered_by_itself(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    cable.cut()
    console = consoles.open(hotel, "cook", url=cable.url)
    console.until(lambda: shown(console, FirstStartPage))
    page = console.program.window.currentWidget()
    assert page.reason.text()
    cable.mend()
    QTest.mouseClick(page.try_now, Qt.MouseButton.LeftButton)
    console.until_live()
    assert console.program.window.count() == 1


def test_that_another_hotel_can_be_chosen_while_one_does_not_answer(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open(hotel, "cook", url=nowhere(), station=Station.PORTER)
    console.until(lambda: shown(console, FirstStartPage))
    page = console.program.window.currentWidget()
    QTest.mouseClick(page.change, Qt.MouseButton.LeftButton)
    it = form(console)
    assert it.username.text == hotel.username("cook")
    assert it.sign_in.text() == "Sign in and open Porter"
    it.address.edit.setText(hotel.process.url)
    submit(console)
    console.until_live()


@pytest.mark.parametrize("url", ["ftp://hotel", "http://[::1", "::::"])
def test_that_an_address_that_cannot_be_one_is_said_under_it(
    hotel: Hotel, consoles: Consoles, url: str
) -> None:
    console = consoles.open(hotel, "cook", url=url)
    it = form(console)
    assert it.address.text == url
    assert it.address.problem
    assert it.sign_in.isEnabled()


def test_that_a_wrong_hotel_is_said_under_it_and_nobody_comes_in(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_signed_out("pc")
    it = form(console)
    it.address.edit.setText(hotel.process.url)
    it.hotel.edit.setText("somewhere-else")
    it.username.edit.setText(hotel.username("cook"))
    submit(console)
    console.until(lambda: it.hotel.problem)
    assert it.hotel.problem == "This account belongs to another hotel."
    assert console.program.shift is None
    it.hotel.edit.clear()
    submit(console)
    console.until_live()


def test_that_an_unanswered_sign_in_is_said_under_the_address(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_signed_out("pc")
    it = form(console)
    it.address.edit.setText(nowhere())
    it.username.edit.setText(hotel.username("cook"))
    submit(console)
    console.until(lambda: it.address.problem)
    assert it.sign_in.isEnabled()


def test_that_what_is_picked_at_the_page_goes_before_the_command_line(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_signed_out("pc")
    it = form(console)
    assert it.sign_in.text() == "Sign in and open Kitchen"
    it.address.edit.setText(hotel.process.url)
    it.username.edit.setText(hotel.username("manager"))
    page = console.program.window.currentWidget()
    QTest.mouseClick(page.opens_as.cards[Station.RECEPTION], Qt.MouseButton.LeftButton)
    submit(console)
    console.until_live()
    assert console.shift.office.frame.station is Station.RECEPTION


def test_that_three_rounds_leave_one_workplace(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "cook")
    for _ in range(3):
        sign_out(console)
        # At once: the hotel hears of it afterwards.
        form(console)
        submit(console)
        console.until_live()

    def is_alone() -> bool:
        gc.collect()
        left = [one for one in gc.get_objects() if isinstance(one, Workplace)]
        # What an earlier test's cancelled work still holds is not of this hotel.
        return [one.board.me.hotel_slug for one in left].count(hotel.slug) == 1

    console.until(is_alone)
    assert console.program.window.count() == 1


def test_that_an_ended_sign_in_keeps_the_station_and_says_what_is_kept(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_signed_out("pc")
    it = form(console)
    it.address.edit.setText(hotel.process.url)
    it.username.edit.setText(hotel.username("manager"))
    submit(console)
    console.until_live()
    console.shift.office.open(Station.MANAGER)
    gate = console.shift.gate
    hotel.client(gate._transport.token).post("/api/staff/logout/")
    console.session.try_now()
    it = form(console)
    assert it.password.problem == "Sign in again to go on."
    assert it.username.text == hotel.username("manager")
    assert it.sign_in.text() == "Sign in and open Manager"
    submit(console)
    console.until(lambda: console.board.link.state is LinkState.LIVE)
    console.until(lambda: not shown(console, SignInPage))
    assert console.shift.office.frame.station is Station.MANAGER


def test_that_somebody_without_a_station_finds_the_sign_in_page_each_time(
    monkeypatch: pytest.MonkeyPatch, consoles: Consoles, hotel: Hotel
) -> None:
    monkeypatch.setattr("console.shell.shift.stations_for", lambda entry, only: ())
    for _ in range(2):
        console = consoles.open(hotel, "cook")
        assert "station" in wait_for_problem(console)
        assert console.program.shift is None
        consoles.close(console)


def test_that_a_person_who_lost_every_station_does_not_end_the_program(
    monkeypatch: pytest.MonkeyPatch, consoles: Consoles, hotel: Hotel
) -> None:
    consoles.close(consoles.open_live(hotel, "cook"))
    monkeypatch.setattr("console.shell.shift.stations_for", lambda entry, only: ())
    assert "station" in wait_for_problem(consoles.open(hotel, "cook"))


def wait_for_problem(console: ConsoleAt) -> str:
    """What the sign-in page says under the password."""
    it = form(console)
    console.until(lambda: it.password.problem)
    return it.password.problem
