"""Files of guest chats: only for who may read them, never served as a page, gone for good."""

import io
from pathlib import Path
from typing import Any

import pytest
from guest_desk import Chat, photo
from hotel_process import Hotel
from PIL import Image


@pytest.fixture
def chat(hotel: Hotel) -> Chat:
    return Chat(hotel)


def _stored(hotel: Hotel) -> set[Path]:
    return {path for path in hotel.process.attachments.rglob("*") if path.is_file()}


def _sent(chat: Chat, *files: tuple[str, bytes], **fields: str) -> dict[str, Any]:
    answer = chat.uploads(chat.guest, *files, **fields)
    assert answer.status_code == 200, answer.text
    return dict(answer.json()["message"])


def test_that_a_picture_is_given_out_to_be_saved_and_has_a_thumbnail(chat: Chat) -> None:
    exif = Image.Exif()
    exif[0x010F] = "SECRET CAMERA"
    message = _sent(chat, ("../leak “1”.JPG", photo(exif=exif)), message="The tap leaks")
    (file,) = message["attachments"]
    assert (message["message"], message["has_attachments"]) == ("The tap leaks", True)
    assert (file["file_type"], file["mime_type"]) == ("image", "image/jpeg")
    assert (file["file_name"], file["width"], file["height"]) == ("leak “1”.jpg", 640, 480)
    for client in (chat.desk, chat.guest, chat.hotel.staff("manager")):
        answer = client.get(file["file_url"])
        assert answer.status_code == 200
        assert b"SECRET" not in answer.content
        assert len(answer.content) == file["file_size"]
    headers = answer.headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Disposition"].startswith("attachment; ")
    assert "leak%20%E2%80%9C1%E2%80%9D.jpg" in headers["Content-Disposition"]
    assert "sandbox" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "private, no-store"
    small = chat.desk.get(file["thumbnail_url"])
    with Image.open(io.BytesIO(small.content)) as opened:
        assert (opened.format, max(opened.size)) == ("JPEG", 480)
    assert small.headers["Content-Disposition"].startswith("attachment; ")


def test_that_nobody_else_reads_a_file(chat: Chat, other_hotel: Hotel) -> None:
    (file,) = _sent(chat, ("a.jpg", photo()))["attachments"]
    hotel = chat.hotel
    strangers = {
        hotel.guest("412", "1234"): 404,
        other_hotel.staff("manager"): 404,
        other_hotel.staff("desk"): 404,
        other_hotel.guest("101"): 404,
        hotel.staff("cook"): 403,
        hotel.staff("cleaner"): 403,
        hotel.client(): 401,
    }
    for client, status in strangers.items():
        for path in (file["file_url"], file["thumbnail_url"]):
            answer = client.get(path)
            assert answer.status_code == status, answer.text
        delete = client.delete(f"/api/chat/attachments/{file['id']}/delete/")
        assert delete.status_code == status
        upload = client.post(chat.own("upload-attachment/"), files=[("files", ("a.jpg", photo()))])
        assert upload.status_code == status
    assert chat.desk.get(file["file_url"]).status_code == 200


def test_that_a_deleted_file_is_gone_from_the_message_and_the_disk(chat: Chat) -> None:
    before = _stored(chat.hotel)
    message = _sent(chat, ("a.jpg", photo()), ("b.txt", b"towels"), message="Look")
    assert len(_stored(chat.hotel) - before) == 3
    first, second = message["attachments"]
    refused = chat.desk.delete(f"/api/chat/attachments/{first['id']}/delete/")
    assert refused.status_code == 403
    path = f"/api/chat/attachments/{first['id']}/delete/"
    late = chat.guest.delete(path, params={"expected_rev": message["rev"] - 1})
    assert (late.status_code, late.json()["current"]["id"]) == (409, message["id"])
    answer = chat.guest.delete(path, params={"expected_rev": message["rev"]}).json()
    assert answer["message_id"] == message["id"]
    assert answer["message"]["removed_files"] == 1
    (left,) = chat.messages()[-1]["attachments"]
    assert left["id"] == second["id"]
    assert len(_stored(chat.hotel) - before) == 1
    assert chat.guest.get(first["file_url"]).status_code == 404
    again = chat.guest.delete(f"/api/chat/attachments/{first['id']}/delete/")
    assert again.status_code == 404


def test_that_a_message_without_its_only_file_is_a_deleted_message(chat: Chat) -> None:
    message = _sent(chat, ("a.jpg", photo()))
    assert message["message"] == ""
    (file,) = message["attachments"]
    answer = chat.guest.delete(f"/api/chat/attachments/{file['id']}/delete/").json()
    assert answer["message"]["is_deleted"]
    assert chat.messages()[-1]["message"] == "[Message and file(s) deleted]"
    assert chat.now()["unread_count"] == 0


@pytest.mark.parametrize("is_hard", [True, False])
def test_that_files_go_with_their_message(chat: Chat, is_hard: bool) -> None:
    before = _stored(chat.hotel)
    message = _sent(chat, ("a.jpg", photo()))
    query = {"hard_delete": str(is_hard).lower()}
    path = f"/api/chat/messages/{message['id']}/delete/"
    chat.guest.delete(path, params=query).raise_for_status()
    assert _stored(chat.hotel) == before
    assert chat.desk.get(message["attachments"][0]["file_url"]).status_code == 404


