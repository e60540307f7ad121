"""The files people sent go with a copy of the hotel, whole, and come back with it."""

import os
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import command, complaint
from command import hotel as hotel_command
from guest_desk import Chat, photo
from hotel_database import sqlite_only
from hotel_process import ROOT, Hotel, founded_in, running

pytestmark = sqlite_only


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def chat(home: Path) -> Iterator[Chat]:
    """A conversation with a picture and a text, in a hotel that runs."""
    with running(home) as process, founded_in(process) as hotel:
        chat = Chat(hotel)
        chat.uploads(chat.guest, ("a.jpg", photo()), ("b.txt", b"towels")).raise_for_status()
        yield chat


def _run(home: Path, *words: str) -> str:
    done = hotel_command(home, *words)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_that_files_come_back_with_the_database(chat: Chat, home: Path, tmp_path: Path) -> None:
    copy, there = tmp_path / "copy.db", tmp_path / "elsewhere"
    folder = tmp_path / "copy.db-attachments"
    said = _run(home, "backup", str(copy))
    assert f"Copied 3 files people sent to {folder}.\n" in said
    there.mkdir()
    said = _run(there, "restore", str(copy))
    assert f"Restored 3 files people sent to {there / 'hotel.db-attachments'}.\n" in said
    assert _files(there / "hotel.db-attachments") == _files(chat.hotel.process.attachments)
    if os.name == "posix":
        modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*")}
        assert modes == {0o700, 0o600}
    with running(there) as process:
        again = Hotel(process, chat.hotel.slug, chat.hotel.staff_ids, chat.hotel.items)
        files = again.staff("desk").get(chat.own("messages/")).json()[0]["attachments"]
        assert again.staff("desk").get(files[1]["file_url"]).content == b"towels"
        again.close()


def test_that_a_later_copy_takes_what_is_new_and_drops_what_is_gone(
    chat: Chat, home: Path, tmp_path: Path
) -> None:
    copy, folder = tmp_path / "copy.db", tmp_path / "copy.db-attachments"
    _run(home, "backup", str(copy))
    first = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
    (message,) = chat.messages()
    path = f"/api/chat/attachments/{message['attachments'][1]['id']}/delete/"
    chat.guest.delete(path).raise_for_status()
    chat.uploads(chat.desk, ("c.txt", b"soap")).raise_for_status()
    assert "Copied 3 files" in _run(home, "backup", str(copy), "--force")
    second = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
    assert sorted(_files(folder)) == sorted(_files(chat.hotel.process.attachments))
    assert len(first.items() & second.items()) == 2


def test_that_files_can_be_left_out(chat: Chat, home: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert "files people" not in _run(home, "backup", str(copy), "--without-files")
    assert not (tmp_path / "copy.db-attachments").exists()
    there = tmp_path / "elsewhere"
    there.mkdir()
    refused = complaint(hotel_command(there, "restore", str(copy)))
    assert refused.startswith(f"3 of the 3 files people sent are missing in {copy}-attachments")
    assert list(there.iterdir()) == []
    assert "files people" not in _run(there, "restore", str(copy), "--without-files")


@pytest.mark.parametrize("spoil", [Path.unlink, lambda file: file.write_bytes(b"tow")])
def test_that_a_copy_that_is_not_whole_replaces_nothing(
    chat: Chat, home: Path, tmp_path: Path, spoil
) -> None:
    copy, there = tmp_path / "copy.db", tmp_path / "elsewhere"
    _run(home, "backup", str(copy))
    (text,) = [p for p in (tmp_path / "copy.db-attachments").glob("??/*") if p.stat().st_size == 6]
    spoil(text)
    there.mkdir()
    assert complaint(hotel_command(there, "restore", str(copy))).startswith("1 of the 3 files")
    assert list(there.iterdir()) == []


def test_that_files_that_were_there_are_kept_beside(chat: Chat, home: Path, tmp_path: Path) -> None:
    copy, there = tmp_path / "copy.db", tmp_path / "elsewhere"
    _run(home, "backup", str(copy))
    there.mkdir()
    _run(there, "restore", str(copy))
    (there / "hotel.db-attachments" / "note").write_text("mine", encoding="utf-8")
    said = _run(there, "restore", str(copy), "--force")
    (aside,) = there.glob("hotel.db-attachments.before-*")
    assert f"What was there before is at {aside}.\n" in said
    assert (aside / "note").read_text(encoding="utf-8") == "mine"
    assert len(_files(there / "hotel.db-attachments")) == 3


def test_that_a_place_that_cannot_be_written_is_named(
    chat: Chat, home: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "no such folder" / "copy.db"
    assert complaint(hotel_command(home, "backup", str(copy))) == (
        f"{copy}: No such file or directory."
    )
    folder = tmp_path / "copy.db-attachments"
    folder.write_text("not a folder", encoding="utf-8")
    refused = complaint(hotel_command(home, "backup", str(tmp_path / "copy.db")))
    assert refused.startswith(f"{folder}: ")
    assert not (tmp_path / "copy.db").exists()


def test_that_a_full_disk_is_told_of_the_copy(chat: Chat, home: Path) -> None:
    full = home / "full"
    full.mkdir()
    small = ["unshare", "-m", "sh", "-c", 'mount -t tmpfs -o size=64k none "$0" && exec "$@"']
    if subprocess.run([*small, full, "true"], capture_output=True, check=False).returncode:
        pytest.skip("No small disk can be made on this machine.")
    done = subprocess.run(
        [*small, full, *command(home, "backup", str(full / "copy.db"))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert complaint(done) == f"{full / 'copy.db'} cannot be written: its disk is full."
