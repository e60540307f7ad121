"""Each event of the guest chat, caused by REST and heard on every channel it belongs on."""

from collections.abc import Callable
from typing import Any

import pytest
from guest_desk import Chat, photo, pushes, specified
from hotel_process import Hotel
from listener import Listener, listening

Heard = dict[tuple[str, str], list[dict[str, Any]]]


def _heard(chat: Chat, act: Callable[[], object]) -> Heard:
    """What an act causes on the conversation's five channels, by channel and event."""
    found: Heard = {}
    deletions = f"{chat.hotel.slug}-deletions-{chat.id}"
    with (
        listening(chat.hotel, chat.desk, chat.open_channel, deletions, chat.staff_channel) as staff,
        listening(chat.hotel, chat.guest, chat.room_channel) as guest,
    ):
        act()
        # Whatever was told before these two has been heard once they are.
        mark = chat.writes(chat.guest, "end")
        _collect(staff, found, str(mark["id"]))
        mark = chat.writes(chat.desk, "end")
        _collect(guest, found, str(mark["id"]))
    return found


def _collect(listener: Listener, found: Heard, end: str) -> None:
    while True:
        ((channel, event, data),) = listener.hear(1)
        if data.get("message_id") == end:
            return
        found.setdefault((channel, event), []).append(data)


@pytest.fixture
def chat(hotel: Hotel) -> Chat:
    """A conversation the receptionist handles already."""
    chat = Chat(hotel)
    chat.desk.post(chat.own("assign-staff/"))
    return chat


def test_that_a_guests_message_is_told_to_the_desk(chat: Chat) -> None:
    sent: list[dict[str, Any]] = []
    heard = _heard(chat, lambda: sent.append(chat.writes(chat.guest, "Could we have towels?")))
    (message,) = sent
    message_id, conversation_id = str(message["id"]), str(chat.id)
    assert set(heard) == {
        (chat.staff_channel, "new-guest-message"),
        (chat.open_channel, "conversation-unread"),
        (chat.open_channel, "message-delivered"),
    }
    (new,) = heard[chat.staff_channel, "new-guest-message"]
    assert specified(new) == {
        "conversation_id": conversation_id,
        "message_id": message_id,
        "room_number": "101",
        "sender_type": "guest",
        "message_text": "Could we have towels?",
        "timestamp": message["timestamp"],
    }
    (unread,) = heard[chat.open_channel, "conversation-unread"]
    assert specified(unread) == {"conversation_id": conversation_id, "room_number": "101"}
    (delivered,) = heard[chat.open_channel, "message-delivered"]
    assert specified(delivered) == {
        "conversation_id": conversation_id,
        "message_id": message_id,
        "status": "delivered",
        "delivered_at": message["timestamp"],
    }
    assert all({"_id", "_rev", "_at"} <= set(data) for (data,) in heard.values())


@pytest.mark.parametrize("who", ["cook", "porter", "cleaner", "manager"])
def test_that_a_guests_message_is_told_to_nobody_but_the_desk(hotel: Hotel, who: str) -> None:
    chat = Chat(hotel)
    own = f"{hotel.slug}-staff-{hotel.staff_ids[who]}"
    client = hotel.staff(who)
    with listening(hotel, client, f"{own}-chat", f"{own}-notifications") as listener:
        chat.writes(chat.guest, "Hello")
        # It goes out behind everything that was told before it.
        client.post(hotel.own("sync/probe/")).raise_for_status()
        ((channel, event, _),) = listener.hear(1)
    assert (channel, event) == (f"{own}-notifications", "probe")


def test_that_an_answer_is_told_to_the_room(chat: Chat) -> None:
    sent: list[dict[str, Any]] = []
    heard = _heard(chat, lambda: sent.append(chat.writes(chat.desk, "They are on the way.")))
    (message,) = sent
    assert set(heard) == {
        (chat.room_channel, "new-staff-message"),
        (chat.open_channel, "message-delivered"),
    }
    (new,) = heard[chat.room_channel, "new-staff-message"]
    assert specified(new) == {
        "conversation_id": str(chat.id),
        "message_id": str(message["id"]),
        "staff_name": "Rita Walsh",
        "message_text": "They are on the way.",
        "timestamp": message["timestamp"],
    }


