"""Files sent to a guest: byte for byte, once, in order, over cuts and restarts, or refused."""

import io
from pathlib import Path

import pytest
from cable import cable_to
from console_at import Consoles
from file_hands import (
    PDF,
    RED,
    GuestWithFiles,
    a_file,
    bomb,
    bubbles,
    copies,
    opened,
    photo,
    png,
    pressing,
    staged,
)
from hotel_process import Hotel
from PIL import Image
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from console.shell import file_choice
from console.state.actions import ActionState
from console.state.link import LinkState


@pytest.fixture
def chooses(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Whoever is asked for files to send chooses these."""
    chosen: list[Path] = []
    monkeypatch.setattr(
        file_choice, "ask_files", lambda _parent, on_chosen, **_: on_chosen(list(chosen))
    )
    return chosen


def test_that_a_file_is_sent_with_its_words_byte_for_byte(
    hotel: Hotel, consoles: Consoles, tmp_path: Path, chooses: list[Path]
) -> None:
    guest = GuestWithFiles(hotel)
    guest.writes("Is there a menu?")
    desk = consoles.open_live(hotel, "desk")
    area = opened(desk, guest)
    chooses += [a_file(tmp_path), a_file(tmp_path, "prices.csv", b"Soup;8.50\n")]
    pressing(area.inbox.list, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: len(area.attaching.row.chips) == 2 and len(area.attaching.files) == 2)
    assert [file.stat().st_mode & 0o777 for file in copies(desk)] == [0o600, 0o600]
    # The originals may go: what is sent is the copy.
    for file in chooses:
        file.unlink()
    assert area.composer.text.hasFocus()
    QTest.keyClicks(area.composer.text, "Here it is.")
    pressing(area.composer.text, Qt.Key.Key_Return)
    desk.until(lambda: len(guest.messages()) == 2 and not desk.board.outbox)
    sent = guest.messages()[-1]
    assert sent["message"] == "Here it is."
    assert [file["file_name"] for file in sent["attachments"]] == ["menu.pdf", "prices.csv"]
    assert [guest.fetches(file) for file in sent["attachments"]] == [PDF, b"Soup;8.50\n"]
    desk.until(lambda: copies(desk) == [])
    assert not area.attaching.row.isVisible()
    desk.until(lambda: bubbles(area)[-1].files and bubbles(area)[-1].state is None)
    # A file alone, by pressing its own button.
    chooses[:] = [a_file(tmp_path, "map.png", png())]
    area.composer.picture.click()
    desk.until(lambda: len(area.attaching.files) == 1)
    pressing(area.composer.text, Qt.Key.Key_Return)
    desk.until(lambda: len(guest.messages()) == 3)
    assert guest.messages()[-1]["message"] == ""
    assert not desk.session.diagnostics.problems


def test_that_an_upload_cut_in_the_middle_arrives_once_and_in_order(
    hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    guest = GuestWithFiles(hotel)
    guest.writes("Hello")
    large = b"%PDF-1.7\n" + bytes(24_000_000)
    with cable_to(hotel.process.port) as cable:
        desk = consoles.open_live(hotel, "desk", url=cable.url)
        area = opened(desk, guest)
        staged(desk, area, a_file(tmp_path, content=large))
        cable.hold(answers=False)
        area.composer.fill("The menu")
        pressing(area.composer.text, Qt.Key.Key_Return)
        area.composer.fill("Enjoy it.")
        pressing(area.composer.text, Qt.Key.Key_Return)
        desk.until(lambda: 0 < (desk.board.outbox[0].percent or 0) < 100)
        assert desk.board.outbox[0].may_withdraw
        assert "Sending, " in area.conversation.accessibleDescription() or bubbles(area)[-2].percent
        cable.cut()
        desk.until(lambda: desk.board.outbox[0].state is ActionState.WILL_SEND)
        assert desk.board.outbox[0].percent is None
        cable.mend()
        desk.session.try_now()
        desk.until(lambda: not desk.board.outbox)
    assert [one["message"] for one in guest.messages()] == ["Hello", "The menu", "Enjoy it."]
    assert guest.fetches(guest.messages()[1]["attachments"][0]) == large


def test_that_an_upload_whose_answer_was_lost_is_not_done_again(
    hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    guest = GuestWithFiles(hotel)
    guest.writes("Hello")
    with cable_to(hotel.process.port) as cable:
        desk = consoles.open_live(hotel, "desk", url=cable.url)
        area = opened(desk, guest)
        staged(desk, area, a_file(tmp_path))
        cable.hold(requests=False)
        pressing(area.composer.text, Qt.Key.Key_Return)
        desk.until(lambda: len(guest.messages()) == 2)
        assert not desk.board.outbox[0].may_withdraw
        cable.cut()
        desk.until(lambda: desk.board.outbox[0].state is ActionState.NOT_CONFIRMED)
        cable.mend()
        desk.session.try_now()
        desk.until(lambda: not desk.board.outbox)
        desk.until(lambda: copies(desk) == [])
    assert len(guest.messages()) == 2


def test_that_a_file_written_offline_is_sent_after_a_restart(
    hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    guest = GuestWithFiles(hotel)
    guest.writes("Hello")
    with cable_to(hotel.process.port) as cable:
        desk = consoles.open_live(hotel, "desk", url=cable.url)
        area = opened(desk, guest)
        staged(desk, area, a_file(tmp_path))
        cable.cut()
        desk.until(lambda: desk.board.link.state is LinkState.RECONNECTING)
        area.composer.fill("The menu")
        pressing(area.composer.text, Qt.Key.Key_Return)
        staged(desk, area, a_file(tmp_path, "forgotten.pdf"))
        assert len(copies(desk)) == 2
        consoles.close(desk)
        (tmp_path / "menu.pdf").unlink()
        cable.mend()
        again = consoles.open_live(hotel, "desk", url=cable.url)
        again.until(lambda: len(guest.messages()) == 2 and not again.board.outbox)
        area = opened(again, guest)
        again.until(lambda: [file.name for file in area.attaching.files] == ["forgotten.pdf"])
        pressing(area.composer.text, Qt.Key.Key_Return)
        again.until(lambda: len(guest.messages()) == 3 and not again.board.outbox)
        again.until(lambda: copies(again) == [])
    *_, menu, forgotten = guest.messages()
    assert menu["message"] == "The menu"
    assert guest.fetches(menu["attachments"][0]) == PDF
    assert forgotten["attachments"][0]["file_name"] == "forgotten.pdf"
    assert guest.fetches(forgotten["attachments"][0]) == PDF


def test_that_an_upload_can_be_given_up(hotel: Hotel, consoles: Consoles, tmp_path: Path) -> None:
    guest = GuestWithFiles(hotel)
    guest.writes("Hello")
    with cable_to(hotel.process.port) as cable:
        desk = consoles.open_live(hotel, "desk", url=cable.url)
        area = opened(desk, guest)
        staged(desk, area, a_file(tmp_path, content=b"%PDF-1.7\n" + bytes(24_000_000)))
        cable.hold(answers=False)
        pressing(area.composer.text, Qt.Key.Key_Return)
        desk.until(lambda: 0 < (desk.board.outbox[0].percent or 0) < 100)
        # The last message of the list, and what Enter presses on it.
        pressing(area.conversation, Qt.Key.Key_Up)
        pressing(area.conversation, Qt.Key.Key_Return)
        desk.until(lambda: not desk.board.outbox)
        cable.let_go()
        desk.until(lambda: copies(desk) == [])
        area.composer.fill("Never mind.")
        pressing(area.composer.text, Qt.Key.Key_Return)
        desk.until(lambda: len(guest.messages()) == 2)
    assert guest.messages()[-1]["message"] == "Never mind."
    assert guest.messages()[-1]["attachments"] == []


def test_that_what_is_no_file_to_send_is_refused_here_with_a_sentence(
    hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    guest = GuestWithFiles(hotel)
    guest.writes("Hello")
    desk = consoles.open_live(hotel, "desk")
    area = opened(desk, guest)
    huge = a_file(tmp_path, "huge.pdf", b"%PDF-")
    with huge.open("r+b") as opened_file:
        opened_file.truncate(26 * 1024 * 1024)
    for bad, says in (
        (a_file(tmp_path, "photo.jpg", b"MZ\x90\0" + bytes(900)), "“photo.jpg” cannot be sent."),
        (a_file(tmp_path, "empty.pdf", b""), "“empty.pdf” is empty."),
        (huge, "“huge.pdf” is larger than 25 MB."),
        (tmp_path, "cannot be read."),
        (tmp_path / "gone.pdf", "“gone.pdf” cannot be read."),
    ):
        area.attaching.add([bad])
        desk.until(lambda says=says: says in area.attaching.row.problem.text())
    assert area.attaching.row.problem.isVisible()
    assert area.attaching.files == ()
    assert copies(desk) == []
    area.attaching.add([a_file(tmp_path, f"{number}.txt", b"x") for number in range(12)])
    desk.until(lambda: len(area.attaching.files) == 10)
    assert area.attaching.row.problem.text() == "A message holds at most 10 files."
    # One is left out by pressing its chip.
    area.attaching.row.chips[0].click()
    assert len(area.attaching.files) == 9
    desk.until(lambda: len(copies(desk)) == 9)


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (("bomb.png", bomb(60_000, 60_000)), "million pixels"),
        (("cut.jpg", photo()[:500]), "is damaged and cannot be sent."),
    ],
)
def test_that_a_bad_picture_is_refused_by_the_hotel_and_nothing_is_lost(
    hotel: Hotel, consoles: Consoles, tmp_path: Path, bad: tuple[str, bytes], says: str
) -> None:
    guest = GuestWithFiles(hotel)
    guest.writes("Hello")
    desk = consoles.open_live(hotel, "desk")
    area = opened(desk, guest)
    staged(desk, area, a_file(tmp_path, *bad))
    area.composer.fill("Look")
    pressing(area.composer.text, Qt.Key.Key_Return)
    desk.until(lambda: bubbles(area)[-1].state is ActionState.FAILED)
    failed = bubbles(area)[-1]
    assert says in (failed.refusal or "")
    assert (failed.text, [file.file_name for file in failed.files]) == ("Look", [bad[0]])
    assert len(copies(desk)) == 1
    desk.session.dismiss(failed.action)
    desk.until(lambda: copies(desk) == [])
    assert len(guest.messages()) == 1


def test_that_a_pasted_picture_goes_along(hotel: Hotel, consoles: Consoles) -> None:
    guest = GuestWithFiles(hotel)
    guest.writes("Hello")
    desk = consoles.open_live(hotel, "desk")
    area = opened(desk, guest)
    pasted = QMimeData()
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor(*RED))
    pasted.setImageData(image)
    area.composer.text.insertFromMimeData(pasted)
    desk.until(lambda: len(area.attaching.files) == 1)
    assert area.composer.text.toPlainText() == ""
    pressing(area.composer.text, Qt.Key.Key_Return)
    desk.until(lambda: len(guest.messages()) == 2 and not desk.board.outbox)
    (file,) = guest.messages()[-1]["attachments"]
    with Image.open(io.BytesIO(guest.fetches(file))) as seen:
        assert (seen.size, seen.convert("RGB").getpixel((30, 30))) == ((64, 48), RED)
    assert file["file_name"].startswith("Picture ")
