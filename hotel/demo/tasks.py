"""Demo tasks that outlive their own mistakes: a line in the log, and on they go."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Final, Self

log = logging.getLogger(__name__)

_AFTER_A_STUMBLE_S: Final = 1.0


class Tasks:
    """Tasks that end with a block. One that fails is told in one line of the log."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        running = tuple(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def start(self, work: Coroutine[Any, Any, None], name: str) -> asyncio.Task[None]:
        """Begin something beside everything else."""
        task = asyncio.create_task(work, name=name)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        task.add_done_callback(tell_end)
        return task


def tell_end(task: "asyncio.Task[None]") -> None:
    """Log how a task ended that should not have; a done-callback."""
    if not task.cancelled() and (error := task.exception()) is not None:
        log.warning("The %s of the demo ended: %r", task.get_name(), error)


async def again_and_again(name: str, once: Callable[[], Awaitable[object]]) -> None:
    """Do something until cancelled, whatever goes wrong with it."""
    while True:
        try:
            await once()
        except Exception as error:  # noqa: BLE001 - whatever it was, the demo goes on
            log.warning("The %s of the demo stumbled: %r", name, error)
            await asyncio.sleep(_AFTER_A_STUMBLE_S)
