"""Files in a conversation with a guest: seen, opened, saved, sent, and refused with a sentence."""

import io
from pathlib import Path
from typing import Any

import pytest
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from test_wire_guest_chat import Guest, at_the_chat

from console.models.chat_entries import Bubble
from console.shell import file_choice
from console.views.chat.picture_view import PictureView

RED = (196, 32, 40)


def photo(colour: tuple[int, int, int] = RED, size: tuple[int, int] = (640, 480)) -> bytes:
    """A photograph of nothing but a colour."""
    made = io.BytesIO()
    Image.new("RGB", size, colour).save(made, "JPEG", quality=95)
    return made.getvalue()


class GuestWithFiles(Guest):
    """A guest who sends photos and looks at what comes back."""

    def sends(self, *files: tuple[str, bytes], text: str = "") -> dict[str, Any]:
        parts = [("files", file) for file in files]
        there = f"{self._at}/{self.id}/upload-attachment/"
        answer = self._client.post(there, files=parts, data={"message": text}, timeout=60)
        assert answer.status_code == 200, answer.text
        return dict(answer.json()["message"])

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
    for block, top in zip(conversation._blocks, conversation._tops, strict=True):
        if block.files:
            spot = block.files[-1].rect.center() + conversation._origin()
            found = QPoint(round(spot.x()), round(spot.y() + top))
    return found


def is_red(seen: QColor) -> bool:
    return all(abs(a - b) < 12 for a, b in zip(seen.toTuple()[:3], RED, strict=True))


def colour_at(widget: Any, spot: QPoint) -> QColor:
    return QColor(widget.grab().toImage().pixelColor(spot))


@pytest.fixture
def saves_into(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Whoever is asked where to save chooses this folder and the name that is offered."""
    folder = tmp_path / "saved"
    folder.mkdir()
    monkeypatch.setattr(
        file_choice,
        "ask_where_to_save",
        lambda _parent, place, on_chosen: on_chosen(folder / place.name),
    )
    return folder


def test_that_a_guests_photo_is_seen_in_its_place_and_opened_large(
    hotel: Hotel, consoles: Consoles, saves_into: Path
) -> None:
    guest = GuestWithFiles(hotel)
    sent = guest.sends(("thermostat.jpg", photo()), text="It says 16 degrees")
    desk = consoles.open_live(hotel, "desk")
    area = opened(desk, guest)
    spot = middle_of_the_picture(area)
    high = area.conversation._whole
    desk.until(lambda: is_red(colour_at(area.conversation.viewport(), spot)))
    # The place was kept from the beginning.
    assert area.conversation._whole == high

    QTest.mouseClick(
        area.conversation.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        spot,
    )
    (view,) = desk.program.window.findChildren(PictureView)
    desk.until(lambda: is_red(colour_at(view, view.rect().center())))
    assert view.save.hasFocus()
    QTest.keyClick(view.save, Qt.Key.Key_Return)
    desk.until((saves_into / "thermostat.jpg").exists)
    assert (saves_into / "thermostat.jpg").read_bytes() == guest.fetches(sent["attachments"][0])
    desk.until(lambda: any(said.startswith("Saved thermostat.jpg") for said in desk.toasts))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.isVisible()
    assert area.conversation.hasFocus()
    assert [file.name for file in saves_into.iterdir()] == ["thermostat.jpg"]


def test_that_a_hostile_name_is_saved_as_a_harmless_one(
    hotel: Hotel, consoles: Consoles, saves_into: Path
) -> None:
    guest = GuestWithFiles(hotel)
    guest.sends(("../../\u202egpj.exe.txt", b"Two towels, please"))
    desk = consoles.open_live(hotel, "desk")
    area = opened(desk, guest)
    (bubble,) = bubbles(area)
    area.conversation.filed.emit(bubble.files[0])
    desk.until(lambda: list(saves_into.iterdir()))
    desk.until(lambda: any(said.startswith("Saved ") for said in desk.toasts))
    (saved,) = saves_into.iterdir()
    assert saved.name == "gpj.exe.txt"
    assert saved.read_bytes() == b"Two towels, please"
    assert not saved.stat().st_mode & 0o111


def test_that_what_cannot_be_saved_or_shown_says_why(
    hotel: Hotel, consoles: Consoles, saves_into: Path
) -> None:
    guest = GuestWithFiles(hotel)
    (file,) = guest.sends(("a.jpg", photo()))["attachments"]
    desk = consoles.open_live(hotel, "desk")
    area = opened(desk, guest)
    known = bubbles(area)[0].files[0]
    saves_into.rmdir()
    area.conversation.filed.emit(known)
    (view,) = desk.program.window.findChildren(PictureView)
    view.save.click()
    desk.until(lambda: "a.jpg was not saved This folder is not there any more." in desk.toasts)
    view.leave()
    saves_into.mkdir()
    guest._client.delete(f"/api/chat/attachments/{file['id']}/delete/").raise_for_status()
    desk.shift.traffic.save(known, area)
    desk.until(lambda: any("was not saved" in s and "folder" not in s for s in desk.toasts))
    assert list(saves_into.iterdir()) == []
