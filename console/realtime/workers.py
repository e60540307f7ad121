"""A few threads for calls that block, ending with the program whatever they wait for."""

import queue
import threading
from collections.abc import Callable
from typing import Final

LIMIT: Final = 10


class Workers:
    """Starts a thread per job up to a limit, then queues. Used by one thread.

    The threads are daemons, unlike those of an executor: a hotel that never answers must not keep
    a closed console alive.
    """

    def __init__(self, name: str, *, limit: int = LIMIT) -> None:
        self._name = name
        self._limit = limit
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []

    def submit(self, job: Callable[[], None]) -> None:
        """Run `job` on a thread of its own, at the latest when another job has ended."""
        self._jobs.put(job)
        if len(self._threads) < self._limit:
            thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def stop(self) -> None:
        """Let the threads end once their present job is done; waits for nobody."""
        for _ in self._threads:
            self._jobs.put(None)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
