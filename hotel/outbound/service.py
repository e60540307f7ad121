"""Everything that leaves the hotel: both workers, and what is no longer needed thrown away."""

import asyncio
import logging
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import delete

from hotel.database import Database
from hotel.outbound.dispatcher import Dispatcher
from hotel.outbound.fcm import FcmSender
from hotel.outbound.leases import utc_now
from hotel.outbound.publisher import Publisher
from hotel.outbound.push_worker import PushWorker
from hotel.outbound.recorder import Recorder
from hotel.outbound.sender import Sender
from hotel.outbound.service_account import check_service_account
from hotel.outbound.tables import OutboxFcm, OutboxPusher

log = logging.getLogger(__name__)

KEPT_FOR: Final = timedelta(days=7)
_HOUR: Final = 3600


def sender_for(credentials: str | None) -> Sender:
    """FCM when there is a service account, else the recorder. Raises SettingsError."""
    if not credentials:
        return Recorder()
    check_service_account(Path(credentials))
    return FcmSender(Path(credentials))


class Outbound:
    """Sends what the transactions queued."""

    def __init__(self, database: Database, dispatcher: Dispatcher, pushes: PushWorker) -> None:
        """Take the outbox and its two workers."""
        self._database = database
        self._dispatcher = dispatcher
        self._pushes = pushes

    def wake(self) -> None:
        """Something was committed; call it on the event loop."""
        self._dispatcher.wake()
        self._pushes.wake()

    async def run(self) -> None:
        """Work until cancelled."""
        async with asyncio.TaskGroup() as workers:
            workers.create_task(self._dispatcher.run())
            workers.create_task(self._pushes.run())
            workers.create_task(self._tidy())

    async def _tidy(self) -> None:
        while True:
            try:
                await self.tidy(utc_now() - KEPT_FOR)
            except Exception:
                log.exception("The outbox could not be tidied and is tried again in an hour")
            await asyncio.sleep(_HOUR)

    async def tidy(self, oldest: datetime) -> None:
        """Forget what was sent or ended before a time; what waits or was parked stays."""
        ended = delete(OutboxFcm).where(OutboxFcm.outcome.is_not(None))
        async with self._database.write() as session:
            await session.execute(delete(OutboxPusher).where(OutboxPusher.sent_at < oldest))
            await session.execute(ended.where(OutboxFcm.created_at < oldest))


def outbound_for(
    database: Database, publisher: Publisher, *, channel_security: str, sender: Sender
) -> Outbound:
    """Both workers over one database."""
    dispatcher = Dispatcher(database, publisher, channel_security)
    return Outbound(database, dispatcher, PushWorker(database, sender))
