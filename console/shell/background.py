"""The asyncio side of the program: loaded after the first paint, on Qt's own loop."""

import asyncio
import logging
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from PySide6.QtWidgets import QApplication

_log: Final = logging.getLogger("console.shell")
_THREADS: Final = 4
_CANCEL_S: Final = 2.0
_Work = Coroutine[Any, Any, None]


class Background:
    """Runs coroutines on the GUI thread; a fault in one is logged and the others go on."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, first: _Work) -> None:
        """Load the loop and run `first`. Qt's loop is running already."""
        import qasync

        self._loop = qasync.QEventLoop(QApplication.instance(), already_running=True)
        # qasync's own threads abort the program when it ends before they do.
        self._loop.set_default_executor(ThreadPoolExecutor(_THREADS, "background"))
        self.spawn(first)

    def spawn(self, work: _Work) -> None:
        """Run something beside everything else."""
        if self._loop is None:
            work.close()
            return
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._on_done)

    def finish(self, last: _Work) -> None:
        """Give up what is running and run `last`, which ends the program."""
        if self._loop is None:
            work_ends_here = QApplication.instance()
            last.close()
            assert work_ends_here is not None
            work_ends_here.quit()
            return
        running = set(self._tasks)
        for task in running:
            task.cancel()
        self.spawn(_after(running, last))

    def _on_done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("Something stumbled", exc_info=error)


async def _after(cancelled: set[asyncio.Task[None]], last: _Work) -> None:
    """What is given up closes its connections first."""
    if cancelled:
        await asyncio.wait(cancelled, timeout=_CANCEL_S)
    await last
