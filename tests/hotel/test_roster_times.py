"""From the roster's paper to moments: nights, and days on which clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotel.areas.roster.times import LONGEST, break_length, moments, wall_length
from hotel.problems import ProblemError

DUBLIN = ZoneInfo("Europe/Dublin")
ZONES = [
    ZoneInfo(name) for name in ("Europe/Dublin", "Europe/Berlin", "America/New_York", "Asia/Tokyo")
]
ZONES += [ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Africa/Cairo"), ZoneInfo("Pacific/Apia")]
SPRING, AUTUMN = date(2026, 3, 28), date(2026, 10, 24)


def hours(span: tuple[datetime, datetime]) -> float:
    return (span[1] - span[0]) / timedelta(hours=1)


@pytest.mark.parametrize(
    ("day", "start", "end", "expected"),
    [
        (date(2026, 11, 2), "09:00", "17:00", 8),
        (date(2026, 11, 2), "23:00", "07:00", 8),
        (date(2026, 11, 2), "16:00", "00:00", 8),
        (SPRING, "22:00", "06:00", 7),
        (AUTUMN, "22:00", "06:00", 9),
        (SPRING + timedelta(days=1), "09:00", "17:00", 8),
        (AUTUMN + timedelta(days=1), "00:30", "01:30", 1),
        (AUTUMN + timedelta(days=1), "00:30", "02:30", 3),
    ],
)
def test_that_a_shift_has_the_hours_that_pass(
    day: date, start: str, end: str, expected: float
) -> None:
    span = moments(DUBLIN, day, time.fromisoformat(start), time.fromisoformat(end))
    assert hours(span) == expected


def test_that_a_shift_in_an_hour_that_clocks_skip_is_refused() -> None:
    with pytest.raises(ProblemError, match="Clocks change on this day"):
        moments(DUBLIN, SPRING + timedelta(days=1), time(1, 30), time(2, 15))


@pytest.mark.parametrize(("start", "end"), [("09:00", "09:00"), ("06:00", "22:01")])
def test_that_a_shift_ends_within_sixteen_hours(start: str, end: str) -> None:
    with pytest.raises(ProblemError, match="at most 16 hours"):
        moments(DUBLIN, SPRING, time.fromisoformat(start), time.fromisoformat(end))


@given(
    zone=st.sampled_from(ZONES),
    day=st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    start=st.times(),
    minutes=st.integers(1, LONGEST // timedelta(minutes=1)),
)
def test_that_a_shift_is_as_long_as_its_paper_says_but_for_a_change_of_clocks(
    zone: ZoneInfo, day: date, start: time, minutes: int
) -> None:
    start = start.replace(second=0, microsecond=0)
    end = (datetime.combine(day, start) + timedelta(minutes=minutes)).time()
    try:
        begins, ends = moments(zone, day, start, end)
    except ProblemError:
        # Swallowed by a skipped hour (or a skipped day).
        return
    assert begins < ends
    assert begins.tzinfo is ends.tzinfo is UTC
    assert wall_length(start, end) == timedelta(minutes=minutes)
    local_begin = datetime.combine(day, start, zone)
    local_end = datetime.combine(day + timedelta(days=end <= start), end, zone)
    shift = local_begin.utcoffset() - local_end.utcoffset()
    assert ends - begins == timedelta(minutes=minutes) + shift


@given(
    day=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    first=st.integers(0, 23),
    second=st.integers(0, 23),
    third=st.integers(0, 23),
)
def test_that_shifts_that_meet_neither_overlap_nor_leave_a_gap(
    day: date, first: int, second: int, third: int
) -> None:
    times = [time(each) for each in sorted({first, second, third})]
    for before, between, after in zip(times, times[1:], times[2:], strict=False):
        try:
            early = moments(DUBLIN, day, before, between)
            late = moments(DUBLIN, day, between, after)
        except ProblemError:
            continue
        assert early[1] == late[0]


@pytest.mark.parametrize(
    ("start", "end", "pause", "minutes"),
    [
        ("09:00", "17:00", ("12:00", "12:30"), 30),
        ("22:00", "06:00", ("23:45", "00:15"), 30),
        ("22:00", "06:00", ("02:00", "02:45"), 45),
        ("22:00", "06:00", (None, None), 0),
    ],
)
def test_that_a_planned_break_lies_in_its_shift(
    start: str, end: str, pause: tuple[str | None, str | None], minutes: int
) -> None:
    span = moments(DUBLIN, date(2026, 11, 2), time.fromisoformat(start), time.fromisoformat(end))
    times = tuple(time.fromisoformat(each) if each else None for each in pause)
    assert break_length(span, DUBLIN, (times[0], times[1])) == timedelta(minutes=minutes)


@pytest.mark.parametrize("pause", [("08:00", "08:30"), ("16:45", "17:15"), ("12:00", None)])
def test_that_a_break_outside_of_its_shift_is_refused(pause: tuple[str, str | None]) -> None:
    span = moments(DUBLIN, date(2026, 11, 2), time(9), time(17))
    times = tuple(time.fromisoformat(each) if each else None for each in pause)
    with pytest.raises(ProblemError):
        break_length(span, DUBLIN, (times[0], times[1]))
