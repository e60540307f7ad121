"""The question about the clock at the sign-in page: what the hotel has then, and who gets none."""

from collections.abc import Iterator

import pytest
from at_sign_in import duty_at, page_of, question
from cable import Cable, cable_to
from console_at import ConsoleAt, Consoles
from hotel_process import PASSWORD, Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from readers import name_of, nameless, press, stops, tab_round

from console.shell.duty_question import choose_to_ask
from console.state.link import LinkState
from console.state.own_clock import own_clock
from console.views.frame import StationFrame
from console.views.lock.page import LockPage
from console.views.stations import Station
from contract.resources.staff import DutyStatus

Key = Qt.Key


@pytest.fixture
def cable(hotel: Hotel, consoles: Consoles) -> Iterator[Cable]:
    """A cable to the hotel; consoles on it are closed before it goes."""
    with cable_to(hotel.process.port) as whole:
        yield whole
        consoles.close_all()


def sign_in(console: ConsoleAt, hotel: Hotel, who: str, url: str = "") -> None:
    """Fill in the page and press its button; nothing is waited for."""
    console.until(lambda: page_of(console) is not None)
    page = page_of(console)
    assert page is not None
    page.form.set_changing(True)
    page.form.address.edit.setText(url or hotel.process.url)
    page.form.hotel.edit.clear()
    page.form.username.edit.setText(hotel.username(who))
    page.form.password.edit.setText(PASSWORD)
    QTest.mouseClick(page.form.sign_in, Qt.MouseButton.LeftButton)


def clock(hotel: Hotel, who: str, *actions: str) -> None:
    """Somebody uses the clock elsewhere."""
    for action in actions:
        answer = hotel.staff(who).post(hotel.own("clock/"), json={"action": action})
        assert answer.status_code == 200, answer.text


def status(console: ConsoleAt) -> DutyStatus | None:
    """How the console has the clock of the one at work."""
    known = own_clock(console.board)
    return None if known is None else known.status


def until_open(console: ConsoleAt) -> None:
    """Until a station is on screen, connected and verified."""
    console.until(lambda: isinstance(console.program.window.currentWidget(), StationFrame))
    console.until_live()


def test_that_enter_clocks_in_at_the_hotel_and_opens_the_station(
    hotel: Hotel, consoles: Consoles
) -> None:
    clock(hotel, "desk", "clock_in", "clock_out")
    console = consoles.open_signed_out("pc")
    console.until(lambda: page_of(console) is not None)
    page_of(console).opens_as.cards[Station.RECEPTION].click()
    sign_in(console, hotel, "desk")
    step = question(console)
    assert step.greeting.endswith(", Rita")
    assert step.standing.status.text() == "Off duty"
    assert step.standing.since.text().startswith("Last clock-out: ")
    assert step.clock_in.text() == "Clock in and open Reception"
    assert duty_at(hotel, "desk") == "off_duty"
    assert console.program.shift is None
    press(console, Key.Key_Return)
    until_open(console)
    assert console.shift.office.frame.station is Station.RECEPTION
    console.until(lambda: "You are clocked in " in console.toasts)
    assert duty_at(hotel, "desk") == "on_duty"
    console.until(lambda: status(console) is DutyStatus.ON_DUTY)
    assert not console.board.outbox


