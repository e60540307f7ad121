"""Files among colleagues: byte for byte, once, in order, over cuts and restarts, or refused."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from cable import cable_to
from console_at import Consoles
from file_hands import (
    PDF,
    RED,
    a_file,
    colour_at,
    copies,
    is_red,
    photo,
    png,
    pressing,
)
from hotel_process import Hotel
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from test_wire_staff_chat_console import Colleague, begin, two_at

from console.shell import file_choice
from console.state.actions import ActionState
from console.state.link import LinkState
from console.views.stations import Area, Station
from contract.resources.attachments import Attachment
from contract.scalars import Id

LARGE = b"%PDF-1.7\n" + bytes(24_000_000)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def chooses(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Whoever is asked for files to send chooses these."""
    chosen: list[Path] = []
    monkeypatch.setattr(
        file_choice, "ask_files", lambda _parent, on_chosen, **_: on_chosen(list(chosen))
    )
    return chosen


def staged(one: Colleague, *files: Path) -> None:
    """Files were dropped onto the conversation."""
    attaching = one.area.talk.attaching
    attaching.add(list(files))
    one.console.until(lambda: len(attaching.files) == len(files))


def presses_send(one: Colleague) -> None:
    pressing(one.area.talk.composer.text, Qt.Key.Key_Return)


def files_of(one: Colleague) -> list[list[str]]:
    return [[file.file_name for file in line.files] for line in one.lines]


def fetched(hotel: Hotel, files: Sequence[Attachment]) -> list[bytes]:
    """What the manager gets of files."""
    found = []
    for file in files:
        answer = hotel.staff("manager").get(file.file_url or "")
        assert answer.status_code == 200, answer.text
        found.append(bytes(answer.content))
    return found


def middle_of_the_picture(one: Colleague) -> QPoint:
    messages: Any = one.area.talk.messages
    for block, top in zip(messages._column.blocks, messages._column.tops, strict=True):
        if block.files:
            spot = block.files[-1].rect.center() + messages._origin()
            found = QPoint(round(spot.x()), round(spot.y() + top))
    return found


def test_that_files_are_sent_with_their_words_and_seen_by_the_other(
    hotel: Hotel, consoles: Consoles, tmp_path: Path, chooses: list[Path]
) -> None:
    rita, niamh, _ = two_at(hotel, consoles)
    until, talk = rita.console.until, rita.area.talk
    chooses += [a_file(tmp_path), a_file(tmp_path, "map.png", png())]
    window = rita.console.program.window
    window.activateWindow()
    until(window.isActiveWindow)
    pressing(talk.composer.text, Qt.Key.Key_U, CTRL)
    until(lambda: len(talk.attaching.files) == 2)
    assert len(talk.attaching.row.chips) == 2
    assert talk.composer.text.hasFocus()
    # The originals may go: what is sent is the copy.
    for file in chooses:
        file.unlink()
    rita.types("Please print these, @nia")
    until(talk.composer.completion.isVisible)
    presses_send(rita)
    presses_send(rita)
    until(lambda: niamh.texts == ["Please print these, @Niamh"])
    until(lambda: not rita.console.board.outbox)
    assert files_of(niamh) == [["menu.pdf", "map.png"]] == files_of(rita)
    assert fetched(hotel, niamh.lines[0].files)[0] == PDF
    assert "Niamh" in niamh.lines[0].mentions_me
    until(lambda: copies(rita.console) == [])
    assert not talk.attaching.row.isVisible()
    # A file alone, by the button, as an answer.
    message_id = niamh.lines[0].message_id
    assert message_id is not None
    talk.reply(message_id)
    chooses[:] = [a_file(tmp_path, "prices.csv", b"Soup;8.50\n")]
    talk.composer.attach.click()
    until(lambda: len(talk.attaching.files) == 1)
    presses_send(rita)
    until(lambda: files_of(niamh)[1:] == [["prices.csv"]])
    assert (niamh.texts[1], niamh.lines[1].answers) == ("", "Please print these, @Niamh")
    for one in (rita, niamh):
        assert not one.console.session.diagnostics.problems


