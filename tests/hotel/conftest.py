"""What the tests of the hotel's REST interface share."""

from collections.abc import Iterator

import pytest
from hotel_process import Hotel, HotelProcess, founded_in


@pytest.fixture
def other_hotel(hotel_process: HotelProcess) -> Iterator[Hotel]:
    """A second hotel in the same process."""
    with founded_in(hotel_process) as founded:
        yield founded
