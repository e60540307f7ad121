"""Finding by words over REST: what is found, by whom, and what no words can break."""

from pathlib import Path
from typing import Any

import pytest
from guest_desk import Chat
from hotel_process import Hotel, founded_in, running
from staff_room import StaffRoom
from test_stations import paired

KINDS = {"room", "guest", "order", "breakfast", "colleague", "guest_message", "staff_message"}
HOSTILE = (
    '"',
    "*",
    "'",
    "towels' OR 1=1 --",
    'towels" OR "a',
    "NEAR(towels, 5)",
    "text:towels",
    "^towels",
    "towels AND NOT x",
    "-towels",
    "{text}: towels",
    "towels\u202e\u200b\ufeff",
    "%",
    "_",
    "\\",
    ":*",
    "<b>towels</b> &!|()",
    "to" * 3000,
)


def _asked(hotel: Hotel, who: str, words: str, **more: object) -> Any:
    return hotel.staff(who).get(hotel.own("search/"), params={"q": words, **more})


def _found(hotel: Hotel, who: str, words: str, **more: object) -> dict[str, list[dict[str, Any]]]:
    answer = _asked(hotel, who, words, **more)
    assert answer.status_code == 200, answer.text
    return {group["kind"]: group["finds"] for group in answer.json()["groups"]}


def _furnish(hotel: Hotel) -> Chat:
    """Everything of one word: a message of a guest, one among colleagues, and an order."""
    chat = Chat(hotel)
    chat.writes(chat.guest, "Two more sandwich bags for 101, please")
    room = StaffRoom(hotel)
    talk = room.begin("cook", "porter")
    room.say("cook", talk, "Sandwich bread is out")
    hotel.order("Club Sandwich")
    return chat


@pytest.mark.parametrize(
    ("who", "kinds"),
    [
        ("desk", {"order", "guest_message"}),
        ("manager", {"order", "guest_message"}),
        ("cook", {"order", "staff_message"}),
        ("porter", {"order", "staff_message"}),
        ("cleaner", {"order"}),
    ],
)
def test_that_one_finds_only_what_one_may_see(hotel: Hotel, who: str, kinds: set[str]) -> None:
    _furnish(hotel)
    assert _found(hotel, who, "sandw").keys() == kinds
    assert _found(hotel, who, "sandw", kinds=",".join(sorted(KINDS))).keys() == kinds


@pytest.mark.parametrize(("who", "sees"), [("desk", True), ("manager", True), ("cook", False)])
def test_that_rooms_and_guests_are_for_the_desk(hotel: Hotel, who: str, sees: bool) -> None:
    assert ("room" in _found(hotel, who, "101")) is sees
    room = hotel.staff("desk").get(f"/api/rooms/{hotel.slug}/rooms/101/").json()
    name = room["guests_in_room"][0]["first_name"]
    assert ("guest" in _found(hotel, who, name)) is sees


def test_that_guests_strangers_and_other_hotels_find_nothing(
    hotel: Hotel, other_hotel: Hotel
) -> None:
    chat = _furnish(hotel)
    assert chat.guest.get(hotel.own("search/"), params={"q": "sandwich"}).status_code == 403
    assert hotel.client().get(hotel.own("search/"), params={"q": "sandwich"}).status_code == 401
    theirs = other_hotel.staff("manager").get(hotel.own("search/"), params={"q": "sandwich"})
    assert theirs.status_code == 404
    assert _found(other_hotel, "manager", "sandwich") == {}
    assert _found(other_hotel, "manager", "grace").keys() == {"guest"}


def test_that_a_paired_screen_looks_for_nothing(hotel: Hotel) -> None:
    screen, _ = paired(hotel)
    answer = screen.get(hotel.own("search/"), params={"q": "sandwich"})
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


@pytest.mark.parametrize("words", HOSTILE)
def test_that_no_words_break_the_search(hotel: Hotel, words: str) -> None:
    chat = Chat(hotel)
    chat.writes(chat.guest, "Two towels, please")
    found = _found(hotel, "desk", words)
    messages = [each["text"] for each in found.get("guest_message", [])]
    # What is neither letter nor digit only parts words, whatever a database would make of it.
    assert messages in ([], ["Two towels, please"])


