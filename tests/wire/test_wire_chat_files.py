"""Files in a conversation with a guest: seen, opened large, saved under a harmless name."""

from pathlib import Path

import pytest
from console_at import Consoles
from file_hands import (
    GuestWithFiles,
    bubbles,
    colour_at,
    is_red,
    middle_of_the_picture,
    opened,
    photo,
)
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.shell import file_choice
from console.views.chat.picture_view import PictureView


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
    high = area.conversation._column.whole
    desk.until(lambda: is_red(colour_at(area.conversation.viewport(), spot)))
    # The place was kept from the beginning.
    assert area.conversation._column.whole == high

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
    desk.until(lambda: any(said.startswith("Saved thermostat.jpg") for said in desk.told))
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
    desk.until(lambda: any(said.startswith("Saved ") for said in desk.told))
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
    desk.until(lambda: "a.jpg was not saved This folder is not there any more." in desk.told)
    view.leave()
    saves_into.mkdir()
    guest._client.delete(f"/api/chat/attachments/{file['id']}/delete/").raise_for_status()
    desk.shift.traffic.save(known, area)
    desk.until(lambda: any("was not saved" in s and "folder" not in s for s in desk.told))
    assert list(saves_into.iterdir()) == []
