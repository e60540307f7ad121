"""What the chat among staff tells: every event of the specification's §2, field by field."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from hotel_process import Hotel
from listener import Listener, listening
from staff_room import StaffRoom

from contract.events.base import Payload
from contract.events.staff_chat import (
    ConversationStarted,
    MessageEdited,
    MessageReacted,
    StaffMentioned,
    StaffMessaged,
    StaffMessageDeleted,
)
from contract.events.staff_chat_tools import ConversationUpdated, MessagesRead

_PATIENCE_S = 60


@pytest.fixture
def room(hotel: Hotel) -> StaffRoom:
    return StaffRoom(hotel)


@pytest.fixture
def group(room: StaffRoom) -> int:
    """Desk, cook and porter."""
    return room.begin("desk", "cook", "porter", title="Late shift")


@pytest.fixture
def cook(room: StaffRoom, group: int) -> Iterator[Listener]:
    """The cook, following the group and the cook's own channel."""
    channels = (room.channel(group), room.own_channel("cook"))
    with listening(room.hotel, room.hotel.staff("cook"), *channels) as listener:
        yield listener


def _told(listener: Listener, channel: str, kind: type[Payload]) -> dict[str, Any]:
    """The next event: it is of the kind, on the channel, with the specified fields alone."""
    ((heard_on, event, data),) = listener.hear(1)
    assert (heard_on, event) == (channel, kind.EVENT)
    fields = {name for name in data if not name.startswith("_")}
    assert fields == set(kind.SAMPLE)
    assert {name for name in data if name.startswith("_")} == {"_id", "_rev", "_at"}
    return {name: data[name] for name in fields}


def _ids(room: StaffRoom, *people: str) -> list[str]:
    return [str(room.hotel.staff_ids[who]) for who in people]


def test_that_a_message_is_told_as_specified(room: StaffRoom, group: int, cook: Listener) -> None:
    sent = room.say("desk", group, "Full house tonight")
    assert _told(cook, room.channel(group), StaffMessaged) == {
        "message_id": str(sent["id"]),
        "sender_id": str(room.hotel.staff_ids["desk"]),
        "sender_name": "Rita Walsh",
        "message_text": "Full house tonight",
        "conversation_id": str(group),
        "timestamp": sent["timestamp"],
    }


def test_that_an_edit_is_told(room: StaffRoom, group: int, cook: Listener) -> None:
    sent = room.say("desk", group, "Full house")
    edited = room.patch("desk", f"messages/{sent['id']}/edit/", {"message": "Nearly full"})
    cook.hear(1)
    assert _told(cook, room.channel(group), MessageEdited) == {
        "message_id": str(sent["id"]),
        "conversation_id": str(group),
        "sender_id": str(room.hotel.staff_ids["desk"]),
        "sender_name": "Rita Walsh",
        "message_text": "Nearly full",
        "timestamp": edited["edited_at"],
    }
    assert (edited["is_edited"], edited["rev"]) == (True, 2)


@pytest.mark.parametrize("is_hard", [False, True])
def test_that_a_deletion_is_told(
    room: StaffRoom, group: int, cook: Listener, is_hard: bool
) -> None:
    sent = room.say("desk", group, "Wrong window")
    path = f"messages/{sent['id']}/delete/?hard_delete={str(is_hard).lower()}"
    assert room.delete("desk", path)["hard_delete"] is is_hard
    cook.hear(1)
    told = _told(cook, room.channel(group), StaffMessageDeleted)
    assert told.pop("timestamp")
    assert told == {
        "message_id": str(sent["id"]),
        "conversation_id": str(group),
        "hard_delete": is_hard,
        "deleted_by": str(room.hotel.staff_ids["desk"]),
    }


