"""The demo hotel as a process: its accounts, its guests, its helpers, and a second start."""

import asyncio
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from hotel_process import HotelProcess

from contract.ladder import following
from contract.resources.orders import OrderStatus
from hotel.demo.furnish import Account, Demo
from hotel.demo.guests import Guests
from hotel.demo.helpers import Helpers
from hotel.demo.pace import Pace
from hotel.demo.rest import RefusedError, Rest
from hotel.demo.sayings import reasons

ORDERS = "/api/room_services/grand-hotel/orders/"
SNAPSHOT = "/api/hotels/grand-hotel/sync/snapshot?streams=kitchen,porter"


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HotelProcess]:
    process = HotelProcess(tmp_path_factory.mktemp("demo"))
    process.start("--demo", "--demo-speed", "0")
    yield process
    process.close()


@pytest.fixture
def manager(process: HotelProcess) -> Iterator[httpx.Client]:
    with client_of(process, "manager") as client:
        yield client


@pytest.fixture
def demo(process: HotelProcess, manager: httpx.Client) -> Demo:
    accounts = tuple(Account(**one) for one in process.ready["demo_accounts"])
    page = manager.get("/api/rooms/rooms/", params={"page_size": 500}).json()
    pins = {
        str(room["room_number"]): str(room["guest_id_pin"])
        for room in page["results"]
        if room["guests_in_room"]
    }
    return Demo("grand-hotel", accounts, pins)


def client_of(process: HotelProcess, role: str) -> httpx.Client:
    account = next(one for one in process.ready["demo_accounts"] if one["role"] == role)
    wanted = {"username": account["username"], "password": account["password"]}
    answer = httpx.post(f"{process.url}/api/staff/login/", json=wanted, trust_env=False, timeout=30)
    headers = {"Authorization": f"Token {answer.json()['token']}"}
    return httpx.Client(base_url=process.url, headers=headers, trust_env=False, timeout=30)


def open_orders(client: httpx.Client) -> list[dict[str, Any]]:
    return list(client.get(ORDERS, params={"page_size": 500}).json()["results"])


def test_that_the_ready_file_hands_out_accounts_that_work(process: HotelProcess) -> None:
    assert process.ready["hotel"] == "grand-hotel"
    accounts = process.ready["demo_accounts"]
    assert all(set(one) == {"username", "password", "role", "department"} for one in accounts)
    sides = [one["department"] for one in accounts], [one["role"] for one in accounts]
    assert sides[0].count("kitchen") == 2
    assert sides[1].count("porter") == 2
    for one in accounts:
        with client_of(process, one["role"]) as client:
            assert client.get("/api/staff/hotel/grand-hotel/me/").status_code == 200


def test_that_passwords_are_printed_once_and_not_logged(process: HotelProcess) -> None:
    for one in process.ready["demo_accounts"]:
        assert process.log.count(one["password"]) == 1


def test_that_the_day_is_under_way(manager: httpx.Client) -> None:
    snapshot = manager.get(SNAPSHOT).json()
    assert {one["status"] for one in snapshot["orders"]} >= {"pending", "preparing", "ready"}
    assert min(one["id"] for one in snapshot["orders"]) > 1800
    duty = {one["first_name"]: one for one in snapshot["staff"]}
    assert duty["Priya"]["duty_status"] == "on_break"
    assert duty["Fatima"]["is_unrostered"] is True
    since = datetime.fromisoformat(duty["Ewa"]["on_duty_since"])
    assert datetime.now(UTC) - since > timedelta(hours=9)


def test_that_guests_order_over_rest_and_pushes_are_recorded(
    process: HotelProcess, demo: Demo, manager: httpx.Client
) -> None:
    before = {one["id"] for one in open_orders(manager)}
    guests = Guests(Rest(process.url), demo, 1.0, random.Random(5))

    async def order_eight_times() -> list[tuple[str, str] | None]:
        return [await guests.order_once() for _ in range(8)]

    placed = asyncio.run(order_eight_times())
    assert None not in placed
    rooms = [one[0] for one in placed if one is not None]
    assert len(set(rooms)) == 8
    fresh = [one for one in open_orders(manager) if one["id"] not in before]
    assert fresh
    assert {str(one["room_number"]) for one in fresh} <= set(rooms)
    page = manager.get("/api/hotels/grand-hotel/pushes/").json()
    assert {one["message"]["key"] for one in page["results"]} >= {"3.1"}


