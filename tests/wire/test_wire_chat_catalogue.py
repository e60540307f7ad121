"""Every push of both chats: caused by REST, and to whose phones it goes."""

import re
import time
from typing import Any, Final

import pytest
from chat_causes import PUSHES, PushRow
from chat_scene import Scene
from hotel_process import Hotel

from contract.pushes import guest_chat as guest_pushes
from contract.pushes import staff_chat as staff_pushes

_PATIENCE_S: Final = 60


def test_that_each_title_of_each_push_of_the_sections_has_exactly_one_row() -> None:
    kinds = guest_pushes.PUSHES + staff_pushes.PUSHES
    assert [kind.KEY for kind in kinds] == ["1.1", "1.2", "2.1", "2.2", "2.3", "2.4"]
    titles = [(kind, number) for kind in kinds for number in range(len(kind.TITLES))]
    assert sorted(((row.kind, row.title) for row in PUSHES), key=str) == sorted(titles, key=str)


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
