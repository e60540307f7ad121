"""The breaks of a presence whose times are put right: only what lies within it is deducted."""

from datetime import UTC, datetime, timedelta

import pytest
from clock_house import ClockHouse, good
from hotel_process import Hotel
from hypothesis import given
from hypothesis import strategies as st

from hotel.areas.attendance.correcting import rested_seconds
from hotel.areas.attendance.tables import ClockEntryRow, ClockLog

SIX = datetime(2026, 11, 28, 6, 0, tzinfo=UTC)
MINUTES = st.integers(0, 900)


@pytest.fixture
def house(hotel: Hotel) -> ClockHouse:
    return ClockHouse(hotel)


def _at(minutes: int) -> datetime:
    return SIX + timedelta(minutes=minutes)


def _log(came: int, left: int | None, marks: list[int], *, kept: int = 0) -> ClockLog:
    """A presence whose breaks begin and end by turns at `marks`, all in minutes."""
    actions = ("start_break", "end_break")
    entries = [ClockEntryRow(action=actions[n % 2], at=_at(at)) for n, at in enumerate(marks)]
    return ClockLog(
        time_in=_at(came),
        time_out=None if left is None else _at(left),
        break_seconds=kept,
        entries=[ClockEntryRow(action="clock_in", at=_at(came)), *entries],
    )


@given(
    marks=st.lists(MINUTES, max_size=9, unique=True).map(sorted).filter(bool),
    came=MINUTES,
    length=st.integers(1, 900),
)
def test_that_each_minute_of_a_break_counts_when_somebody_was_there(
    marks: list[int], came: int, length: int
) -> None:
    left = came + length
    pairs = zip(marks[::2], [*marks[1::2], left], strict=False)
    resting = {minute for begin, end in pairs for minute in range(begin, end)}
    log = _log(came, left, marks)
    assert rested_seconds(log) == len(resting & set(range(came, left))) * 60
    assert 0 <= rested_seconds(log) <= length * 60


@given(kept=st.integers(0, 7200), length=st.integers(1, 900))
def test_that_a_presence_without_a_book_of_its_breaks_keeps_them(kept: int, length: int) -> None:
    log = _log(0, length, [], kept=kept)
    assert rested_seconds(log) == min(kept, length * 60)


def test_that_a_break_under_way_is_not_counted_yet() -> None:
    assert rested_seconds(_log(0, None, [60, 90, 120])) == 30 * 60


def test_that_a_clock_out_before_a_break_deducts_none_and_one_after_it_does(
    house: ClockHouse,
) -> None:
    good(house.clock("cook"))
    (log,) = house.logs()
    came = datetime.fromisoformat(log["time_in"]) - timedelta(hours=8)
    house.came("cook", 8)
    for action in ("start_break", "end_break", "clock_out"):
        good(house.clock("cook", action))
    rest = {"start_break": came + timedelta(hours=4), "end_break": came + timedelta(hours=4.5)}
    for action, at in rest.items():
        statement = (
            "UPDATE clock_entries SET at = :at WHERE action = :action"
            " AND log_id IN (SELECT id FROM clock_logs WHERE staff_id = :who)"
        )
        house.write(statement, "cook", at=at, action=action)
    path = house.hotel.own(f"clock-logs/{log['id']}/")
    for left, worked in ((3, "3.00"), (4.25, "4.00"), (7, "6.50")):
        body = {"time_in": str(came), "time_out": str(came + timedelta(hours=left))}
        fixed = good(house.manager.patch(path, json={**body, "reason": "Forgot"}))
        assert fixed["hours_worked"] == worked
