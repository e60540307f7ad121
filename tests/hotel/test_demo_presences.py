"""The demo's attendance: a roster, who is at work, who waits, and what goes on by itself."""

import contextlib
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from hotel_process import HotelProcess

PATIENCE_S = 60


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HotelProcess]:
    process = HotelProcess(tmp_path_factory.mktemp("still"))
    process.start("--demo", "--demo-speed", "0")
    yield process
    process.close()


@pytest.fixture
def lively(tmp_path: Path) -> Iterator[HotelProcess]:
    process = HotelProcess(tmp_path)
    process.start("--demo", "--demo-speed", "600")
    yield process
    process.close()


@contextlib.contextmanager
def manager_of(process: HotelProcess) -> Iterator[httpx.Client]:
    account = next(one for one in process.ready["demo_accounts"] if one["role"] == "manager")
    wanted = {"username": account["username"], "password": account["password"]}
    with httpx.Client(base_url=process.url, trust_env=False, timeout=20) as client:
        token = client.post("/api/staff/login/", json=wanted).json()["token"]
        client.headers["Authorization"] = f"Token {token}"
        yield client


def snapshot(client: httpx.Client) -> dict[str, Any]:
    return dict(client.get("/api/hotels/grand-hotel/sync/snapshot/").json())


def wait_for(condition: Callable[[], bool], process: HotelProcess) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, process.log
        time.sleep(0.2)


def test_that_the_office_has_a_day_under_way(still: HotelProcess) -> None:
    with manager_of(still) as manager:
        office = snapshot(manager)
    now = datetime.now(UTC)
    logs = {log["staff_name"]: log for log in office["clock_logs"]}
    waiting = [name for name, log in logs.items() if log["approval"] == "waiting"]
    assert waiting == ["Fatima Haddad"]
    assert logs["Priya Nair"]["is_on_break"] is True
    under_way = {
        shift["staff_name"]
        for shift in office["shifts"]
        if datetime.fromisoformat(shift["starts_at"])
        <= now
        < datetime.fromisoformat(shift["ends_at"])
    }
    assert under_way == set(logs) - {"Fatima Haddad"} | {"Hannah Schmidt"}
    rostered = {name for name, log in logs.items() if log["roster_shift"] is not None}
    assert rostered == set(logs) - {"Fatima Haddad"}
    assert [row["registration_code"] for row in office["registrations"]] == ["REG-7F21", "REG-7F24"]
    assert [period["published"] for period in office["roster_periods"]] == [True, True, False]
    assert {each["slug"] for each in office["departments"]} >= {"kitchen", "front-office"}


def test_that_two_who_forgot_their_break_are_warned(still: HotelProcess) -> None:
    def warned() -> set[str]:
        logs = snapshot(manager)["clock_logs"]
        return {log["staff_name"] for log in logs if log["break_minutes_due"]}

    with manager_of(still) as manager:
        wait_for(lambda: len(warned()) >= 2, still)
        assert warned() == {"Grace O’Connor", "Declan Moore"}


def test_that_colleagues_come_and_go(lively: HotelProcess) -> None:
    def entries() -> int:
        page = manager.get("/api/hotels/grand-hotel/clock-logs/", params={"page_size": 500}).json()
        return sum(len(log["entries"]) for log in page["results"])

    with manager_of(lively) as manager:
        before = entries()
        wait_for(lambda: entries() >= before + 4, lively)
    assert "The comings" not in lively.log
    assert "could not use the clock" not in lively.log


def test_that_a_second_start_plans_nothing_twice(tmp_path: Path) -> None:
    process = HotelProcess(tmp_path)
    counts = []
    try:
        for _ in range(2):
            process.start("--demo", "--demo-speed", "0")
            with manager_of(process) as manager:
                office = snapshot(manager)
            names = ("clock_logs", "roster_periods", "shifts", "registrations")
            counts.append([len(office[name]) for name in names])
            process.close()
    finally:
        process.close()
    assert counts[0] == counts[1]
