"""What may be sent to either chat and has to be refused: a table of tries."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from guest_desk import photo
from PIL import Image

_SEND: Final = "POST /api/chat/{hotel}/conversations/{conversation}/messages/send/"
_UPLOAD: Final = "POST /api/chat/{hotel}/conversations/{conversation}/upload-attachment/"
_STAFF: Final = "/api/staff/hotel/{hotel}/staff_chat/"
_SAY: Final = f"POST {_STAFF}conversations/{{group}}/send-message/"
_UPLOAD_STAFF: Final = f"POST {_STAFF}conversations/{{group}}/upload/"
_HELLO: Final = {"message": "Hello"}
_TOO_BIG: Final = "9" * 25
_LONG: Final = 20_001


@dataclass(frozen=True, slots=True)
class Try:
    """Somebody's request; names in braces, in the call and in texts, are those of the scene."""

    name: str
    by: str
    call: str
    body: object = None
    raw: bytes | None = None
    kind: str = "application/json"
    files: Sequence[tuple[str, bytes]] = ()
    fields: Mapping[str, str] | None = None


def bomb() -> bytes:
    """A small file of 400 million pixels."""
    into = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(into, "PNG")
    return into.getvalue()


_TEXTS: Final[dict[str, Any]] = {
    "nothing": "",
    "blanks": " \n\t ",
    "only marks nobody sees": "\u202e\u200b\u2066",
    "20,001 characters": "x" * _LONG,
    "a number": 5,
    "null": None,
    "a list": ["Hello"],
}
_BODIES: Final = {
    "no JSON": b"{",
    "a JSON list": b"[1]",
    "no text": b"{}",
    "half a character": b'{"message": "\\ud800"}',
    "a NUL": b'{"message": "a\\u0000b"}',
    "a very deep thing": b'{"message": ' + b"[" * 5000 + b"]" * 5000 + b"}",
    "a megabyte of blanks": b" " * 2**20 + b'{"message": "x"}',
    "no UTF-8": b'{"message": "\xff\xfe"}',
}
_FILES: Final[dict[str, list[tuple[str, bytes]]]] = {
    "a renamed program": [("photo.jpg", b"MZ\x90\x00This program cannot be run in DOS mode")],
    "a program for Linux": [("map.pdf", b"\x7fELF\x02\x01\x01" + b"\0" * 64)],
    "a page": [("page.html", b"<html><script>alert(1)</script></html>")],
    "a drawing with a script": [("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/>")],
    "a picture cut short": [("photo.jpg", photo()[:300])],
    "a decompression bomb": [("bomb.png", bomb())],
    "nothing": [("empty.pdf", b"")],
    "a good one and a program": [("a.jpg", photo()), ("b.exe", b"MZ\x90\x00")],
    "a program named backwards": [("photo\u202egpj.exe", b"MZ\x90\x00")],
    "eleven files": [(f"{number}.txt", b"towels") for number in range(11)],
}
_CHATS: Final = (("guest", _SEND, _UPLOAD), ("desk", _SAY, _UPLOAD_STAFF))


def _rows() -> list[Try]:
    rows: list[Try] = []
    for by, send, upload in _CHATS:
        for name, text in _TEXTS.items():
            rows.append(Try(f"{by} writes {name}", by, send, {"message": text}))
        for name, raw in _BODIES.items():
            rows.append(Try(f"{by} posts {name}", by, send, raw=raw))
        for name, files in _FILES.items():
            rows.append(Try(f"{by} sends {name}", by, upload, files=files))
        for name, kind, raw in (
            ("JSON for a form", "application/json", b"{}"),
            ("a form without a frontier", "multipart/form-data", b"x"),
            ("half a form", "multipart/form-data; boundary=b", b"--b\r\nContent-Disposition: f"),
        ):
            rows.append(Try(f"{by} uploads {name}", by, upload, raw=raw, kind=kind))
        too_long = {"message": "x" * _LONG}
        rows.append(
            Try(
                f"{by} sends a file with 20,001 characters",
                by,
                upload,
                files=[("a.jpg", photo())],
                fields=too_long,
            )
        )
        for name, answered in (
            ("a deleted message", "{deleted}" if by == "guest" else "{unsaid}"),
            ("a message of others", "{elsewhere}" if by == "guest" else "{aside}"),
            ("a message beyond any number", _TOO_BIG),
            ("a message below any number", "-1"),
            ("no message's id", "x"),
        ):
            answer = {"message": "Yes", "reply_to": answered}
            rows.append(Try(f"{by} answers {name}", by, send, answer))
            rows.append(
                Try(
                    f"{by} answers {name} with a file",
                    by,
                    upload,
                    files=[("a.jpg", photo())],
                    fields=answer,
                )
            )
    return rows


