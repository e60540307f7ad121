"""Arrivals on screen: confirmed in one click, cancelled for a reason, by mouse and by keys."""

from datetime import timedelta

import pytest
from arrivals_hands import TODAY, Desk, coming
from gallery_arrivals import decision
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from station_samples import NOW, ago, board, order, place

from console.models.arrivals import DayLine
from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.board import Board, BoardChanges
from console.state.link import LinkState, LinkStatus
from console.views.arrivals import words
from console.views.arrivals.actions import ArrivalAction, buttons_of, offered
from console.views.arrivals.area import ArrivalsArea
from console.views.arrivals.listing import ArrivalsList
from console.views.reception.station import ReceptionStation
from console.views.stations import Area
from console.views.theme import ThemeName, theme_for
from contract.resources.bookings import Booking, BookingStatus
from contract.resources.orders import OrderStatus
from contract.scalars import Price, RoomNumber

LIGHT = theme_for(ThemeName.LIGHT)
CONFIRMED = {"status": BookingStatus.CONFIRMED.value, "decided_by": "Jane", "decided_at": ago(53)}
CONTROL = Qt.KeyboardModifier.ControlModifier
CONFIRM, CANCEL = ActionKind.CONFIRM_BOOKING, ActionKind.CANCEL_BOOKING


def with_bookings(*bookings: Booking) -> Board:
    known = board()
    known.bookings.apply(bookings)
    return known


def shown_area(qtbot: QtBot, desk: Desk, width: int = 1280) -> ArrivalsArea:
    area = desk.area(LIGHT)
    qtbot.addWidget(area)
    area.resize(width, 700)
    with qtbot.waitExposed(area):
        area.show()
    area.activateWindow()
    area.list.setFocus()
    return area


def decide(desk: Desk, *pending: PendingAction) -> None:
    """What this PC has decided and not settled."""
    desk.board.outbox = pending
    changes = BoardChanges(bookings=desk.board.bookings.lay(pending), outbox=True)
    desk.coming.apply(changes)


def spot_of(view: ArrivalsList, number: int, action: ArrivalAction, desk: Desk) -> QPoint:
    """Where the button of a booking's row is."""
    shown = desk.shown(number)
    row = view._model.row_of(shown.booking.id)
    assert row is not None
    place_of = QRectF(view.visualRect(view._model.index(row, 0)))
    (found,) = [r for one, r in view._rows_delegate.buttons(shown, place_of) if one is action]
    return found.center().toPoint()


def click(view: ArrivalsList, spot: QPoint) -> None:
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
    )


def test_that_one_click_confirms_and_a_double_click_does_it_once(qtbot: QtBot) -> None:
    desk = Desk(with_bookings(coming(1), coming(2, "James Whitfield")))
    area = shown_area(qtbot, desk)
    spot = spot_of(area.list, 1, ArrivalAction.CONFIRM, desk)
    click(area.list, spot)
    assert desk.decided() == [("confirm", "1")]
    # It stands where it stood, and says that it waits: a second click meets the undo, not it.
    decide(desk, decision(coming(1), CONFIRM, send_after=NOW + timedelta(seconds=8)))
    click(area.list, spot)
    assert ("confirm", "1") not in desk.decided()[1:]


def test_that_a_button_left_with_the_mouse_down_does_nothing(qtbot: QtBot) -> None:
    desk = Desk(with_bookings(coming(1), coming(2, "James Whitfield")))
    area = shown_area(qtbot, desk)
    view, left = area.list.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, pos=spot_of(area.list, 1, ArrivalAction.CONFIRM, desk))
    QTest.mouseRelease(view, left, pos=spot_of(area.list, 2, ArrivalAction.CONFIRM, desk))
    assert desk.asked == []


