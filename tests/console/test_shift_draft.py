"""A shift as it is typed: times however they are written, and how long it is."""

from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

import pytest

from console.state.shift_draft import ShiftDraft, length_of, read_time
from contract.scalars import Id

CHANGE_OF_CLOCKS = date(2030, 3, 30)


def draft(start: str, end: str, pause: tuple[str, str] = ("", "")) -> ShiftDraft:
    return ShiftDraft(
        staff=Id("1"),
        shift_date=CHANGE_OF_CLOCKS,
        shift_start=start,
        shift_end=end,
        break_start=pause[0],
        break_end=pause[1],
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("7", "07:00"),
        (" 07:30 ", "07:30"),
        ("730", "07:30"),
        ("1930", "19:30"),
        ("19.30", "19:30"),
        ("7h30", "07:30"),
        ("24:00", "00:00"),
        ("0", "00:00"),
    ],
)
def test_that_times_are_read_as_people_write_them(text: str, shown: str) -> None:
    assert f"{read_time(text):%H:%M}" == shown


@pytest.mark.parametrize("text", ["", "25", "7:60", "24:01", "seven", "07:30:00", "7:3", "-1"])
def test_that_what_is_no_time_is_not_guessed(text: str) -> None:
    assert read_time(text) is None


def test_that_unreadable_times_are_named_and_a_break_may_be_left_out() -> None:
    assert draft("", "x", ("?", "")).unreadable() == ["shift_start", "shift_end", "break_start"]
    assert draft("7", "x").wish() is None
    assert draft("7", "15").unreadable() == []


def test_that_a_night_on_which_clocks_change_has_an_hour_less() -> None:
    night = draft("22", "6", ("23:45", "0:15")).wish()
    assert night is not None
    assert length_of(night, UTC) == timedelta(hours=7, minutes=30)
    assert length_of(night, ZoneInfo("Europe/Dublin")) == timedelta(hours=6, minutes=30)
