"""What the command line does without a window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.shell.arguments import parse
from console.shell.chores import do_chore
from console.storage.database import FILE_NAME, Database
from console.storage.kiosk_pin import KioskPin, Verdict


@pytest.fixture
def pin(tmp_path: Path) -> Iterator[KioskPin]:
    database = Database(tmp_path)
    yield KioskPin(database)
    database.close()


def run(folder: Path, word: str, *typed: str) -> int:
    answers = iter(typed)
    return do_chore(parse([word, "--data-dir", str(folder)]), lambda _question: next(answers))


def test_that_a_pin_is_set_and_cleared_while_a_console_is_open(
    tmp_path: Path, pin: KioskPin, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pin.look().result().verdict is Verdict.NOT_SET
    assert run(tmp_path, "--set-kiosk-pin", "4711", "4711") == 0
    assert pin.try_out("4711").result().verdict is Verdict.RIGHT
    assert run(tmp_path, "--clear-kiosk-pin") == 0
    assert pin.try_out("4711").result().verdict is Verdict.NOT_SET
    assert "4711" not in capsys.readouterr().out


@pytest.mark.parametrize("typed", [("12",), ("abcd",), ("4711", "4712")])
def test_that_what_cannot_be_a_pin_changes_nothing(
    tmp_path: Path, pin: KioskPin, typed: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    pin.put("0815").result()
    assert run(tmp_path, "--set-kiosk-pin", *typed) == 2
    assert capsys.readouterr().err.endswith(".\n")
    assert pin.try_out("0815").result().verdict is Verdict.RIGHT


@pytest.mark.usefixtures("caplog")
def test_that_a_pin_that_would_be_lost_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / FILE_NAME).mkdir()
    assert run(tmp_path, "--set-kiosk-pin", "4711", "4711") == 2
    assert capsys.readouterr().err.startswith("The PIN is as it was: ")


@pytest.mark.usefixtures("caplog")
def test_that_a_pin_is_kept_in_a_file_begun_anew(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"not a database at all, but long enough" * 40)
    assert run(tmp_path, "--set-kiosk-pin", "4711", "4711") == 0
    database = Database(tmp_path)
    assert KioskPin(database).try_out("4711").result().verdict is Verdict.RIGHT
    database.close()
