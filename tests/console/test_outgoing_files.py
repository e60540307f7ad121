"""Files to send: checked, copied for nobody else to read, forgotten once nobody needs them."""

import os
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from console.models.encoding import encoded_png, kind_of
from console.models.staged import Source, Staged, outgoing
from console.state.actions import ActionKind, NewAction
from console.state.outgoing import NewFiles, OutgoingFile
from console.storage.database import Database
from console.storage.outbox import OutboxTable, StoredAction
from console.storage.outgoing import Outgoing, UnkeptError, referenced
from console.storage.owner import Owner
from contract.attachments import LARGEST_FILE, LARGEST_UPLOAD, MOST_FILES, may_be_sent
from contract.resources.attachments import FileType
from contract.resources.sync import Entity
from contract.scalars import Id

ROOM = Id("7")


def test_that_a_copy_is_its_owners_alone_and_goes_when_told(tmp_path: Path) -> None:
    source = tmp_path / "Menü.pdf"
    source.write_bytes(b"%PDF-1.7 and more")
    here = Outgoing(tmp_path / "data")
    (tmp_path / "data").mkdir()
    file = here.keep(source)
    source.unlink()
    assert (file.name, file.size) == ("Menü.pdf", 17)
    assert here.place(file.id).read_bytes() == b"%PDF-1.7 and more"
    if os.name == "posix":
        assert here.place(file.id).stat().st_mode & 0o777 == 0o600
        assert (tmp_path / "data" / "outgoing").stat().st_mode & 0o777 == 0o700
    assert here.all() == {file.id}
    here.drop([file.id, "gone already"])
    assert here.all() == set()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"MZ\x90\0", "cannot be sent"),
        (b"%PDF-" + bytes(LARGEST_FILE), "is larger than 25 MB"),
    ],
)
def test_that_what_cannot_be_sent_leaves_nothing(tmp_path: Path, content: bytes, says: str) -> None:
    here = Outgoing(tmp_path)
    with pytest.raises(UnkeptError, match=says):
        here.keep_bytes(content, "a.pdf")
    assert here.all() == set()


def test_that_folders_and_pipes_are_no_files(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    if os.name == "posix":
        os.mkfifo(pipe)
    for source in (tmp_path, pipe, tmp_path / "gone"):
        with pytest.raises(UnkeptError):
            Outgoing(tmp_path).keep(source)


def test_that_a_disk_that_takes_nothing_says_so(tmp_path: Path) -> None:
    (tmp_path / "outgoing").write_bytes(b"in the way")
    with pytest.raises(UnkeptError, match="Is its disk full"):
        Outgoing(tmp_path).keep_bytes(b"%PDF-1.7", "a.pdf")


@pytest.mark.parametrize(
    ("head", "name", "may"),
    [
        (b"\xff\xd8\xff\xe0", "a.jpg", True),
        (b"PK\x03\x04", "a.docx", True),
        (b"Soup;8.50", "a.csv", True),
        (b"Soup;8.50", "a.exe", False),
        (b"MZ\x90\0", "a.txt", False),
        (b"\x7fELF", "a.pdf", False),
    ],
)
def test_that_a_files_content_decides(head: bytes, name: str, may: bool) -> None:
    assert may_be_sent(head, name) is may


def test_that_the_copies_of_waiting_actions_are_known(tmp_path: Path) -> None:
    database = Database(tmp_path)
    owner = Owner(hotel="grand", staff_id="1")
    body = NewFiles(message="Look", files=(OutgoingFile(id="c1", name="a.pdf", size=3),))
    action = NewAction(
        kind=ActionKind.SEND_FILES_TO_GUEST,
        entity=Entity.GUEST_CONVERSATION,
        entity_id=ROOM,
        target="",
        chat=body,
    )
    table = OutboxTable(database, owner)
    table.add(StoredAction(key="k", action=action, made_at=datetime.now(UTC))).result()
    assert database.run(referenced).result() == {"c1"}
    (kept,) = table.load().result()
    assert kept.action.chat == body

    def spoil(connection: sqlite3.Connection) -> None:
        connection.execute("UPDATE outbox SET wish = 'x'")

    database.run(spoil).result()
    assert database.run(referenced).result() == set()
    database.close()


class Disk:
    """Copies when told to."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[OutgoingFile | str], None]] = []
        self.dropped: set[str] = set()

    def keep(self, _source: Source, kept: Callable[[OutgoingFile | str], None]) -> None:
        self.waiting.append(kept)


def a_copy(name: str, size: int = 10) -> OutgoingFile:
    return OutgoingFile(id=f"id of {name}", name=name, size=size)


def test_that_files_are_staged_per_conversation_until_they_are_sent() -> None:
    disk = Disk()
    staged = Staged(disk.keep, disk.dropped.update)
    staged.add(ROOM, [Path("a"), Path("b")])
    assert staged.is_coming(ROOM)
    disk.waiting[0](a_copy("a"))
    disk.waiting[1]("It cannot be read.")
    assert not staged.is_coming(ROOM)
    assert [file.name for file in staged.of(ROOM)] == ["a"]
    assert staged.of(Id("8")) == staged.of(None) == ()
    assert staged.take(ROOM) == (a_copy("a"),)
    assert staged.ids == disk.dropped == set()


def test_that_too_many_or_too_much_is_refused_with_a_sentence() -> None:
    disk, told = Disk(), list[object]()
    staged = Staged(disk.keep, disk.dropped.update)
    staged.refused.connect(told.append)
    staged.add(ROOM, [Path(str(number)) for number in range(MOST_FILES + 2)])
    assert len(disk.waiting) == MOST_FILES
    assert told == ["A message holds at most 10 files."]
    disk.waiting[0](a_copy("large", LARGEST_UPLOAD))
    disk.waiting[1](a_copy("one more"))
    assert told[1:] == ["All files of a message have at most 60 MB."]
    assert disk.dropped == {"id of one more"}
    staged.remove(ROOM, "id of large")
    assert disk.dropped == {"id of one more", "id of large"}
    assert staged.of(ROOM) == ()


def test_that_a_pasted_picture_becomes_a_file() -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(0xFF00FF)
    again = QImage.fromData(encoded_png(image))
    assert (again.width(), again.height(), again.pixel(3, 3)) == (30, 20, image.pixel(3, 3))


def test_that_files_on_their_way_are_named_and_not_fetched() -> None:
    (file,) = outgoing([a_copy("map.PNG", 2048)])
    assert (file.file_name, file.file_type, file.file_size) == ("map.PNG", FileType.IMAGE, 2048)
    assert (file.file_url, file.thumbnail_url) == ("", None)
    assert [kind_of(name) for name in ("a.pdf", "b.csv")] == [FileType.PDF, FileType.DOCUMENT]
