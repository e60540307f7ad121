"""Who may see and do what in the chat among staff, and what is refused with which sentence."""

from typing import Any

import pytest
from hotel_process import Hotel
from listener import listening
from staff_room import StaffRoom
from websockets.exceptions import ConnectionClosed


@pytest.fixture
def room(hotel: Hotel) -> StaffRoom:
    return StaffRoom(hotel)


@pytest.fixture
def group(room: StaffRoom) -> int:
    """Desk, cook and porter; the cleaner and the manager do not take part."""
    return room.begin("desk", "cook", "porter", title="Late shift")


def _ways_in(group: int, message: int) -> list[tuple[str, str, Any]]:
    return [
        ("GET", f"conversations/{group}/", None),
        ("GET", f"conversations/{group}/messages/", None),
        ("GET", f"messages/{message}/", None),
        ("GET", f"messages/search/?q=secret&conversation={group}", None),
        ("POST", f"conversations/{group}/send-message/", {"message": "Hello"}),
        ("POST", f"conversations/{group}/mark_as_read/", {}),
        ("POST", f"messages/{message}/mark-as-read/", {}),
        ("POST", f"messages/{message}/react/", {"emoji": "👍"}),
        ("POST", f"messages/{message}/forward/", {"conversation_ids": [group]}),
        ("PATCH", f"messages/{message}/edit/", {"message": "Hello"}),
        ("PATCH", f"conversations/{group}/", {"title": "Mine"}),
        ("POST", f"conversations/{group}/participants/", {"participant_ids": []}),
        ("DELETE", f"messages/{message}/delete/", None),
        ("DELETE", f"messages/{message}/delete/?hard_delete=true", None),
        ("DELETE", f"conversations/{group}/", None),
    ]


@pytest.mark.parametrize("who", ["cleaner", "manager"])
def test_that_a_conversation_of_others_is_not_there(room: StaffRoom, group: int, who: str) -> None:
    message = room.say("desk", group, "A secret")["id"]
    for method, path, body in _ways_in(group, message):
        refused = room.ask(who, method, path, json=body)
        assert refused.status_code == 404, (method, path, refused.text)
        assert "does not exist" in refused.json()["detail"]
    assert room.get(who, "messages/search/", q="secret")["messages"] == []
    assert room.get(who, "conversations/")["results"] == []
    (kept,) = room.messages("cook", group)
    assert kept["message"] == "A secret"


def test_that_another_hotels_staff_and_guests_see_nothing(
    room: StaffRoom, group: int, other_hotel: Hotel
) -> None:
    message = room.say("desk", group, "A secret")["id"]
    strangers = (
        (other_hotel.staff("manager"), 404),
        (room.hotel.guest("101"), 403),
        (room.hotel.client(), 401),
    )
    for client, status in strangers:
        for method, path, body in _ways_in(group, message):
            refused = client.request(method, room.zone + path, json=body)
            assert refused.status_code == status, (method, path, refused.text)
    elsewhere = StaffRoom(other_hotel)
    for method, path, body in _ways_in(group, message):
        assert elsewhere.ask("manager", method, path, json=body).status_code == 404


def test_that_streams_and_channels_of_others_are_closed(
    room: StaffRoom, group: int, other_hotel: Hotel
) -> None:
    room.say("desk", group, "A secret")
    stream = {"stream": f"conversation-{group}", "since": 0}
    path = room.hotel.own("sync/changes/")
    assert room.hotel.staff("cook").get(path, params=stream).status_code == 200
    assert room.hotel.staff("cleaner").get(path, params=stream).status_code == 403
    assert room.hotel.guest("101").get(path, params=stream).status_code == 403
    channels = (room.channel(group), f"{room.hotel.slug}-live-conversation-{group}")
    people = {
        "cook": room.hotel.staff("cook"),
        "manager": room.hotel.staff("manager"),
        "stranger": other_hotel.staff("desk"),
        "guest": room.hotel.guest("101"),
    }
    allowed = set()
    for channel in channels:
        for name, client in people.items():
            body = {"socket_id": "123.456", "channel_name": f"private-{channel}"}
            if client.post("/api/pusher/auth/", data=body).status_code == 200:
                allowed.add((name, channel))
    assert allowed == {("cook", channel) for channel in channels}


def test_that_the_change_feed_gives_nobody_elses_conversation(room: StaffRoom, group: int) -> None:
    room.say("desk", group, "A secret")
    path, since = room.hotel.own("sync/changes/"), {"stream": "staff", "since": 0}
    mine = room.hotel.staff("cook").get(path, params=since).json()["changes"]
    others = room.hotel.staff("cleaner").get(path, params=since)
    assert mine[-1]["data"]["last_message"]["message"] == "A secret"
    assert mine[-1]["data"]["unread_count"] == 1
    assert {each["data"] for each in others.json()["changes"]} == {None}
    assert "secret" not in others.text


