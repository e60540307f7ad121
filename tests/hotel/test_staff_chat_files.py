"""Files among staff: sent, fetched, forwarded, deleted, refused; and what is told of each."""

import io
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hotel_database import SERVER
from hotel_process import Hotel, HotelProcess
from listener import Listener, listening
from PIL import Image
from staff_room import StaffRoom

from contract.events.staff_chat_tools import AttachmentsUploaded, StaffAttachmentDeleted

PDF = b"%PDF-1.4\n%%EOF\n"
_PATIENCE_S = 60


def _png() -> bytes:
    into = io.BytesIO()
    Image.new("RGB", (640, 480), "#335577").save(into, "PNG")
    return into.getvalue()


@pytest.fixture
def room(hotel: Hotel) -> StaffRoom:
    return StaffRoom(hotel)


@pytest.fixture
def group(room: StaffRoom) -> int:
    return room.begin("desk", "cook", "porter", title="Late shift")


@pytest.fixture
def cook(room: StaffRoom, group: int) -> Iterator[Listener]:
    with listening(room.hotel, room.hotel.staff("cook"), room.channel(group)) as listener:
        yield listener


def _plain(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if not name.startswith("_")}


def _stored(process: HotelProcess) -> set[Path]:
    return set(process.attachments.glob("??/*"))


def test_that_files_are_told_and_fetched_by_who_takes_part(
    room: StaffRoom, group: int, cook: Listener
) -> None:
    answer = room.upload("desk", group, ("rota.png", _png()), ("rota.pdf", PDF), message="The rota")
    assert answer.status_code == 201, answer.text
    message = answer.json()["message"]
    picture, document = answer.json()["attachments"]
    assert message["attachments"] == [picture, document]
    (_, first, written), (channel, second, told) = cook.hear(2)
    assert (first, second, channel) == ("new-message", "attachment-uploaded", room.channel(group))
    assert written["message_text"] == "The rota"
    assert set(_plain(told)) == set(AttachmentsUploaded.SAMPLE)
    assert _plain(told) == {
        "conversation_id": str(group),
        "message_id": str(message["id"]),
        "attachments": [
            {
                "attachment_id": str(each["id"]),
                "file_name": each["file_name"],
                "file_type": each["file_type"],
                "file_size": each["file_size"],
            }
            for each in (picture, document)
        ],
        "uploaded_by": str(room.hotel.staff_ids["desk"]),
        "timestamp": message["timestamp"],
    }
    fetched = room.hotel.staff("cook").get(document["file_url"])
    assert fetched.content == PDF
    assert fetched.headers["X-Content-Type-Options"] == "nosniff"
    assert fetched.headers["Content-Disposition"].startswith('attachment; filename="rota.pdf"')
    small = room.hotel.staff("porter").get(picture["thumbnail_url"])
    assert Image.open(io.BytesIO(small.content)).size == (480, 360)
    facts = room.get("cook", f"attachments/{picture['id']}/url/")
    assert facts == picture
    for who in ("cleaner", "manager"):
        assert room.hotel.staff(who).get(document["file_url"]).status_code == 404
        assert room.hotel.staff(who).get(picture["thumbnail_url"]).status_code == 404
    assert room.hotel.guest("101").get(document["file_url"]).status_code == 403
    assert room.hotel.client().get(document["file_url"]).status_code == 401


def test_that_files_are_added_to_a_message_there_is(
    room: StaffRoom, group: int, cook: Listener
) -> None:
    sent = room.say("desk", group, "The rota")
    added = room.upload("desk", group, ("rota.pdf", PDF), message_id=str(sent["id"])).json()
    assert (added["message"]["id"], added["message"]["rev"]) == (sent["id"], 2)
    assert [event for _, event, _ in cook.hear(2)] == ["new-message", "attachment-uploaded"]
    other = room.upload("cook", group, ("rota.pdf", PDF), message_id=str(sent["id"]))
    assert other.status_code == 403
    ten = [(f"{number}.pdf", PDF) for number in range(10)]
    too_many = room.upload("desk", group, *ten, message_id=str(sent["id"]))
    assert too_many.json()["detail"] == "A message holds at most 10 files."


def test_that_the_last_file_takes_a_message_without_words_with_it(
    room: StaffRoom, group: int, cook: Listener
) -> None:
    before = _stored(room.hotel.process)
    sent = room.upload("desk", group, ("a.png", _png()), ("b.pdf", PDF)).json()
    first, second = sent["attachments"]
    refused = room.ask("cook", "DELETE", f"attachments/{first['id']}/delete/")
    assert refused.status_code == 403
    gone = room.delete("desk", f"attachments/{first['id']}/delete/")
    assert gone == {
        "success": True,
        "attachment_id": first["id"],
        "message_id": sent["message"]["id"],
    }
    cook.hear(2)
    ((channel, event, told),) = cook.hear(1)
    assert (channel, event) == (room.channel(group), "attachment-deleted")
    assert set(_plain(told)) == set(StaffAttachmentDeleted.SAMPLE)
    assert (told["attachment_id"], told["deleted_by"]) == (
        str(first["id"]),
        str(room.hotel.staff_ids["desk"]),
    )
    room.delete("desk", f"attachments/{second['id']}/delete/")
    assert [event for _, event, _ in cook.hear(2)] == ["attachment-deleted", "message-deleted"]
    assert cook.heard[0][2]["message_text"] == "[File shared]"
    (kept,) = room.messages("cook", group)
    assert kept["is_deleted"]
    assert _stored(room.hotel.process) == before
    assert room.ask("desk", "DELETE", f"attachments/{second['id']}/delete/").status_code == 404


