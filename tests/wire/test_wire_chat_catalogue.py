"""Every event and push of both chats and of rooms: caused by REST, heard by a pysher subscriber."""

import re
import time
from typing import Any, Final

import pytest
from chat_causes import EVENTS, PUSHES, EventRow, PushRow
from chat_scene import Scene
from hotel_process import Hotel
from pysher_ear import ear_at

from contract.channels import Family
from contract.events import guest_chat, rooms, staff_chat
from contract.events.base import Payload
from contract.pushes import guest_chat as guest_pushes
from contract.pushes import staff_chat as staff_pushes
from contract.registry import Key, entries_of

_SECTIONS: Final = entries_of([guest_chat, staff_chat, rooms])
_NAMES: Final = frozenset(entry.payload.EVENT for entry in _SECTIONS.values())
_HEARD: Final = [(row, family) for row in EVENTS for family in row.families]
_LISTENS: Final = {
    "room": "guest",
    "room_chat": "guest",
    "staff_duty": "desk",
    "conversation_chat": "desk",
    "deletions": "desk",
    "staff_conversation": "cook",
    "staff_notifications": "cook",
}
_DUTIES: Final = {"staff_duty": "chat"}
_PATIENCE_S: Final = 60


def _key(row: EventRow, family: Family) -> Key:
    return family.name, _DUTIES.get(family.name), row.kind.EVENT


def test_that_each_event_of_the_sections_on_each_channel_has_exactly_one_row() -> None:
    rows = [_key(row, family) for row, family in _HEARD]
    assert sorted(rows, key=str) == sorted(_SECTIONS, key=str)
    assert all(_SECTIONS[_key(row, family)].payload is row.kind for row, family in _HEARD)


def test_that_each_title_of_each_push_of_the_sections_has_exactly_one_row() -> None:
    kinds = guest_pushes.PUSHES + staff_pushes.PUSHES
    assert [kind.KEY for kind in kinds] == ["1.1", "1.2", "2.1", "2.2", "2.3", "2.4"]
    titles = [(kind, number) for kind in kinds for number in range(len(kind.TITLES))]
    assert sorted(((row.kind, row.title) for row in PUSHES), key=str) == sorted(titles, key=str)


@pytest.mark.parametrize(
    ("row", "family"),
    _HEARD,
    ids=[f"{row.kind.EVENT}@{family.name}" for row, family in _HEARD],
)
def test_that_a_call_is_told_on_the_channel_with_exactly_the_specified_fields(
    hotel: Hotel, row: EventRow, family: Family
) -> None:
    scene = Scene(hotel)
    who = _LISTENS[family.name]
    channel = scene.channel(family, who, _DUTIES.get(family.name))
    with ear_at(hotel, scene.client(who), channel, _NAMES) as ear:
        scene.call(row.cause)
        heard_on, _, data = ear.hear(row.kind.EVENT)
    assert heard_on == channel
    specified = {name: value for name, value in data.items() if not name.startswith("_")}
    assert set(specified) == set(row.kind.SAMPLE)
    assert set(data) - set(specified) <= {"_id", "_rev", "_at"}
    assert {
        name: (value, row.kind.SAMPLE[name])
        for name, value in specified.items()
        if not _is_like(row.kind, name, value)
    } == {}


def _is_like(kind: type[Payload], name: str, value: object) -> bool:
    """Whether a value has the JSON type, and a time or an id the form, of the specification's."""
    sample = kind.SAMPLE[name]
    if value is None:
        return name in kind.NULLABLE
    if type(value) is not type(sample) or not isinstance(sample, str):
        return type(value) is type(sample)
    is_counted = sample[:1].isdigit()
    return not is_counted or _without_numbers(str(value)) == _without_numbers(sample)


def _without_numbers(text: str) -> str:
    return re.sub(r"\d+", "0", text)


@pytest.mark.parametrize(
    "row", PUSHES, ids=[f"{row.kind.KEY} {row.kind.TITLES[row.title]}" for row in PUSHES]
)
def test_that_a_call_is_pushed_to_the_right_phones_as_specified(hotel: Hotel, row: PushRow) -> None:
    scene = Scene(hotel)
    scene.carries_phones()
    scene.call(row.cause)
    told = [each for each in _settled_pushes(hotel) if each["message"]["key"] == row.kind.KEY]
    assert sorted(_owner(hotel, each) for each in told) == sorted(row.to)
    sample = row.kind.sample().message("https://hotelsmates.com")
    for each in told:
        message = each["message"]
        assert re.fullmatch(_pattern(row.kind.TITLES[row.title]), message["title"])
        bodies = row.kind.BODIES
        body = bodies[row.title] if len(bodies) > 1 else bodies[0]
        assert re.fullmatch(_pattern(body), message["body"])
        assert set(message["data"]) == set(sample.data)
        assert message["data"]["type"] == sample.data["type"]
        assert all(isinstance(value, str) for value in message["data"].values())


def _settled_pushes(hotel: Hotel) -> list[dict[str, Any]]:
    deadline = time.monotonic() + _PATIENCE_S
    while True:
        page = hotel.staff("manager").get(hotel.own("pushes/")).json()["results"]
        if page and all(each["outcome"] == "recorded" for each in page):
            return list(page)
        assert time.monotonic() < deadline, page


def _owner(hotel: Hotel, told: dict[str, Any]) -> str:
    if told["owner"] == "room":
        return "guest"
    return next(who for who, number in hotel.staff_ids.items() if number == told["owner_id"])


def _pattern(template: str) -> str:
    """A template of the specification as a pattern; the words in braces are somebody's."""
    parts = re.split(r"\{\w+\}", template)
    return ".+".join(map(re.escape, parts))
