"""What takes longer than its claim lasts: nobody else begins it meanwhile."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from outbox_house import open_database, pushes, until
from sqlalchemy import select

from contract.pushes.orders import RoomServicePush
from hotel.database import Database
from hotel.outbound import leases
from hotel.outbound.enqueue import Device, Owner, push
from hotel.outbound.leases import LASTS, Leases
from hotel.outbound.push_worker import PushWorker
from hotel.outbound.sender import Outcome, Verdict
from hotel.outbound.tables import OutboxFcm, OutboxLease
from hotel.periodic import clockwork
from hotel.periodic.clockwork import Clockwork
from hotel.periodic.runs import GIVEN_UP_AFTER
from hotel.periodic.tables import PeriodicRun
from hotel.periodic.task import Task
from hotel.renewing import renewing

STEP = timedelta(seconds=20)
STEPS = 4


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at


class SlowSender:
    """Answers when it is let."""

    def __init__(self) -> None:
        self.sent: list[int] = []
        self.may_answer = asyncio.Event()

    async def send(self, pushes: Sequence[OutboxFcm]) -> list[Verdict]:
        self.sent += [push.id for push in pushes]
        await self.may_answer.wait()
        return [Verdict(Outcome.SENT) for _ in pushes]

    async def close(self) -> None:
        """Nothing to let go of."""


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with open_database(tmp_path) as database:
        yield database


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of these tests is moved by hand: what is renewed must not wait for a real one."""

    def soon(renew: Callable[[], Awaitable[object]], _every: timedelta) -> Any:
        return renewing(renew, timedelta(seconds=0.02))

    monkeypatch.setattr(leases, "renewing", soon)
    monkeypatch.setattr(clockwork, "renewing", soon)


def worker_of(database: Database, sender: SlowSender, clock: Clock) -> PushWorker:
    worker = PushWorker(database, sender)
    worker._leases = Leases(database, clock)
    return worker


async def read(database: Database, column: Any) -> Any:
    async with database.read() as session:
        return await session.scalar(select(column))


async def test_that_what_is_being_sent_is_nobody_elses(database: Database) -> None:
    about = RoomServicePush.sample().message("https://hotelsmates.com")
    maria = Device(hotel_slug="grand-hotel", owner=Owner.STAFF, owner_id=5, token="tok-maria")
    async with database.write() as session:
        push(session, maria, about)
    clock, slow, other = Clock(), SlowSender(), SlowSender()
    other.may_answer.set()
    sending = asyncio.create_task(worker_of(database, slow, clock).round())
    await until(lambda: slow.sent)
    for _ in range(STEPS):
        clock.at += STEP

        async def is_renewed() -> bool:
            return bool(await read(database, OutboxLease.expires_at) == clock.at + LASTS)

        await until(is_renewed)
        await worker_of(database, other, clock).round()
    slow.may_answer.set()
    await sending
    assert (len(slow.sent), other.sent) == (1, [])
    assert [row.outcome for row in await pushes(database)] == ["sent"]


async def test_that_a_task_that_takes_long_is_not_begun_again(database: Database) -> None:
    began: list[int] = []
    may_end = asyncio.Event()

    async def work() -> str:
        began.append(1)
        await may_end.wait()
        return "Done."

    clock, task = Clock(), Task(name="Slow", every=timedelta(seconds=5), work=work)
    running = asyncio.create_task(Clockwork(database, [task], clock).turn(task))
    await until(lambda: began)
    for _ in range(STEPS):
        clock.at += STEP

        async def is_held() -> bool:
            return bool(await read(database, PeriodicRun.busy_until) == clock.at + GIVEN_UP_AFTER)

        await until(is_held)
        assert not await Clockwork(database, [task], clock).turn(task)
    may_end.set()
    assert await running
    assert len(began) == 1
    assert await read(database, PeriodicRun.busy_until) is None
    assert await read(database, PeriodicRun.result) == "Done."
