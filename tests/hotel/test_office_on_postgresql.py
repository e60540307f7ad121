"""Attendance, roster and people where several write at once: PostgreSQL has no single writer."""

import asyncio
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from clock_house import ClockHouse, good
from hotel_process import Hotel, founded_in, running
from own_postgresql import own_postgresql

from hotel.areas.attendance.watch import BreakWatch
from hotel.changes.writer import Writer
from hotel.database import Database


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Hotel]]:
    """A database of PostgreSQL and a hotel in it whose receptionist is a manager too."""
    with (
        tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder,
        own_postgresql(Path(folder)) as url,
        running(tmp_path_factory.mktemp("hotel"), database=url) as process,
        founded_in(process) as founded,
    ):
        path = f"/api/staff/{founded.slug}/{founded.staff_ids['desk']}/"
        good(founded.staff("manager").patch(path, json={"access_level": "staff_admin"}))
        ClockHouse(founded).roster()
        yield url, founded
        log = process.log
    assert "Traceback" not in log


@pytest.fixture
def house(address: tuple[str, Hotel]) -> ClockHouse:
    return ClockHouse(address[1])


def _at_once(*acts: Callable[[], Any]) -> list[Any]:
    with ThreadPoolExecutor(len(acts)) as people:
        return [done.result() for done in [people.submit(act) for act in acts]]


def test_that_of_two_managers_one_decides_while_the_colleague_clocks_out(
    house: ClockHouse,
) -> None:
    house.hotel.staff("manager"), house.hotel.staff("desk")
    for _ in range(5):
        good(house.clock("cleaner"))
        log = house.logs()[0]
        *answers, out = _at_once(
            partial(house.decide, log, "approve", "manager"),
            partial(house.decide, log, "reject", "desk", reason="No"),
            partial(house.decide, log, "approve", "desk"),
            partial(house.clock, "cleaner", "clock_out"),
        )
        assert sorted(each.status_code for each in answers) == [200, 409, 409]
        assert out.status_code == 200
        kept = house.logs()[0]
        assert kept["time_out"] is not None
        assert [each["action"] for each in kept["entries"]] == ["clock_in", "clock_out"]
        me = house.hotel.staff("cleaner").get(f"/api/staff/hotel/{house.hotel.slug}/me/").json()
        assert me["duty_status"] == "off_duty"


def test_that_many_presses_at_once_leave_one_presence(house: ClockHouse) -> None:
    house.hotel.staff("porter")
    for action in ("clock_in", "start_break", "end_break", "clock_out"):
        answers = _at_once(*[partial(house.clock, "porter", action)] * 6)
        assert {each.status_code for each in answers} == {200}
    logs = house.logs(staff=house.hotel.staff_ids["porter"])
    assert len(logs) == 1
    assert len(logs[0]["entries"]) == 4


def test_that_two_managers_plan_nobody_twice(house: ClockHouse) -> None:
    house.hotel.staff("manager"), house.hotel.staff("desk")
    now = house.shift("cook", 2, 4)
    wish = {key: now[key] for key in ("staff", "shift_date", "shift_start", "shift_end")}
    good(house.manager.delete(house.zone(f"shifts/{now['id']}/")))
    clients = [house.hotel.staff("manager"), house.hotel.staff("desk")] * 3
    answers = _at_once(
        *[partial(client.post, house.zone("shifts/"), json=wish) for client in clients]
    )
    assert sorted(each.status_code for each in answers) == [201] + [400] * 5


def test_that_two_managers_make_one_week(house: ClockHouse) -> None:
    clients = [house.hotel.staff("manager"), house.hotel.staff("desk")] * 3
    path, body = house.zone("periods/create-for-week/"), {"date": "2031-05-07"}
    answers = _at_once(*[partial(client.post, path, json=body) for client in clients])
    assert {each.status_code for each in answers} <= {200, 201, 400}
    assert [each.status_code for each in answers].count(201) == 1


def test_that_two_instances_warn_once(address: tuple[str, Hotel], house: ClockHouse) -> None:
    # Two look at once, and the service itself looks every few seconds besides.
    good(house.clock("cook"))
    (log,) = house.logs(staff=house.hotel.staff_ids["cook"])

    async def look() -> list[str]:
        databases = [Database(address[0]) for _ in range(3)]
        watches = [BreakWatch(one, Writer(one, "", lambda: None)) for one in databases]
        for _ in range(3):
            said = await asyncio.gather(*(watch.look() for watch in watches))
        for one in databases:
            await one.close()
        return list(said)

    assert set(asyncio.run(look())) == {"Break warnings: 0; overtime warnings: 0."}
    path = house.hotel.own(f"clock-logs/{log['id']}/")
    change = {"time_in": _hours_before(log["time_in"], 7), "reason": "Came early"}
    good(house.manager.patch(path, json=change))
    asyncio.run(look())
    (warned,) = house.logs(staff=house.hotel.staff_ids["cook"])
    assert warned["break_warning_sent"] is True
    # The correction was the second version of the log, the warning is the only third.
    assert warned["rev"] == 3


def _hours_before(at: str, hours: int) -> str:
    return str(datetime.fromisoformat(at) - timedelta(hours=hours))
