"""The entry that starts the console with the computer, in each system's own form."""

import plistlib
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from console.shell.arguments import parse
from console.shell.autostart import entry
from console.shell.autostart.entry import Autostart, AutostartError, Mode, words_of
from console.shell.autostart.formats import EntryFormat
from console.shell.autostart.macos import LaunchAgent
from console.shell.autostart.windows import StartupFile
from console.shell.autostart.xdg import DesktopEntry
from console.shell.chores import do_chore

FORMATS = (DesktopEntry, StartupFile, LaunchAgent)
NASTY = 'a b"c`d$HOME%f\\e;f&g'


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's folder of the test's own."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("make", FORMATS)
def test_that_an_entry_is_written_read_back_and_removed(make: type[EntryFormat]) -> None:
    start = Autostart(parse(["--station", "kitchen"]), make())
    assert start.look() is Mode.OFF
    for mode in (Mode.WINDOW, Mode.KIOSK, Mode.WINDOW, Mode.OFF, Mode.OFF):
        start.put(mode)
        assert start.look() is mode
        assert start.path.exists() is (mode is not Mode.OFF)
    assert list(start.path.parent.iterdir()) == []


def test_that_it_comes_up_as_this_pc_runs(tmp_path: Path) -> None:
    words = ["--hotel", "https://h", "--station", "porter", "--data-dir", str(tmp_path / "pc")]
    words += ["--theme", "dark", "--keep-alive", "--size", "800x600", "--log-level", "debug"]
    again = parse(words_of(parse(words), is_kiosk=True))
    assert (again.hotel, again.station, again.theme) == ("https://h", "porter", "dark")
    assert (again.data_dir, again.kiosk, again.keep_alive) == (tmp_path / "pc", True, True)
    assert (again.size, again.log_level) == (None, "warning")


def test_that_two_data_folders_have_two_entries(tmp_path: Path) -> None:
    paths = {
        Autostart(parse(words)).path
        for words in ([], ["--data-dir", str(tmp_path / "a")], ["--data-dir", str(tmp_path / "b")])
    }
    assert len(paths) == 3


@pytest.mark.skipif(shutil.which("gio") is None, reason="there is no gio to launch an entry with")
def test_that_a_desktop_launches_exactly_the_words(tmp_path: Path) -> None:
    told = tmp_path / "told"
    body = f"import sys, pathlib; pathlib.Path({str(told)!r}).write_text(repr(sys.argv[1:]))"
    file = tmp_path / "entry.desktop"
    command = [sys.executable, "-c", body, NASTY, "", "%F"]
    file.write_text(DesktopEntry().content(command, tmp_path), encoding="utf-8")
    subprocess.run(["gio", "launch", str(file)], check=True, timeout=60)
    deadline = time.monotonic() + 60
    while not told.exists() or not told.read_text().endswith("]"):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    assert told.read_text() == repr([NASTY, "", "%F"])


def test_that_words_are_quoted_for_a_desktop_entry() -> None:
    content = DesktopEntry().content(["run", NASTY], Path("/a b"))
    assert 'Exec="run" "a b\\\\"c\\\\`d\\\\$HOME%%f\\\\\\\\e;f&g"\n' in content
    assert "Path=/a b\n" in content


def test_that_words_are_quoted_for_a_command_file() -> None:
    content = StartupFile().content(["run.exe", "a b&c", "50%"], Path("C:\\a b"))
    assert '@start "" /d "C:\\a b" "run.exe" "a b&c" "50%%"\r\n' in content


def test_that_a_launch_agent_takes_words_as_they_are() -> None:
    told = plistlib.loads(LaunchAgent().content(["run", NASTY], Path("/a")).encode())
    assert told["ProgramArguments"] == ["run", NASTY]
    assert (told["RunAtLoad"], told["WorkingDirectory"]) == (True, "/a")


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_that_an_entry_switched_off_by_the_desktop_is_off(line: str) -> None:
    start = Autostart(parse([]), DesktopEntry())
    start.put(Mode.KIOSK)
    with start.path.open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    assert start.look() is Mode.OFF


def test_that_an_entry_that_cannot_be_written_says_why_and_leaves_the_old_one(
    home: Path,
) -> None:
    (home / "autostart").write_text("in the way")
    with pytest.raises(AutostartError, match="could not be changed"):
        Autostart(parse([]), DesktopEntry()).put(Mode.WINDOW)


def test_that_a_packaged_program_is_started_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/usr/lib/hotelmate-console")
    start = Autostart(parse([]), DesktopEntry())
    start.put(Mode.KIOSK)
    content = start.path.read_text()
    assert 'Exec="/usr/lib/hotelmate-console" "--kiosk"\n' in content
    assert "Path=" not in content


@pytest.mark.skipif(sys.platform != "linux", reason="reads a desktop entry")
def test_that_the_command_line_switches_it(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--kiosk", "--station", "kitchen", "--autostart", "on"]
    assert do_chore(parse(words)) == 0
    said = capsys.readouterr().out
    assert "as a kiosk" in said
    assert "--set-kiosk-pin" in said
    content = Autostart(parse([])).path.read_text()
    assert (
        f'"-m" "console" "--station" "kitchen" "--kiosk"\nTerminal=false\nPath={entry._ROOT}'
        in (content)
    )
    assert do_chore(parse(["--autostart", "off"])) == 0
    assert "any more" in capsys.readouterr().out
    assert not Autostart(parse([])).path.exists()
