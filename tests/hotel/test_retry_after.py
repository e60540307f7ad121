"""How long FCM, or a Pusher host, asks to be left alone."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from hotel.outbound.retry import pusher_delay, quota_delay, seconds_in


@pytest.mark.parametrize(("header", "seconds"), [("90", 90), (" 7200 ", 7200), ("0", 0)])
def test_that_seconds_are_taken_at_their_word(header: str, seconds: int) -> None:
    assert seconds_in(header) == seconds


def test_that_a_date_is_waited_for_and_one_that_is_over_is_not() -> None:
    now = datetime.now(UTC)
    asked = seconds_in(format_datetime(now + timedelta(hours=2), usegmt=True))
    assert asked is not None
    # Slow machines take a while from one line to the next.
    assert 7100 <= asked <= 7200
    assert seconds_in(format_datetime(now - timedelta(hours=2), usegmt=True)) == 0


@pytest.mark.parametrize("header", [None, "", "soon", "-5", "\u0661", "1e3", "Mon, 99 Xyz 2026"])
def test_that_nonsense_counts_as_not_given(header: str | None) -> None:
    assert seconds_in(header) is None


def test_that_pushes_wait_as_long_as_asked_and_events_an_hour_at_most() -> None:
    assert 7200 <= quota_delay(seconds_in("7200")) <= 9000
    assert 60 <= quota_delay(seconds_in("2")) <= 75
    assert quota_delay(seconds_in("9" * 400)) <= 1.25 * 7 * 86400
    assert pusher_delay(1, seconds_in("7200")) == 3600
