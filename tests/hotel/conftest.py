"""What the tests of the hotel's REST interface share."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hotel_process import Hotel, HotelProcess, founded_in
from own_postgresql import own_postgresql


@pytest.fixture
def other_hotel(hotel_process: HotelProcess) -> Iterator[Hotel]:
    """A second hotel in the same process."""
    with founded_in(hotel_process) as founded:
        yield founded


@pytest.fixture
def postgresql() -> Iterator[str]:
    # The path of a Unix socket is short, and nobody must be able to walk to it.
    with (
        tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder,
        own_postgresql(Path(folder)) as url,
    ):
        yield url
