"""What somebody has not read: the same count in every list, whatever happened."""

import concurrent.futures

import pytest
from hotel_process import Hotel
from staff_room import StaffRoom


@pytest.fixture
def room(hotel: Hotel) -> StaffRoom:
    return StaffRoom(hotel)


@pytest.fixture
def group(room: StaffRoom) -> int:
    return room.begin("desk", "cook", "porter", title="Late shift")


def _counts(room: StaffRoom, group: int) -> list[int]:
    return [room.unread(who)[group] for who in ("desk", "cook", "porter")]


def test_that_ones_own_messages_are_not_unread(room: StaffRoom, group: int) -> None:
    room.say("desk", group, "One")
    room.say("cook", group, "Two")
    assert _counts(room, group) == [1, 1, 2]


def test_that_an_edit_and_a_reaction_count_nothing(room: StaffRoom, group: int) -> None:
    sent = room.say("desk", group, "One")
    room.post("cook", f"conversations/{group}/mark_as_read/")
    room.patch("desk", f"messages/{sent['id']}/edit/", {"message": "Another"})
    room.post("desk", f"messages/{sent['id']}/react/", {"emoji": "👍"})
    assert _counts(room, group) == [0, 0, 1]


@pytest.mark.parametrize("how", ["", "?hard_delete=true"])
def test_that_a_deleted_message_is_not_unread(room: StaffRoom, group: int, how: str) -> None:
    first, second = (room.say("desk", group, text) for text in ("One", "Two"))
    room.post("cook", f"messages/{first['id']}/mark-as-read/")
    assert _counts(room, group) == [0, 1, 2]
    room.delete("desk", f"messages/{first['id']}/delete/{how}")
    assert _counts(room, group) == [0, 1, 1]
    room.delete("desk", f"messages/{second['id']}/delete/{how}")
    assert _counts(room, group) == [0, 0, 0]
    room.say("desk", group, "Three")
    assert _counts(room, group) == [0, 1, 1]


def test_that_reading_up_to_a_message_leaves_what_came_since(room: StaffRoom, group: int) -> None:
    first, second = (room.say("desk", group, text) for text in ("One", "Two"))
    path = f"conversations/{group}/mark_as_read/"
    assert room.post("cook", path, {"up_to": first["id"]})["message_ids"] == [first["id"]]
    assert _counts(room, group) == [0, 1, 2]
    assert room.post("cook", path, {"up_to": first["id"]})["marked_count"] == 0
    assert room.post("cook", path, {"up_to": 10**9})["message_ids"] == [second["id"]]
    room.say("desk", group, "Three")
    assert _counts(room, group) == [0, 1, 3]


def test_that_several_conversations_are_read_at_once(room: StaffRoom, group: int) -> None:
    other = room.begin("desk", "cook")
    room.say("desk", group, "One")
    room.say("desk", other, "Two")
    body = {"conversation_ids": [group, other]}
    assert room.post("cook", "conversations/bulk-mark-as-read/", body) == {
        "success": True,
        "marked_conversations": 2,
        "total_messages_marked": 2,
    }
    assert room.unread("cook") == {group: 0, other: 0}
    body = {"conversation_ids": [group, other, 10**9]}
    assert (
        room.ask("cook", "POST", "conversations/bulk-mark-as-read/", json=body).status_code == 404
    )


def test_that_who_leaves_has_nothing_unread_and_comes_back_to_nothing(
    room: StaffRoom, group: int
) -> None:
    room.say("desk", group, "One")
    room.delete("cook", f"conversations/{group}/")
    assert room.unread("cook") == {}
    room.say("desk", group, "Two")
    body = {"participant_ids": [room.hotel.staff_ids["cook"]]}
    room.post("desk", f"conversations/{group}/participants/", body)
    assert room.unread("cook") == {group: 0}
    assert [each["message"] for each in room.messages("cook", group)] == ["One", "Two"]
    room.say("desk", group, "Three")
    assert room.unread("cook") == {group: 1}


def test_that_a_message_is_read_when_all_others_have_read_it(room: StaffRoom, group: int) -> None:
    room.say("desk", group, "One")
    path = f"conversations/{group}/mark_as_read/"
    room.post("cook", path)
    (seen,) = room.messages("desk", group)
    assert (seen["is_read"], seen["status"], seen["read_by_count"]) == (False, "delivered", 1)
    room.post("porter", path)
    (seen,) = room.messages("cook", group)
    assert (seen["is_read"], seen["status"]) == (True, "read")
    assert seen["is_read_by_current_user"]
    assert {each["name"] for each in seen["read_by_list"]} == {"Maria Conti", "Paul Byrne"}


def test_that_two_people_talking_at_once_lose_nothing_and_count_right(
    room: StaffRoom, group: int
) -> None:
    room.hotel.staff("cook"), room.hotel.staff("desk"), room.hotel.staff("porter")
    turns = [(who, f"{who} {number}") for number in range(12) for who in ("desk", "cook")]
    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        sent = list(pool.map(lambda turn: room.say(turn[0], group, turn[1]), turns))
    assert _counts(room, group) == [12, 12, 24]
    seen = [room.messages(who, group) for who in ("desk", "cook", "porter")]
    orders = [[each["id"] for each in messages] for messages in seen]
    assert orders[0] == orders[1] == orders[2] == sorted(each["id"] for each in sent)
    assert {each["message"] for each in seen[0]} == {text for _, text in turns}
    changes = room.hotel.staff("cook").get(
        room.hotel.own("sync/changes/"), params={"stream": f"conversation-{group}", "since": 0}
    ).json()["changes"]  # fmt: skip
    assert [each["seq"] for each in changes] == list(range(1, 25))
    assert [int(each["id"]) for each in changes] == orders[0]
