"""Reads what somebody looks at again and again, one reading at a time."""

import asyncio
from collections.abc import Awaitable, Callable

from console.api.errors import ApiError, named
from console.session.diagnostics import Diagnostics
from contract.record import Record


class Sight(Record, frozen=True, kw_only=True):
    """What is looked at. `name`: for the diagnostics; `is_open`: whether somebody looks.

    `read` reads it once and may raise ApiError; `fail` gets the sentence of that.
    """

    name: str
    is_open: Callable[[], bool]
    read: Callable[[], Awaitable[None]]
    fail: Callable[[str], None]


class Looking:
    """Everything that happens during a look makes one more look."""

    def __init__(self, sight: Sight, diagnostics: Diagnostics) -> None:
        self._sight, self._diagnostics = sight, diagnostics
        self._is_asked = False
        self._task: asyncio.Task[None] | None = None

    def look(self) -> None:
        """There may be something new."""
        self._is_asked = True
        if self._sight.is_open() and (self._task is None or self._task.done()):
            loop = asyncio.get_running_loop()
            self._task = loop.create_task(self._look(), name=self._sight.name)

    async def stop(self) -> None:
        """Give up what is under way."""
        self._is_asked = False
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _look(self) -> None:
        sight = self._sight
        while self._is_asked and sight.is_open():
            self._is_asked = False
            try:
                await sight.read()
            except ApiError as error:
                self._diagnostics.note(f"{sight.name}: {named(error)}")
                sight.fail(error.sentence)
                return
