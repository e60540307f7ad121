"""A push worker with the real firebase-admin before a small FCM, and the devices it sends to."""

import contextlib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Final

import pytest
from fcm_house import Fcm, open_fcm
from firebase_admin import messaging

from contract.pushes.orders import RoomServicePush
from hotel.database import Database
from hotel.outbound.enqueue import Device, Owner, push
from hotel.outbound.fcm import FcmSender
from hotel.outbound.push_worker import PushWorker

MESSAGE: Final = RoomServicePush.sample().message("https://hotelsmates.com")
MARIA: Final = Device(hotel_slug="grand-hotel", owner=Owner.STAFF, owner_id=5, token="tok-maria")
ROOM: Final = Device(hotel_slug="grand-hotel", owner=Owner.ROOM, owner_id=7, token="tok-412")


@contextlib.contextmanager
def fcm_of_a_test(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fcm]:
    """A small FCM; what the library is told of it does not last longer than the test."""
    service = messaging._MessagingService
    monkeypatch.setattr(service, "FCM_URL", service.FCM_URL)
    with open_fcm() as fcm:
        yield fcm


@contextlib.asynccontextmanager
async def worker_before(
    fcm: Fcm, database: Database, folder: Path, *, answers_within_s: float
) -> AsyncIterator[PushWorker]:
    """A worker that waits so long for an answer."""
    sender = FcmSender(fcm.service_account(folder), url=fcm.url, timeout=answers_within_s)
    yield PushWorker(database, sender)
    await sender.close()


async def queue(database: Database, *devices: Device) -> None:
    """A push for each of the devices waits."""
    async with database.write() as session:
        for device in devices:
            push(session, device, MESSAGE)
