"""The demo hotel's cellar as its day opens, and a second day in the same database."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from clock_house import good
from hotel_process import HotelProcess

from hotel.demo.cellar import SHELVES

STOCK = "/api/stock_tracker/grand-hotel/"


@pytest.fixture
def process(tmp_path: Path) -> Iterator[HotelProcess]:
    process = HotelProcess(tmp_path)
    process.start("--demo", "--demo-speed", "0")
    yield process
    process.close()


def manager(process: HotelProcess) -> httpx.Client:
    accounts = process.ready["demo_accounts"]
    account = next(one for one in accounts if one["username"] == "niamh")
    wanted = {"username": "niamh", "password": account["password"]}
    token = httpx.post(f"{process.url}/api/staff/login/", json=wanted, trust_env=False).json()
    headers = {"Authorization": f"Token {token['token']}"}
    return httpx.Client(base_url=process.url, headers=headers, trust_env=False, timeout=30)


def test_that_the_cellar_is_full_and_half_counted_once(process: HotelProcess) -> None:
    kept = [each for shelf in SHELVES for each in shelf.items]
    for _ in range(2):
        with manager(process) as niamh:
            items = good(niamh.get(f"{STOCK}items/"))
            (stocktake,) = good(niamh.get(f"{STOCK}stocktakes/"))
            query = {"stocktake": stocktake["id"]}
            lines = niamh.get(f"{STOCK}stocktake-lines/", params=query).json()
        assert len(items) == len(kept) == len({item["sku"] for item in items}) == 40
        assert (stocktake["status"], stocktake["total_lines"]) == ("DRAFT", 40)
        counted = [line for line in lines if line["counted_qty"] is not None]
        assert (
            len(counted) == stocktake["counted_lines"] == sum(each[4] is not None for each in kept)
        )
        assert 15 <= len(counted) <= 25
        assert {line["counted_by_name"] for line in counted} == {"Luca Ricci", "Owen Hughes"}
        assert any(line["variance_qty"][0] == "-" for line in counted)
        process.stop()
        process.start("--demo", "--demo-speed", "0")


def test_that_somebody_goes_on_counting_in_sight_of_others(tmp_path: Path) -> None:
    process = HotelProcess(tmp_path)
    process.start("--demo", "--demo-speed", "600")
    try:
        with manager(process) as niamh:
            _wait_until(lambda: _standing(niamh)["counted_lines"] > 22)
            (luca,) = _standing(niamh)["present"]
            assert luca["staff_name"] == "Luca Ricci"
    finally:
        process.close()


def _standing(client: httpx.Client) -> dict[str, Any]:
    (stocktake,) = good(client.get(f"{STOCK}stocktakes/"))
    return dict(stocktake)


def _wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.05)