@pytest.mark.parametrize("text", ["", "   \n\t ", "\u2003", "\u200b\u202e"])
def test_that_an_empty_message_is_refused(room: StaffRoom, group: int, text: str) -> None:
    path = f"conversations/{group}/send-message/"
    refused = room.ask("desk", "POST", path, json={"message": text})
    assert refused.status_code == 400
    assert refused.json()["detail"] == "Write something: an empty message is not sent."
    assert room.messages("desk", group) == []


def test_that_a_message_of_20_000_characters_is_refused(room: StaffRoom, group: int) -> None:
    path = f"conversations/{group}/send-message/"
    refused = room.ask("desk", "POST", path, json={"message": "x" * 20_000})
    assert refused.status_code == 400
    assert refused.json()["detail"] == (
        "A message has at most 5,000 characters; this one has 20,000."
    )


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script><b>bold</b> &amp;",
        "\u202eevitceles\u202c and \u2066isolated\u2069",
        "مرحبا بالعالم שלום",
        "'; DROP TABLE staff_messages; --",
        "one\ntwo\r\nthree\ttabs",
        "👩‍👩‍👧‍👦 🇮🇪 ❤️",
        "{conversation_id} %s {0}",
    ],
)
def test_that_a_text_stays_as_it_was_written(room: StaffRoom, group: int, text: str) -> None:
    assert room.say("desk", group, text)["message"] == text
    (seen,) = room.messages("cook", group)
    assert seen["message"] == text


def test_that_a_deleted_message_cannot_be_answered_edited_or_forwarded(
    room: StaffRoom, group: int
) -> None:
    sent = room.say("desk", group, "Wrong window")
    answer = room.say("cook", group, "What?", reply_to=sent["id"])
    room.delete("desk", f"messages/{sent['id']}/delete/")
    refused = room.ask(
        "cook", "POST", f"conversations/{group}/send-message/",
        json={"message": "Never mind", "reply_to": sent["id"]},
    )  # fmt: skip
    assert refused.status_code == 400
    assert refused.json()["detail"] == (
        "The message you answer was deleted. Send yours without it."
    )
    edited = room.ask("desk", "PATCH", f"messages/{sent['id']}/edit/", json={"message": "Back"})
    assert (edited.status_code, edited.json()["detail"]) == (409, "This message was deleted.")
    assert edited.json()["current"]["is_deleted"]
    body = {"conversation_ids": [group]}
    assert room.ask("desk", "POST", f"messages/{sent['id']}/forward/", json=body).status_code == 400
    kept = room.get("cook", f"messages/{answer['id']}/")["reply_to_message"]
    assert (kept["message"], kept["is_deleted"]) == ("[Message deleted]", True)
    room.delete("desk", f"messages/{sent['id']}/delete/?hard_delete=true")
    assert room.get("cook", f"messages/{answer['id']}/")["reply_to"] is None
    assert [each["id"] for each in room.messages("cook", group)] == [answer["id"]]


def test_that_a_reply_stays_in_its_conversation(room: StaffRoom, group: int) -> None:
    other = room.begin("desk", "cook")
    sent = room.say("desk", other, "Only for you")
    body = {"message": "Look", "reply_to": sent["id"]}
    refused = room.ask("desk", "POST", f"conversations/{group}/send-message/", json=body)
    assert refused.status_code == 400
    assert "not in this conversation" in refused.json()["detail"]


def test_that_only_ones_own_words_are_changed_and_managers_may_delete(
    room: StaffRoom, group: int
) -> None:
    sent = room.say("desk", group, "Mine")
    path = f"messages/{sent['id']}/"
    edited = room.ask("cook", "PATCH", path + "edit/", json={"message": "Yours"})
    assert (edited.status_code, edited.json()["detail"]) == (
        403,
        "You can only edit your own messages.",
    )
    deleted = room.ask("cook", "DELETE", path + "delete/")
    assert (deleted.status_code, deleted.json()["detail"]) == (
        403,
        "You can only delete your own messages.",
    )
    body = {"participant_ids": [room.hotel.staff_ids["manager"]]}
    room.post("cook", f"conversations/{group}/participants/", body)
    assert room.delete("manager", path + "delete/")["message"]["is_deleted"]


def test_that_a_newer_state_is_not_overwritten(room: StaffRoom, group: int) -> None:
    sent = room.say("desk", group, "One")
    path = f"messages/{sent['id']}/edit/"
    body = {"message": "Two", "expected_rev": sent["rev"]}
    assert room.patch("desk", path, body)["rev"] == 2
    late = room.ask("desk", "PATCH", path, json=body | {"message": "Three"})
    assert (late.status_code, late.json()["current"]["message"]) == (409, "Two")
    renamed = room.ask(
        "cook", "PATCH", f"conversations/{group}/", json={"title": "Day", "expected_rev": 1}
    )
    assert (renamed.status_code, renamed.json()["current"]["title"]) == (409, "Late shift")


