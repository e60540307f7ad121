"""What the tests of the hotel's REST interface share."""

from collections.abc import Iterator

import pytest
from hotel_process import Hotel, HotelProcess, found_hotel


@pytest.fixture
def other_hotel(hotel_process: HotelProcess) -> Iterator[Hotel]:
    """A second hotel in the same process."""
    founded = found_hotel(hotel_process)
    yield founded
    founded.close()
