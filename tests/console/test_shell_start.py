"""Starting the console where something is in the way, as a process of its own."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QImage

from console.shell.arguments import parse
from console.shell.data_folder import data_folder
from console.shell.instance import Instance
from console.shell.start_error import StartError
from console.storage.database import FILE_NAME, Database, Keeping
from console.storage.settings import SettingTable

ROOT: Final = Path(__file__).parents[2]


def start(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the console to its end, offscreen."""
    return subprocess.run(
        [sys.executable, "-m", "console", *words],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_that_a_picture_of_the_sign_in_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "sign-in.png"
    ended = start("--data-dir", str(tmp_path / "d"), "--snapshot", str(file), "--after", "1")
    assert ended.returncode == 0, ended.stderr
    assert QImage(str(file)).width() == 1920


@pytest.mark.parametrize(
    "words",
    [(), ("--hotel", "http://127.0.0.1:1"), ("--user", "jane")],
    ids=["none", "hotel", "user"],
)
def test_that_a_password_that_nobody_uses_is_said(tmp_path: Path, words: tuple[str, ...]) -> None:
    picture = ("--snapshot", str(tmp_path / "page.png"), "--after", "0.2")
    ended = start("--data-dir", str(tmp_path / "d"), *words, *picture, HOTELMATE_PASSWORD="s3cret")
    said = "HOTELMATE_PASSWORD is not used: it needs --hotel and --user beside it.\n"
    assert (ended.returncode, ended.stderr.count(said)) == (0, 1), ended.stderr
    assert "s3cret" not in ended.stderr


def test_that_a_picture_that_cannot_be_written_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    ended = start("--data-dir", str(tmp_path), "--snapshot", str(tmp_path / "file" / "a.png"))
    assert ended.returncode == 2
    assert "The picture cannot be written there" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_that_an_unknown_kind_of_picture_is_refused_in_a_sentence(tmp_path: Path) -> None:
    ended = start("--data-dir", str(tmp_path), "--snapshot", str(tmp_path / "a.notaformat"))
    assert ended.returncode == 2
    assert "not a kind of picture" in ended.stderr


def test_that_a_second_start_says_so_and_ends_well(tmp_path: Path) -> None:
    first = Instance(tmp_path)
    assert first.claim()
    ended = start("--data-dir", str(tmp_path))
    assert ended.returncode == 0
    assert "open already" in ended.stderr


def test_that_a_second_kiosk_says_so_and_nothing_is_kept(tmp_path: Path) -> None:
    first = Instance(tmp_path)
    assert first.claim()
    ended = start("--data-dir", str(tmp_path), "--kiosk")
    assert ended.returncode == 0
    assert "open already" in ended.stderr
    assert "starts again" not in ended.stderr


def test_that_a_kept_console_that_cannot_start_ends_with_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    ended = start("--data-dir", str(tmp_path / "file"), "--keep-alive")
    assert ended.returncode == 2
    assert "data folder" in ended.stderr
    assert "starts again" not in ended.stderr


def test_that_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StartError, match="data folder"):
        data_folder(tmp_path / "file")


@pytest.mark.parametrize("words", [["--after", "nan"], ["--after", "-1"], ["--size", "0x0"]])
def test_that_senseless_numbers_are_refused(words: list[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        parse(words)
    assert refused.value.code == 2


@pytest.mark.parametrize("script", ["PRAGMA user_version = 99", "DROP TABLE setting"])
@pytest.mark.usefixtures("caplog")
def test_that_a_file_of_another_version_is_moved_aside(tmp_path: Path, script: str) -> None:
    before = Database(tmp_path)
    SettingTable(before).put("theme", "dark").result()
    before.close()
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute(script)
    connection.commit()
    connection.close()
    after = Database(tmp_path)
    assert SettingTable(after).load().result() == {}
    assert after.keeping is Keeping.BEGUN_ANEW
    assert list(tmp_path.glob("*.damaged-*"))
    after.close()
