"""Arrivals at the reception over the wire: decided with an undo, once, and also when offline."""

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from cable import cable_to
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from readers import press

from console.commands import bookings as commands
from console.state.bookings import ShownBooking
from console.views.arrivals import words
from console.views.stations import Area, Station
from contract.scalars import Id

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def quick_undo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The time for an undo is over after a second."""
    monkeypatch.setattr(commands, "UNDO_WINDOW_S", 1.0)
    return


def book(hotel: Hotel, name: str = "Olive Oak", *, in_days: int = 0) -> dict[str, Any]:
    """Somebody rings and wants to come."""
    day = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=in_days)
    wanted = {
        "guest_name": name,
        "room_type_name": "Deluxe double",
        "room_number": "101",
        "check_in": day.isoformat(),
        "check_out": (day + dt.timedelta(days=2)).isoformat(),
    }
    answer = hotel.staff("desk").post(hotel.own("bookings/"), json=wanted)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def at_hotel(hotel: Hotel, booking: dict[str, Any]) -> dict[str, Any]:
    """The booking as the hotel has it."""
    answer = hotel.staff("manager").get(hotel.own(f"bookings/{booking['booking_id']}/"))
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def at_the_arrivals(console: ConsoleAt) -> None:
    """Somebody opens the arrivals, with the keyboard on them."""
    console.program.window.activateWindow()
    console.shift.office.frame.open_area(Area.ARRIVALS)
    area = console.reception.arrivals
    assert area is not None
    area.list.setFocus()


def shown(console: ConsoleAt, booking: dict[str, Any]) -> ShownBooking | None:
    """The booking as this PC paints it."""
    return console.board.bookings.shown(Id(str(booking["id"])))


def standing(console: ConsoleAt, booking: dict[str, Any]) -> str:
    """How the hotel has it, as far as this PC knows; with a mark while a decision waits."""
    known = shown(console, booking)
    if known is None:
        return ""
    return f"{known.booking.status}{'' if known.decision is None else ' …'}"


def refusal(console: ConsoleAt, booking: dict[str, Any]) -> str:
    """Why the hotel refused what was decided at this PC."""
    known = shown(console, booking)
    return "" if known is None else words.refused_words(known)


def test_that_a_new_booking_is_painted_confirmed_and_known_everywhere(
    hotel: Hotel, consoles: Consoles, quick_undo: None
) -> None:
    desk = consoles.open_live(hotel, "desk")
    other = consoles.open_live(hotel, "manager", station=Station.RECEPTION, folder="front")
    at_the_arrivals(desk)
    booking = book(hotel)
    for console in (desk, other):
        console.until(lambda console=console: standing(console, booking) == "PENDING_PAYMENT")
        badge = console.shift.office.frame.rail.areas[Area.ARRIVALS]
        console.until(lambda badge=badge: badge.accessibleName() == "Arrivals 1")
    area = desk.reception.arrivals
    assert area is not None
    desk.until(lambda: area.list.current is not None)
    press(desk, Qt.Key.Key_Return)
    press(desk, Qt.Key.Key_Return)
    assert standing(desk, booking) == "PENDING_PAYMENT …"
    desk.until(lambda: standing(desk, booking) == "CONFIRMED")
    other.until(lambda: standing(other, booking) == "CONFIRMED")
    now = at_hotel(hotel, booking)
    assert (now["decided_by"], now["rev"]) == ("Rita Walsh", 2)
    other.until(lambda: badge.accessibleName() == "Arrivals")


def test_that_an_undo_leaves_it_undecided(hotel: Hotel, consoles: Consoles) -> None:
    desk = consoles.open_live(hotel, "desk")
    at_the_arrivals(desk)
    booking = book(hotel)
    desk.until(lambda: standing(desk, booking))
    press(desk, Qt.Key.Key_Return)
    assert standing(desk, booking) == "PENDING_PAYMENT …"
    # The list says itself that it waits: a toast would say it twice.
    assert desk.toasts == []
    desk.shift.office.frame.open_area(Area.ORDERS)
    desk.until(lambda: any("Confirmed Olive Oak" in toast for toast in desk.told))
    at_the_arrivals(desk)
    press(desk, Qt.Key.Key_Z, with_=CONTROL)
    assert standing(desk, booking) == "PENDING_PAYMENT"
    assert desk.board.outbox == ()
    assert at_hotel(hotel, booking)["status"] == "PENDING_PAYMENT"


def test_that_cancelling_asks_why_and_tells_the_hotel(
    hotel: Hotel, consoles: Consoles, quick_undo: None
) -> None:
    desk = consoles.open_live(hotel, "desk")
    at_the_arrivals(desk)
    booking = book(hotel)
    desk.until(lambda: standing(desk, booking))
    press(desk, Qt.Key.Key_Delete)
    area = desk.reception.arrivals
    assert area is not None
    asked = area.list.dialog
    assert asked is not None
    asked._reason.setText("A pipe burst")
    asked.cancel.click()
    desk.until(lambda: standing(desk, booking) == "CANCELLED")
    assert at_hotel(hotel, booking)["cancellation_reason"] == "A pipe burst"


def test_that_of_two_receptions_the_first_wins_and_the_second_is_told(
    hotel: Hotel, consoles: Consoles, long_undo: None
) -> None:
    first = consoles.open_live(hotel, "manager", station=Station.RECEPTION, folder="front")
    second = consoles.open_live(hotel, "desk")
    booking = book(hotel)
    for console in (first, second):
        console.until(lambda console=console: standing(console, booking))
    at_the_arrivals(first)
    press(first, Qt.Key.Key_Return)
    assert standing(first, booking) == "PENDING_PAYMENT …"
    at_the_arrivals(second)
    area = second.reception.arrivals
    assert area is not None
    press(second, Qt.Key.Key_Delete)
    asked = area.list.dialog
    assert asked is not None
    asked.usual[1].click()
    asked.cancel.click()
    assert standing(second, booking) == "PENDING_PAYMENT …"
    # While the second may still take it back the first has confirmed.
    first.undo_no_more()
    first.until(lambda: standing(first, booking) == "CONFIRMED")
    second.undo_no_more()
    second.until(lambda: refusal(second, booking))
    said = refusal(second, booking)
    assert said.startswith("Not cancelled. Niamh Doyle confirmed this already at ")
    assert standing(second, booking) == "CONFIRMED"
    assert at_hotel(hotel, booking)["status"] == "CONFIRMED"
    at_the_arrivals(second)
    press(second, Qt.Key.Key_Return)
    second.until(lambda: not refusal(second, booking))
    assert second.board.outbox == ()


def test_that_what_was_confirmed_offline_survives_a_restart_and_is_sent_later(
    hotel: Hotel, consoles: Consoles, quick_undo: None
) -> None:
    with cable_to(hotel.process.port) as cable:
        desk = consoles.open_live(hotel, "desk", url=cable.url)
        at_the_arrivals(desk)
        booking = book(hotel)
        desk.until(lambda: standing(desk, booking))
        cable.cut()
        press(desk, Qt.Key.Key_Return)
        desk.until(lambda: "Will send" in _chip(desk, booking))
        consoles.close(desk)
        assert at_hotel(hotel, booking)["status"] == "PENDING_PAYMENT"
        again = consoles.open(hotel, "desk", url=cable.url)
        again.until(lambda: again.program.shift is not None)
        again.until(lambda: standing(again, booking) == "PENDING_PAYMENT …")
        cable.mend()
        again.until(lambda: standing(again, booking) == "CONFIRMED")
        assert at_hotel(hotel, booking)["decided_by"] == "Rita Walsh"


def _chip(console: ConsoleAt, booking: dict[str, Any]) -> str:
    known = shown(console, booking)
    assert known is not None
    place = console.shift.workplace.place
    theme = console.shift.office.frame.theme
    return words.status_chip(known, place, theme.colour).words


def test_that_a_guest_who_cancelled_meanwhile_is_not_confirmed(
    hotel: Hotel, consoles: Consoles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "UNDO_WINDOW_S", 2.0)
    desk = consoles.open_live(hotel, "desk")
    at_the_arrivals(desk)
    booking = book(hotel)
    desk.until(lambda: standing(desk, booking))
    press(desk, Qt.Key.Key_Return)
    number = booking["confirmation_number"]
    there = f"/api/public/hotel/{hotel.slug}/bookings/{number}/cancel/"
    assert hotel.client().post(there).status_code == 200
    desk.until(lambda: refusal(desk, booking))
    assert refusal(desk, booking).startswith("Not confirmed. The guest cancelled this already at ")
    assert _chip(desk, booking) == "Cancelled by guest"


def test_that_a_booking_that_is_gone_leaves_and_its_refusal_is_told(
    hotel: Hotel, consoles: Consoles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "UNDO_WINDOW_S", 2.0)
    desk = consoles.open_live(hotel, "desk")
    at_the_arrivals(desk)
    booking = book(hotel)
    desk.until(lambda: standing(desk, booking))
    press(desk, Qt.Key.Key_Return)
    with contextlib.closing(sqlite3.connect(hotel.process.database, timeout=10)) as database:
        database.execute("DELETE FROM bookings WHERE id = ?", (booking["id"],))
        database.commit()
    desk.until(lambda: shown(desk, booking) is None)
    told = "The booking of Olive Oak was not confirmed There is no such booking."
    desk.until(lambda: told in desk.told)


def test_that_later_days_are_read_when_somebody_looks(hotel: Hotel, consoles: Consoles) -> None:
    booking = book(hotel, "Late Lily", in_days=9)
    desk = consoles.open_live(hotel, "desk")
    assert shown(desk, booking) is None
    at_the_arrivals(desk)
    desk.until(lambda: standing(desk, booking) == "PENDING_PAYMENT")
    area = desk.reception.arrivals
    assert area is not None
    area.search.setText(booking["booking_id"])
    desk.until(lambda: area.detail._name.text() == "Late Lily")


def test_that_the_kitchen_has_no_arrivals(hotel: Hotel, consoles: Consoles) -> None:
    booking = book(hotel)
    cook = consoles.open_live(hotel, "cook")
    assert shown(cook, booking) is None
    assert Area.ARRIVALS not in cook.shift.office.frame.areas