def test_that_an_excerpt_says_where_the_words_are(hotel: Hotel) -> None:
    chat = Chat(hotel)
    chat.writes(chat.guest, f"{'Good evening ' * 30}, the Geländer is loose {'really ' * 60}")
    (find,) = _found(hotel, "desk", "gelander loose")["guest_message"]
    marked = [find["text"][m["start"] : m["start"] + m["length"]] for m in find["marks"]]
    assert marked == ["Geländer", "loose"]
    assert len(find["text"]) < 300
    assert (find["text"][0], find["text"][-1]) == ("…", "…")
    assert (find["conversation"], find["room_number"]) == (chat.id, 101)


def test_that_what_was_deleted_or_changed_is_found_as_it_is(hotel: Hotel) -> None:
    chat = Chat(hotel)
    first = chat.writes(chat.guest, "The minibar hums")
    second = chat.writes(chat.guest, "The minibar is warm")
    update = f"/api/chat/messages/{first['id']}/update/"
    assert chat.guest.patch(update, json={"message": "The fridge hums"}).status_code == 200
    delete = f"/api/chat/messages/{second['id']}/delete/"
    assert chat.guest.delete(delete).status_code == 200
    assert "guest_message" not in _found(hotel, "desk", "minibar")
    assert len(_found(hotel, "desk", "fridge")["guest_message"]) == 1


def test_that_an_ended_stay_is_found_as_long_as_the_desk_may_read_it(hotel: Hotel) -> None:
    chat = Chat(hotel)
    chat.writes(chat.guest, "I left my umbrella")
    chat.check_out()
    assert len(_found(hotel, "desk", "umbrella")["guest_message"]) == 1
    assert "guest" not in _found(hotel, "desk", "Grace")


def test_that_the_newest_come_first_and_more_is_said(hotel: Hotel) -> None:
    chat = Chat(hotel)
    ids = [chat.writes(chat.guest, f"Towels, {n} times")["id"] for n in range(4)]
    answer = _asked(hotel, "desk", "towels", kinds="guest_message", limit=3).json()
    (group,) = answer["groups"]
    assert [each["id"] for each in group["finds"]] == ids[:0:-1]
    assert group["more"] is True


def test_that_an_exact_number_comes_first(hotel: Hotel) -> None:
    number = hotel.order("Club Sandwich")["id"]
    for _ in range(3):
        hotel.order("Club Sandwich", notes=None)
    found = _found(hotel, "cook", str(number))["order"]
    assert found[0]["id"] == number
    assert [each["text"] for each in _found(hotel, "cook", f"{number} club")["order"]] == [
        "1 × Club Sandwich"
    ]
    rooms = [each["text"] for each in _found(hotel, "desk", "101")["room"]]
    assert rooms[0] == "101"


def test_that_an_unknown_kind_and_limit_are_refused(hotel: Hotel) -> None:
    refused = _asked(hotel, "desk", "towels", kinds="secrets")
    assert (refused.status_code, refused.json()["code"]) == (400, "invalid")
    assert _asked(hotel, "desk", "towels", limit=0).status_code == 400
    assert _asked(hotel, "desk", "towels", limit=10_000).status_code == 400


def test_that_what_is_looked_for_is_in_no_log(tmp_path: Path) -> None:
    with running(tmp_path) as process, founded_in(process) as hotel:
        chat = Chat(hotel)
        chat.writes(chat.guest, "My secret is Rumpelstiltskin")
        assert _found(hotel, "desk", "rumpel")
        assert "umpel" not in process.log


def test_that_everything_is_found_on_postgresql(postgresql: str, tmp_path: Path) -> None:
    with running(tmp_path, database=postgresql) as process, founded_in(process) as hotel:
        chat = _furnish(hotel)
        assert _found(hotel, "desk", "SANDW").keys() == {"order", "guest_message"}
        assert _found(hotel, "cook", "sandw bread").keys() == {"staff_message"}
        assert "room" in _found(hotel, "desk", "101")
        for words in HOSTILE:
            _found(hotel, "desk", words)
        chat.check_out()
        assert len(_found(hotel, "desk", "bags")["guest_message"]) == 1
        assert "ERROR" not in process.log
