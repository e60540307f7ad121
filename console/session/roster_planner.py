"""Sends what a manager plans to the hotel at once, and tells what it said."""

from collections.abc import Awaitable, Callable
from datetime import date
from functools import partial
from typing import TypeVar

from console.session.at_once import AtOnce, Told
from console.session.diagnostics import Diagnostics
from console.session.roster_ports import PlanningPort
from console.state.planning import Refusal, WeekCopy
from console.state.roster import of_week
from contract.resources.roster import (
    CopyDay,
    CopyTakenBack,
    SavedShifts,
    ShiftWish,
)

T = TypeVar("T")
Copied = Callable[[SavedShifts | Refusal | None], None]


class RosterPlanner:
    """`on_done` when anything in the roster may be other."""

    def __init__(
        self, port: PlanningPort, diagnostics: Diagnostics, on_done: Callable[[], None]
    ) -> None:
        self._port, self._on_done = port, on_done
        self._at_once = AtOnce("planning", diagnostics)
        self._trials = AtOnce("trying", diagnostics)

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

    def take_copy_back(self, wanted: CopyTakenBack, told: Copied) -> None:
        """Have what a copy made go again; `told` as for copying."""
        ask = partial(self._port.take_copy_back, wanted)
        self._begin(wanted, ask, lambda why, saved: told(why or saved))

    async def _copy(self, wanted: CopyDay | WeekCopy, *, key: str) -> SavedShifts:
        if isinstance(wanted, CopyDay):
            return await self._port.copy(wanted, key=key)
        week = await self._port.plan_week(wanted.monday, key=f"{key}-week")
        return await self._port.copy(wanted.to(week.id), key=key)

    def try_copy(self, wanted: CopyDay | WeekCopy, told: Copied) -> None:
        """Tell what would come of a copy; None where nothing is planned there yet."""
        ask = partial(self._try, wanted)
        self._trials.begin(wanted, ask, lambda why, saved: told(why or saved))

    async def _try(self, wanted: CopyDay | WeekCopy, *, key: str) -> SavedShifts | None:
        """A trial changes nothing, so it needs no `key`."""
        if isinstance(wanted, CopyDay):
            return await self._port.try_copy(wanted)
        week = of_week(await self._port.periods(), wanted.monday)
        there = next((one for one in week if one.start_date <= wanted.monday), None)
        return None if there is None else await self._port.try_copy(wanted.to(there.id))

    async def stop(self) -> None:
        """Give up what is under way."""
        await self._at_once.stop()
        await self._trials.stop()

    def _begin(
        self,
        wanted: object,
        ask: Callable[..., Awaitable[T]],
        told: Callable[[Refusal | None, T | None], None],
    ) -> None:
        def done(refusal: Refusal | None, answer: T | None) -> None:
            self._on_done()
            told(refusal, answer)

        self._at_once.begin(wanted, ask, done)