def test_that_guests_can_change_their_mind(
    process: HotelProcess, demo: Demo, manager: httpx.Client
) -> None:
    rest = Rest(process.url)
    guests = Guests(rest, demo, 1e9, random.Random(6))

    async def order_and_cancel() -> str:
        placed = await guests.order_once()
        assert placed is not None
        await guests._change_mind(*placed)
        return placed[1]

    order_address = asyncio.run(order_and_cancel())
    order = manager.get(order_address).json()
    assert order["status"] == "cancelled"
    is_breakfast = "breakfast-orders" in order_address
    assert order["cancel_reason"] in reasons(is_breakfast=is_breakfast)


def test_that_helpers_finish_only_what_has_rested(
    process: HotelProcess, demo: Demo, manager: httpx.Client
) -> None:
    now = datetime.now(UTC)
    helpers = Helpers(Rest(process.url), demo, Pace(1.0, now))
    before = {one["id"]: one["status"] for one in open_orders(manager)}
    asyncio.run(helpers.help_once(now + timedelta(minutes=2)))
    assert {one["id"]: one["status"] for one in open_orders(manager)} == before
    asyncio.run(helpers.help_once(now + timedelta(minutes=60)))
    after = {one["id"]: one["status"] for one in open_orders(manager)}
    pairs = [(one, after.get(number, "delivered")) for number, one in before.items()]
    assert ("pending", "preparing") in pairs
    assert all(following(OrderStatus(a)) == b for a, b in pairs if a != "pending")
    for _ in range(3):
        asyncio.run(helpers.help_once(now + timedelta(minutes=120)))
    assert open_orders(manager) == []


def test_that_helpers_bring_every_breakfast(
    process: HotelProcess, demo: Demo, manager: httpx.Client
) -> None:
    now = datetime.now(UTC)
    helpers = Helpers(Rest(process.url), demo, Pace(20.0, now - timedelta(minutes=30)))
    for _ in range(4):
        asyncio.run(helpers.help_once(now + timedelta(minutes=20)))
    path = ORDERS.replace("orders", "breakfast-orders")
    assert manager.get(path, params={"page_size": 500}).json()["results"] == []


def test_that_a_guest_without_the_pin_is_told_so(process: HotelProcess) -> None:
    path = "/api/room_services/grand-hotel/room/101/validate-pin/"
    with pytest.raises(RefusedError, match="does not open the room"):
        asyncio.run(Rest(process.url).post(path, {"pin": "wrong"}))


def test_that_a_second_start_renews_passwords_and_keeps_the_hotel(process: HotelProcess) -> None:
    old = process.ready["demo_accounts"]
    with client_of(process, "manager") as client:
        count = len(client.get(SNAPSHOT).json()["staff"])
    process.stop()
    process.start("--demo", "--demo-speed", "0")
    fresh = process.ready["demo_accounts"]
    assert {one["username"] for one in fresh} == {one["username"] for one in old}
    assert {one["password"] for one in fresh}.isdisjoint({one["password"] for one in old})
    with client_of(process, "manager") as client:
        assert len(client.get(SNAPSHOT).json()["staff"]) == count
        assert len(open_orders(client)) >= 8


def test_that_the_hotel_lives_by_itself_and_stops_cleanly(tmp_path: Path) -> None:
    process = HotelProcess(tmp_path)
    process.start("--demo", "--demo-speed", "600")
    try:
        with client_of(process, "manager") as client:
            newest = max(one["id"] for one in client.get(SNAPSHOT).json()["orders"])
            deadline = time.monotonic() + 60
            while max(one["id"] for one in client.get(SNAPSHOT).json()["orders"]) == newest:
                assert time.monotonic() < deadline, process.log
                time.sleep(0.05)
        assert process.stop() == 0
        assert "Traceback" not in process.log
    finally:
        process.close()
