"""Sends the events of the outbox: each stream in order, at least once, soon after the commit."""

import asyncio
import logging
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Final

from sqlalchemy import select, update

from contract.channels import on_the_wire
from hotel.database import Database
from hotel.outbound.leases import LASTS, Leases
from hotel.outbound.publisher import Event, Publisher, RefusedError, UnreachableError
from hotel.outbound.pulse import SLOWEST, Pulse
from hotel.outbound.retry import pusher_delay
from hotel.outbound.tables import OutboxPusher
from hotel.present import utc_now
from hotel.realtime.policy import MAX_DATA

log = logging.getLogger(__name__)

MAX_BATCH: Final = 10
_AT_ONCE: Final = 100


class Dispatcher:
    """Takes whole streams, one instance at a time, and publishes them from a thread of its own."""

    def __init__(self, database: Database, publisher: Publisher, channel_security: str) -> None:
        """Take the outbox, who publishes, and how channels are named on the wire."""
        self._database = database
        self._publisher = publisher
        self._security = channel_security
        self._leases = Leases(database)
        self._pulse = Pulse("dispatcher")
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="pusher-publisher")
        self._resting: dict[str, float] = {}

    def wake(self) -> None:
        """Look into the outbox now; call it after a commit, on the event loop."""
        self._pulse.wake()

    def stop(self) -> None:
        """Begin no further batch; `run` ends once the one under way is noted."""
        self._pulse.stop()

    async def run(self) -> None:
        """Send until stopped, or cancelled."""
        try:
            await self._pulse.run(self._round)
        finally:
            self._thread.shutdown(wait=False, cancel_futures=True)
            self._publisher.close()
            await self._leases.release()

    async def _round(self) -> float:
        await self._leases.begin()
        now = time.monotonic()
        self._resting = {name: until for name, until in self._resting.items() if until > now}
        rows = await self._open_rows()
        for stream, waiting in _by_stream(rows).items():
            if not await self._send_stream(stream, waiting):
                self._resting[stream] = now + LASTS.total_seconds() / 2
        if len(rows) == _AT_ONCE:
            return 0.0
        return min((until - now for until in self._resting.values()), default=SLOWEST)

    async def _open_rows(self) -> Sequence[OutboxPusher]:
        waiting = (
            select(OutboxPusher)
            .where(OutboxPusher.sent_at.is_(None), OutboxPusher.parked_reason.is_(None))
            .where(OutboxPusher.stream.not_in(list(self._resting)))
            .order_by(OutboxPusher.id)
            .limit(_AT_ONCE)
        )
        async with self._database.read() as session:
            return (await session.scalars(waiting)).all()

    async def _send_stream(self, stream: str, rows: Sequence[OutboxPusher]) -> bool:
        sent: list[int] = []
        try:
            for batch in _batches(rows):
                # Asked before each batch: a slow host must not outlast the lease.
                if self._pulse.is_stopping or not await self._leases.claim(stream):
                    return False
                await self._send_batch(batch, sent)
        except UnreachableError as error:
            await self._note_failure(stream, rows[len(sent)], error)
        finally:
            await self._mark_sent(sent)
        return True

    async def _send_batch(self, batch: Sequence[OutboxPusher], sent: list[int]) -> None:
        """Publish rows and add them to `sent`, also where a later one of them fails."""
        try:
            await self._publish(batch)
        except RefusedError as refused:
            if len(batch) > 1:
                await self._send_each(batch, sent)
                return
            await self._park(batch[0], str(refused))
        sent += [row.id for row in batch]

    async def _send_each(self, batch: Sequence[OutboxPusher], sent: list[int]) -> None:
        # One bad event spoils its batch: alone, each stands for itself.
        for row in batch:
            if self._pulse.is_stopping:
                return
            await self._send_batch([row], sent)

    async def _publish(self, batch: Sequence[OutboxPusher]) -> None:
        events = [
            Event(on_the_wire(row.channel, self._security), row.event, row.payload) for row in batch
        ]
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._thread, self._publisher.publish, events)

    async def _mark_sent(self, ids: Sequence[int]) -> None:
        if not ids:
            return
        async with self._database.write() as session:
            await session.execute(
                update(OutboxPusher)
                .where(OutboxPusher.id.in_(ids), OutboxPusher.parked_reason.is_(None))
                .values(sent_at=utc_now(), attempts=OutboxPusher.attempts + 1)
            )

    async def _park(self, row: OutboxPusher, reason: str) -> None:
        log.warning("Event %s (%s) was refused and parked: %s", row.id, row.event, reason)
        async with self._database.write() as session:
            await session.execute(
                update(OutboxPusher)
                .where(OutboxPusher.id == row.id)
                .values(parked_reason=reason[:300], attempts=OutboxPusher.attempts + 1)
            )

    async def _note_failure(self, stream: str, row: OutboxPusher, error: UnreachableError) -> None:
        attempts = row.attempts + 1
        delay = pusher_delay(attempts, error.retry_after)
        log.log(
            logging.WARNING if attempts == 3 else logging.INFO,
            "The stream %s waits %.1f s: %s", stream, delay, error,
        )  # fmt: skip
        self._resting[stream] = time.monotonic() + delay
        async with self._database.write() as session:
            await session.execute(
                update(OutboxPusher)
                .where(OutboxPusher.id == row.id)
                .values(attempts=attempts, next_try_at=utc_now() + timedelta(seconds=delay))
            )


def _by_stream(rows: Iterable[OutboxPusher]) -> dict[str, list[OutboxPusher]]:
    streams: dict[str, list[OutboxPusher]] = {}
    for row in rows:
        streams.setdefault(row.stream, []).append(row)
    return streams


def _batches(rows: Iterable[OutboxPusher]) -> Iterator[list[OutboxPusher]]:
    batch: list[OutboxPusher] = []
    size = 0
    for row in rows:
        length = len(row.payload.encode())
        if batch and (len(batch) == MAX_BATCH or size + length > MAX_DATA):
            yield batch
            batch, size = [], 0
        batch.append(row)
        size += length
    if batch:
        yield batch
