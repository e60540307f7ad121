"""Who may write, change and delete what, and what is refused with a sentence."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from guest_desk import Chat, photo
from hotel_process import PIN, Hotel
from listener import listening
from websockets.exceptions import ConnectionClosed

from hotel.areas.guest_chat.pace import MOST


@pytest.fixture
def chat(hotel: Hotel) -> Chat:
    return Chat(hotel)


def _send(chat: Chat, client: httpx.Client, text: str, **more: object) -> httpx.Response:
    return client.post(chat.own("messages/send/"), json={"message": text, **more})


def _edit(client: httpx.Client, message: dict[str, Any], text: str, **more: object) -> Any:
    path = f"/api/chat/messages/{message['id']}/update/"
    return client.patch(path, json={"message": text, **more})


def _delete(client: httpx.Client, message: dict[str, Any], **query: object) -> httpx.Response:
    return client.delete(f"/api/chat/messages/{message['id']}/delete/", params=query)


HOSTILE = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "abc\u202egpj.exe\u2066 \u200f\u200e",
    "bell \x07 escape \x1b[31m and \x85 or \x9f",
    "'; DROP TABLE guest_messages; --",
    "👩‍👩‍👧‍👦 नमस्ते مرحبا 你好 \U0001f468\u200d\U0001f373",
    "line one\r\nline two\n\n\tend",
    "e\u0301" * 500,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_that_text_is_kept_as_it_was_written(chat: Chat, text: str) -> None:
    with listening(chat.hotel, chat.desk, chat.staff_channel) as desk:
        message = chat.writes(chat.guest, text)
        ((_, _, data),) = desk.hear(1)
    assert message["message"] == text
    assert chat.messages()[-1]["message"] == text
    assert data["message_text"] == text
    assert _edit(chat.guest, message, f"{text}!").json()["message"]["message"] == f"{text}!"


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u200b\u200d", "\u202e\u202c", "\x07"])
def test_that_an_empty_message_is_refused(chat: Chat, text: str) -> None:
    message = chat.writes(chat.guest, "Hello")
    for answer in (_send(chat, chat.guest, text), _edit(chat.guest, message, text)):
        assert answer.status_code == 400
        assert answer.json()["detail"] == "Message cannot be empty."
        assert "message" in answer.json()["fields"]
    assert [each["message"] for each in chat.messages()] == ["Hello"]


def test_that_20_000_characters_are_taken_and_one_more_is_refused(chat: Chat) -> None:
    text = "\U0001f600" * 20_000
    message = chat.writes(chat.guest, text)
    assert message["message"] == text
    for answer in (_send(chat, chat.guest, text + "x"), _edit(chat.guest, message, text + "x")):
        assert answer.status_code == 400
        assert answer.json()["detail"] == (
            "A message has at most 20,000 characters; this one has 20,001."
        )
    assert len(chat.messages()) == 1
    assert len(chat.now()["last_message"]) == 200


def test_that_a_nul_and_half_a_character_are_refused(chat: Chat) -> None:
    for text in (b'"a\\u0000b"', b'"a\\ud800b"'):
        path = chat.own("messages/send/")
        answer = chat.guest.post(path, content=b'{"message": ' + text + b"}")
        assert answer.status_code == 400
        assert answer.json()["detail"]


def test_that_a_reply_shows_what_it_answers(chat: Chat) -> None:
    question = chat.writes(chat.guest, "When is breakfast?" + "?" * 200)
    answer = chat.writes(chat.desk, "From seven", reply_to=question["id"])
    quoted = answer["reply_to_message"]
    assert (answer["reply_to"], quoted["id"]) == (question["id"], question["id"])
    assert (quoted["sender_name"], len(quoted["message"])) == ("Grace Guest", 100)


@pytest.mark.parametrize("is_hard", [True, False])
def test_that_a_deleted_message_cannot_be_answered_or_changed(chat: Chat, is_hard: bool) -> None:
    message = chat.writes(chat.guest, "Hello")
    reply = chat.writes(chat.desk, "Hi", reply_to=message["id"])
    assert _delete(chat.guest, message, hard_delete=is_hard).status_code == 200
    answer = _send(chat, chat.desk, "Hi", reply_to=message["id"])
    assert (answer.status_code, answer.json()["detail"]) == (
        400,
        "The message you answer was deleted.",
    )
    assert _edit(chat.guest, message, "Again").status_code == (404 if is_hard else 409)
    kept = next(each for each in chat.messages() if each["id"] == reply["id"])
    assert kept["reply_to"] == (None if is_hard else message["id"])
    if not is_hard:
        assert kept["reply_to_message"]["message"] == "[Message deleted]"


def test_that_a_message_of_another_room_cannot_be_answered(chat: Chat) -> None:
    other = Chat(chat.hotel, "412", "1234")
    message = other.writes(other.guest, "Secret of 412")
    answer = _send(chat, chat.guest, "Hi", reply_to=message["id"])
    assert answer.status_code == 400
    assert "Secret" not in answer.text


def test_that_each_side_changes_its_own_words_only(chat: Chat) -> None:
    guests, staffs = chat.writes(chat.guest, "Hello"), chat.writes(chat.desk, "Hi")
    manager = chat.hotel.staff("manager")
    for client, message in ((chat.desk, guests), (chat.guest, staffs), (manager, staffs)):
        assert _edit(client, message, "Mine now").status_code == 403
    for client, message in ((chat.desk, guests), (chat.guest, staffs)):
        assert _delete(client, message).status_code == 403
        assert _delete(client, message, hard_delete=True).status_code == 403
    assert [each["message"] for each in chat.messages()] == ["Hello", "Hi"]
    assert _delete(manager, staffs).status_code == 200
    assert _delete(manager, guests, hard_delete=True).status_code == 200


def test_that_strangers_find_nothing(chat: Chat, other_hotel: Hotel) -> None:
    message = chat.writes(chat.guest, "Secret of 101")
    hotel = chat.hotel
    own = chat.own("")
    elsewhere = f"/api/chat/{other_hotel.slug}/conversations/{chat.id}/"
    paths = {
        hotel.guest("412", "1234"): (404, own),
        hotel.staff("cook"): (403, own),
        hotel.staff("porter"): (403, own),
        other_hotel.staff("manager"): (
            404,
            f"/api/chat/{other_hotel.slug}/conversations/{chat.id}/",
        ),
        other_hotel.guest("101"): (404, elsewhere),
        hotel.client(): (401, own),
    }
    for client, (status, path) in paths.items():
        answers = [
            client.get(path),
            client.get(f"{path}messages/"),
            client.post(f"{path}messages/send/", json={"message": "Hello"}),
            client.post(f"/api/chat/conversations/{chat.id}/mark-read/"),
            _edit(client, message, "Changed"),
            _delete(client, message),
        ]
        assert {answer.status_code for answer in answers} == {status}
        assert all("Secret" not in answer.text for answer in answers)
    lists = [client.get(chat.at("conversations/")) for client in (hotel.guest("412", "1234"),)]
    assert all(answer.json() == [] for answer in lists)
    assert len(chat.messages()) == 1


def test_that_a_guest_does_only_what_guests_do(chat: Chat) -> None:
    for path in ("assign-staff/", "mark-answered/"):
        assert chat.guest.post(chat.own(path)).status_code == 403
    for path in (chat.at("conversations/unread-count/"), chat.at("conversations/from-room/412/")):
        method = "POST" if "from-room" in path else "GET"
        assert chat.guest.request(method, path).status_code == 403


def test_that_only_who_answers_guests_can_be_handed_a_conversation(
    chat: Chat, other_hotel: Hotel
) -> None:
    path = chat.own("assign-staff/")
    refusals = {
        chat.hotel.staff_ids["cook"]: "Maria Conti does not answer guests",
        other_hotel.staff_ids["desk"]: "does not work here",
        "nobody": "does not work here",
    }
    for staff_id, words in refusals.items():
        answer = chat.desk.post(path, json={"staff_id": staff_id})
        assert answer.status_code == 400, answer.text
        assert words in answer.json()["detail"]
    assert chat.now()["handler_id"] is None


def test_that_a_change_to_what_was_not_seen_is_refused(chat: Chat) -> None:
    message = chat.writes(chat.guest, "Helo")
    edited = _edit(chat.guest, message, "Hello", expected_rev=message["rev"]).json()["message"]
    late = _edit(chat.guest, message, "Hallo", expected_rev=message["rev"])
    assert (late.status_code, late.json()["current"]) == (409, edited)
    late = _delete(chat.guest, message, expected_rev=message["rev"])
    assert (late.status_code, late.json()["detail"]) == (
        409,
        "This message was changed in the meantime.",
    )
    seen = chat.now()["rev"]
    chat.hotel.staff("manager").post(chat.own("assign-staff/")).raise_for_status()
    wish = {"expected_rev": seen}
    late = chat.desk.post(chat.own("assign-staff/"), json=wish)
    assert late.status_code == 409
    assert "Niamh Doyle handles it now" in late.json()["detail"]
    assert late.json()["current"] == chat.now()


def test_that_an_answer_over_a_colleagues_newer_one_is_refused(chat: Chat) -> None:
    question = chat.writes(chat.guest, "When is breakfast?")
    chat.writes(chat.hotel.staff("manager"), "From seven")
    late = _send(chat, chat.desk, "From 7:00", seen_up_to=question["id"])
    assert late.status_code == 409
    assert late.json()["detail"].startswith("Niamh Doyle answered at ")
    assert late.json()["current"]["id"] == chat.id
    assert len(chat.messages()) == 2
    newest = chat.messages()[-1]["id"]
    assert _send(chat, chat.desk, "Also on the terrace", seen_up_to=newest).status_code == 200
    assert _send(chat, chat.desk, "And outside", seen_up_to=newest).status_code == 200


def test_that_a_repeated_message_is_written_once(chat: Chat) -> None:
    key = {"Idempotency-Key": "towels"}
    path = chat.own("messages/send/")

    def send(_: int) -> Any:
        return chat.guest.post(path, json={"message": "Towels please"}, headers=key).json()

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(send, range(8)))
    assert all(answer == answers[0] for answer in answers)
    assert len(chat.messages()) == 1
    other = chat.guest.post(path, json={"message": "Soap please"}, headers=key)
    assert other.status_code == 422


def test_that_an_edit_and_a_deletion_at_once_end_in_one_of_them(chat: Chat) -> None:
    for _ in range(5):
        message = chat.writes(chat.guest, "Hello")
        acts = [
            lambda m=message: _edit(chat.guest, m, "Hallo"),
            lambda m=message: _delete(chat.guest, m),
        ]
        with ThreadPoolExecutor(2) as pool:
            edit, delete = [each.result() for each in [pool.submit(act) for act in acts]]
        assert delete.status_code == 200
        assert edit.status_code in {200, 409}
        now = chat.messages()[-1]
        assert (now["is_deleted"], now["message"]) == (True, "[Message deleted]")


def test_that_a_pin_opens_the_chat_of_its_room_alone(hotel: Hotel) -> None:
    path = f"/api/chat/{hotel.slug}/messages/room/101/validate-chat-pin/"
    wrong = hotel.client().post(path, json={"pin": "0000"})
    assert (wrong.status_code, wrong.json()["code"]) == (401, "unauthorised")
    opened = hotel.client().post(path, json={"pin": PIN, "fcm_token": f"{hotel.slug} phone"}).json()
    assert (opened["valid"], opened["fcm_token_saved"]) == (True, True)
    session = opened["session_data"]
    assert session["pusher_channel"] == f"{hotel.slug}-room-101-chat"
    guest = hotel.client(opened["token"])
    own = f"/api/chat/{hotel.slug}/conversations/{session['conversation_id']}/"
    assert guest.post(f"{own}messages/send/", json={"message": "Hello"}).status_code == 200
    assert guest.post(f"/api/chat/{hotel.slug}/conversations/from-room/412/").status_code == 403


def test_that_check_out_closes_the_guests_socket_and_rotates_the_pin(chat: Chat) -> None:
    with listening(chat.hotel, chat.guest, chat.room_channel) as guest:
        chat.check_out()
        with pytest.raises(ConnectionClosed):
            guest.hear(100)
    path = chat.at("messages/room/101/validate-chat-pin/")
    assert chat.hotel.client().post(path, json={"pin": PIN}).status_code == 401
    assert _send(chat, chat.guest, "Hello").status_code == 401


def test_that_nothing_of_an_ended_stay_is_told_to_the_room(chat: Chat) -> None:
    message = chat.writes(chat.guest, "Secret of the last guest")
    chat.check_out()
    assert _delete(chat.hotel.staff("manager"), message).status_code == 200
    told = chat.hotel.process.ask(
        "SELECT event FROM outbox_pusher WHERE channel = :channel", channel=chat.room_channel
    )
    assert "message-deleted" not in {event for (event,) in told}


def test_that_no_conversation_begins_with_an_empty_room(hotel: Hotel) -> None:
    path = f"/api/chat/{hotel.slug}/conversations/from-room/102/"
    refused = hotel.staff("desk").post(path)
    assert (refused.status_code, refused.json()["detail"]) == (409, "Nobody stays in room 102.")
    assert hotel.staff("desk").get(f"/api/chat/{hotel.slug}/conversations/").json() == []
    hotel.guest("102", "0815")
    assert hotel.staff("desk").post(path).json()["conversation_created"]


def test_that_a_guest_who_floods_the_desk_has_to_wait_and_staff_never_has(chat: Chat) -> None:
    for number in range(MOST):
        chat.writes(chat.guest, f"Hello {number}")
    flood = _send(chat, chat.guest, "Hello?")
    sentence = "You have written a great deal at once. Wait a minute, then go on."
    assert (flood.status_code, flood.json()["detail"]) == (429, sentence)
    assert 1 <= int(flood.headers["Retry-After"]) <= 60
    assert chat.uploads(chat.guest, ("a.jpg", photo())).status_code == 429
    last = chat.messages(limit=1)[0]
    assert _edit(chat.guest, last, "Hello!").status_code == 429
    for number in range(MOST + 1):
        chat.writes(chat.desk, f"Yes {number}")
    neighbour = Chat(chat.hotel, "412", "1234")
    neighbour.writes(neighbour.guest, "Quiet here")
    assert len(chat.messages(limit=200)) == 2 * MOST + 1