def test_that_a_new_handler_is_told_to_the_room_once(hotel: Hotel) -> None:
    chat = Chat(hotel)
    with listening(hotel, chat.guest, chat.room_channel) as guest:
        for _ in range(2):
            chat.desk.post(chat.own("assign-staff/"))
        wish = {"staff_id": hotel.staff_ids["manager"]}
        chat.desk.post(chat.own("assign-staff/"), json=wish)
        chat.writes(chat.desk, "I answer after all")
        heard = [(event, specified(data)) for _, event, data in guest.hear(4)]
    rita = {
        "staff_name": "Rita Walsh",
        "staff_role": "Receptionist",
        "conversation_id": str(chat.id),
    }
    assert heard[:3] == [
        ("staff-assigned", rita),
        ("staff-assigned", rita | {"staff_name": "Niamh Doyle", "staff_role": "Manager"}),
        ("staff-assigned", rita),
    ]
    assert heard[3][0] == "new-staff-message"


@pytest.mark.parametrize("side", ["guest", "staff"])
def test_that_an_edit_is_told_on_all_three_channels(chat: Chat, side: str) -> None:
    client = chat.guest if side == "guest" else chat.desk
    message = chat.writes(client, "Befor")
    # Where a HotelMate backend loses the event: an answer that was read already.
    answer = chat.writes(client, "An answer", reply_to=message["id"])
    other = chat.desk if side == "guest" else chat.guest
    other.post(f"/api/chat/conversations/{chat.id}/mark-read/")
    path = f"/api/chat/messages/{answer['id']}/update/"
    edited: list[Any] = []
    heard = _heard(
        chat, lambda: edited.append(client.patch(path, json={"message": "Corrected"}).json())
    )
    assert set(heard) == {
        (channel, "message-updated")
        for channel in (chat.open_channel, chat.room_channel, chat.staff_channel)
    }
    for (data,) in heard.values():
        assert specified(data) == {
            "conversation_id": str(chat.id),
            "message_id": str(answer["id"]),
            "room_number": "101",
            "sender_type": side,
            "message_text": "Corrected",
            "timestamp": edited[0]["message"]["edited_at"],
        }


@pytest.mark.parametrize("is_hard", [False, True])
@pytest.mark.parametrize("side", ["guest", "staff"])
def test_that_a_deletion_is_told_under_both_names_on_all_three_channels(
    chat: Chat, side: str, is_hard: bool
) -> None:
    client = chat.guest if side == "guest" else chat.desk
    message = chat.writes(client, "Forget this")
    path = f"/api/chat/messages/{message['id']}/delete/"
    query = {"hard_delete": "true"} if is_hard else {}
    heard = _heard(chat, lambda: client.delete(path, params=query).raise_for_status())
    assert set(heard) == {
        (channel, event)
        for channel in (chat.open_channel, chat.room_channel, chat.staff_channel)
        for event in ("message-deleted", "message-removed")
    }
    by_staff = side == "staff"
    for (data,) in heard.values():
        assert specified(data) == {
            "conversation_id": str(chat.id),
            "message_id": str(message["id"]),
            "room_number": "101",
            "hard_delete": is_hard,
            "deleted_by": side,
            "staff_id": str(chat.hotel.staff_ids["desk"]) if by_staff else None,
            "staff_name": "Rita Walsh" if by_staff else None,
            "timestamp": data["_at"],
        }


def test_that_a_read_mark_is_told_for_each_message(chat: Chat) -> None:
    first, second = chat.writes(chat.guest, "One"), chat.writes(chat.guest, "Two")
    path = f"/api/chat/conversations/{chat.id}/mark-read/"
    heard = _heard(chat, lambda: chat.desk.post(path).raise_for_status())
    told = heard[chat.open_channel, "message-delivered"]
    assert [(data["message_id"], data["status"]) for data in told] == [
        (str(first["id"]), "read"),
        (str(second["id"]), "read"),
    ]
    assert set(heard) == {(chat.open_channel, "message-delivered")}


