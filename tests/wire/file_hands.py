"""A guest with a camera, and hands for files at the desk."""

import io
import zlib
from pathlib import Path
from typing import Any

from console_at import ConsoleAt
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from test_wire_guest_chat import Guest, at_the_chat

from console.models.chat_entries import Bubble

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 4000


RED = (196, 32, 40)


def photo(colour: tuple[int, int, int] = RED, size: tuple[int, int] = (640, 480)) -> bytes:
    """A photograph of nothing but a colour."""
    made = io.BytesIO()
    Image.new("RGB", size, colour).save(made, "JPEG", quality=95)
    return made.getvalue()


def bomb(width: int, height: int) -> bytes:
    """A PNG of few bytes that says it has many pixels."""
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\0\0\0"
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    chunks = [
        len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")
        for name, data in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


class GuestWithFiles(Guest):
    """A guest who sends photos and looks at what comes back."""

    def sends(self, *files: tuple[str, bytes], text: str = "") -> dict[str, Any]:
        parts = [("files", file) for file in files]
        there = f"{self._at}/{self.id}/upload-attachment/"
        answer = self._client.post(there, files=parts, data={"message": text}, timeout=60)
        assert answer.status_code == 200, answer.text
        return dict(answer.json()["message"])

    def writes(self, text: str, reply_to: str | None = None) -> None:
        there = f"{self._at}/{self.id}/messages/send/"
        answer = self._client.post(there, json={"message": text, "reply_to": reply_to})
        assert answer.status_code == 200, answer.text

    def deletes(self, message: dict[str, Any]) -> None:
        self._client.delete(f"/api/chat/messages/{message['id']}/delete/").raise_for_status()

    def messages_all(self) -> list[dict[str, Any]]:
        there, found = f"{self._at}/{self.id}/messages/", list[dict[str, Any]]()
        while page := self._client.get(
            there, params={"limit": 50} | ({"before_id": found[0]["id"]} if found else {})
        ).json():
            found = page + found
        return found

    def messages(self) -> list[dict[str, Any]]:
        return list(self._client.get(f"{self._at}/{self.id}/messages/").json())

    def fetches(self, file: dict[str, Any]) -> bytes:
        answer = self._client.get(file["file_url"])
        assert answer.status_code == 200, answer.text
        return bytes(answer.content)


def opened(desk: ConsoleAt, guest: Guest) -> Any:
    """The guest's conversation on screen."""
    area: Any = at_the_chat(desk)
    desk.until(lambda: guest.id in area.models.inbox.ids())
    area.open(guest.id)
    desk.until(lambda: area.models.is_loaded and area.models.entries)
    return area


def bubbles(area: Any) -> list[Bubble]:
    return [entry for entry in area.models.entries if isinstance(entry, Bubble)]


def middle_of_the_picture(area: Any) -> QPoint:
    """Where the newest picture is on screen, in the list's own coordinates."""
    conversation = area.conversation
    for block, top in zip(conversation._column.blocks, conversation._column.tops, strict=True):
        if block.files:
            spot = block.files[-1].rect.center() + conversation._origin()
            found = QPoint(round(spot.x()), round(spot.y() + top))
    return found


def is_red(seen: QColor) -> bool:
    return all(abs(a - b) < 12 for a, b in zip(seen.toTuple()[:3], RED, strict=True))


def colour_at(widget: Any, spot: QPoint) -> QColor:
    return QColor(widget.grab().toImage().pixelColor(spot))


def pressing(widget: Any, key: Qt.Key, held: Any = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, held)


def a_file(tmp_path: Path, name: str = "menu.pdf", content: bytes = PDF) -> Path:
    file = tmp_path / name
    file.write_bytes(content)
    return file


def copies(desk: ConsoleAt) -> list[Path]:
    """What lies in this PC's folder for files to send."""
    folder = desk.database.folder / "outgoing"
    return sorted(folder.iterdir()) if folder.exists() else []


def staged(desk: ConsoleAt, area: Any, *files: Path) -> None:
    """Files were dropped onto the conversation."""
    area.attaching.add(list(files))
    desk.until(lambda: len(area.attaching.files) == len(files))


def png() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (60, 40), RED).save(made, "PNG")
    return made.getvalue()
