"""Keeps what was claimed for a while for as long as a piece of work takes."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

log = logging.getLogger(__name__)


@contextlib.asynccontextmanager
async def renewing(renew: Callable[[], Awaitable[object]], every: timedelta) -> AsyncIterator[None]:
    """Renew again and again until the block ends; a fault is tried again like everything else."""
    keeping = asyncio.create_task(_keep(renew, every.total_seconds()))
    try:
        yield
    finally:
        keeping.cancel()
        # Awaiting it would take a cancellation of ours for its own.
        await asyncio.wait({keeping})


async def _keep(renew: Callable[[], Awaitable[object]], every_s: float) -> None:
    while True:
        await asyncio.sleep(every_s)
        try:
            await renew()
        except Exception:
            # What is being worked on must come to its end all the same.
            log.exception("A claim could not be renewed")
