"""When something was, as it is read beside a clock."""

from datetime import timedelta

import pytest
from station_samples import NOW, board
from station_samples import place as place_of

from console.views.moments import dated, moment, on_day

PLACE = place_of(board([]).clock)


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (timedelta(minutes=3), "08:03"),
        (timedelta(hours=9), "Sat 23:06"),
        (timedelta(days=2), "Fri 28 Nov 08:06"),
        (timedelta(days=366), "Fri 29 Nov 2024 08:06"),
    ],
)
def test_that_a_moment_has_its_date_where_that_is_not_plain(ago: timedelta, said: str) -> None:
    assert moment(NOW - ago, PLACE) == said


def test_that_a_dated_moment_always_has_its_day() -> None:
    assert dated(NOW, PLACE) == "Sun 30 Nov 08:06"
    assert on_day(NOW, PLACE) == "Sun 30 Nov"
    # A clock of the hotel that is behind: nothing of tomorrow is told as today.
    assert moment(NOW + timedelta(days=1), PLACE) == "Mon 1 Dec 08:06"
