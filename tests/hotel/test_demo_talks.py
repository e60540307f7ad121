"""What the demo's colleagues write: as the day opens, and while it goes on."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hotel_process import HotelProcess

from contract.resources.staff_chat import REACTIONS
from hotel.areas.staff_chat.mentioning import Mentionable, mentioned_in
from hotel.demo.people import PEOPLE
from hotel.demo.talks import OPENING, TO_COME

ZONE = "/api/staff/hotel/grand-hotel/staff_chat/"
SILENT = {one.username for one in PEOPLE if not one.signs_in and one.on_duty_h is not None}
PEOPLE_BY_NAME = {one.username: one for one in PEOPLE}


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HotelProcess]:
    process = HotelProcess(tmp_path_factory.mktemp("talks"))
    process.start("--demo", "--demo-speed", "600")
    yield process
    process.close()


@pytest.fixture
def jane(process: HotelProcess) -> Iterator[httpx.Client]:
    account = next(one for one in process.ready["demo_accounts"] if one["username"] == "jane")
    wanted = {"username": "jane", "password": account["password"]}
    with httpx.Client(base_url=process.url, trust_env=False, timeout=30) as client:
        token = client.post("/api/staff/login/", json=wanted).json()["token"]
        client.headers["Authorization"] = f"Token {token}"
        yield client


def _conversations(client: httpx.Client) -> dict[str, Any]:
    rows = client.get(ZONE + "conversations/").json()["results"]
    return {row["title"] or row["participants"][0]["full_name"]: row for row in rows}


def test_that_the_day_opens_with_talks_of_today(jane: httpx.Client) -> None:
    rows = _conversations(jane)
    expected = [talk for talk in OPENING if "jane" in talk.people]
    assert len(rows) == len(expected)
    for row in rows.values():
        page = jane.get(f"{ZONE}conversations/{row['id']}/messages/").json()["messages"]
        times = [each["timestamp"] for each in page]
        assert times == sorted(times)
        assert len(page) >= 3


def test_that_colleagues_go_on_talking(process: HotelProcess, jane: httpx.Client) -> None:
    def newest() -> int:
        return max(int(row["last_message"]["id"]) for row in _conversations(jane).values())

    before, deadline = newest(), time.monotonic() + 60
    while newest() <= before + 1:
        assert time.monotonic() < deadline, process.log
        time.sleep(0.1)
    assert "stumbled" not in process.log
    assert "could not talk" not in process.log


def test_that_a_second_start_begins_no_talk_twice(tmp_path: Path) -> None:
    process = HotelProcess(tmp_path)
    try:
        for _ in range(2):
            process.start("--demo", "--demo-speed", "0")
            account = process.ready["demo_accounts"][0]
            wanted = {"username": account["username"], "password": account["password"]}
            token = httpx.post(
                f"{process.url}/api/staff/login/", json=wanted, trust_env=False
            ).json()["token"]
            headers = {"Authorization": f"Token {token}"}
            rows = httpx.get(
                f"{process.url}{ZONE}conversations/", headers=headers, trust_env=False
            ).json()["results"]
            expected = [talk for talk in OPENING if account["username"] in talk.people]
            assert len(rows) == len(expected)
            process.stop()
    finally:
        process.close()


def test_that_only_those_talk_by_themselves_who_nobody_signs_in_as() -> None:
    groups = {talk.title: talk.people for talk in OPENING if talk.title}
    for title, said in TO_COME:
        speakers = {each.who for each in said} | {who for each in said for who, _ in each.reacts}
        assert speakers <= SILENT
        assert speakers <= set(groups[title])


def test_that_names_after_an_at_are_those_of_somebody_there() -> None:
    groups = {talk.title: talk.people for talk in OPENING}
    spoken = [(talk.people, each) for talk in OPENING for each in talk.said]
    spoken += [(groups[title], each) for title, said in TO_COME for each in said]
    for people, said in spoken:
        there = [
            Mentionable(number, one.first_name, one.last_name, one.username)
            for number, one in enumerate(PEOPLE)
            if one.username in people
        ]
        assert len(mentioned_in(said.text, there)) == said.text.count("@")
        assert {emoji for _, emoji in said.reacts} <= set(REACTIONS)
