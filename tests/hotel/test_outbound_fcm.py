"""Pushes through the real firebase-admin to a small FCM, with the real access-token exchange."""

import logging
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from fcm_house import Answer, Fcm, open_fcm
from firebase_admin import _http_client, messaging
from outbox_house import open_database, pushes
from push_bench import MARIA, MESSAGE, ROOM, fcm_of_a_test, queue, worker_before
from sqlalchemy import update

from hotel.areas.rooms.tables import Room
from hotel.areas.staff.tables import Staff
from hotel.database import Database
from hotel.outbound import fcm as fcm_module
from hotel.outbound.fcm import FcmSender, LibraryChangedError, prepare_library
from hotel.outbound.push_worker import PushWorker
from hotel.outbound.recorder import Recorder
from hotel.outbound.tables import OutboxFcm
from hotel.present import utc_now


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with open_database(tmp_path) as database:
        yield database


@pytest.fixture
def fcm(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fcm]:
    with fcm_of_a_test(monkeypatch) as fcm:
        yield fcm


@pytest.fixture
async def worker(database: Database, fcm: Fcm, tmp_path: Path) -> AsyncIterator[PushWorker]:
    async with worker_before(fcm, database, tmp_path, answers_within_s=0.3) as worker:
        yield worker


async def the_one(database: Database) -> OutboxFcm:
    (row,) = await pushes(database)
    return row


async def test_that_a_push_arrives_as_the_catalogue_says(
    database: Database, fcm: Fcm, worker: PushWorker
) -> None:
    await queue(database, MARIA, ROOM)
    await worker.round()
    assert [row.outcome for row in await pushes(database)] == ["sent", "sent"]
    assert fcm.token_requests == 1
    assert set(fcm.bearers) == {"Bearer opened-1"}
    message = next(one for one in fcm.messages if one["token"] == "tok-maria")
    assert message["notification"] == {"title": MESSAGE.title, "body": MESSAGE.body}
    assert message["data"] == MESSAGE.data
    assert message["android"]["priority"] == "high"
    assert message["android"]["collapse_key"] == MESSAGE.android_collapse_key
    assert message["android"]["ttl"] == f"{MESSAGE.android_ttl_s}s"
    assert message["android"]["notification"]["channel_id"] == MESSAGE.android_channel
    assert message["apns"]["headers"]["apns-collapse-id"] == MESSAGE.apns_collapse_id
    assert message["apns"]["payload"]["aps"]["sound"] == MESSAGE.apns_sound
    assert message["webpush"]["fcm_options"]["link"] == MESSAGE.webpush_link


async def test_that_fifty_at_once_all_arrive_at_the_first_try(
    database: Database, fcm: Fcm, tmp_path: Path
) -> None:
    await queue(database, *[MARIA, ROOM] * 25)
    sender = FcmSender(fcm.service_account(tmp_path), url=fcm.url, timeout=60)
    await PushWorker(database, sender).round()
    await sender.close()
    assert {(row.outcome, row.attempts) for row in await pushes(database)} == {("sent", 1)}
    assert len(fcm.messages) == 50


async def test_that_a_dead_token_is_removed_from_its_owner(
    database: Database, fcm: Fcm, worker: PushWorker
) -> None:
    fcm.answers = {"tok-maria": Answer(404, "UNREGISTERED"), "tok-412": Answer(404, "UNREGISTERED")}
    await queue(database, MARIA, ROOM)
    await worker.round()
    assert [row.outcome for row in await pushes(database)] == ["dead_token", "dead_token"]
    async with database.read() as session:
        assert (await session.get_one(Staff, 5)).fcm_token is None
        assert (await session.get_one(Room, 7)).guest_fcm_token is None


async def test_that_a_token_changed_meanwhile_is_kept(
    database: Database, fcm: Fcm, worker: PushWorker
) -> None:
    fcm.answers = {"tok-maria": Answer(404, "UNREGISTERED")}
    await queue(database, MARIA)
    async with database.write() as session:
        await session.execute(update(Staff).values(fcm_token="tok-new-phone"))
    await worker.round()
    async with database.read() as session:
        assert (await session.get_one(Staff, 5)).fcm_token == "tok-new-phone"


async def test_that_waits_grow_with_every_attempt(
    database: Database, fcm: Fcm, worker: PushWorker
) -> None:
    fcm.answers = {"tok-maria": Answer(503, "UNAVAILABLE")}
    await queue(database, MARIA)
    async with database.write() as session:
        await session.execute(update(OutboxFcm).values(attempts=3))
    before = utc_now()
    await worker.round()
    row = await the_one(database)
    assert row.next_try_at is not None
    assert 80 <= (row.next_try_at - before).total_seconds() <= 105


async def test_that_a_push_older_than_its_ttl_is_given_up(
    database: Database, fcm: Fcm, worker: PushWorker
) -> None:
    fcm.answers = {"tok-maria": Answer(503, "UNAVAILABLE")}
    await queue(database, MARIA, ROOM)
    async with database.write() as session:
        soon = update(OutboxFcm).where(OutboxFcm.owner == "staff")
        await session.execute(soon.values(expires_at=utc_now() + timedelta(seconds=8)))
        late = update(OutboxFcm).where(OutboxFcm.owner == "room")
        await session.execute(late.values(expires_at=utc_now() - timedelta(seconds=1)))
    await worker.round()
    assert [row.outcome for row in await pushes(database)] == ["expired", "expired"]
    assert [one["token"] for one in fcm.messages] == ["tok-maria"]


async def test_that_no_access_token_means_later_not_never(
    database: Database, fcm: Fcm, tmp_path: Path
) -> None:
    with open_fcm() as gone:
        account = gone.service_account(tmp_path)
    sender = FcmSender(account, url=gone.url, timeout=0.3)
    await queue(database, MARIA)
    await PushWorker(database, sender).round()
    await sender.close()
    row = await the_one(database)
    assert row.outcome is None
    assert row.next_try_at is not None


async def test_that_the_recorder_keeps_pushes_and_logs_nobodys_words(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await queue(database, MARIA)
    await PushWorker(database, Recorder()).round()
    row = await the_one(database)
    assert row.outcome == "recorded"
    assert MESSAGE.title in row.message
    (line,) = [one.getMessage() for one in caplog.records if "recorder" in one.name]
    assert line == f"Push {row.id} (3.1) for staff 5 recorded"


def test_that_the_library_still_has_the_names_we_rely_on(monkeypatch: pytest.MonkeyPatch) -> None:
    assert messaging._MessagingService.FCM_URL.startswith("https://fcm.googleapis.com/")
    retries = _http_client.DEFAULT_HTTPX_RETRY_CONFIG
    monkeypatch.setattr(retries, "retries_left", 4)
    prepare_library()
    assert retries.retries_left == 0


def test_that_a_library_without_those_names_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(messaging._MessagingService, "FCM_URL")
    with pytest.raises(LibraryChangedError):
        fcm_module.prepare_library("http://127.0.0.1/{0}")