def _places() -> list[Try]:
    """Reading and writing where one has no business."""
    guests = "/api/chat/{hotel}/conversations/{conversation}/"
    group = f"{_STAFF}conversations/{{group}}/"
    there = [
        ("GET", f"{guests}messages/", None),
        ("POST", f"{guests}messages/send/", _HELLO),
        ("POST", f"{guests}assign-staff/", {}),
        ("POST", "/api/chat/conversations/{conversation}/mark-read/", {}),
        ("PATCH", "/api/chat/messages/{message}/update/", _HELLO),
        ("DELETE", "/api/chat/messages/{message}/delete/", None),
        ("GET", "/api/chat/attachments/{file}/file/", None),
        ("DELETE", "/api/chat/attachments/{file}/delete/", None),
    ]
    among_staff = [
        ("GET", f"{group}messages/", None),
        ("POST", f"{group}send-message/", _HELLO),
        ("POST", f"{group}typing/", {}),
        ("POST", f"{group}mark_as_read/", {}),
        ("PATCH", f"{_STAFF}messages/{{said}}/edit/", _HELLO),
        ("DELETE", f"{_STAFF}messages/{{said}}/delete/", None),
        ("POST", f"{_STAFF}messages/{{said}}/react/", {"emoji": "👍"}),
        ("POST", f"{_STAFF}messages/{{said}}/forward/", {"conversation_ids": ["{direct}"]}),
        ("GET", f"{_STAFF}attachments/{{rota}}/file/", None),
        ("DELETE", f"{_STAFF}attachments/{{rota}}/delete/", None),
    ]
    strangers = {
        "neighbour": [*there, *among_staff],
        "guest who left": [*there, *among_staff],
        "other hotel": [*there, *among_staff],
        "cleaner": [*there, *among_staff],
        "guest": among_staff,
        "manager": among_staff,
    }
    return [
        Try(f"{who}: {method} {path}", who, f"{method} {path}", body)
        for who, ways in strangers.items()
        for method, path, body in ways
    ]


def _numbers() -> list[Try]:
    """Ids that no row can have."""
    staff = _STAFF.replace("{hotel}", "{{hotel}}")
    ways = [
        ("guest", "GET /api/chat/{{hotel}}/conversations/{0}/messages/", None),
        ("guest", "POST /api/chat/{{hotel}}/conversations/{0}/messages/send/", _HELLO),
        ("guest", "PATCH /api/chat/messages/{0}/update/", _HELLO),
        ("guest", "DELETE /api/chat/messages/{0}/delete/", None),
        ("guest", "GET /api/chat/attachments/{0}/file/", None),
        ("desk", f"GET {staff}conversations/{{0}}/messages/", None),
        ("desk", f"DELETE {staff}messages/{{0}}/delete/", None),
    ]
    return [
        Try(f"{by}: {path.format(number)}", by, path.format(number), body)
        for by, path, body in ways
        for number in (_TOO_BIG, "-1", "0", "1.5", "%00", "\u0663")
    ]


TRIES: Final = (*_rows(), *_places(), *_numbers())