def test_that_a_repeated_upload_is_one_message_and_leaves_no_files(chat: Chat) -> None:
    before = _stored(chat.hotel)
    key = {"Idempotency-Key": "photo of the tap"}

    def send(content: bytes, text: str = "Look") -> Any:
        parts = [("files", ("a.jpg", content))]
        path = chat.own("upload-attachment/")
        return chat.guest.post(path, files=parts, data={"message": text}, headers=key)

    first, again = send(photo()), send(photo())
    assert first.json() == again.json()
    assert len(chat.messages()) == 1
    assert len(_stored(chat.hotel) - before) == 2
    for other in (send(photo(size=(20, 20))), send(photo(), "Other words")):
        assert (other.status_code, other.json()["code"]) == (422, "key_reused")
    assert len(_stored(chat.hotel) - before) == 2


def test_that_more_files_can_be_put_into_ones_own_message(chat: Chat) -> None:
    message = _sent(chat, ("a.jpg", photo()), message="Look")
    more = chat.uploads(chat.guest, ("b.jpg", photo()), message_id=str(message["id"]))
    assert [each["file_name"] for each in more.json()["attachments"]] == ["b.jpg"]
    assert len(chat.messages()) == 1
    assert len(chat.messages()[0]["attachments"]) == 2
    stranger = chat.uploads(chat.desk, ("b.jpg", photo()), message_id=str(message["id"]))
    assert stranger.status_code == 403


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("photo.jpg", b"MZ\x90\0This program cannot be run in DOS mode", "cannot be sent"),
        ("photo.jpg", b"<html><script>alert(1)</script></html>", "cannot be sent"),
        ("page.html", b"<html><script>alert(1)</script></html>", "cannot be sent"),
        ("photo\u202egpj.exe", b"MZ\x90\0", "“photogpj.exe” cannot be sent"),
        ("photo.jpg", photo()[:300], "damaged"),
        ("empty.jpg", b"", "is empty"),
    ],
)
def test_that_what_it_is_not_is_refused_with_a_sentence(
    chat: Chat, name: str, content: bytes, words: str
) -> None:
    before = _stored(chat.hotel)
    answer = chat.uploads(chat.guest, ("good.jpg", photo()), (name, content), message="Look")
    assert answer.status_code == 400
    assert words in answer.json()["detail"]
    assert chat.messages() == []
    assert _stored(chat.hotel) == before


def test_that_html_in_a_text_file_stays_text(chat: Chat) -> None:
    page = b"<html><script>alert(1)</script></html>"
    (file,) = _sent(chat, ("notes.txt", page))["attachments"]
    answer = chat.desk.get(file["file_url"])
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.content == page


def test_that_a_bomb_is_refused_with_a_sentence(chat: Chat) -> None:
    into = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(into, "PNG")
    assert len(into.getvalue()) < 1_000_000
    answer = chat.uploads(chat.guest, ("bomb.png", into.getvalue()))
    assert answer.status_code == 400
    assert "64 million pixels" in answer.json()["detail"]


def _peak_mb(hotel: Hotel) -> float:
    status = Path(f"/proc/{hotel.process.pid}/status").read_text(encoding="utf-8")
    (line,) = (each for each in status.splitlines() if each.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


@pytest.mark.parametrize("is_announced", [True, False])
def test_that_100_mb_are_refused_without_being_held(chat: Chat, is_announced: bool) -> None:
    before, peak = _stored(chat.hotel), _peak_mb(chat.hotel)
    boundary = "frontier"
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\n\r\n'
    tail = f"\r\n--{boundary}--\r\n".encode()
    size = len(head) + len(tail) + 100 * 1024 * 1024

    def body():
        yield head.encode()
        for _ in range(100):
            yield b"\xff" * (1024 * 1024)
        yield tail

    headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
    if is_announced:
        headers["Content-Length"] = str(size)
    answer = chat.guest.post(
        chat.own("upload-attachment/"), content=body(), headers=headers, timeout=60
    )
    assert answer.status_code == 413
    assert "a file has at most 25 MB" in answer.json()["detail"]
    assert _peak_mb(chat.hotel) - peak < 40
    assert _stored(chat.hotel) == before
    assert chat.messages() == []
    chat.writes(chat.guest, "Still here")


@pytest.mark.parametrize(
    ("files", "status"),
    [([], 400), ([("other", b"x")], 400), ([("a.jpg", photo(size=(9, 9)))] * 11, 400)],
)
def test_that_too_few_and_too_many_files_are_refused(
    chat: Chat, files: list[tuple[str, bytes]], status: int
) -> None:
    answer = chat.uploads(chat.guest, *files, message="Look")
    assert answer.status_code == status, answer.text
    assert answer.json()["detail"]


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("application/json", b"{}"),
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=b", b"garbage"),
        ("multipart/form-data; boundary=b", b'--b\r\nContent-Disposition: form-data; name="files"'),
        ("multipart/form-data; boundary=b", b"--b\r\n" + b"x" * 9000),
    ],
)
def test_that_a_broken_upload_is_refused_with_a_sentence(
    chat: Chat, kind: str, content: bytes
) -> None:
    path = chat.own("upload-attachment/")
    answer = chat.guest.post(path, content=content, headers={"Content-Type": kind})
    assert answer.status_code == 400, answer.text
    assert answer.json()["detail"].endswith(".")


def test_that_a_file_that_is_lost_says_so(chat: Chat) -> None:
    before = _stored(chat.hotel)
    (file,) = _sent(chat, ("b.txt", b"towels"))["attachments"]
    (path,) = _stored(chat.hotel) - before
    path.unlink()
    answer = chat.desk.get(file["file_url"])
    assert (answer.status_code, answer.json()["detail"]) == (404, "This file is no longer kept.")
    chat.guest.delete(f"/api/chat/attachments/{file['id']}/delete/").raise_for_status()


def test_that_words_and_names_stay_out_of_the_log(chat: Chat) -> None:
    _sent(chat, ("very private name.txt", b"towels"), message="my secret words")
    log = chat.hotel.process.log
    assert "my secret words" not in log
    assert "very private name" not in log