def test_that_esc_opens_the_station_and_leaves_off_duty(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_signed_out("pc")
    sign_in(console, hotel, "cook")
    step = question(console)
    # Nobody of that name ever clocked out: nothing is made up.
    assert step.standing.since.text() == ""
    press(console, Key.Key_Escape)
    until_open(console)
    assert console.shift.office.frame.station is Station.KITCHEN
    console.until(lambda: status(console) is DutyStatus.OFF_DUTY)
    assert not console.board.outbox
    assert duty_at(hotel, "cook") == "off_duty"


def test_that_a_refused_clock_in_is_told_over_the_open_station(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_signed_out("pc")
    sign_in(console, hotel, "cook")
    question(console)
    clock(hotel, "cook", "clock_in", "start_break")
    press(console, Key.Key_Return)
    until_open(console)
    console.until(lambda: any(one.startswith("You were not clocked in") for one in console.toasts))
    assert any("Maria Conti is on a break." in one for one in console.toasts)
    assert duty_at(hotel, "cook") == "on_break"


def test_that_a_clock_in_waits_where_the_line_was_lost(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    console = consoles.open_signed_out("pc")
    sign_in(console, hotel, "cook", cable.url)
    question(console)
    cable.cut()
    press(console, Key.Key_Return)
    console.until(lambda: isinstance(console.program.window.currentWidget(), StationFrame))
    console.until(lambda: len(console.board.outbox) == 1)
    assert duty_at(hotel, "cook") == "off_duty"
    cable.mend()
    console.until_live()
    console.until(lambda: duty_at(hotel, "cook") == "on_duty")
    console.until(lambda: not console.board.outbox)


@pytest.mark.parametrize("actions", [("clock_in",), ("clock_in", "start_break")])
def test_that_whoever_is_at_work_is_not_stopped(
    hotel: Hotel, consoles: Consoles, actions: tuple[str, ...]
) -> None:
    clock(hotel, "cook", *actions)
    console = consoles.open_signed_out("pc")
    console.until(lambda: page_of(console) is not None)
    page = page_of(console)
    hints: list[str] = []
    say, page.say = page.say, lambda words: (hints.append(words), say(words))
    sign_in(console, hotel, "cook")
    until_open(console)
    assert page.step is None
    own = hotel.staff("cook").get(f"/api/staff/{hotel.slug}/me/").json()
    (said,) = hints
    assert said.startswith("On break since" if own["on_break_since"] else "On duty since")


def test_that_nobody_is_asked_where_it_was_turned_off(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_signed_out("pc")
    choose_to_ask(console.program.pc.remembered, asks=False)
    console.until(lambda: page_of(console) is not None)
    page = page_of(console)
    sign_in(console, hotel, "cook")
    until_open(console)
    assert page.step is None


def test_that_a_password_of_the_command_line_is_not_asked_about(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "cook")
    assert page_of(console) is None
    assert status(console) is DutyStatus.OFF_DUTY


def test_that_whoever_unlocks_by_the_sign_in_page_is_not_asked(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "cook")
    frame = console.shift.office.frame
    console.program._online.locking.lock()
    console.until(lambda: isinstance(console.program.window.currentWidget(), LockPage))
    console.program.window.currentWidget().switch.click()
    page = page_of(console)
    sign_in(console, hotel, "cook")
    console.until(lambda: console.program.window.currentWidget() is frame)
    assert page.step is None


def test_that_another_person_is_asked_while_the_first_ones_session_goes_on(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "cook")
    first = console.shift
    console.program._online.locking.lock()
    console.until(lambda: isinstance(console.program.window.currentWidget(), LockPage))
    console.program.window.currentWidget().switch.click()
    sign_in(console, hotel, "porter")
    step = question(console)
    assert console.shift is first
    assert first.board.link.state is LinkState.LIVE
    step.clock_in.click()
    console.until(lambda: console.shift is not first)
    until_open(console)
    console.until(lambda: duty_at(hotel, "porter") == "on_duty")
    assert duty_at(hotel, "cook") == "off_duty"


def test_that_every_control_beside_the_question_has_a_name_and_its_turn(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_signed_out("pc")
    sign_in(console, hotel, "cook")
    step = question(console)
    window = console.program.window
    assert window.focusWidget() is step.clock_in
    assert nameless(window) == []
    met = tab_round(console)
    cards = {one for one in stops(window) if one.metaObject().className() == "StationCard"}
    assert set(stops(window)) - cards <= set(met)
    assert name_of(step.clock_in) == "Clock in and open Kitchen"
    at = met.index(step.clock_in)
    assert met[(at + 1) % len(met)] is step.without
