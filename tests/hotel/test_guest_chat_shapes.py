"""What a HotelMate backend answered about its chat is found in our answers too."""

from collections.abc import Callable
from typing import Any

import pytest
from guest_desk import Chat, photo
from hotel_process import PIN, Hotel
from test_rest_recorded_shapes import missing, recorded


def _asked(chat: Chat) -> None:
    first = chat.writes(chat.guest, "Hello, could we have more towels?")
    chat.writes(chat.guest, "And a late check-out please", reply_to=first["id"])


def _list(path: str) -> Callable[[Chat], Any]:
    def ask(chat: Chat) -> Any:
        _asked(chat)
        return chat.desk.get(path.format(slug=chat.hotel.slug))

    return ask


def _send(reply: bool) -> Callable[[Chat], Any]:
    def ask(chat: Chat) -> Any:
        first = chat.writes(chat.guest, "Hello")
        client, more = (chat.guest, {"reply_to": first["id"]}) if reply else (chat.desk, {})
        return client.post(chat.own("messages/send/"), json={"message": "Towels", **more})

    return ask


def _validate(chat: Chat) -> Any:
    body = {"pin": PIN, "fcm_token": f"{chat.hotel.slug} phone"}
    return chat.hotel.client().post(chat.at("messages/room/101/validate-chat-pin/"), json=body)


def _page(chat: Chat) -> Any:
    _asked(chat)
    return chat.desk.get(chat.own("messages/"), params={"limit": 50})


def _assign(chat: Chat) -> Any:
    _asked(chat)
    return chat.desk.post(chat.own("assign-staff/"), json={})


def _edit(chat: Chat) -> Any:
    message = chat.writes(chat.desk, "Towels")
    path = f"/api/chat/messages/{message['id']}/update/"
    return chat.desk.patch(path, json={"message": "Towels are on the way."})


def _delete(query: str) -> Callable[[Chat], Any]:
    def ask(chat: Chat) -> Any:
        message = chat.writes(chat.desk, "Towels")
        return chat.desk.delete(f"/api/chat/messages/{message['id']}/delete/{query}")

    return ask


def _read(chat: Chat) -> Any:
    _asked(chat)
    return chat.desk.post(f"/api/chat/conversations/{chat.id}/mark-read/", json={})


def _upload(side: str) -> Callable[[Chat], Any]:
    def ask(chat: Chat) -> Any:
        client = chat.desk if side == "staff" else chat.guest
        return chat.uploads(client, ("photo.png", photo("PNG")), message="Map of the spa")

    return ask


CASES: dict[str, Callable[[Chat], Any]] = {
    "chat.guest.validate_pin": _validate,
    "chat.conversations": _list("/api/chat/{slug}/conversations/"),
    "chat.unread_count.conversations": _list("/api/chat/hotels/{slug}/conversations/unread-count/"),
    "chat.messages": _page,
    "chat.guest.send.second": _send(reply=True),
    "chat.staff.send": _send(reply=False),
    "chat.assign_staff": _assign,
    "chat.edit.own_unread": _edit,
    "chat.delete.soft.own": _delete(""),
    "chat.delete.hard.own": _delete("?hard_delete=true"),
    "chat.upload.staff": _upload("staff"),
    "chat.upload.guest": _upload("guest"),
    "lim.chat.mark_read": _read,
}


@pytest.mark.parametrize("name", CASES)
def test_that_our_answer_has_every_recorded_key(hotel: Hotel, name: str) -> None:
    theirs = recorded(name)
    answer = CASES[name](Chat(hotel))
    assert answer.status_code == 200, answer.text
    assert list(missing(theirs, answer.json())) == []


def test_that_a_conversation_is_begun_once(hotel: Hotel) -> None:
    path = f"/api/chat/{hotel.slug}/conversations/from-room/412/"
    for name in ("chat.from_room.new", "chat.from_room.existing"):
        theirs, ours = recorded(name), hotel.staff("desk").post(path).json()
        assert list(missing(theirs, ours)) == []
        assert ours["conversation_created"] == theirs["conversation_created"]


def test_that_unread_messages_are_counted_by_room(hotel: Hotel) -> None:
    chat = Chat(hotel)
    _asked(chat)
    counts = chat.desk.get(chat.at("conversations/unread-count/")).json()
    assert counts == {"unread_counts": {str(chat.now()["room"]): 2}}