def test_that_another_reaction_is_told_as_one_gone_and_one_new(
    room: StaffRoom, group: int, cook: Listener
) -> None:
    sent = room.say("desk", group, "We did it")
    path = f"messages/{sent['id']}/react/"
    room.post("porter", path, {"emoji": "👍"})
    room.post("porter", path, {"emoji": "🎉"})
    room.post("porter", path, {"emoji": "🎉"})
    room.delete("porter", path + "🎉/")
    cook.hear(1)
    told = [_told(cook, room.channel(group), MessageReacted) for _ in range(4)]
    assert [(each["action"], each["emoji"]) for each in told] == [
        ("add", "👍"),
        ("remove", "👍"),
        ("add", "🎉"),
        ("remove", "🎉"),
    ]
    assert (told[0]["staff_name"], told[0]["message_id"]) == ("Paul Byrne", str(sent["id"]))


def test_that_who_is_mentioned_is_told_on_the_own_channel(
    room: StaffRoom, group: int, cook: Listener
) -> None:
    sent = room.say("desk", group, "@Maria can you look at room 101?")
    _told(cook, room.channel(group), StaffMessaged)
    assert _told(cook, room.own_channel("cook"), StaffMentioned) == {
        "conversation_id": str(group),
        "message_id": str(sent["id"]),
        "sender_id": str(room.hotel.staff_ids["desk"]),
        "sender_name": "Rita Walsh",
        "mentioned_staff_id": str(room.hotel.staff_ids["cook"]),
        "message_text": "@Maria can you look at room 101?",
        "timestamp": sent["timestamp"],
    }


def test_that_an_edit_tells_only_those_it_mentions_anew(
    room: StaffRoom, group: int, cook: Listener
) -> None:
    sent = room.say("desk", group, "@Paul are you there?")
    path = f"messages/{sent['id']}/edit/"
    room.patch("desk", path, {"message": "@Paul and @Maria, are you there?"})
    room.patch("desk", path, {"message": "@Paul and @Maria: are you there?"})
    assert [event for _, event, _ in cook.hear(4)] == [
        "new-message",
        "message-edited",
        "message-mention",
        "message-edited",
    ]


def test_that_who_is_added_is_told_on_the_own_channel(room: StaffRoom) -> None:
    own = room.own_channel("cook")
    with listening(room.hotel, room.hotel.staff("cook"), own) as cook:
        group = room.begin("desk", "cook", "porter", title="Early shift")
        direct = room.begin("desk", "cook")
        room.begin("desk", "cook")
        told = [_told(cook, own, ConversationStarted) for _ in range(2)]
    assert told[0].pop("timestamp")
    assert told[0] == {
        "conversation_id": str(group),
        "title": "Early shift",
        "is_group": True,
        "creator_id": str(room.hotel.staff_ids["desk"]),
        "creator_name": "Rita Walsh",
    }
    assert (told[1]["conversation_id"], told[1]["title"], told[1]["is_group"]) == (
        str(direct),
        None,
        False,
    )


def test_that_reading_is_told_with_what_was_read(
    room: StaffRoom, group: int, cook: Listener
) -> None:
    ids = [room.say("desk", group, text)["id"] for text in ("One", "Two")]
    room.say("porter", group, "Three")
    read = room.post("porter", f"conversations/{group}/mark_as_read/")
    assert read["message_ids"] == ids
    room.post("porter", f"conversations/{group}/mark_as_read/")
    cook.hear(3)
    told = _told(cook, room.channel(group), MessagesRead)
    assert told.pop("timestamp")
    assert told == {
        "conversation_id": str(group),
        "staff_id": str(room.hotel.staff_ids["porter"]),
        "staff_name": "Paul Byrne",
        "message_ids": [str(each) for each in ids],
    }


def test_that_titles_and_people_are_told_as_they_are_now(
    room: StaffRoom, group: int, cook: Listener
) -> None:
    path = f"conversations/{group}/"
    cleaner = room.hotel.staff_ids["cleaner"]
    room.patch("desk", path, {"title": "  Night\nshift "})
    room.patch("desk", path, {"title": "Night shift"})
    room.post("desk", path + "participants/", {"participant_ids": [cleaner]})
    room.delete("desk", path + f"participants/{cleaner}/")
    told = [_told(cook, room.channel(group), ConversationUpdated) for _ in range(3)]
    assert {each["title"] for each in told} == {"Night shift"}
    three = sorted(_ids(room, "desk", "cook", "porter"))
    assert [sorted(each["participant_ids"]) for each in told] == [
        three,
        sorted([*three, str(cleaner)]),
        three,
    ]
    assert {each["updated_by"] for each in told} == set(_ids(room, "desk"))


