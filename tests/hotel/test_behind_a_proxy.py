"""Wrong codes and passwords are counted per client, also behind a proxy that is named."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from hotel_process import Hotel, founded_in, running


@pytest.fixture
def behind_proxy(tmp_path: Path) -> Iterator[Hotel]:
    """A hotel whose proxy is this machine."""
    with (
        running(tmp_path, trusted_proxies="127.0.0.1, ::1") as process,
        founded_in(process) as founded,
    ):
        yield founded


def _tries(hotel: Hotel, address: str, pin: str = "0000") -> int:
    path = f"/api/room_services/{hotel.slug}/room/101/validate-pin/"
    headers = {"X-Forwarded-For": address}
    answer: httpx.Response = hotel.client().post(path, json={"pin": pin}, headers=headers)
    return answer.status_code


def test_that_each_client_of_a_named_proxy_is_counted_alone(behind_proxy: Hotel) -> None:
    assert [_tries(behind_proxy, "198.51.100.7") for _ in range(6)] == [401] * 5 + [429]
    assert _tries(behind_proxy, "198.51.100.8", pin="4711") == 200
    # What stands before the address that the proxy itself saw was written by the client.
    assert _tries(behind_proxy, "203.0.113.9, 198.51.100.7") == 429


def test_that_nobody_else_is_believed(hotel: Hotel) -> None:
    tried = [_tries(hotel, f"198.51.100.{number}") for number in range(6)]
    assert tried == [401] * 5 + [429]
