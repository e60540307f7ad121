"""A PC that knows no hotel: its address, its authority, its person, and each step on screen."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cable import Cable, cable_to
from console_at import ConsoleAt, Consoles
from hotel_process import PASSWORD, Hotel, HotelProcess, founded_in
from private_authority import Authority
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.state.checks import Step, StepState
from console.views.connect.page import ConnectPage
from console.views.sign_in.window import SignInPage
from console.views.stations import Station

P, F, W = StepState.PASSED, StepState.FAILED, StepState.WAITING


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def tls_hotel(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hotel]:
    pair = authority.sign("localhost")
    process = HotelProcess(tmp_path_factory.mktemp("tls"))
    process.start(f"--tls-cert={pair.certificate}", f"--tls-key={pair.key}")
    with founded_in(process) as founded:
        yield founded
    process.close()


@pytest.fixture
def cable(hotel: Hotel, consoles: Consoles) -> Iterator[Cable]:
    with cable_to(hotel.process.port) as whole:
        yield whole
        consoles.close_all()


def page(console: ConsoleAt) -> ConnectPage:
    """The page, once it is on."""
    console.until(lambda: isinstance(console.program.window.currentWidget(), ConnectPage))
    shown = console.program.window.currentWidget()
    assert isinstance(shown, ConnectPage)
    return shown


def look_for(console: ConsoleAt, url: str) -> ConnectPage:
    """Type an address and press Enter; wait until it was looked for."""
    shown = page(console)
    shown.form.address.edit.clear()
    QTest.keyClicks(shown.form.address.edit, url)
    QTest.keyClick(shown.form.address.edit, Qt.Key.Key_Return)
    console.until(lambda: not shown.form.is_busy)
    return shown


def come_in(console: ConsoleAt, name: str, password: str = PASSWORD) -> ConnectPage:
    """Type a name and a password and press the button."""
    shown = page(console)
    shown.form.username.edit.setText(name)
    shown.form.password.edit.clear()
    QTest.keyClicks(shown.form.password.edit, password)
    QTest.mouseClick(shown.form.button, Qt.MouseButton.LeftButton)
    return shown


def states(shown: ConnectPage) -> list[StepState]:
    """How each step stands."""
    return [row.told.state for row in shown.steps.rows.values()]


def test_that_a_new_pc_asks_for_the_address_first_and_ends_at_its_station(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_new("pc")
    shown = page(console)
    assert shown.form.address.text == ""
    assert not shown.form.password.isVisible()
    look_for(console, hotel.process.url)
    assert states(shown) == [P, P, W, W, W, W]
    shown.form.stations.choose(list(Station).index(Station.PORTER))
    come_in(console, hotel.username("manager"))
    console.until(lambda: states(shown) == [P] * 6)
    console.until_live()
    assert console.shift.office.frame.station is Station.PORTER
    consoles.close(console)

    again = consoles.open_new("pc")
    again.until(lambda: isinstance(again.program.window.currentWidget(), SignInPage))


def test_that_a_wrong_password_is_said_and_mended(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_new("pc")
    shown = look_for(console, hotel.process.url)
    come_in(console, hotel.username("cook"), "wrong")
    console.until(lambda: states(shown) == [P, P, F, W, W, W])
    console.until(lambda: shown.form.password.problem)
    assert shown.form.button.text() == "Try again"
    assert not shown.go_on.isVisible()
    come_in(console, hotel.username("cook"))
    console.until_live()


def test_that_an_address_where_nobody_answers_can_be_changed(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_new("pc")
    shown = look_for(console, "http://127.0.0.1:1")
    assert states(shown) == [F, W, W, W, W, W]
    assert "Nothing listens at port 1" in shown.steps.rows[Step.REACHABLE].told.sentence
    look_for(console, hotel.process.url)
    assert states(shown) == [P, P, W, W, W, W]
    assert shown.form.username.isVisible()


def test_that_an_authority_is_chosen_and_remembered(
    tls_hotel: Hotel,
    authority: Authority,
    consoles: Consoles,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    chosen = [tmp_path / "empty.pem", authority.file]
    chosen[0].touch()

    def choose(_parent: Any, on_chosen: Any) -> None:
        on_chosen(chosen.pop(0))

    monkeypatch.setattr("console.shell.connect.ask_certificate", choose)
    console = consoles.open_new("pc")
    shown = look_for(console, f"https://localhost:{tls_hotel.process.port}")
    assert "does not know who signed it" in shown.steps.rows[Step.REACHABLE].told.sentence
    QTest.mouseClick(shown.form.choose, Qt.MouseButton.LeftButton)
    assert "holds no certificate" in shown.steps.rows[Step.REACHABLE].told.sentence
    QTest.mouseClick(shown.form.choose, Qt.MouseButton.LeftButton)
    console.until(lambda: states(shown) == [P, P, W, W, W, W])
    assert shown.form.authority.text() == "Trusts authority.pem"
    come_in(console, tls_hotel.username("cook"))
    console.until_live()
    consoles.close(console)

    # The second start knows the file: it comes in without being told of it.
    url = f"https://localhost:{tls_hotel.process.port}"
    consoles.open_live(tls_hotel, "cook", url=url, folder="pc")


def test_that_a_station_opens_although_nothing_arrives_live(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    cable.refuses_live = True
    console = consoles.open_new("pc")
    shown = look_for(console, cable.url)
    come_in(console, hotel.username("cook"))
    console.until(lambda: states(shown) == [P, P, P, F, W, W])
    console.until(shown.go_on.isVisible)
    QTest.mouseClick(shown.go_on, Qt.MouseButton.LeftButton)
    console.until(lambda: console.program.shift is not None)
    console.until(lambda: console.board.link.verified_at is not None)


def test_that_the_way_can_be_checked_from_the_sign_in_page(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_signed_out("pc")
    console.until(lambda: isinstance(console.program.window.currentWidget(), SignInPage))
    form = console.program.window.currentWidget().form
    form.address.edit.setText(hotel.process.url)
    QTest.mouseClick(form.check_way, Qt.MouseButton.LeftButton)
    assert page(console).form.address.text == hotel.process.url