def test_that_keys_confirm_undo_and_cancel_for_a_reason(qtbot: QtBot) -> None:
    desk = Desk(with_bookings(coming(1), coming(2, "Zoe", expected_at=None)))
    area = shown_area(qtbot, desk)
    assert area.list.current == desk.shown(1)
    QTest.keyClick(area.list, Qt.Key.Key_Return)
    assert desk.decided() == [("confirm", "1")]
    decide(desk, decision(coming(1), CONFIRM, send_after=NOW + timedelta(seconds=8)))
    QTest.keyClick(area.list, Qt.Key.Key_Return)
    QTest.keyClick(area.list, Qt.Key.Key_Delete)
    assert len(desk.asked) == 1
    assert area.list.dialog is None
    QTest.keyClick(area.list, Qt.Key.Key_Z, CONTROL)
    assert desk.decided()[1:] == [("undo", "1")]
    QTest.keyClick(area.list, Qt.Key.Key_Down)
    QTest.keyClick(area.list, Qt.Key.Key_Delete)
    asked = area.list.dialog
    assert asked is not None
    assert not asked.cancel.isEnabled()
    asked.usual[1].click()
    asked.cancel.click()
    assert desk.decided()[2:] == [("cancel", "2", "Fully booked")]


def test_that_a_dialog_left_keeps_the_booking(qtbot: QtBot) -> None:
    desk = Desk(with_bookings(coming(1)))
    area = shown_area(qtbot, desk)
    click(area.list, spot_of(area.list, 1, ArrivalAction.CANCEL, desk))
    asked = area.list.dialog
    assert asked is not None
    asked.usual[0].click()
    asked.leave_button.click()
    assert desk.asked == []


def test_that_a_cancelling_carries_what_was_seen_when_it_was_begun(qtbot: QtBot) -> None:
    desk = Desk(with_bookings(coming(1)))
    area = shown_area(qtbot, desk)
    QTest.keyClick(area.list, Qt.Key.Key_Delete)
    asked = area.list.dialog
    assert asked is not None
    desk.put(coming(1, rev=2, **CONFIRMED))
    asked.usual[0].click()
    asked.cancel.click()
    assert desk.asked == [("cancel", coming(1), "Guest asked")]


def test_that_a_refusal_says_who_was_first_and_leaves_when_dismissed(qtbot: QtBot) -> None:
    desk = Desk(with_bookings(coming(1, rev=2, **CONFIRMED)))
    area = shown_area(qtbot, desk)
    why = "Jane Smith confirmed this already at 13:15."
    failed = decision(coming(1), CANCEL, state=ActionState.FAILED, refusal=why, may_withdraw=False)
    decide(desk, failed)
    assert words.refused_words(desk.shown(1)) == f"Not cancelled. {why}"
    assert area.detail.said.text() == f"Not cancelled. {why}"
    assert buttons_of(desk.shown(1), may_decide=True) == (ArrivalAction.DISMISS,)
    QTest.keyClick(area.list, Qt.Key.Key_Return)
    assert desk.asked == [("dismiss", "1")]


@pytest.mark.parametrize(
    ("state", "more", "said"),
    [
        (ActionState.WILL_SEND, {"send_after": NOW + timedelta(seconds=6)}, "Confirms in 6 s"),
        (ActionState.WILL_SEND, {}, "Will send"),
        (ActionState.SENDING, {"may_withdraw": False}, "Sending"),
        (ActionState.NOT_CONFIRMED, {"may_withdraw": False}, "Not answered"),
    ],
)
def test_that_a_row_says_how_far_a_decision_got(
    state: ActionState, more: dict[str, object], said: str
) -> None:
    desk = Desk(with_bookings(coming(1)))
    desk.area(LIGHT)
    decide(desk, decision(coming(1), CONFIRM, state=state, **more))
    at = place(desk.board.clock)
    chip = words.status_chip(desk.shown(1), at, LIGHT.colour)
    assert (chip.words, chip.is_dashed) == (said, True)
    can_undo = more.get("may_withdraw", True)
    expected = (ArrivalAction.UNDO,) if can_undo else ()
    assert offered(desk.shown(1), may_decide=True) == expected


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "To confirm"),
        (CONFIRMED, "Confirmed 07:13"),
        ({"status": "CANCELLED", "decided_at": ago(53)}, "Cancelled 07:13"),
        ({"status": "CANCELLED", "cancelled_by_guest": True}, "Cancelled by guest"),
        ({"status": "NO_SHOW"}, "Did not come"),
        ({"status": "COMPLETED"}, "Has stayed"),
        ({"status": "ON_HOLD"}, "ON_HOLD"),
    ],
)
def test_that_every_standing_has_words(more: dict[str, object], said: str) -> None:
    desk = Desk(with_bookings(coming(1, **more)))
    at = place(desk.board.clock)
    assert words.status_chip(desk.shown(1), at, LIGHT.colour).words == said


