"""Sends what a manager plans to the hotel at once, and tells what it said."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from functools import partial
from typing import TypeVar
from uuid import uuid4

from console.api.errors import ApiError, Garbled, Refused, named
from console.session.diagnostics import Diagnostics
from console.session.ports import PlanningPort
from console.state.planning import Refusal, WeekCopy
from contract.resources.roster import CopyDay, CopyPeriod, SavedShifts, ShiftWish

T = TypeVar("T")
Told = Callable[[Refusal | None], None]
Copied = Callable[[SavedShifts | Refusal | None], None]


class RosterPlanner:
    """Whoever plans waits for the answer, so nothing is kept; `on_done` when anything may be other.

    What got no answer goes under the same key when it is asked for once more: it is done once.
    """

    def __init__(
        self, port: PlanningPort, diagnostics: Diagnostics, on_done: Callable[[], None]
    ) -> None:
        self._port, self._diagnostics, self._on_done = port, diagnostics, on_done
        self._in_doubt: tuple[object, str] | None = None
        self._under_way: set[asyncio.Task[None]] = set()

    def plan_week(self, day: date, told: Told) -> None:
        """Have a period for the week of a day."""
        self._begin(day, partial(self._port.plan_week, day), lambda why, _period: told(why))

    def save_shift(self, wish: ShiftWish, told: Told) -> None:
        """A new shift, or another one in the place of `wish.id`."""
        self._begin(wish, partial(self._port.save_shift, wish), lambda why, _shift: told(why))

    def copy(self, wanted: CopyDay | WeekCopy, told: Copied) -> None:
        """Copy a day or a week; `told` gets None when it is done and nobody can read what."""
        ask = partial(self._copy, wanted)
        self._begin(wanted, ask, lambda why, saved: told(why or saved))

    async def _copy(self, wanted: CopyDay | WeekCopy, *, key: str) -> SavedShifts:
        if isinstance(wanted, CopyDay):
            return await self._port.copy_day(wanted, key=key)
        week = await self._port.plan_week(wanted.monday, key=f"{key}-week")
        copy = CopyPeriod(source_period=wanted.period_id, target_period=week.id)
        return await self._port.copy_period(copy, key=key)

    async def stop(self) -> None:
        """Give up what is under way."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def _begin(
        self,
        wanted: object,
        ask: Callable[..., Awaitable[T]],
        told: Callable[[Refusal | None, T | None], None],
    ) -> None:
        work = self._do(wanted, ask, told)
        task = asyncio.get_running_loop().create_task(work, name="planning")
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _do(
        self,
        wanted: object,
        ask: Callable[..., Awaitable[T]],
        told: Callable[[Refusal | None, T | None], None],
    ) -> None:
        key, refusal, answer = self._key_for(wanted), None, None
        try:
            answer = await ask(key=key)
        except Garbled:
            # It has been done all the same, and what became of it is read again.
            pass
        except ApiError as error:
            self._diagnostics.note(f"planning: {named(error)}")
            refusal = Refusal(error.sentence, error.field if isinstance(error, Refused) else "")
            self._in_doubt = None if isinstance(error, Refused) else (wanted, key)
        self._on_done()
        told(refusal, answer)

    def _key_for(self, wanted: object) -> str:
        in_doubt, self._in_doubt = self._in_doubt, None
        return in_doubt[1] if in_doubt is not None and in_doubt[0] == wanted else str(uuid4())
