"""Everything that leaves the hotel: both workers, and what is no longer needed thrown away."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import delete

from hotel.database import Database, forget
from hotel.outbound.dispatcher import Dispatcher
from hotel.outbound.fcm import FcmSender
from hotel.outbound.leases import utc_now
from hotel.outbound.publisher import Publisher
from hotel.outbound.push_worker import PushWorker
from hotel.outbound.recorder import Recorder
from hotel.outbound.sender import Sender
from hotel.outbound.service_account import check_service_account
from hotel.outbound.tables import OutboxFcm, OutboxPusher

KEPT_FOR: Final = timedelta(days=7)


def sender_for(credentials: str | None, url: str | None = None) -> Sender:
    """FCM, or who answers at a URL, when there is a service account, else the recorder.

    Raises SettingsError.
    """
    if not credentials:
        return Recorder()
    check_service_account(Path(credentials))
    return FcmSender(Path(credentials), url=url)


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

    async def tidy(self, oldest: datetime | None = None) -> str:
        """Forget what was sent or ended before a time; what waits or was parked stays.

        Answers with how much it was.
        """
        oldest = oldest or utc_now() - KEPT_FOR
        sent = delete(OutboxPusher).where(OutboxPusher.sent_at < oldest)
        ended = delete(OutboxFcm).where(OutboxFcm.outcome.is_not(None))
        async with self._database.write() as session:
            events = await forget(session, sent)
            pushes = await forget(session, ended.where(OutboxFcm.created_at < oldest))
        return f"Forgot {events} events, {pushes} pushes."


def outbound_for(
    database: Database, publisher: Publisher, *, channel_security: str, sender: Sender
) -> Outbound:
    """Both workers over one database."""
    dispatcher = Dispatcher(database, publisher, channel_security)
    return Outbound(database, dispatcher, PushWorker(database, sender))