@pytest.mark.parametrize("how", ["", "?hard_delete=true"])
def test_that_a_deleted_message_leaves_no_file_but_forwarded_ones(
    room: StaffRoom, group: int, how: str
) -> None:
    before = _stored(room.hotel.process)
    sent = room.upload("desk", group, ("a.png", _png()), message="Look").json()["message"]
    body = {"new_participant_ids": [room.hotel.staff_ids["cleaner"]]}
    done = room.post("cook", f"messages/{sent['id']}/forward/", body)["results"][0]
    room.delete("desk", f"messages/{sent['id']}/delete/{how}")
    (copied,) = room.messages("cleaner", done["conversation_id"])
    (file,) = copied["attachments"]
    assert room.hotel.staff("cleaner").get(file["file_url"]).status_code == 200
    assert room.hotel.staff("porter").get(file["file_url"]).status_code == 404
    room.delete("cook", f"messages/{copied['id']}/delete/{how}")
    assert _stored(room.hotel.process) == before


def test_that_a_group_ends_with_the_last_who_leaves(room: StaffRoom) -> None:
    before = _stored(room.hotel.process)
    group = room.begin("desk", "cook", title="Short")
    room.upload("desk", group, ("a.png", _png()), message="A towel in the lift")
    room.delete("desk", f"conversations/{group}/")
    assert room.messages("cook", group)[0]["has_attachments"]
    room.delete("cook", f"conversations/{group}/")
    assert _stored(room.hotel.process) == before
    assert room.unread("cook") == room.unread("desk") == {}
    assert room.get("desk", "messages/search/", q="towel")["messages"] == []
    table = "search_staff_messages"
    if not SERVER:
        room.hotel.process.ask(f"INSERT INTO {table}({table}) VALUES ('integrity-check')")


def test_that_files_are_pushed_by_their_kind_and_a_mention_comes_last(
    room: StaffRoom, group: int
) -> None:
    for who in ("desk", "cook"):
        body = {"fcm_token": f"{room.hotel.slug} {who}"}
        room.hotel.staff(who).post("/api/staff/save-fcm-token/", json=body)
    sent = room.upload("desk", group, ("a.png", _png()), ("b.png", _png()), message="@Maria look")
    room.upload("desk", group, ("a.pdf", PDF))
    room.upload("desk", group, ("a.pdf", PDF), ("a.png", _png()))
    deadline, pushes = time.monotonic() + _PATIENCE_S, []
    while len(pushes) < 4:
        assert time.monotonic() < deadline, pushes
        page = room.hotel.staff("manager").get(room.hotel.own("pushes/")).json()
        pushes = sorted(page["results"], key=lambda each: each["id"])
    assert [each["message"]["title"] for each in pushes] == [
        "📷 Rita Walsh sent 2 image(s)",
        "@️⃣ Rita Walsh mentioned you in Late shift",
        "📄 Rita Walsh sent document(s)",
        "📎 Rita Walsh sent file(s)",
    ]
    assert pushes[0]["message"]["body"] == "Check the attached files"
    collapse = {each["message"]["apns_collapse_id"] for each in pushes[:2]}
    assert collapse == {f"staff-message-{sent.json()['message']['id']}"}


@pytest.mark.parametrize(
    ("name", "content", "part"),
    [
        ("a.exe", b"MZ\x90\x00", "“a.exe” cannot be sent."),
        ("photo.jpg", b"MZ\x90\x00", "“photo.jpg” cannot be sent."),
        ("page.html", b"<script>alert(1)</script>", "“page.html” cannot be sent."),
        ("bad.png", b"\x89PNG\r\n\x1a\nrubbish", "“bad.png”"),
    ],
)
def test_that_what_is_no_file_to_send_is_refused(
    room: StaffRoom, group: int, name: str, content: bytes, part: str
) -> None:
    before = _stored(room.hotel.process)
    refused = room.upload("desk", group, ("fine.pdf", PDF), (name, content), message="Look")
    assert refused.status_code == 400
    assert part in refused.json()["detail"]
    assert room.messages("desk", group) == []
    assert _stored(room.hotel.process) == before


def test_that_an_upload_for_others_is_refused_before_it_is_read(
    room: StaffRoom, group: int
) -> None:
    before = _stored(room.hotel.process)
    assert room.upload("cleaner", group, ("a.pdf", PDF)).status_code == 404
    nothing = room.upload("desk", group, message="Only words")
    assert nothing.json()["detail"] == "Choose at least one file to send."
    odd = room.upload("desk", group, ("a.pdf", PDF), reply_to="?")
    assert odd.status_code == 400
    elsewhere = room.say("desk", room.begin("desk", "cook"), "Elsewhere")
    wrong = room.upload("desk", group, ("a.pdf", PDF), message_id=str(elsewhere["id"]))
    assert wrong.status_code == 400
    assert _stored(room.hotel.process) == before


def test_that_a_repeated_upload_is_sent_once(room: StaffRoom, group: int) -> None:
    before = len(_stored(room.hotel.process))
    room.hotel.staff("desk").headers["Idempotency-Key"] = "one upload"
    answers = [room.upload("desk", group, ("a.pdf", PDF), message="Look") for _ in range(3)]
    other = room.upload("desk", group, ("a.pdf", PDF + b"\n"), message="Look")
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert other.status_code == 422
    assert len(room.messages("cook", group)) == 1
    assert len(_stored(room.hotel.process)) == before + 1
