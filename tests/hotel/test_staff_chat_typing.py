"""Typing is told at once, to who reads the conversation now, and nothing of it is kept."""

import asyncio
from pathlib import Path

import pytest
from hotel_process import Hotel, founded_in, running
from listener import listening
from staff_room import StaffRoom

from contract.events.staff_chat_tools import TypingIndicated
from hotel.areas.staff_chat.typing import MOST
from hotel.outbound.passing import Passing
from hotel.outbound.publisher import Event, UnreachableError


def test_that_typing_is_told_as_specified_and_not_stored(hotel: Hotel) -> None:
    room = StaffRoom(hotel)
    group = room.begin("desk", "cook", title="Late shift")
    path = f"conversations/{group}/typing/"
    with listening(hotel, hotel.staff("cook"), room.channel(group)) as cook:
        for is_typing in (True, False):
            assert room.ask("desk", "POST", path, json={"is_typing": is_typing}).status_code == 202
        heard = cook.hear(2)
    assert [(channel, event) for channel, event, _ in heard] == [
        (room.channel(group), "typing-indicator")
    ] * 2
    told = [
        {name: value for name, value in data.items() if not name.startswith("_")}
        for _, _, data in heard
    ]
    assert all(set(each) == set(TypingIndicated.SAMPLE) for each in told)
    assert all(each.pop("timestamp") for each in told)
    assert told == [
        {
            "conversation_id": str(group),
            "staff_id": str(hotel.staff_ids["desk"]),
            "staff_name": "Rita Walsh",
            "is_typing": is_typing,
        }
        for is_typing in (True, False)
    ]
    assert room.get("cook", f"conversations/{group}/")["rev"] == 1


def test_that_typing_reaches_followers_of_prefixed_channels(tmp_path: Path) -> None:
    settings = {"channel_security": "prefix"}
    with running(tmp_path, **settings) as process, founded_in(process) as hotel:
        room = StaffRoom(hotel)
        group = room.begin("desk", "cook")
        channel = f"private-{room.channel(group)}"
        with listening(hotel, hotel.staff("cook"), channel) as cook:
            room.post("desk", f"conversations/{group}/typing/", {"is_typing": True})
            assert [(where, event) for where, event, _ in cook.hear(1)] == [
                (channel, "typing-indicator")
            ]


def test_that_typing_is_told_so_often_and_by_who_takes_part(hotel: Hotel) -> None:
    room = StaffRoom(hotel)
    group = room.begin("desk", "cook", title="Late shift")
    path = f"conversations/{group}/typing/"
    assert room.ask("cleaner", "POST", path, json={}).status_code == 404
    statuses = [room.ask("desk", "POST", path, json={}).status_code for _ in range(MOST + 1)]
    assert statuses == [202] * MOST + [429]
    refused = room.ask("desk", "POST", path, json={})
    assert refused.json()["detail"] == "Typing is told at most 10 times in 10 seconds."
    assert room.ask("cook", "POST", path, json={}).status_code == 202


class _Slow:
    """A host that takes nothing until it is let."""

    def __init__(self) -> None:
        self.taken: list[Event] = []
        self.gate, self.is_done = asyncio.Event(), asyncio.Event()
        self.loop = asyncio.get_running_loop()

    def publish(self, events: list[Event]) -> None:
        asyncio.run_coroutine_threadsafe(self.gate.wait(), self.loop).result(10)
        self.taken += events
        if len(self.taken) == 8:
            self.loop.call_soon_threadsafe(self.is_done.set)
        raise UnreachableError("slow")

    def close(self) -> None:
        """Nothing is open."""


async def test_that_typing_does_not_pile_up_before_a_slow_host() -> None:
    host = _Slow()
    passing = Passing(host, "open")  # type: ignore[arg-type]
    for _ in range(100):
        passing.send("grand-staff-conversation-1", TypingIndicated.sample())
    host.gate.set()
    await asyncio.wait_for(host.is_done.wait(), 10)
    passing.close()
    assert len(host.taken) == 8


@pytest.mark.parametrize("body", [{"is_typing": "perhaps"}, []])
def test_that_a_senseless_word_of_typing_is_refused(hotel: Hotel, body: object) -> None:
    room = StaffRoom(hotel)
    group = room.begin("desk", "cook")
    refused = room.ask("desk", "POST", f"conversations/{group}/typing/", json=body)
    assert refused.status_code == 400
