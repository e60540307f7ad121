"""Everything that leaves the hotel: both workers, and what is no longer needed thrown away."""

import asyncio
import logging
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import delete

from hotel.database import Database, forget
from hotel.outbound.dispatcher import Dispatcher
from hotel.outbound.fcm import FcmSender
from hotel.outbound.publisher import Publisher
from hotel.outbound.push_worker import PushWorker
from hotel.outbound.recorder import Recorder
from hotel.outbound.sender import Sender
from hotel.outbound.service_account import check_service_account
from hotel.outbound.tables import OutboxFcm, OutboxPusher
from hotel.present import utc_now

log = logging.getLogger(__name__)

KEPT_FOR: Final = timedelta(days=7)
# FCM and a Pusher host have ten seconds to answer, and noting it takes a moment. With the second
# that requests have, this stays below the fifteen that a service manager may wait.
ENDS_WITHIN_S: Final = 12.0


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

    def stop(self) -> None:
        """Begin nothing more; `run` ends with the sends under way, when they are noted."""
        self._dispatcher.stop()
        self._pushes.stop()

    async def run(self) -> None:
        """Work until stopped, or cancelled."""
        async with asyncio.TaskGroup() as workers:
            workers.create_task(self._dispatcher.run())
            workers.create_task(self._pushes.run())

    async def finish(self, work: asyncio.Task[None], within_s: float = ENDS_WITHIN_S) -> None:
        """Let the sends under way end and be noted, begin none, and cancel what takes too long."""
        self.stop()
        _ended, late = await asyncio.wait({work}, timeout=within_s)
        if late:
            log.warning("A send had no answer within %g s and will be repeated.", within_s)
            work.cancel()
            await asyncio.wait({work})

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
