"""Rubbish and strangers at both chats: refused with a sentence, and nothing is different after."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from chat_rubbish import TRIES, Try
from chat_scene import Scene
from guest_desk import Chat
from hotel_process import Hotel, HotelProcess, founded_in

_REFUSED: Final = {400, 401, 403, 404, 409, 413}
_MEGABYTE: Final = 2**20
_BOUNDARY: Final = "frontier"


class House:
    """A scene with deleted messages, neighbours, and people of another hotel."""

    def __init__(self, hotel: Hotel, other: Hotel) -> None:
        self.scene = Scene(hotel)
        chat, room = self.scene.chat, self.scene.room
        deleted = chat.writes(chat.guest, "Forget this")
        chat.guest.delete(f"/api/chat/messages/{deleted['id']}/delete/").raise_for_status()
        unsaid = room.say("desk", self.scene.group, "Forget that")
        room.delete("desk", f"messages/{unsaid['id']}/delete/")
        aside = room.say("desk", self.scene.direct, "Between us")
        gone = Chat(hotel, "412", "1234")
        elsewhere = gone.writes(gone.guest, "Good bye")
        gone.check_out()
        self.names = dict(self.scene.names) | {
            "deleted": deleted["id"],
            "unsaid": unsaid["id"],
            "aside": aside["id"],
            "elsewhere": elsewhere["id"],
        }
        self.clients = {
            "neighbour": hotel.guest("102", "0815"),
            "guest who left": gone.guest,
            "other hotel": other.staff("manager"),
        }
        self.before = self.stands()

    def answer(self, tried: Try) -> httpx.Response:
        """What comes of a try."""
        method, path = tried.call.format_map(self.names).split(" ", 1)
        client = self.clients.get(tried.by) or self.scene.client(tried.by)
        if tried.raw is not None:
            kind = {"Content-Type": tried.kind}
            return client.request(method, path, content=tried.raw, headers=kind)
        if tried.files:
            parts = [("files", each) for each in tried.files]
            fields = self._filled(dict(tried.fields or {}))
            return client.request(method, path, files=parts, data=fields, timeout=60)
        return client.request(method, path, json=self._filled(tried.body))

    def stands(self) -> tuple[object, ...]:
        """Everything that is kept: both conversations, their files, what is on the disk."""
        chat, room = self.scene.chat, self.scene.room
        unread = {who: room.unread(who) for who in ("desk", "cook")}
        return (
            chat.messages(limit=200),
            chat.now(),
            room.messages("cook", self.scene.group),
            room.messages("cook", self.scene.direct),
            unread,
            _stored(chat.hotel),
        )

    def _filled(self, value: Any) -> Any:
        if not isinstance(value, dict | list):
            return value
        text = re.sub(
            r'"\{(\w+)\}"', lambda found: json.dumps(str(self.names[found[1]])), json.dumps(value)
        )
        return json.loads(text)


@pytest.fixture(scope="module")
def house(hotel_process: HotelProcess) -> Iterator[House]:
    """One for all tries: none may change it."""
    with founded_in(hotel_process) as hotel, founded_in(hotel_process) as other:
        yield House(hotel, other)


def _stored(hotel: Hotel) -> set[Path]:
    return {path for path in hotel.process.attachments.rglob("*") if path.is_file()}


@pytest.mark.parametrize("tried", TRIES, ids=lambda tried: tried.name)
def test_that_it_is_refused_with_a_sentence_and_changes_nothing(house: House, tried: Try) -> None:
    hotel = house.scene.hotel
    said = len(hotel.process.log)
    answer = house.answer(tried)
    assert answer.status_code in _REFUSED, (answer.status_code, answer.text[:300])
    sentence = answer.json()["detail"]
    assert re.fullmatch(r"[\w“].*\.", sentence, re.DOTALL), sentence
    assert house.stands() == house.before
    assert "Traceback" not in hotel.process.log[said:]


@pytest.mark.parametrize("is_announced", [True, False])
@pytest.mark.parametrize("chat", ["guests", "staff"])
def test_that_100_mb_are_refused_without_being_held(
    house: House, chat: str, is_announced: bool
) -> None:
    scene = house.scene
    peak = _peak_mb(scene.hotel)
    head = (
        f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\n\r\n'
    )
    tail = f"\r\n--{_BOUNDARY}--\r\n"

    def body() -> Iterator[bytes]:
        yield head.encode()
        for _ in range(100):
            yield b"\xff" * _MEGABYTE
        yield tail.encode()

    headers = {"Content-Type": f"multipart/form-data; boundary={_BOUNDARY}"}
    if is_announced:
        headers["Content-Length"] = str(len(head) + len(tail) + 100 * _MEGABYTE)
    path = scene.chat.own("upload-attachment/")
    client = scene.chat.guest
    if chat == "staff":
        path = f"{scene.room.zone}conversations/{scene.group}/upload/"
        client = scene.client("desk")
    answer = client.post(path, content=body(), headers=headers, timeout=60)
    assert answer.status_code == 413
    assert "a file has at most 25 MB" in answer.json()["detail"]
    assert _peak_mb(scene.hotel) - peak < 40
    assert house.stands() == house.before


def _peak_mb(hotel: Hotel) -> float:
    status = Path(f"/proc/{hotel.process.pid}/status").read_text(encoding="utf-8")
    (line,) = (each for each in status.splitlines() if each.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\temp\\..\\plan.txt", "plan.txt"),
        ("a%00b%0d%0ac.txt", "a%00b%0d%0ac.txt"),
        ("plan\u202etxt.exe.txt", "plantxt.exe.txt"),
        ("con.txt", "_con.txt"),
        ("x" * 300 + ".txt", "x" * 116 + ".txt"),
    ],
)
def test_that_a_files_name_is_made_harmless(hotel: Hotel, given: str, shown: str) -> None:
    scene = Scene(hotel)
    sent = scene.chat.uploads(scene.chat.guest, (given, b"towels")).json()["attachments"]
    said = scene.room.upload("desk", scene.group, (given, b"towels")).json()["attachments"]
    assert {sent[0]["file_name"], said[0]["file_name"]} == {shown}
    fetched = scene.client("desk").get(sent[0]["file_url"])
    assert fetched.content == b"towels"
    assert fetched.headers["Content-Disposition"].startswith("attachment")
    assert "\n" not in fetched.headers["Content-Disposition"]


@pytest.mark.parametrize("name", [b"a\0b.txt", b"a\nb.txt", b"a\r\nX-Evil: 1\r\nb.txt"])
def test_that_raw_control_characters_in_a_name_harm_nobody(hotel: Hotel, name: bytes) -> None:
    chat = Scene(hotel).chat
    part = b'Content-Disposition: form-data; name="files"; filename="' + name + b'"\r\n\r\n'
    body = b"--b\r\n" + part + b"towels\r\n--b--\r\n"
    kind = {"Content-Type": "multipart/form-data; boundary=b"}
    count = len(chat.messages())
    answer = chat.guest.post(chat.own("upload-attachment/"), content=body, headers=kind)
    if answer.is_success:
        (file,) = answer.json()["attachments"]
        assert file["file_name"].isprintable()
        return
    assert answer.status_code == 400
    assert answer.json()["detail"].endswith(".")
    assert len(chat.messages()) == count


def test_that_the_longest_text_is_taken_as_it_was_written(hotel: Hotel) -> None:
    scene = Scene(hotel)
    text = "\U0001f600" * 20_000
    assert scene.chat.writes(scene.chat.guest, text)["message"] == text
    assert scene.room.say("desk", scene.group, text[:5_000])["message"] == text[:5_000]
    path = f"conversations/{scene.group}/send-message/"
    refused = scene.room.ask("desk", "POST", path, json={"message": text})
    sentence = "A message has at most 5,000 characters; this one has 20,000."
    assert (refused.status_code, refused.json()["detail"]) == (400, sentence)