def test_that_who_may_not_decide_sees_the_arrivals_and_no_buttons(qtbot: QtBot) -> None:
    desk = Desk(with_bookings(coming(1)), may_decide=False)
    area = shown_area(qtbot, desk)
    assert buttons_of(desk.shown(1), may_decide=False) == ()
    QTest.keyClick(area.list, Qt.Key.Key_Return)
    QTest.keyClick(area.list, Qt.Key.Key_Delete)
    assert (desk.asked, area.list.dialog, area.detail.buttons) == ([], None, ())


def test_that_days_have_lines_the_keyboard_goes_past(qtbot: QtBot) -> None:
    tomorrow = coming(2, "Eva Lind", check_in=TODAY + timedelta(days=1))
    desk = Desk(with_bookings(coming(1), tomorrow))
    area = shown_area(qtbot, desk)
    lines = [row for row in desk.coming.rows if isinstance(row, DayLine)]
    said = [words.day_words(one.day, desk.coming.today, place(desk.board.clock)) for one in lines]
    assert said == ["Today, Sunday 30 November", "Tomorrow, Monday 1 December"]
    QTest.keyClick(area.list, Qt.Key.Key_Down)
    assert area.list.current == desk.shown(2)


def test_that_typing_finds_and_enter_goes_there(qtbot: QtBot) -> None:
    desk = Desk(with_bookings(coming(1), coming(2, "Eva Lind", room_number=None)))
    area = shown_area(qtbot, desk)
    QTest.keyClicks(area.search, "48302")
    qtbot.waitUntil(lambda: len(desk.coming.arrivals) == 1, timeout=60_000)
    QTest.keyClick(area.search, Qt.Key.Key_Return)
    assert area.list.hasFocus()
    assert area.detail._name.text() == "Eva Lind"
    area.search.setText("nobody")
    qtbot.waitUntil(lambda: not desk.coming.rows, timeout=60_000)
    empty = area.list.emptiness
    assert empty is not None
    assert empty.title == "No arrival fits this"


def test_that_the_detail_tells_what_is_known_and_no_more(qtbot: QtBot) -> None:
    known = coming(
        1, children=2, total_amount=Price("248.00"), guest_phone="+48 600", currency="EUR"
    )
    desk = Desk(with_bookings(known))
    area = shown_area(qtbot, desk)
    facts = dict(area.detail.facts.shown)
    assert facts["People"] == "1 adult, 2 children"
    assert facts["Confirmation number"] == "GRA-CODE1"
    assert facts["Total"] == "€248.00"
    assert facts["Phone"] == "+48 600"
    assert not facts.keys() & {"E-mail", "Decided by"}
    area.detail.button(ArrivalAction.CONFIRM).click()
    assert desk.decided() == [("confirm", "1")]


def test_that_nobody_is_said_only_as_far_as_it_is_known(qtbot: QtBot) -> None:
    known = board(link=LinkStatus(state=LinkState.CONNECTING, since=NOW))
    desk = Desk(known)
    area = shown_area(qtbot, desk)

    def said() -> str:
        assert area.list.emptiness is not None
        return area.list.emptiness.title

    assert said() == ""
    known.link = LinkStatus(state=LinkState.LIVE, since=NOW, verified_at=NOW)
    desk.coming.apply(BoardChanges(link=True))
    assert said() == "Nobody is expected"
    known.bookings.note_reading(None, "The hotel does not answer.")
    desk.coming.apply(BoardChanges(arrivals_read=True))
    assert said() == "The arrivals could not be loaded"
    area.again.button.click()
    assert desk.asked == [("read again",)]


