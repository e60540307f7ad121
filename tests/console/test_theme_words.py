"""Times, waits, money and other people's text read as the design says."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.views import words

DUBLIN = ZoneInfo("Europe/Dublin")
SUMMER = datetime(2025, 7, 2, 13, 8, 5, tzinfo=UTC)


def test_that_times_are_the_hotel_s_whatever_this_pc_thinks() -> None:
    assert words.clock_time(SUMMER, DUBLIN) == "14:08"
    assert words.clock_seconds(SUMMER, DUBLIN) == "14:08:05"
    assert words.day(datetime(2025, 12, 2, 23, 30, tzinfo=UTC), DUBLIN) == "Tue 2 Dec"
    assert words.day(datetime(2025, 7, 2, 23, 30, tzinfo=UTC), DUBLIN) == "Thu 3 Jul"


@pytest.mark.parametrize(
    ("seconds", "timer", "wait"),
    [
        (-5, "0:00", "0 min"),
        (9, "0:09", "0 min"),
        (740, "12:20", "12 min"),
        (3740, "1:02:20", "1 h 02 min"),
        (30840, "8:34:00", "8 h 34 min"),
    ],
)
def test_that_waits_read_short_in_offices_and_exact_in_the_kitchen(
    seconds: int, timer: str, wait: str
) -> None:
    waited = timedelta(seconds=seconds)
    assert (words.timer(waited), words.wait(waited)) == (timer, wait)


def test_that_what_is_over_is_told_in_minutes() -> None:
    assert words.ago(timedelta(seconds=59)) == "just now"
    assert words.ago(timedelta(minutes=2, seconds=50)) == "2 min ago"


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        ("31.5", "EUR", "€31.50"),
        ("1234", "GBP", "£1,234.00"),
        ("7", "SEK", "SEK 7.00"),
        ("-3", "EUR", "-€3.00"),
        ("1200", "JPY", "¥1,200"),
        ("1.5", "KWD", "KWD 1.500"),
    ],
)
def test_that_money_has_the_decimals_of_its_currency(amount: str, currency: str, said: str) -> None:
    assert words.money(Decimal(amount), currency) == said


def test_that_hostile_text_cannot_turn_or_break_a_line() -> None:
    assert words.plain("a\u202eb\u2066c\x07\r\n\u2028d\ud800") == "abc d"
    assert words.plain("👩\u200d🍳 <b>é</b>") == "👩\u200d🍳 <b>é</b>"


@given(st.text())
def test_that_painted_text_is_one_line_without_control_characters(text: str) -> None:
    shown = words.plain(text)
    assert shown == shown.strip()
    assert all(c.isprintable() or c in "\u200c\u200d" for c in shown)
