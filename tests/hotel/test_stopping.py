"""A hotel that is stopped while FCM or a Pusher host keeps its answer: nothing is sent twice."""

import asyncio
import contextlib
import json
import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest
from fcm_house import Answer, Fcm, open_fcm
from hotel_process import Hotel, HotelProcess, founded_in, running
from outbox_house import open_database, pushes
from outbox_house import until as until_async
from pusher_host import PusherHost, pusher_host
from pusher_house import APP

from contract.pushes.orders import RoomServicePush
from hotel.outbound.enqueue import Device, Owner, push
from hotel.outbound.publisher import Host, Publisher
from hotel.outbound.sender import Verdict
from hotel.outbound.service import Outbound, outbound_for
from hotel.outbound.tables import OutboxFcm

_PATIENCE_S: Final = 90
# How long FCM or the host still keeps its answer when the hotel has closed its doors.
_HELD_S: Final = 1
_OPEN_EVENTS: Final = "SELECT count(*) FROM outbox_pusher WHERE sent_at IS NULL"


@dataclass
class Scene:
    """A hotel whose cook carries a phone, and both hosts it sends to."""

    process: HotelProcess
    hotel: Hotel
    fcm: Fcm
    host: PusherHost

    def orders(self) -> list[dict[str, Any]]:
        """The pushes about orders that arrived, twice where they came twice."""
        return [one for one in self.fcm.messages if one["data"]["type"] == "room_service_order"]

    def outcomes(self) -> list[tuple[str | None, int]]:
        """What the outbox knows of each push about an order."""
        rows = self.process.ask("SELECT message, outcome, attempts FROM outbox_fcm ORDER BY id")
        told = [(json.loads(message)["data"]["type"], *rest) for message, *rest in rows]
        return [(outcome, attempts) for kind, outcome, attempts in told if kind.endswith("_order")]

    def stop_while(self, answer: threading.Event) -> None:
        """Ask the hotel to stop, and give the answer a while after it closed its doors."""
        os.kill(self.process.pid, signal.SIGTERM)
        until(lambda: not _listens(self.process.port))
        time.sleep(_HELD_S)
        answer.set()
        # A second signal would end it at once where it is about to leave.
        assert self.process.hang_up() == 0


def until(check: Callable[[], bool]) -> None:
    """Wait for something that has to come."""
    deadline = time.monotonic() + _PATIENCE_S
    while not check():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _listens(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 5):
        return True
    return False


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with open_fcm() as fcm, pusher_host() as host:
        settings = {
            "firebase_credentials": str(fcm.service_account(tmp_path)),
            "firebase_url": fcm.url,
            "channel_security": "prefix",
            "pusher_host": "127.0.0.1",
            "pusher_port": str(host.server_address[1]),
            "pusher_tls": "false",
            "pusher_app_id": "1",
            "pusher_key": "key",
            "pusher_secret": "secret",
        }
        with running(tmp_path, **settings) as process, founded_in(process) as hotel:
            hotel.clock_in("cook")
            phone = {"fcm_token": "tok-cook"}
            hotel.staff("cook").post("/api/staff/save-fcm-token/", json=phone).raise_for_status()
            yield Scene(process, hotel, fcm, host)


def test_that_a_push_fcm_answers_late_is_noted_before_the_end(scene: Scene) -> None:
    held = threading.Event()
    scene.fcm.answers = {"tok-cook": Answer(held=held)}
    scene.hotel.order()
    until(lambda: len(scene.orders()) == 1)
    # This one waits for its turn, and must not get it any more.
    second = scene.hotel.order()
    scene.stop_while(held)
    assert len(scene.orders()) == 1
    assert scene.outcomes() == [("sent", 1), (None, 0)]
    assert "Traceback" not in scene.process.log
    scene.process.start()
    until(lambda: scene.outcomes() == [("sent", 1), ("sent", 1)])
    first, again = scene.orders()
    assert first["data"]["order_id"] != again["data"]["order_id"] == str(second["id"])


def test_that_events_a_host_answers_late_are_noted_before_the_end(scene: Scene) -> None:
    until(lambda: scene.process.ask(_OPEN_EVENTS) == [(0,)])
    before = len(scene.host.heard)
    scene.host.may_answer.clear()
    scene.hotel.order()
    until(lambda: len(scene.host.heard) > before)
    scene.hotel.order()
    told = len(scene.host.heard)
    scene.stop_while(scene.host.may_answer)
    assert len(scene.host.heard) == told
    assert scene.process.ask(_OPEN_EVENTS)[0][0] > 0
    scene.process.start()
    until(lambda: scene.process.ask(_OPEN_EVENTS) == [(0,)])
    heard = [json.loads(one["data"])["_id"] for one in scene.host.heard]
    assert len(heard) == len(set(heard))
    kept = scene.process.ask("SELECT payload FROM outbox_pusher")
    assert set(heard) == {json.loads(payload)["_id"] for (payload,) in kept}


def test_that_a_killed_hotel_sends_again_what_takes_its_own_place(scene: Scene) -> None:
    held = threading.Event()
    scene.fcm.answers = {"tok-cook": Answer(held=held)}
    scene.hotel.order()
    until(lambda: len(scene.orders()) == 1)
    scene.process.kill()
    held.set()
    scene.process.start()
    until(lambda: scene.outcomes() == [("sent", 1)])
    first, again = scene.orders()
    assert again == first
    assert again["android"]["collapse_key"]


class _Silent:
    """A sender that never hears an answer."""

    def __init__(self) -> None:
        self.asked = 0

    async def send(self, _pushes: Sequence[OutboxFcm]) -> list[Verdict]:
        self.asked += 1
        await asyncio.Event().wait()
        return []

    async def close(self) -> None:
        """Nothing to let go of."""


async def test_that_the_end_does_not_wait_for_ever(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    silent = _Silent()
    about = RoomServicePush.sample().message("https://hotelsmates.com")
    maria = Device(hotel_slug="grand-hotel", owner=Owner.STAFF, owner_id=5, token="tok-maria")
    async with open_database(tmp_path) as database:
        async with database.write() as session:
            push(session, maria, about)
        publisher = Publisher(APP, Host(name="127.0.0.1", port=1, tls=False))
        outbound: Outbound = outbound_for(
            database, publisher, channel_security="strict", sender=silent
        )
        work = asyncio.create_task(outbound.run())
        await until_async(lambda: silent.asked)
        await outbound.finish(work, within_s=0.1)
        assert work.cancelled()
        assert [row.outcome for row in await pushes(database)] == [None]
    assert "will be repeated" in caplog.text
