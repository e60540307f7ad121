"""Periodic work: once a period however many instances there are, and its last result."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hotel_database import new_database
from sqlalchemy import select

from hotel.database import Database
from hotel.migrations import migrate
from hotel.periodic.clockwork import Clockwork
from hotel.periodic.runs import GIVEN_UP_AFTER, claim, forget_dead
from hotel.periodic.tables import PeriodicRun
from hotel.periodic.task import Task

EVERY = timedelta(minutes=5)
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = Database(new_database(tmp_path))
    await migrate(database)
    yield database
    await database.close()


def counted(runs: list[str], name: str = "Count") -> Task:
    async def work() -> str:
        runs.append(name)
        # Another instance gets a chance to begin the same.
        await asyncio.sleep(0)
        return f"Counted {len(runs)}."

    return Task(name=name, every=EVERY, work=work)


async def standing(database: Database, task: Task) -> PeriodicRun:
    async with database.read() as session:
        wanted = select(PeriodicRun).where(PeriodicRun.name == task.name)
        return (await session.scalars(wanted)).one()


async def run_by_two(url: str) -> None:
    first, second = Database(url), Database(url)
    runs: list[str] = []
    task, clock = counted(runs), Clock()
    both = [Clockwork(each, [task], clock) for each in (first, second)]
    for period in range(1, 4):
        for _ in range(3):
            await asyncio.gather(*(each.turn(task) for each in both))
            clock.at += timedelta(seconds=1)
        assert len(runs) == period
        clock.at += EVERY
    assert (await standing(first, task)).result == "Counted 3."
    await first.close()
    await second.close()


async def test_that_two_instances_do_a_task_once_a_period(database: Database) -> None:
    await run_by_two(database.url)


async def test_that_two_instances_on_postgresql_do_a_task_once_a_period(postgresql: str) -> None:
    database = Database(postgresql)
    await migrate(database)
    await database.close()
    await run_by_two(postgresql)


async def test_that_a_run_leaves_when_and_what(database: Database) -> None:
    task, clock = counted([]), Clock()
    assert await Clockwork(database, [task], clock).turn(task)
    row = await standing(database, task)
    assert (row.started_at, row.finished_at, row.next_at) == (NOON, NOON, NOON + EVERY)
    assert (row.ok, row.result, row.busy_until) == (True, "Counted 1.", None)


async def test_that_a_failed_run_is_told_without_what_the_error_quotes(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail() -> str:
        message = "password=swordfish"
        raise ValueError(message)

    task = Task(name="Fail", every=EVERY, work=fail)
    assert await Clockwork(database, [task], Clock()).turn(task)
    row = await standing(database, task)
    assert (row.ok, row.result) == (False, "It failed with ValueError; the log says more.")
    assert "The task Fail failed" in caplog.text
    caplog.clear()


async def test_that_a_dead_instance_holds_its_task_up_only_for_a_while(database: Database) -> None:
    task = Task(name="Often", every=timedelta(seconds=5), work=counted([]).work)
    assert await claim(database, task, NOON)
    assert not await claim(database, task, NOON + timedelta(seconds=6))
    assert await claim(database, task, NOON + GIVEN_UP_AFTER)
    await forget_dead(database)
    later = NOON + GIVEN_UP_AFTER + timedelta(seconds=6)
    # On PostgreSQL another instance may be alive, so nobody's work is taken away at a start.
    assert await claim(database, task, later) is database.is_sqlite
    assert await claim(database, task, later + GIVEN_UP_AFTER)


async def test_that_who_waited_for_another_run_does_not_begin_one_more(database: Database) -> None:
    task = counted([])
    assert await Clockwork(database, [task], Clock()).turn(task)
    # It looked at the clock before, and got to the row after the other was done.
    assert not await claim(database, task, NOON - timedelta(milliseconds=2))


async def test_that_a_clock_set_back_does_not_stop_a_task(database: Database) -> None:
    runs: list[str] = []
    task, clock = counted(runs), Clock()
    clockwork = Clockwork(database, [task], clock)
    assert await clockwork.turn(task)
    clock.at -= timedelta(days=30)
    assert await clockwork.turn(task)
    assert len(runs) == 2


async def test_that_a_lost_cancellation_does_not_keep_the_service_from_ending(
    database: Database,
) -> None:
    is_under_way = asyncio.Event()

    async def work() -> str:
        is_under_way.set()
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.sleep(3600)
        return "Went on."

    clockwork = Clockwork(database, [Task(name="Lose", every=EVERY, work=work)])
    running = asyncio.create_task(clockwork.run())
    await asyncio.wait_for(is_under_way.wait(), 30)
    clockwork.stop()
    running.cancel()
    ended, _ = await asyncio.wait({running}, timeout=30)
    assert ended


async def test_that_a_fault_of_one_task_leaves_the_others_running(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    done = asyncio.Event()

    async def fail() -> str:
        raise ValueError

    async def work() -> str:
        done.set()
        return "Done."

    tasks = [
        Task(name="Fail", every=EVERY, work=fail),
        Task(name="Work", every=timedelta(seconds=0.2), work=work),
    ]
    running = asyncio.create_task(Clockwork(database, tasks).run())
    for _ in range(2):
        await asyncio.wait_for(done.wait(), 30)
        done.clear()
    running.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running
    caplog.clear()