def test_that_a_deleted_file_is_told_on_both_channels(chat: Chat) -> None:
    files = [("a.jpg", photo()), ("b.jpg", photo())]
    message = chat.uploads(chat.guest, *files, message="The tap leaks").json()["message"]
    file_id = message["attachments"][0]["id"]
    path = f"/api/chat/attachments/{file_id}/delete/"
    heard = _heard(chat, lambda: chat.guest.delete(path).raise_for_status())
    deletions = f"{chat.hotel.slug}-deletions-{chat.id}"
    for channel in (chat.open_channel, deletions):
        (data,) = heard[channel, "attachment-deleted"]
        assert specified(data) == {
            "conversation_id": str(chat.id),
            "message_id": str(message["id"]),
            "attachment_id": str(file_id),
            "deleted_by": "guest",
            "timestamp": data["_at"],
        }


def test_that_files_are_told_like_words(chat: Chat) -> None:
    heard = _heard(chat, lambda: chat.uploads(chat.guest, ("a.jpg", photo())).raise_for_status())
    assert set(heard) == {
        (chat.staff_channel, "new-guest-message"),
        (chat.open_channel, "conversation-unread"),
        (chat.open_channel, "message-delivered"),
    }
    heard = _heard(chat, lambda: chat.uploads(chat.desk, ("a.jpg", photo())).raise_for_status())
    assert set(heard) == {
        (chat.room_channel, "new-staff-message"),
        (chat.open_channel, "message-delivered"),
    }


def test_that_a_long_text_is_told_shortened_and_read_whole(chat: Chat) -> None:
    text = "\x1b" + "\U0001f6bf" * 19_999
    with listening(chat.hotel, chat.desk, chat.staff_channel) as desk:
        chat.writes(chat.guest, text)
        ((_, _, data),) = desk.hear(1)
    assert len(data["message_text"]) == 1500
    assert data["message_text"].endswith("…")
    assert text.startswith(data["message_text"][:-1])
    assert chat.messages()[-1]["message"] == text


def test_that_the_guests_device_is_pushed_what_staff_write_and_send(chat: Chat) -> None:
    hotel = chat.hotel
    token = {"fcm_token": f"{hotel.slug} phone"}
    chat.guest.post(hotel.services("room/101/save-fcm-token/"), json=token)
    long = "Your table is ready. " * 10
    written = chat.writes(chat.desk, long)
    pdf = ("map.pdf", b"%PDF-1.7 map")
    uploads = [
        [("a.jpg", photo()), ("b.png", photo("PNG"))],
        [pdf, ("list.txt", b"towels")],
        [pdf, ("a.jpg", photo())],
    ]
    sent = [chat.uploads(chat.desk, *files).json()["message"] for files in uploads]
    chat.writes(chat.guest, "Thank you")
    told = pushes(hotel, 4)
    assert [push["title"] for push in told] == [
        "💬 Rita Walsh",
        "📷 Staff sent 2 image(s) - Room 101",
        "📄 Staff sent document(s) - Room 101",
        "📎 Staff sent file(s) - Room 101",
    ]
    assert told[0]["body"] == long.strip()[:100]
    assert {push["body"] for push in told[1:]} == {"Check the attached files"}
    shared = {
        "conversation_id": str(chat.id),
        "room_number": "101",
        "sender_type": "staff",
        "staff_name": "Rita Walsh",
        "hotel_slug": hotel.slug,
        "click_action": f"/chat/{hotel.slug}/room/101",
        "url": f"https://hotelsmates.com/chat/{hotel.slug}/room/101",
    }
    assert told[0]["data"] == shared | {
        "type": "new_chat_message",
        "message_id": str(written["id"]),
    }
    assert told[1]["data"] == shared | {
        "type": "new_chat_message_with_files",
        "message_id": str(sent[0]["id"]),
        "has_attachments": "true",
        "attachment_count": "2",
    }


def test_that_live_streams_tell_of_the_conversation_and_its_messages(chat: Chat) -> None:
    hotel = chat.hotel
    live = [f"{hotel.slug}-live-{audience}" for audience in ("desk", "manager", f"chat-{chat.id}")]
    before = chat.now()["rev"]
    with listening(hotel, hotel.staff("manager"), *live) as listener:
        message = chat.writes(chat.guest, "Hello")
        heard = {channel: specified(data) for channel, _, data in listener.hear(3)}
    for channel in live[:2]:
        data = heard[channel]
        assert (data["entity"], data["id"]) == ("guest_conversation", str(chat.id))
        assert data["rev"] == before + 1
    data = heard[live[2]]
    assert (data["entity"], data["id"]) == ("guest_message", str(message["id"]))
    assert data["stream"] == f"chat-{chat.id}"