def test_that_every_change_is_told_on_the_live_streams(room: StaffRoom, group: int) -> None:
    live = [f"{room.hotel.slug}-live-{name}" for name in ("staff", f"conversation-{group}")]
    with listening(room.hotel, room.hotel.staff("cook"), *live) as cook:
        sent = room.say("desk", group, "Full house tonight")
        room.post("porter", f"conversations/{group}/mark_as_read/")
        heard = [(channel, data["entity"], data["id"]) for channel, _, data in cook.hear(3)]
    assert sorted(heard[:2]) == [
        (live[1], "staff_message", str(sent["id"])),
        (live[0], "staff_conversation", str(group)),
    ]
    assert heard[2] == (live[0], "staff_conversation", str(group))


def test_that_a_long_message_is_cut_in_its_event_alone(
    room: StaffRoom, group: int, cook: Listener
) -> None:
    text = '👋👋👋"' * 1250
    assert len(text) == 5_000
    sent = room.say("desk", group, text)
    told = _told(cook, room.channel(group), StaffMessaged)
    assert sent["message"] == text
    assert told["message_text"].endswith("…")
    assert text.startswith(told["message_text"].removesuffix("…"))


def _pushes(hotel: Hotel, count: int) -> list[dict[str, Any]]:
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        page = hotel.staff("manager").get(hotel.own("pushes/")).json()
        if page["count"] >= count and all(p["outcome"] == "recorded" for p in page["results"]):
            break
    assert page["count"] == count, page
    return sorted(page["results"], key=lambda each: each["id"])


def _with_devices(hotel: Hotel, *people: str) -> None:
    for who in people:
        body = {"fcm_token": f"{hotel.slug} {who}"}
        assert hotel.staff(who).post("/api/staff/save-fcm-token/", json=body).is_success


def test_that_a_message_is_pushed_to_all_but_its_sender_a_mention_last(
    room: StaffRoom, group: int
) -> None:
    _with_devices(room.hotel, "desk", "cook", "porter")
    sent = room.say("desk", group, "@Maria can you look at room 101?")
    pushes = _pushes(room.hotel, 3)
    assert [(each["message"]["key"], each["owner_id"]) for each in pushes] == [
        ("2.1", room.hotel.staff_ids["cook"]),
        ("2.1", room.hotel.staff_ids["porter"]),
        ("2.2", room.hotel.staff_ids["cook"]),
    ]
    assert [each["message"]["title"] for each in pushes] == [
        "💬 Rita Walsh in Late shift",
        "💬 Rita Walsh in Late shift",
        "@️⃣ Rita Walsh mentioned you in Late shift",
    ]
    collapse = {each["message"]["apns_collapse_id"] for each in pushes}
    assert collapse == {f"staff-message-{sent['id']}"}
    assert {each["message"]["body"] for each in pushes} == {"@Maria can you look at room 101?"}
    path = f"/staff-chat/{room.hotel.slug}/conversation/{group}"
    assert pushes[0]["message"]["data"]["click_action"] == path
    assert pushes[0]["message"]["data"]["is_group"] == "true"


def test_that_new_conversations_are_pushed_to_who_was_added(room: StaffRoom) -> None:
    _with_devices(room.hotel, "desk", "cook", "porter")
    room.begin("desk", "cook")
    room.begin("desk", "cook", "porter", title="Late shift")
    pushes = _pushes(room.hotel, 3)
    assert {each["message"]["key"] for each in pushes} == {"2.3"}
    assert [(each["message"]["title"], each["message"]["body"]) for each in pushes] == [
        ("💬 New Chat with Rita Walsh", "You can now start chatting"),
        ("👥 New Group Chat: Late shift", "Rita Walsh added you to a group conversation"),
        ("👥 New Group Chat: Late shift", "Rita Walsh added you to a group conversation"),
    ]
    assert pushes[0]["message"]["data"]["type"] == "staff_chat_new_conversation"
