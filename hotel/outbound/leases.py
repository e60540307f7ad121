"""Who sends a stream: one instance at a time, for a while that it renews."""

import contextlib
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from sqlalchemy import delete, or_, select, update
from sqlalchemy.exc import IntegrityError

from hotel.database import Database
from hotel.outbound.tables import OutboxLease
from hotel.present import utc_now
from hotel.renewing import renewing

LASTS: Final = timedelta(seconds=30)


class Leases:
    """The streams this instance may send."""

    def __init__(self, database: Database, now: Callable[[], datetime] = utc_now) -> None:
        """Take where the leases are kept, and a clock of aware UTC times."""
        self.holder = secrets.token_hex(8)
        self._database = database
        self._now = now
        self._held: dict[str, datetime] = {}
        self._has_begun = False

    async def begin(self) -> None:
        """Forget, once, the leases of a process that died.

        Only one process writes an SQLite file, so whoever held them is gone; on PostgreSQL another
        instance may be alive, and its leases run out by themselves.
        """
        if self._database.is_sqlite and not self._has_begun:
            async with self._database.write() as session:
                await session.execute(delete(OutboxLease))
        self._has_begun = True

    async def claim(self, stream: str) -> bool:
        """Whether this instance may send the stream now; good for half a lease at least."""
        now = self._now()
        if self._held.get(stream, now) > now + LASTS / 2:
            return True
        if not await self._take(stream, now):
            self._held.pop(stream, None)
            return False
        self._held[stream] = now + LASTS
        return True

    def kept(self, stream: str) -> contextlib.AbstractAsyncContextManager[None]:
        """Hold a stream that is ours until the block ends, however long it takes."""
        return renewing(partial(self.claim, stream), LASTS / 4)

    async def release(self) -> None:
        """Let other instances send at once what was ours."""
        self._held.clear()
        async with self._database.write() as session:
            await session.execute(delete(OutboxLease).where(OutboxLease.holder == self.holder))

    async def _take(self, stream: str, now: datetime) -> bool:
        free = or_(OutboxLease.holder == self.holder, OutboxLease.expires_at <= now)
        taken = (
            update(OutboxLease)
            .where(OutboxLease.stream == stream, free)
            .values(holder=self.holder, expires_at=now + LASTS)
            .returning(OutboxLease.stream)
            .execution_options(synchronize_session=False)
        )
        try:
            async with self._database.write() as session:
                if (await session.execute(taken)).first() is not None:
                    return True
                known = select(OutboxLease.stream).where(OutboxLease.stream == stream)
                if (await session.execute(known)).first() is not None:
                    return False
                session.add(OutboxLease(stream=stream, holder=self.holder, expires_at=now + LASTS))
            return True
        except IntegrityError:
            # Another instance was faster by a moment.
            return False
