"""Finding messages among staff by their words, on both databases."""

from pathlib import Path

import pytest
from hotel_process import Hotel, founded_in, running
from staff_room import StaffRoom


def _found(room: StaffRoom, who: str, words: str, **more: object) -> list[str]:
    found = room.get(who, "messages/search/", q=words, **more)
    return [each["message"] for each in found["messages"]]


def _talk(room: StaffRoom) -> int:
    group = room.begin("desk", "cook", "porter", title="Late shift")
    for text in ("The fridge in room 204 hums", "Fridges are checked at noon", "Tomás is late"):
        room.say("desk", group, text)
    return group


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("fridge", 2),
        ("FRIDG", 2),
        ("fridge 204", 1),
        ("204 fridge", 1),
        ("room fridges", 0),
        ("idge", 0),
        ("f", 0),
        ("tomas", 1),
        ("", 0),
        ("   ", 0),
        ('"', 0),
        ("*", 0),
        ("fridge OR noon", 0),
        ("fridge' OR 1=1 --", 0),
        ("NEAR(fridge)", 0),
    ],
)
def test_that_every_word_has_to_be_there(hotel: Hotel, words: str, count: int) -> None:
    room = StaffRoom(hotel)
    _talk(room)
    assert len(_found(room, "cook", words)) == count


def test_that_one_finds_only_what_one_may_see(hotel: Hotel) -> None:
    room = StaffRoom(hotel)
    group = _talk(room)
    direct = room.begin("desk", "cook")
    room.say("desk", direct, "The fridge is our secret")
    assert len(_found(room, "cook", "fridge")) == 3
    assert len(_found(room, "porter", "fridge")) == 2
    assert _found(room, "cleaner", "fridge") == []
    assert _found(room, "cook", "fridge", conversation=direct) == ["The fridge is our secret"]
    room.delete("porter", f"conversations/{group}/")
    assert _found(room, "porter", "fridge") == []


def test_that_what_was_edited_or_deleted_is_found_as_it_is_now(hotel: Hotel) -> None:
    room = StaffRoom(hotel)
    group = _talk(room)
    first, second, _ = room.messages("desk", group)
    room.patch("desk", f"messages/{first['id']}/edit/", {"message": "The minibar hums"})
    room.delete("desk", f"messages/{second['id']}/delete/")
    assert _found(room, "cook", "fridge") == []
    assert _found(room, "cook", "minibar") == ["The minibar hums"]
    room.delete("desk", f"messages/{first['id']}/delete/?hard_delete=true")
    assert _found(room, "cook", "minibar") == []


def test_that_what_is_found_comes_in_pages(hotel: Hotel) -> None:
    room = StaffRoom(hotel)
    group = room.begin("desk", "cook")
    ids = [room.say("desk", group, f"Towels for {number}")["id"] for number in range(5)]
    page = room.get("cook", "messages/search/", q="towels", limit=2)
    assert ([each["id"] for each in page["messages"]], page["has_more"]) == (ids[3:], True)
    page = room.get("cook", "messages/search/", q="towels", limit=9, before_id=ids[3])
    assert ([each["id"] for each in page["messages"]], page["has_more"]) == (ids[:3], False)


def test_that_colleagues_talk_and_search_on_postgresql(postgresql: str, tmp_path: Path) -> None:
    with running(tmp_path, database=postgresql) as process, founded_in(process) as hotel:
        room = StaffRoom(hotel)
        group = _talk(room)
        assert len(_found(room, "cook", "FRIDG")) == 2
        assert _found(room, "cook", "fridge' OR 1=1 --") == []
        assert _found(room, "cook", "late") == ["Tomás is late"]
        first, *_ = room.messages("cook", group)
        room.post("cook", f"messages/{first['id']}/react/", {"emoji": "👍"})
        room.post("cook", f"messages/{first['id']}/react/", {"emoji": "✅"})
        room.say("cook", group, "@Rita on it", reply_to=first["id"])
        room.patch("desk", f"messages/{first['id']}/edit/", {"message": "The minibar hums"})
        cleaner = hotel.staff_ids["cleaner"]
        room.post("desk", f"conversations/{group}/participants/", {"participant_ids": [cleaner]})
        body = {"conversation_ids": [group], "new_participant_ids": [cleaner]}
        room.post("cook", f"messages/{first['id']}/forward/", body)
        assert room.unread("desk")[group] == 2
        room.post("desk", f"conversations/{group}/mark_as_read/")
        assert room.unread("desk")[group] == 0
        room.delete("desk", f"messages/{first['id']}/delete/?hard_delete=true")
        sent = room.upload("desk", group, ("rota.pdf", b"%PDF-1.4"), message="The rota").json()
        message = sent["message"]["id"]
        direct = room.begin("desk", "cook")
        room.post("cook", f"messages/{message}/forward/", {"conversation_ids": [direct]})
        room.delete("desk", f"attachments/{sent['attachments'][0]['id']}/delete/")
        (file,) = room.messages("cook", direct)[-1]["attachments"]
        assert hotel.staff("desk").get(file["file_url"]).content == b"%PDF-1.4"
        guest_notice = {"message": "Your taxi is at the door."}
        notices = hotel.own("rooms/101/notices/")
        assert hotel.staff("desk").post(notices, json=guest_notice).status_code == 201
        assert room.begin("desk", "cook") == room.begin("cook", "desk")
        room.delete("cleaner", f"conversations/{group}/")
        assert "ERROR" not in process.log
