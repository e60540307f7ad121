"""Times of the hotel's clocks: both spellings in, one out."""

from datetime import time

import pytest

from contract.codec import WireError, decode, encode_rest
from contract.resources.roster import ShiftWish
from contract.scalars import WallTime

WISH = '{{"staff": 5, "shift_date": "2026-11-23", "shift_start": {}, "shift_end": "17:00"}}'


@pytest.mark.parametrize("written", ['"09:05"', '"09:05:00"', '"09:05:00.000"'])
def test_that_a_time_is_read_with_and_without_seconds(written: str) -> None:
    wish = decode(ShiftWish, WISH.format(written))
    assert wish.shift_start == WallTime(9, 5) == time(9, 5)
    assert b'"shift_start":"09:05:00"' in encode_rest(wish)


@pytest.mark.parametrize(
    "written",
    ['"24:00"', '"9:00"', '"09:60"', '"09:00Z"', '"09:00+01:00"', '""', "9", "null", "[]"],
)
def test_that_what_is_no_time_is_refused(written: str) -> None:
    with pytest.raises(WireError):
        decode(ShiftWish, WISH.format(written))
