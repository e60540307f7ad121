"""What the demo's guests write to the desk: as the day opens, and while it goes on."""

import asyncio
import contextlib
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from hotel_process import HotelProcess

from hotel.demo.correspondence import Correspondence
from hotel.demo.furnish import Account, Demo
from hotel.demo.notes import GUEST, TO_COME, WRITTEN
from hotel.demo.people import PEOPLE
from hotel.demo.rest import Rest
from hotel.demo.rooms import NUMBERS, planned_rooms

CHAT = "/api/chat/grand-hotel/"


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HotelProcess]:
    process = HotelProcess(tmp_path_factory.mktemp("letters"))
    process.start("--demo", "--demo-speed", "0")
    yield process
    process.close()


@pytest.fixture
def jane(process: HotelProcess) -> Iterator[httpx.Client]:
    with _signed_in(process, "jane") as client:
        yield client


@contextlib.contextmanager
def _signed_in(process: HotelProcess, username: str) -> Iterator[httpx.Client]:
    account = next(one for one in process.ready["demo_accounts"] if one["username"] == username)
    wanted = {"username": username, "password": account["password"]}
    with httpx.Client(base_url=process.url, trust_env=False, timeout=30) as client:
        token = client.post("/api/staff/login/", json=wanted).json()["token"]
        client.headers["Authorization"] = f"Token {token}"
        yield client


def _conversations(client: httpx.Client) -> list[dict[str, Any]]:
    return list(client.get(f"{CHAT}conversations/", params={"archived": "false"}).json())


def _messages(client: httpx.Client) -> list[dict[str, Any]]:
    return [
        message
        for row in _conversations(client)
        for message in client.get(f"{CHAT}conversations/{row['id']}/messages/").json()
    ]


def test_that_the_day_opens_with_some_waiting_and_some_answered(jane: httpx.Client) -> None:
    rows = _conversations(jane)
    assert {str(row["room_number"]) for row in rows} == set(WRITTEN)
    waiting = {str(row["room_number"]): row["unread_count"] for row in rows if row["waiting_since"]}
    assert waiting == {"312": 2, "204": 2, "103": 1, "113": 1, "221": 1}
    handlers = {row["handler_name"] for row in rows}
    assert handlers == {"Jane Smith", "Owen Hughes", None}
    messages = _messages(jane)
    assert any(message["is_deleted"] for message in messages)
    assert any(message["is_edited"] for message in messages)
    now = datetime.now(UTC)
    assert all(datetime.fromisoformat(message["timestamp"]) <= now for message in messages)


def test_that_who_writes_stays_there_and_who_answers_works_there() -> None:
    stays = {number: room.guest for number, room in zip(NUMBERS, planned_rooms(), strict=True)}
    rooms = {*WRITTEN, *(note.room for note in TO_COME if note.room)}
    assert all(stays[room] for room in rooms)
    names = {line.by for lines in WRITTEN.values() for line in lines}
    assert names <= {GUEST} | {one.username for one in PEOPLE if one.department == "Front Office"}
    ages = [[line.ago for line in lines] for lines in WRITTEN.values()]
    assert all(each == sorted(each, reverse=True) for each in ages)


def test_that_guests_write_show_mend_and_regret_and_are_answered(
    process: HotelProcess, jane: httpx.Client
) -> None:
    rest = Rest(process.url)
    letters = Correspondence(rest, _demo(process), 1000.0, random.Random(4))

    async def write_all() -> None:
        for _ in TO_COME:
            await letters.write_once()

    before = {message["id"] for message in _messages(jane)}
    asyncio.run(write_all())
    fresh = [message for message in _messages(jane) if message["id"] not in before]
    assert len(fresh) == len(TO_COME)
    assert sum(message["is_edited"] for message in fresh) == 2
    assert sum(message["is_deleted"] for message in fresh) == 1
    photos = [message["attachments"][0] for message in fresh if message["attachments"]]
    assert {photo["file_name"] for photo in photos} == {"tap.jpg", "view.jpg"}
    for photo in photos:
        assert jane.get(photo["file_url"]).status_code == 200
    kept = {message["message"] for message in fresh if not message["is_deleted"]}
    assert kept == {note.text for note in TO_COME if not note.is_regretted}


def test_that_a_colleague_answers_what_waits_for_long(tmp_path: Path) -> None:
    process = HotelProcess(tmp_path)
    process.start("--demo", "--demo-speed", "0")
    try:
        letters = Correspondence(Rest(process.url), _demo(process), 1.0, random.Random(4))
        now = datetime.now(UTC)

        async def answer(at: datetime) -> int:
            return await letters.answer_once(at)

        with _signed_in(process, "jane") as jane:
            assert asyncio.run(answer(now + timedelta(minutes=13))) == 0
            assert asyncio.run(answer(now + timedelta(minutes=15))) == 5
            assert asyncio.run(answer(now + timedelta(minutes=15))) == 0
            assert all(row["waiting_since"] is None for row in _conversations(jane))
    finally:
        process.close()


def _demo(process: HotelProcess) -> Demo:
    with _signed_in(process, "niamh") as manager:
        page = manager.get("/api/rooms/rooms/", params={"page_size": 500}).json()
    pins = {
        str(room["room_number"]): str(room["guest_id_pin"])
        for room in page["results"]
        if room["guests_in_room"]
    }
    # Nobody hands out the passwords of those who do not sign in: one who does stands in.
    jane = next(one for one in process.ready["demo_accounts"] if one["username"] == "jane")
    stand_in = Account(**{**jane, "role": "concierge"})
    return Demo("grand-hotel", (), pins, (stand_in,))