def test_that_a_screen_reader_hears_the_row_and_what_can_be_done() -> None:
    desk = Desk(with_bookings(coming(1), coming(2, "Eva", room_number=None, **CONFIRMED)))
    area = desk.area(LIGHT)
    first, second = desk.shown(1), desk.shown(2)
    assert area.list._spoken(first, 0) == (
        "Marta Kowalczyk, Room 208, 2 nights, Deluxe double, GH-48301, expected 14:30, To confirm,"
        " Delete cancels it, Enter confirms it"
    )
    assert "No room assigned" in area.list._spoken(second, 0)
    assert area.list._spoken(second, 0).endswith("Confirmed 07:13, Delete cancels it")


def test_that_names_from_outside_are_plain_text(qtbot: QtBot) -> None:
    desk = Desk(with_bookings(coming(1, "<b>Eve</b>\u202e\n")))
    area = shown_area(qtbot, desk)
    assert area.detail._name.text() == "<b>Eve</b>"
    assert area.detail._name.textFormat() is Qt.TextFormat.PlainText


def shown_station(qtbot: QtBot, desk: Desk, width: int) -> ReceptionStation:
    station = desk.station(LIGHT)
    qtbot.addWidget(station)
    station.resize(width, 900)
    with qtbot.waitExposed(station):
        station.show()
    return station


def test_that_the_desk_view_has_todays_arrivals_below_the_orders(qtbot: QtBot) -> None:
    known = board([order(1, "222", OrderStatus.PREPARING)])
    known.bookings.apply([coming(n, f"Guest {n}", room_number=None) for n in range(1, 4)])
    known.bookings.apply([coming(9, "Later", check_in=TODAY + timedelta(days=2))])
    desk = Desk(known)
    station = shown_station(qtbot, desk, 1920)
    station.show_area(Area.DESK)
    card = station.desk.arrivals
    assert card is not None
    qtbot.waitUntil(lambda: card.height() == card.wanted_height, timeout=60_000)
    assert card.isVisible()
    assert station.shows_arrivals
    assert card.geometry().top() > station.desk.orders.geometry().bottom()
    assert len(desk.today.arrivals) == 3
    assert card.summary.text() == "3 to confirm, 3 rooms not assigned"
    # The last row is in sight without scrolling.
    assert card.list.verticalScrollBar().maximum() == 0
    station.show_area(Area.ORDERS)
    assert (card.isVisible(), station.shows_arrivals) == (False, False)
    station.show_area(Area.ARRIVALS)
    assert station.shows_arrivals


def test_that_many_arrivals_leave_the_orders_half(qtbot: QtBot) -> None:
    known = board()
    known.bookings.apply([coming(n, f"Guest {n}") for n in range(1, 40)])
    desk = Desk(known)
    station = shown_station(qtbot, desk, 1920)
    station.show_area(Area.DESK)
    card = station.desk.arrivals
    assert card is not None
    qtbot.waitUntil(lambda: abs(card.height() - station.desk.orders.height()) <= 1, timeout=60_000)
    assert card.list.verticalScrollBar().maximum() > 0


def test_that_a_narrow_desk_view_has_a_tab_for_them(qtbot: QtBot) -> None:
    desk = Desk(with_bookings(coming(1), coming(2, "Eva", room_number=RoomNumber("9"))))
    station = shown_station(qtbot, desk, 1280)
    station.show_area(Area.DESK)
    view = station.desk
    assert view._labels()[1] == "Arrivals 2"
    assert view.arrivals is not None
    assert not view.arrivals.isVisible()
    view.tabs.choose(1)
    assert view.arrivals.isVisible()
    assert not view.orders.isVisible()
    assert not view.duty.isVisible()
    view.setFocus()
    assert view.arrivals.list.hasFocus() or view.arrivals.list is view.focusWidget()


def test_that_midnight_brings_other_arrivals(qtbot: QtBot) -> None:
    tomorrow = coming(2, "Eva Lind", check_in=TODAY + timedelta(days=1))
    desk = Desk(with_bookings(coming(1, **CONFIRMED), tomorrow))
    card = desk.card(LIGHT)
    qtbot.addWidget(card)
    assert [one.booking.guest_name for one in desk.today.arrivals] == ["Marta Kowalczyk"]
    desk.board.clock.now = lambda: NOW + timedelta(days=1)  # type: ignore[method-assign]
    card.tick()
    assert [one.booking.guest_name for one in desk.today.arrivals] == ["Eva Lind"]
