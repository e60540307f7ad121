"""What a HotelMate backend answered about its staff chat is found in our answers too."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from hotel_process import Hotel
from staff_room import StaffRoom
from test_rest_recorded_shapes import missing, recorded

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00"
    b"\x90wS\xde\x00\x00\x00\x0cIDATx\x9cc\xf8\xcf\xc0\x00\x00\x03\x01\x01\x00\xc9\xfe\x92\xef"
    b"\x00\x00\x00\x00IEND\xaeB`\x82"
)


class Chat(StaffRoom):
    """A direct conversation and a group, with what the recorded calls need in them."""

    def __init__(self, hotel: Hotel) -> None:
        super().__init__(hotel)
        self.direct = self.begin("desk", "cook")
        self.group = self.begin("desk", "cook", "porter", "manager", title="Late shift")
        self.sent = self.say("desk", self.group, "Full house tonight")["id"]
        self.say("desk", self.direct, "Is the soup ready?")

    def uploaded(self, **fields: str) -> httpx.Response:
        return self.upload("desk", self.group, ("rota.png", PNG), **fields)

    def edited(self) -> httpx.Response:
        self.post("cook", f"conversations/{self.group}/mark_as_read/")
        return self.ask("desk", "PATCH", f"messages/{self.sent}/edit/", json={"message": "Full"})

    def file(self) -> int:
        return int(self.uploaded().json()["attachments"][0]["id"])


def _asked(who: str, method: str, path: str, body: Any = None) -> Callable[[Chat], httpx.Response]:
    def ask(chat: Chat) -> httpx.Response:
        filled = path.format(direct=chat.direct, group=chat.group, sent=chat.sent)
        return chat.ask(who, method, filled, json=body)

    return ask


def _begun(*others: str, title: str | None = None) -> Callable[[Chat], httpx.Response]:
    def ask(chat: Chat) -> httpx.Response:
        ids = [chat.hotel.staff_ids[who] for who in others]
        body = {"participant_ids": ids, "title": title}
        return chat.ask("desk", "POST", "conversations/", json=body)

    return ask


def _forwarded(chat: Chat) -> httpx.Response:
    people = [chat.hotel.staff_ids["cleaner"]]
    body = {"conversation_ids": [chat.direct], "new_participant_ids": people}
    return chat.ask("desk", "POST", f"messages/{chat.sent}/forward/", json=body)


SEND = "conversations/{group}/send-message/"
CASES: dict[str, Callable[[Chat], httpx.Response]] = {
    "sc.staff_list": _asked("desk", "GET", "staff-list/"),
    "sc.staff_list.search": _asked("desk", "GET", "staff-list/?search=maria&page_size=5"),
    "sc.conv.create.direct": _begun("cleaner"),
    "sc.conv.create.direct_again": _begun("cook"),
    "sc.conv.list": _asked("desk", "GET", "conversations/"),
    "sc.conv.list.search": _asked("desk", "GET", "conversations/?search=late"),
    "sc.conv.detail": _asked("desk", "GET", "conversations/{group}/"),
    "sc.conv.patch_title": _asked("desk", "PATCH", "conversations/{group}/", {"title": "Evening"}),
    "sc.msg.send.direct": _asked("desk", "POST", SEND, {"message": "Hello"}),
    "sc.msg.send.mention_full_name": _asked("desk", "POST", SEND, {"message": "@Maria Conti hi"}),
    "sc.unread": _asked("cook", "GET", "conversations/unread-count/"),
    "sc.msg.mark_one_read": _asked("cook", "POST", "messages/{sent}/mark-as-read/"),
    "sc.conv.mark_read": _asked("cook", "POST", "conversations/{group}/mark_as_read/", {}),
    "sc.msg.edit": lambda chat: chat.edited(),
    "sc.msg.react": _asked("cook", "POST", "messages/{sent}/react/", {"emoji": "👍"}),
    "sc.upload.new": lambda chat: chat.uploaded(message="Rota"),
    "sc.upload.existing": lambda chat: chat.uploaded(message_id=str(chat.sent)),
    "sc.attachment.url": lambda chat: chat.ask("cook", "GET", f"attachments/{chat.file()}/url/"),
    "sc.attachment.delete": lambda chat: chat.ask(
        "desk", "DELETE", f"attachments/{chat.file()}/delete/"
    ),
    "sc.for_forwarding": _asked("desk", "GET", "conversations/for-forwarding/?search=maria"),
    "sc.msg.forward": _forwarded,
    "sc.msg.delete.hard_by_manager": _asked(
        "manager", "DELETE", "messages/{sent}/delete/?hard_delete=true"
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_that_our_answer_has_every_recorded_key(hotel: Hotel, name: str) -> None:
    theirs = recorded(name)
    answer = CASES[name](Chat(hotel))
    assert answer.is_success, answer.text
    assert list(missing(theirs, answer.json())) == []
