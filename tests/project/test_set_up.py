"""What run.py decides before anything of ours is installed."""

import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

import run
from scripts import display, system_packages, virtual_environment
from scripts.commands import USAGE, run_command
from scripts.demo import STATIONS
from scripts.demo_hotel import Account, account_for
from scripts.pictures import is_painted
from scripts.problems import SetupError
from scripts.system_packages import Library

ROOT = Path(__file__).parents[2]
ACCOUNTS: list[Account] = [
    {"username": "eve", "role": "waiter", "department": "restaurant"},
    {"username": "cara", "role": "chef", "department": "kitchen"},
    {"username": "pat", "role": "porter", "department": "front-office"},
    {"username": "rita", "role": "receptionist", "department": "front-office"},
    {"username": "max", "role": "manager", "department": None},
]


def _png(lines: list[bytes]) -> bytes:
    """An 8-bit grey picture of `lines`, unfiltered."""
    header = struct.pack(">IIBBBBB", len(lines[0]), len(lines), 8, 0, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + line for line in lines))
    chunks = ((b"IHDR", header), (b"IDAT", data[:40]), (b"IDAT", data[40:]), (b"IEND", b""))
    body = b"".join(_chunk(kind, content) for kind, content in chunks)
    return b"\x89PNG\r\n\x1a\n" + body


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + checked


def test_that_a_picture_with_something_on_it_is_painted(tmp_path: Path) -> None:
    picture = tmp_path / "kitchen.png"
    picture.write_bytes(_png([bytes([shade] * 64) for shade in range(64)]))
    assert is_painted(picture)


@pytest.mark.parametrize(
    "content",
    [
        _png([bytes(64)] * 64),
        _png([bytes([shade] * 64) for shade in range(64)])[:90],
        b"",
        b"<html>",
    ],
    ids=["flat", "cut short", "empty", "no picture"],
)
def test_that_nothing_painted_is_noticed(tmp_path: Path, content: bytes) -> None:
    picture = tmp_path / "kitchen.png"
    picture.write_bytes(content)
    assert not is_painted(picture)


def test_that_a_missing_picture_is_noticed(tmp_path: Path) -> None:
    assert not is_painted(tmp_path / "kitchen.png")


def test_that_every_station_finds_somebody_who_works_there() -> None:
    names = [account_for(station, ACCOUNTS)["username"] for station in STATIONS]
    assert names == ["cara", "pat", "rita", "max"]


def test_that_a_station_without_staff_is_a_sentence() -> None:
    with pytest.raises(SetupError, match="nobody for the porter station"):
        account_for("porter", ACCOUNTS[:2])


def test_that_a_changed_requirement_or_interpreter_installs_again(tmp_path: Path) -> None:
    file = tmp_path / "requirements.txt"
    file.write_text("one==1\n")
    first = virtual_environment.fingerprint_of(file, "3.11.7")
    assert virtual_environment.fingerprint_of(file, "3.11.7") == first
    assert virtual_environment.fingerprint_of(file, "3.12.1") != first
    file.write_text("one==2\n")
    assert virtual_environment.fingerprint_of(file, "3.11.7") != first


def test_that_children_write_byte_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PIP_INDEX_URL", "kept")
    child = virtual_environment.child_environment(HOTELMATE_PASSWORD="x")
    assert "PYTHONDONTWRITEBYTECODE" not in child
    assert (child["PIP_INDEX_URL"], child["HOTELMATE_PASSWORD"]) == ("kept", "x")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries of Linux")
def test_that_a_missing_library_is_found_out() -> None:
    there, away = Library("libc.so.6", "libc6"), Library("libaway.so.9", "libaway9")
    assert system_packages.missing([there, away]) == [away]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries of Linux")
def test_that_without_root_the_exact_line_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    away = (Library("libaway.so.9", "libaway9"),)
    monkeypatch.setattr(system_packages, "DRAWING", away)
    monkeypatch.setattr(system_packages, "WINDOWS", ())
    monkeypatch.setattr(system_packages, "SOUND", ())
    monkeypatch.setattr(system_packages, "has_inter", lambda: True)
    monkeypatch.setattr(system_packages, "_root_prefix", lambda: None)
    monkeypatch.setattr(system_packages.shutil, "which", lambda _name: "found")
    line = "sudo apt-get update && sudo apt-get install -y libaway9"
    with pytest.raises(SetupError, match=f"Qt cannot run without libaway.so.9. Run: {line}"):
        system_packages.prepare()
    assert line in capsys.readouterr().out


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages of Debian")
def test_that_the_tools_of_tests_are_added_once_and_only_where_they_lack(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    added: list[list[str]] = []
    there = {"Xvfb", "xrandr"}
    away = Library("libaway.so.9", "libaway9")
    monkeypatch.setattr(system_packages, "WINDOWS", (away, away))
    monkeypatch.setattr(
        system_packages.shutil, "which", lambda name: name if name in there else None
    )
    monkeypatch.setattr(system_packages, "add", added.append)
    system_packages.prepare_tests()
    assert added == [["openbox", "xdotool", "x11-utils", "libaway9"]]
    there |= system_packages.TEST_TOOLS.keys()
    monkeypatch.setattr(system_packages, "WINDOWS", ())
    system_packages.prepare_tests()
    assert len(added) == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="display servers of Linux")
def test_that_a_display_nobody_serves_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":987")
    assert not display.has_display()
    monkeypatch.setenv("DISPLAY", "")
    assert not display.has_display()


def test_that_an_unknown_command_shows_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["dance"]) == 2
    assert capsys.readouterr().out == USAGE


def test_that_an_unfit_python_hands_over_to_a_fit_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "_answers", lambda command, _version: command == ["python3.12"])
    assert run._another_python() == ["python3.12"]


def test_that_without_a_fit_python_a_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "_answers", lambda _command, _version: False)
    monkeypatch.setattr(run, "TOO_NEW", (3, 11))
    assert run.main() == 1
    assert "needs Python 3.11, 3.12 or 3.13" in capsys.readouterr().out


def test_that_ci_runs_the_tests_with_the_readmes_command() -> None:
    command = "python3 run.py test"
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_that_the_setup_needs_nothing_but_the_standard_library() -> None:
    code = "import sys, scripts.commands; print(*sorted(m.partition('.')[0] for m in sys.modules))"
    command = [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, '.'); {code}"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    ours = {"scripts", "__main__"}
    assert set(run.stdout.split()) - set(sys.stdlib_module_names) - ours == set()
