"""Ends a service that does not end by itself, and says where it stood."""

import asyncio
import logging
import os
from types import CoroutineType
from typing import Any

log = logging.getLogger(__name__)


def end_within(seconds: float) -> None:
    """End the process if its loop still runs by then: whatever counts is in the database."""
    asyncio.get_running_loop().call_later(seconds, _end, seconds)


def _end(seconds: float) -> None:
    left = ", ".join(f"{task.get_name()} at {_place_of(task)}" for task in asyncio.all_tasks())
    log.error("Stopping took over %g s and is cut short. Left: %s", seconds, left)
    os._exit(1)


def _place_of(task: "asyncio.Task[Any]") -> str:
    """Where a task waits, as deep as it is known."""
    place = "?"
    waits: Any = task.get_coro()
    while isinstance(waits, CoroutineType) and waits.cr_frame is not None:
        place = f"{waits.cr_code.co_qualname}:{waits.cr_frame.f_lineno}"
        waits = waits.cr_await
    return place