def test_that_a_picture_is_seen_in_its_place_by_the_other(
    hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    rita, niamh, _ = two_at(hotel, consoles)
    staged(rita, a_file(tmp_path, "thermostat.jpg", photo()))
    presses_send(rita)
    for one in (niamh, rita):
        viewport = one.area.talk.messages.viewport()
        one.console.until(lambda one=one: one.lines and one.lines[-1].state is None)
        one.console.until(
            lambda one=one, on=viewport: is_red(colour_at(on, middle_of_the_picture(one)))
        )


def test_that_an_upload_cut_in_the_middle_arrives_once_and_in_order(
    hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    group = begin(hotel)
    niamh = Colleague(consoles.open_live(hotel, "manager", station=Station.RECEPTION))
    niamh.opens(group)
    with cable_to(hotel.process.port) as cable:
        rita = Colleague(consoles.open_live(hotel, "desk", url=cable.url))
        rita.opens(group)
        board, until = rita.console.board, rita.console.until
        staged(rita, a_file(tmp_path, content=LARGE))
        cable.hold(answers=False)
        rita.sends("The plan")
        rita.sends("For Friday")
        until(lambda: 0 < (board.outbox[0].percent or 0) < 100)
        assert rita.lines[0].may_withdraw
        assert rita.lines[0].percent is not None
        cable.cut()
        until(lambda: board.outbox[0].state is ActionState.WILL_SEND)
        cable.mend()
        rita.console.session.try_now()
        until(lambda: not board.outbox)
        until(lambda: niamh.texts == ["The plan", "For Friday"])
        assert rita.texts == niamh.texts
        assert files_of(niamh) == [["menu.pdf"], []]
        assert fetched(hotel, niamh.lines[0].files) == [LARGE]
        until(lambda: copies(rita.console) == [])


def test_that_an_upload_whose_answer_was_lost_is_not_done_again(
    hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    group = begin(hotel)
    niamh = Colleague(consoles.open_live(hotel, "manager", station=Station.RECEPTION))
    niamh.opens(group)
    with cable_to(hotel.process.port) as cable:
        rita = Colleague(consoles.open_live(hotel, "desk", url=cable.url))
        rita.opens(group)
        board, until = rita.console.board, rita.console.until
        staged(rita, a_file(tmp_path))
        cable.hold(requests=False)
        presses_send(rita)
        niamh.console.until(lambda: files_of(niamh) == [["menu.pdf"]])
        cable.cut()
        until(lambda: board.outbox[0].state is ActionState.NOT_CONFIRMED)
        cable.mend()
        rita.console.session.try_now()
        until(lambda: not board.outbox)
        rita.sends("Got it?")
        until(lambda: niamh.texts == ["", "Got it?"])
        assert files_of(rita) == files_of(niamh) == [["menu.pdf"], []]


def test_that_a_file_attached_offline_is_sent_after_a_restart(
    hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    group = begin(hotel)
    with cable_to(hotel.process.port) as cable:
        first = consoles.open_live(hotel, "desk", url=cable.url)
        rita = Colleague(first)
        rita.opens(group)
        staged(rita, a_file(tmp_path))
        cable.cut()
        first.until(lambda: first.board.link.state is LinkState.RECONNECTING)
        rita.sends("The plan")
        staged(rita, a_file(tmp_path, "forgotten.pdf"))
        assert len(copies(first)) == 2
        consoles.close(first)
        (tmp_path / "menu.pdf").unlink()
        cable.mend()
        again = Colleague(consoles.open_live(hotel, "desk", url=cable.url))
        again.console.until(lambda: not again.console.board.outbox)
        again.opens(group)
        assert (again.texts, files_of(again)) == (["The plan"], [["menu.pdf"]])
        assert fetched(hotel, again.lines[0].files) == [PDF]
        again.console.until(lambda: len(again.area.talk.attaching.files) == 1)
        presses_send(again)
        again.console.until(lambda: files_of(again) == [["menu.pdf"], ["forgotten.pdf"]])
        again.console.until(lambda: copies(again.console) == [])


def test_that_an_upload_can_be_given_up(hotel: Hotel, consoles: Consoles, tmp_path: Path) -> None:
    group = begin(hotel)
    with cable_to(hotel.process.port) as cable:
        rita = Colleague(consoles.open_live(hotel, "desk", url=cable.url))
        rita.opens(group)
        board, until, messages = rita.console.board, rita.console.until, rita.area.talk.messages
        staged(rita, a_file(tmp_path, content=LARGE))
        cable.hold(answers=False)
        presses_send(rita)
        until(lambda: 0 < (board.outbox[0].percent or 0) < 100)
        pressing(messages, Qt.Key.Key_Up)
        pressing(messages, Qt.Key.Key_Return)
        until(lambda: not board.outbox)
        cable.let_go()
        until(lambda: copies(rita.console) == [])
        rita.sends("Never mind.")
        until(lambda: rita.lines and rita.lines[0].state is None)
        assert (rita.texts, files_of(rita)) == (["Never mind."], [[]])


def test_that_what_is_no_file_to_send_is_refused_with_a_sentence(
    hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    rita, _, _ = two_at(hotel, consoles)
    attaching, until = rita.area.talk.attaching, rita.console.until
    huge = a_file(tmp_path, "huge.pdf", b"%PDF-")
    with huge.open("r+b") as opened:
        opened.truncate(26 * 1024 * 1024)
    for bad, says in (
        (a_file(tmp_path, "photo.jpg", b"MZ\x90\0" + bytes(900)), "“photo.jpg” cannot be sent."),
        (huge, "“huge.pdf” is larger than 25 MB."),
    ):
        attaching.add([bad])
        until(lambda says=says: says in attaching.row.problem.text())
        assert attaching.row.problem.isVisible()
    assert attaching.files == ()
    assert copies(rita.console) == []
    # What only the hotel can tell is said in the place of the message, and nothing is lost.
    staged(rita, a_file(tmp_path, "cut.jpg", photo()[:500]))
    rita.sends("Look")
    until(lambda: rita.lines and rita.lines[-1].state is ActionState.FAILED)
    failed = rita.lines[-1]
    assert "is damaged and cannot be sent." in (failed.refusal or "")
    assert (failed.text, files_of(rita)[-1]) == ("Look", ["cut.jpg"])
    rita.console.session.dismiss(failed.action)
    until(lambda: copies(rita.console) == [])


def test_that_a_pasted_picture_goes_from_the_dock_and_a_guests_files_stay_theirs(
    hotel: Hotel, consoles: Consoles
) -> None:
    rita, niamh, group = two_at(hotel, consoles)
    rita.console.shift.office.frame.open_area(Area.DESK)
    dock: Any = rita.console.reception.desk.dock
    until, attaching = rita.console.until, dock.talk.attaching
    pasted = QMimeData()
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor(*RED))
    pasted.setImageData(image)
    dock.talk.composer.text.insertFromMimeData(pasted)
    until(lambda: len(attaching.files) == 1)
    # Both chats number their conversations from one.
    assert rita.console.shift.traffic.files.staged.of(group) == ()
    QTest.keyClick(dock.talk.composer.text, Qt.Key.Key_Return)
    until(lambda: [len(line.files) for line in niamh.lines] == [1])
    assert niamh.lines[0].files[0].file_name.startswith("Picture ")


def test_that_a_file_of_ones_own_message_is_taken_out_again(
    hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    rita, niamh, _ = two_at(hotel, consoles)
    staged(rita, a_file(tmp_path), a_file(tmp_path, "map.png", png()))
    presses_send(rita)
    until = rita.console.until
    until(lambda: files_of(niamh) == [["menu.pdf", "map.png"]])
    until(lambda: rita.lines[0].message_id is not None)
    message_id: Id | None = rita.lines[0].message_id
    assert message_id is not None
    first, second = rita.lines[0].files
    rita.area.talk._actions.delete_file(message_id, first.id)
    assert files_of(rita) == [["map.png"]]
    until(lambda: files_of(niamh) == [["map.png"]])
    until(lambda: not rita.console.board.outbox)
    # With the last file of a message without words the message goes.
    rita.area.talk._actions.delete_file(message_id, second.id)
    until(lambda: niamh.lines[0].is_deleted and rita.lines[0].is_deleted)
    until(lambda: not rita.console.board.outbox)
    assert not rita.console.session.diagnostics.problems
