"""Who runs a periodic task this time, and what came of it."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import or_, select, update
from sqlalchemy.exc import IntegrityError

from hotel.database import Database
from hotel.periodic.tables import PeriodicRun
from hotel.periodic.task import Task

GIVEN_UP_AFTER: Final = timedelta(seconds=30)
# Who had to wait for the row looks with a time from before the run that it waited for.
_SET_BACK: Final = timedelta(minutes=1)
_LONGEST_RESULT: Final = 300


async def forget_dead(database: Database) -> None:
    """Free what a process that died was working on.

    Only one process writes an SQLite file, so whoever worked is gone; on PostgreSQL another
    instance may be alive, and a dead one's work is free again after a while by itself.
    """
    if database.is_sqlite:
        async with database.write() as session:
            await session.execute(update(PeriodicRun).values(busy_until=None))


async def claim(database: Database, task: Task, now: datetime) -> bool:
    """Whether this instance is to run the task now; nobody else is then, in this period."""
    ours = {
        "started_at": now,
        "next_at": now + task.every,
        "busy_until": now + GIVEN_UP_AFTER,
    }
    # A next run much further away than a period was planned before the clock was set back.
    furthest = now + task.every + _SET_BACK
    is_due = or_(PeriodicRun.next_at <= now, PeriodicRun.next_at > furthest)
    is_free = or_(PeriodicRun.busy_until.is_(None), PeriodicRun.busy_until <= now)
    claimed = (
        update(PeriodicRun)
        .where(PeriodicRun.name == task.name, is_due, is_free)
        .values(**ours)
        .returning(PeriodicRun.name)
        .execution_options(synchronize_session=False)
    )
    try:
        async with database.write() as session:
            if (await session.execute(claimed)).first() is not None:
                return True
            known = select(PeriodicRun.name).where(PeriodicRun.name == task.name)
            if (await session.execute(known)).first() is not None:
                return False
            session.add(PeriodicRun(name=task.name, **ours))
        return True
    except IntegrityError:
        # Another instance was faster by a moment.
        return False


async def hold(database: Database, task: Task, *, began: datetime, now: datetime) -> None:
    """The run that began then still goes on: nobody takes it for dead."""
    mine = PeriodicRun.name == task.name, PeriodicRun.started_at == began
    busy = update(PeriodicRun).where(*mine, PeriodicRun.busy_until.is_not(None))
    async with database.write() as session:
        await session.execute(busy.values(busy_until=now + GIVEN_UP_AFTER))


async def finish(
    database: Database, task: Task, *, began: datetime, ended: datetime, outcome: tuple[bool, str]
) -> None:
    """Note what came of the run that began then: whether all went well, and a sentence."""
    ok, result = outcome
    mine = PeriodicRun.name == task.name, PeriodicRun.started_at == began
    told = {"finished_at": ended, "ok": ok, "result": result[:_LONGEST_RESULT]}
    async with database.write() as session:
        await session.execute(update(PeriodicRun).where(*mine).values(busy_until=None, **told))


async def next_run(database: Database, task: Task) -> datetime | None:
    """When the task is due again, as far as known."""
    async with database.read() as session:
        wanted = select(PeriodicRun.next_at).where(PeriodicRun.name == task.name)
        return await session.scalar(wanted)
