"""Runs the periodic tasks of one instance until stopped."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from hotel.database import Database
from hotel.periodic.runs import GIVEN_UP_AFTER, claim, finish, forget_dead, hold, next_run
from hotel.periodic.task import Task
from hotel.present import utc_now
from hotel.renewing import renewing

log = logging.getLogger(__name__)

_SHORTEST_REST_S: Final = 0.1
_LONGEST_REST_S: Final = 60.0
_AFTER_A_FAULT_S: Final = 5.0


class Clockwork:
    """A fault in a task is noted and ends neither it nor the others."""

    def __init__(
        self, database: Database, tasks: Sequence[Task], now: Callable[[], datetime] = utc_now
    ) -> None:
        """Take where runs are kept, what to run, and a clock of aware UTC times."""
        self._database = database
        self._tasks = tasks
        self._now = now
        self._is_stopping = False

    def stop(self) -> None:
        """Begin nothing more. A driver may lose a cancellation, and what it met would go on."""
        self._is_stopping = True

    async def run(self) -> None:
        """Work until cancelled, after `stop`."""
        await forget_dead(self._database)
        async with asyncio.TaskGroup() as group:
            for task in self._tasks:
                group.create_task(self._keep(task), name=task.name)

    async def turn(self, task: Task) -> bool:
        """Run a task if it is due and nobody else has it; whether it was run."""
        began = self._now()
        if not await claim(self._database, task, began):
            return False
        async with renewing(lambda: self._hold(task, began), GIVEN_UP_AFTER / 4):
            outcome = await _outcome(task)
        await finish(self._database, task, began=began, ended=self._now(), outcome=outcome)
        return True

    async def _hold(self, task: Task, began: datetime) -> None:
        await hold(self._database, task, began=began, now=self._now())

    async def _keep(self, task: Task) -> None:
        while not self._is_stopping:
            rest_s = _AFTER_A_FAULT_S
            try:
                await self.turn(task)
                rest_s = await self._rest_s(task)
            except Exception:
                log.exception("The task %s could not be looked at", task.name)
            if not self._is_stopping:
                await asyncio.sleep(rest_s)

    async def _rest_s(self, task: Task) -> float:
        due = await next_run(self._database, task)
        left = (due - self._now()).total_seconds() if due else 0.0
        longest = min(_LONGEST_REST_S, task.every.total_seconds())
        return min(max(left, _SHORTEST_REST_S), longest)


async def _outcome(task: Task) -> tuple[bool, str]:
    try:
        return True, await task.work()
    except Exception as error:
        log.exception("The task %s failed", task.name)
        # What an error says may quote what nobody should read on a page.
        return False, f"It failed with {type(error).__name__}; the log says more."
