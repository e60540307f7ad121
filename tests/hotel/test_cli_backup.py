"""Copies of a hotel while it runs, and putting one back."""

import os
import re
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest
from command import MANAGER, MANAGERS_PASSWORD, complaint, found
from command import hotel as hotel_command
from hotel_database import sqlite_only
from hotel_process import Hotel, HotelProcess, founded_in, running

from hotel.migrations import known_versions

pytestmark = sqlite_only

VERSION = known_versions()[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the other machine would be."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the Harbour Inn."""
    home = tmp_path / "home"
    home.mkdir()
    found(home)
    _done(home, "backup", str(tmp_path / "copy.db"))
    return tmp_path / "copy.db"


def _done(folder: Path, *words: str) -> str:
    done = hotel_command(folder, *words)
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return done.stdout


def _names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def _head(hotel: Hotel) -> int:
    return int(hotel.staff("cook").get(hotel.own("sync/heads/")).json()["streams"]["kitchen"])


def test_that_a_copy_made_while_orders_come_in_is_a_whole_hotel(
    tmp_path: Path, folder: Path
) -> None:
    with running(tmp_path) as process, founded_in(process) as hotel:
        first = hotel.order("Tomato Soup")
        copied = threading.Event()
        placed = threading.Event()

        def keep_ordering() -> None:
            while not copied.is_set():
                hotel.order("Club Sandwich")
                placed.set()

        guests = threading.Thread(target=keep_ordering)
        guests.start()
        try:
            assert placed.wait(30)
            said = _done(tmp_path, "backup", str(folder / "copy.db"))
        finally:
            copied.set()
            guests.join()
        assert said == f"Copied {hotel.slug} (version {VERSION}) to {folder / 'copy.db'}.\n"
        seen = _head(hotel)
        assert _names(folder) == ["copy.db"]
        _done(folder, "restore", str(folder / "copy.db"))
        with running(folder) as again:
            there = Hotel(again, hotel.slug, hotel.staff_ids, hotel.items)
            _check_restored(there, int(first["id"]), seen)
            there.close()


def _check_restored(hotel: Hotel, order_id: int, seen: int) -> None:
    cook = hotel.staff("cook")
    assert cook.get(hotel.services(f"orders/{order_id}/")).status_code == 200
    # Whoever has seen more than the copy knows must not go on as if nothing had happened.
    changes = {"stream": "kitchen", "since": seen}
    assert cook.get(hotel.own("sync/changes/"), params=changes).status_code == 410
    at = _head(hotel)
    hotel.order("Tomato Soup")
    assert _head(hotel) == at + 1
    newest = {"stream": "kitchen", "since": at}
    assert len(cook.get(hotel.own("sync/changes/"), params=newest).json()["changes"]) == 1


def test_that_a_copy_is_one_sound_file_for_its_owner(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    if os.name == "posix":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_that_an_earlier_copy_is_replaced_only_by_force(copy: Path, tmp_path: Path) -> None:
    before = copy.read_bytes()
    refused = hotel_command(tmp_path / "home", "backup", str(copy))
    assert complaint(refused) == f"There is a file at {copy} already."
    assert copy.read_bytes() == before
    _done(tmp_path / "home", "backup", str(copy), "--force")


def test_that_there_is_nothing_to_copy_before_a_hotel_is_founded(tmp_path: Path) -> None:
    refused = hotel_command(tmp_path, "backup", str(tmp_path / "copy.db"))
    assert complaint(refused) == f"There is no database at {tmp_path / 'hotel.db'}."
    assert not list(tmp_path.iterdir())


def test_that_a_running_hotel_is_never_replaced(copy: Path, folder: Path) -> None:
    with running(folder) as process:
        for words in ((), ("--force",)):
            refused = hotel_command(folder, "restore", str(copy), *words)
            assert complaint(refused) == f"{process.database} is in use: stop the hotel first."
        with founded_in(process) as hotel:
            assert hotel.order("Tomato Soup")["status"] == "pending"


def test_that_a_database_is_replaced_only_by_force_and_kept(copy: Path, folder: Path) -> None:
    with running(folder) as process, founded_in(process) as hotel:
        slug = hotel.slug
    refused = hotel_command(folder, "restore", str(copy))
    assert complaint(refused).endswith("already. --force replaces it.")
    said = _done(folder, "restore", str(copy), "--force")
    assert said.startswith(f"Restored harbour-inn (version {VERSION}) to ")
    (kept,) = folder.glob("hotel.db.before-*")
    with closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT slug FROM hotels").fetchall() == [(slug,)]
    _check_is_harbour_inn(folder)


def _check_is_harbour_inn(folder: Path) -> None:
    with running(folder) as process:
        assert process.ready["hotel"] == "harbour-inn"
        wish = {"username": MANAGER, "password": MANAGERS_PASSWORD}
        hotel = Hotel(process, "harbour-inn", {}, {})
        assert hotel.client().post("/api/staff/login/", json=wish).status_code == 200
        hotel.close()


def test_that_a_damaged_database_is_replaced_with_all_that_belongs_to_it(
    copy: Path, folder: Path
) -> None:
    process = HotelProcess(folder)
    process.start()
    process.kill()
    log = (folder / "hotel.db-wal").read_bytes()
    assert log
    (folder / "hotel.db").write_bytes(b"not a database" * 400)
    # Beside a file that is no database this log would change whatever is put there.
    (folder / "hotel.db-wal").write_bytes(log[:4096])
    _done(folder, "restore", str(copy), "--force")
    assert list(folder.glob("hotel.db.before-*"))
    assert not (folder / "hotel.db-wal").exists()
    _check_is_harbour_inn(folder)


def _damage(copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[8192:12288] = b"\xff" * 4096
    copy.write_bytes(content)


def _age(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def _empty(copy: Path) -> None:
    copy.unlink()
    sqlite3.connect(copy).close()
    copy.touch()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_damage, "damaged|malformed"),
        (_age, r"copy\.db \(9999\) was made by a newer version of this program\."),
        (_empty, r"copy\.db holds no hotel\."),
        (lambda copy: copy.write_text("name,price\n" * 100), r"copy\.db holds no hotel\."),
        (Path.unlink, "No such file or directory"),
    ],
    ids=["damaged", "newer", "empty", "no database", "missing"],
)
def test_that_a_spoilt_copy_replaces_nothing(copy: Path, folder: Path, spoil, said: str) -> None:
    found(folder)
    before = (folder / "hotel.db").read_bytes()
    spoil(copy)
    refused = complaint(hotel_command(folder, "restore", str(copy), "--force"))
    assert re.search(said, refused), refused
    assert (folder / "hotel.db").read_bytes() == before
    assert _names(folder) == ["hotel.db"]


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_that_postgresql_is_left_to_its_own_tools(copy: Path, folder: Path, command: str) -> None:
    url = "--database=postgresql://hotel:hidden@db.example/hotel"
    refused = complaint(hotel_command(folder, command, str(copy), url))
    assert "pg_dump" in refused
    assert "hidden" not in refused


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_that_nobody_else_can_read_any_file_of_a_database(tmp_path: Path, copy: Path) -> None:
    home = tmp_path / "served"
    home.mkdir()
    _done(home, "restore", str(copy))
    (home / "hotel.db").chmod(0o644)
    _done(home, "restore", str(copy), "--force")
    (home / "hotel.db").chmod(0o644)
    with running(home) as process:
        assert "hotel.db could be read by others" in process.log
        files = list(home.glob("hotel.db*"))
        assert len(files) > 3
        readable = [file.name for file in files if file.is_file() and file.stat().st_mode & 0o077]
    assert readable == []
    founded = (tmp_path / "home" / "hotel.db").stat().st_mode
    assert stat.S_IMODE(founded) == 0o600


def test_that_positions_stay_ahead_of_a_clock_that_was_set_back(tmp_path: Path, copy: Path) -> None:
    home, ahead = tmp_path / "home", 9_000_000_000
    for file, seq in ((home / "hotel.db", ahead), (copy, 5)):
        with closing(sqlite3.connect(file)) as database, database:
            database.execute("DELETE FROM stream_counters")
            wanted = "INSERT INTO stream_counters SELECT id, 'kitchen', ? FROM hotels"
            database.execute(wanted, (seq,))
    _done(home, "restore", str(copy), "--force")
    with closing(sqlite3.connect(home / "hotel.db")) as database:
        assert database.execute("SELECT min(seq) FROM stream_counters").fetchone()[0] > ahead
