"""Takes pushes from the outbox to a sender, and dead tokens from the devices' owners."""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from hotel.database import Database
from hotel.outbound.devices import forget_device
from hotel.outbound.enqueue import Owner
from hotel.outbound.leases import LASTS, Leases
from hotel.outbound.pulse import SLOWEST, Pulse
from hotel.outbound.retry import fcm_delay
from hotel.outbound.sender import Outcome, Sender, Verdict
from hotel.outbound.tables import OutboxFcm
from hotel.present import utc_now

log = logging.getLogger(__name__)

_STREAM: Final = "#fcm"
_AT_ONCE: Final = 50
_LONGEST_DETAIL: Final = 200


class PushWorker:
    """Sends what is due, tries again what failed, gives up what is too old."""

    def __init__(self, database: Database, sender: Sender) -> None:
        """Take the outbox and who sends."""
        self._database = database
        self._sender = sender
        self._leases = Leases(database)
        self._pulse = Pulse("push worker")

    def wake(self) -> None:
        """Look into the outbox now; call it after a commit, on the event loop."""
        self._pulse.wake()

    def stop(self) -> None:
        """Begin no further send; `run` ends once the one under way is noted."""
        self._pulse.stop()

    async def run(self) -> None:
        """Send until stopped, or cancelled."""
        try:
            await self._pulse.run(self.round)
        finally:
            await self._leases.release()
            await self._sender.close()

    async def round(self) -> float:
        """Send what is due once; answers when to look again, in seconds."""
        if not await self._has_open():
            return SLOWEST
        if not await self._leases.claim(_STREAM):
            return LASTS.total_seconds() / 2
        due = await self._due(utc_now())
        if self._pulse.is_stopping:
            return SLOWEST
        fresh = [push for push in due if push.expires_at > utc_now()]
        verdicts = await self._sent(fresh) if fresh else []
        told = dict(zip((push.id for push in fresh), verdicts, strict=True))
        async with self._database.write() as session:
            for push in due:
                verdict = told.get(push.id, Verdict(Outcome.EXPIRED))
                await _note(session, push, verdict, utc_now())
        return 0.0 if len(due) == _AT_ONCE else await self._until_next()

    async def _sent(self, pushes: Sequence[OutboxFcm]) -> list[Verdict]:
        try:
            # A sender that waits long for an answer must not outlast the lease.
            async with self._leases.kept(_STREAM):
                return await self._sender.send(pushes)
        except Exception as error:  # noqa: BLE001 - whatever it was, it must not be tried every second
            detail = f"{type(error).__name__}: {error}"[:_LONGEST_DETAIL]
            log.warning("%d pushes could not be sent and wait: %s", len(pushes), detail)
            return [Verdict(None, detail, retry_in=fcm_delay(push.attempts + 1)) for push in pushes]

    async def _has_open(self) -> bool:
        is_open = select(OutboxFcm.id).where(OutboxFcm.outcome.is_(None)).limit(1)
        async with self._database.read() as session:
            return (await session.execute(is_open)).first() is not None

    async def _due(self, now: datetime) -> Sequence[OutboxFcm]:
        due = (
            select(OutboxFcm)
            .where(OutboxFcm.outcome.is_(None))
            .where(or_(OutboxFcm.next_try_at.is_(None), OutboxFcm.next_try_at <= now))
            .order_by(OutboxFcm.id)
            .limit(_AT_ONCE)
        )
        async with self._database.read() as session:
            return (await session.scalars(due)).all()

    async def _until_next(self) -> float:
        earliest = select(func.min(OutboxFcm.next_try_at)).where(OutboxFcm.outcome.is_(None))
        async with self._database.read() as session:
            at = await session.scalar(earliest)
        return max((at - utc_now()).total_seconds(), 0.0) if at else SLOWEST


async def _note(session: AsyncSession, push: OutboxFcm, verdict: Verdict, now: datetime) -> None:
    values: dict[str, object] = {"detail": verdict.detail, "attempts": push.attempts + 1}
    if verdict.retry_in is not None:
        next_try = now + timedelta(seconds=verdict.retry_in)
        given_up = next_try >= push.expires_at
        values |= {"outcome": Outcome.EXPIRED.value} if given_up else {"next_try_at": next_try}
    elif verdict.outcome is not None:
        values |= {"outcome": verdict.outcome.value}
        if verdict.outcome in {Outcome.SENT, Outcome.RECORDED}:
            values |= {"sent_at": now}
    if verdict.outcome is Outcome.DEAD_TOKEN:
        log.info("The device of %s %s is gone", push.owner, push.owner_id)
        await forget_device(session, Owner(push.owner), push.owner_id, push.token)
    await session.execute(update(OutboxFcm).where(OutboxFcm.id == push.id).values(values))