def test_that_a_repeated_request_writes_once(room: StaffRoom, group: int) -> None:
    key = {"Idempotency-Key": "once"}
    path, body = f"conversations/{group}/send-message/", {"message": "Once"}
    answers = [room.ask("desk", "POST", path, json=body, headers=key) for _ in range(3)]
    assert len({answer.content for answer in answers}) == 1
    assert {answer.status_code for answer in answers} == {201}
    assert len(room.messages("cook", group)) == 1


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"participant_ids": []}, "Choose at least one colleague to write to."),
        (
            {"participant_ids": [9999999]},
            "Somebody of these is not on this hotel's staff any more.",
        ),
        ({"participant_ids": ["x"]}, "One of these ids is no id."),
    ],
)
def test_that_a_conversation_needs_colleagues(
    room: StaffRoom, body: dict[str, Any], sentence: str
) -> None:
    refused = room.ask("desk", "POST", "conversations/", json=body)
    assert (refused.status_code, refused.json()["detail"]) == (400, sentence)


def test_that_another_hotels_staff_cannot_be_written_to(
    room: StaffRoom, other_hotel: Hotel
) -> None:
    body = {"participant_ids": [other_hotel.staff_ids["cook"]]}
    assert room.ask("desk", "POST", "conversations/", json=body).status_code == 400
    assert StaffRoom(other_hotel).get("cook", "conversations/")["results"] == []


def test_that_two_have_one_direct_conversation_and_groups_are_always_new(room: StaffRoom) -> None:
    direct = room.begin("desk", "cook")
    assert room.begin("cook", "desk") == direct
    group = room.begin("desk", "cook", title="Menus")
    assert group != direct
    assert room.begin("desk", "cook", "porter") != room.begin("desk", "cook", "porter")
    for method, path, body in (
        ("PATCH", f"conversations/{direct}/", {"title": "Us"}),
        ("POST", f"conversations/{direct}/participants/", {"participant_ids": []}),
        ("DELETE", f"conversations/{direct}/", None),
    ):
        assert room.ask("desk", method, path, json=body).status_code == 400


def test_that_only_who_began_a_group_takes_others_out(room: StaffRoom, group: int) -> None:
    porter = room.hotel.staff_ids["porter"]
    path = f"conversations/{group}/participants/{porter}/"
    assert room.ask("cook", "DELETE", path).status_code == 403
    assert room.delete("desk", path)["detail"] == (
        "Paul Byrne no longer takes part in the conversation."
    )
    assert room.ask("desk", "DELETE", path).status_code == 404
    assert room.ask("porter", "GET", f"conversations/{group}/").status_code == 404


def test_that_who_is_taken_out_hears_nothing_more(room: StaffRoom, group: int) -> None:
    cook = room.hotel.staff_ids["cook"]
    with listening(room.hotel, room.hotel.staff("cook"), room.channel(group)) as listener:
        room.delete("desk", f"conversations/{group}/participants/{cook}/")
        room.say("desk", group, "Not for the cook")
        with pytest.raises(ConnectionClosed):
            listener.hear(100)
        assert "new-message" not in {event for _, event, _ in listener.heard}
    body = {"socket_id": "123.456", "channel_name": room.channel(group)}
    assert room.hotel.staff("cook").post("/api/pusher/auth/", data=body).status_code == 403


def test_that_messages_come_in_pages(room: StaffRoom, group: int) -> None:
    ids = [room.say("desk", group, f"Message {number}")["id"] for number in range(7)]
    path = f"conversations/{group}/messages/"
    newest = room.get("cook", path, limit=3)
    assert ([each["id"] for each in newest["messages"]], newest["has_more"]) == (ids[4:], True)
    before = room.get("cook", path, limit=3, before_id=ids[4])
    assert ([each["id"] for each in before["messages"]], before["has_more"]) == (ids[1:4], True)
    first = room.get("cook", path, limit=3, before_id=ids[1])
    assert ([each["id"] for each in first["messages"]], first["has_more"]) == (ids[:1], False)
    after = room.get("cook", path, limit=2, after_id=ids[4])
    assert ([each["id"] for each in after["messages"]], after["has_more"]) == (ids[5:], False)
    assert room.ask("cook", "GET", path, params={"limit": 0}).status_code == 400


def test_that_a_message_is_forwarded_with_the_name_of_who_wrote_it(
    room: StaffRoom, group: int
) -> None:
    sent = room.say("cook", group, "The lift is out of order")
    people = [room.hotel.staff_ids[who] for who in ("cleaner", "manager")]
    body = {"conversation_ids": [group], "new_participant_ids": people}
    done = room.post("desk", f"messages/{sent['id']}/forward/", body)
    assert (done["forwarded_to_existing"], done["forwarded_to_new"]) == (1, 2)
    (row,) = room.get("cleaner", "conversations/")["results"]
    assert (row["is_group"], row["unread_count"]) == (False, 1)
    (copied,) = room.messages("cleaner", row["id"])
    assert (copied["message"], copied["sender_name"], copied["forwarded_from"]) == (
        "The lift is out of order",
        "Rita Walsh",
        "Maria Conti",
    )
    refused = room.ask("desk", "POST", f"messages/{sent['id']}/forward/", json={})
    assert refused.status_code == 400
