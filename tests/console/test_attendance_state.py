"""Presences as the console keeps them: without gaps, as new as the board, put right by a time."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from attendance_samples import attended, presences
from hypothesis import given
from hypothesis import strategies as st
from station_samples import NOW, board, place

from console.models.attendance import AttendanceModel
from console.state.attendance import Attendance, LogPage, LogWish, clock_out_at, is_in
from console.views.attendance import words
from console.views.theme import ThemeName, theme_for
from contract.resources.attendance import Approval, ClockLog, LogState

DUBLIN = ZoneInfo("Europe/Dublin")
LOGS = presences()


def ids(book: Attendance) -> list[str]:
    return [str(log.id) for log in book.entries]


def newer(log: ClockLog, **more: object) -> ClockLog:
    return msgspec.structs.replace(log, rev=log.rev + 1, **more)


def test_that_what_leaves_the_newest_page_leaves_the_list_and_older_ones_stay() -> None:
    book = Attendance()
    book.open(LogWish())
    book.take_newest(LogPage(LOGS[:3], 7, has_more=True))
    book.take_older(LogPage(LOGS[3:6], 7, has_more=True))
    book.take_newest(LogPage((LOGS[0], LOGS[2], LOGS[3]), 6, has_more=True))
    assert ids(book) == ["1", "3", "4", "5", "6"]
    # Five rows of pages of three: the second page is read again, so that none is missed.
    assert book.next_page == 2


def test_that_a_page_without_a_join_begins_anew_and_a_last_page_is_everything() -> None:
    book = Attendance()
    book.open(LogWish())
    book.take_newest(LogPage(LOGS[3:6], 7, has_more=True))
    book.take_newest(LogPage(LOGS[:3], 7, has_more=True))
    assert ids(book) == ["1", "2", "3"]
    book.take_newest(LogPage(LOGS[:2], 2, has_more=False))
    assert (ids(book), book.has_more) == (["1", "2"], False)


def test_that_newer_logs_take_their_place_or_leave_what_they_no_longer_fit() -> None:
    book = Attendance()
    book.open(LogWish(state=LogState.WAITING))
    book.take_newest(LogPage(LOGS[:1], 1, has_more=False))
    older = msgspec.structs.replace(LOGS[0], rev=-1, approval=Approval.APPROVED)
    assert not book.note([older], NOW)
    assert book.note([newer(LOGS[0], staff_name="Luís Silva")], NOW)
    assert book.entries[0].staff_name == "Luís Silva"
    decided = msgspec.structs.replace(LOGS[0], rev=9, approval=Approval.APPROVED)
    assert book.note([decided], NOW)
    assert not book.entries


def test_that_a_narrower_wish_has_at_once_what_is_known_of_the_wider_one() -> None:
    book = Attendance()
    book.stand_at(place(board().clock).zone, NOW)
    book.open(LogWish())
    book.take_newest(LogPage(LOGS, 412, has_more=True))
    book.open(LogWish(department="kitchen"))
    assert {log.department.slug for log in book.entries if log.department} == {"kitchen"}
    assert (book.is_loaded, book.has_more, book.count) == (False, False, 0)
    kitchen = ids(book)
    book.open(LogWish(department="kitchen", name="fem"))
    assert [log.staff_name for log in book.entries] == ["Femi Adeyemi"]
    book.open(LogWish(department="kitchen", state=LogState.ON_BREAK))
    assert [log.staff_name for log in book.entries] == ["Mateusz Lis"]
    assert len(kitchen) > 1
    book.open(LogWish())
    assert ids(book) == [str(log.id) for log in LOGS]


def test_that_nothing_is_foreseen_of_a_wider_wish_or_after_closing() -> None:
    book = Attendance()
    book.stand_at(place(board().clock).zone, NOW)
    book.open(LogWish(department="kitchen"))
    book.take_newest(LogPage(LOGS[1:2], 1, has_more=False))
    book.open(LogWish())
    assert not book.entries
    book.take_newest(LogPage(LOGS, 412, has_more=True))
    book.open(LogWish(first=NOW.date(), last=NOW.date()))
    assert ids(book) == ["1", "2", "3", "4"]
    book.close()
    book.open(LogWish(department="kitchen"))
    assert not book.entries


def test_that_what_is_known_of_other_wishes_is_kept_up(qapp: object) -> None:
    book = Attendance()
    book.stand_at(place(board().clock).zone, NOW)
    book.open(LogWish())
    book.take_newest(LogPage(LOGS, 412, has_more=True))
    book.open(LogWish(state=LogState.WAITING))
    assert ids(book) == ["1"]
    book.note([newer(LOGS[1], staff_name="Mateusz Lis-Kowalski")], NOW)
    book.open(LogWish())
    assert book.entries[1].staff_name == "Mateusz Lis-Kowalski"


@pytest.mark.parametrize(
    ("state", "wanted"),
    [
        (LogState.WORKING, ["1", "3", "4"]),
        (LogState.ON_BREAK, ["2"]),
        (LogState.WAITING, ["1"]),
        (LogState.NO_CLOCK_OUT, ["5"]),
        (LogState.REJECTED, ["6"]),
    ],
)
def test_that_a_state_means_the_same_as_at_the_hotel(state: LogState, wanted: list[str]) -> None:
    assert [str(log.id) for log in LOGS if is_in(log, state, NOW)] == wanted


MINUTES_OF_YEARS = 4 * 365 * 24 * 60
MOMENTS = st.integers(0, MINUTES_OF_YEARS).map(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@given(MOMENTS, st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_that_a_clock_out_is_the_first_time_the_clock_showed_it(came: datetime, wall: time) -> None:
    went = clock_out_at(came, wall, DUBLIN)
    assert came < went <= came + timedelta(hours=25)
    shown = went.astimezone(DUBLIN)
    skipped = shown.time() != wall
    # An hour that clocks skip is shown an hour later.
    assert not skipped or (shown - timedelta(hours=1)).time() == wall


def test_that_a_night_on_which_clocks_go_back_is_an_hour_longer() -> None:
    came = datetime(2025, 10, 25, 21, 0, tzinfo=UTC)
    assert clock_out_at(came, time(6), DUBLIN) - came == timedelta(hours=9)


def test_that_overtime_is_said_behind_where_somebody_stands(qapp: object) -> None:
    known, theme = attended(), theme_for(ThemeName.LIGHT)
    model, here = AttendanceModel(known), place(known.clock)
    said = {log.staff_name: [one.words for one in words.chips(log, model, theme)] for log in LOGS}
    late = LOGS[3]
    assert said[late.staff_name] == ["Working", "Overtime"]
    assert sum("Overtime" in chips for chips in said.values()) == 1
    assert words.spoken(late, model, here, theme).endswith("Working, Overtime")
    assert late.overtime_warned_at is not None
    assert words.overtime(late.overtime_warned_at, here) == "warned Sun 30 Nov 07:52"
