"""What keeps a console: real child processes on a real lifeline."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import Final

import pytest

from console.shell import supervisor
from console.shell.supervisor import Life, Pauses, Supervisor

ROOT: Final = Path(__file__).parents[2]
_HEAD: Final = """
import os, pathlib, signal, sys, time
from console.shell.lifeline import ALIVE, LEAVING, take_lifeline
notes = pathlib.Path(sys.argv[1])
before = notes.read_text().count("life") if notes.exists() else 0
with notes.open("a") as file:
    file.write("life\\n")
told = take_lifeline()
os.write(told, ALIVE)
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "notes"


def child(body: str, notes: Path) -> list[str]:
    """A command that runs a body on its lifeline; `before` counts its earlier lives."""
    return [sys.executable, "-c", _HEAD + textwrap.dedent(body), str(notes)]


def lives(notes: Path) -> int:
    return notes.read_text().count("life")


@pytest.fixture(autouse=True)
def same_signals():
    names = ("SIGINT", "SIGTERM", "SIGHUP")
    before = {number: signal.getsignal(getattr(signal, number)) for number in names}
    yield
    for name, handler in before.items():
        signal.signal(getattr(signal, name), handler)


def test_that_a_console_that_left_in_order_is_not_started_again(notes: Path) -> None:
    assert Supervisor(child("sys.exit(0)", notes)).run() == 0
    assert lives(notes) == 1


def test_that_a_start_error_ends_the_first_start_only(notes: Path) -> None:
    assert Supervisor([sys.executable, "-c", "raise SystemExit(2)"]).run() == 2
    body = "sys.exit({0: 1, 1: 2, 2: 0}[before])"
    assert Supervisor(child(body, notes)).run() == 0
    assert lives(notes) == 3


@pytest.mark.parametrize("end", ["os.kill(os.getpid(), signal.SIGKILL)", "sys.exit(1)"])
def test_that_a_crash_starts_it_again(notes: Path, end: str, capfd) -> None:
    assert Supervisor(child(f"if not before: {end}", notes)).run() == 0
    assert lives(notes) == 2
    assert "starts again" in capfd.readouterr().err


def test_that_a_crash_while_leaving_is_the_end(notes: Path) -> None:
    body = "os.write(told, LEAVING); os.kill(os.getpid(), signal.SIGKILL)"
    assert Supervisor(child(body, notes)).run() == 128 + signal.SIGKILL
    assert lives(notes) == 1


def test_that_each_life_gets_what_the_last_one_left_and_nothing_after_it_was_taken_back(
    notes: Path,
) -> None:
    body = """
    from console.shell.lifeline import SIGN_IN, take_handed
    handed = take_handed()
    with notes.open("a") as file:
        file.write(f"{handed!r} {'HOTELMATE_HANDED' in os.environ}\\n")
    left = {0: b"some.L one", 1: b""}
    if before in left:
        os.write(told, SIGN_IN + left[before] + b"\\n")
    sys.exit(0 if before == 2 else 1)
    """
    assert Supervisor(child(body, notes)).run() == 0
    got = [line for line in notes.read_text().splitlines() if line != "life"]
    nothing, one = "b'' False", "b'some.L one' False"
    assert got == [nothing, one, nothing]


def test_that_a_silent_console_is_replaced(notes: Path, monkeypatch) -> None:
    monkeypatch.setattr(supervisor, "SILENCE_S", 0.3)
    monkeypatch.setattr(supervisor, "LAST_CHANCE_S", 0.1)
    assert Supervisor(child("if not before: time.sleep(60)", notes)).run() == 0
    assert lives(notes) == 2


def test_that_a_polite_kill_reaches_the_console_and_ends_both(notes: Path) -> None:
    body = """
    def leave(*_):
        notes.write_text(notes.read_text() + "told to end")
        sys.exit(0)
    signal.signal(signal.SIGTERM, leave)
    notes.write_text(notes.read_text() + "ready")
    while True:
        time.sleep(0.05)
        os.write(told, ALIVE)
    """
    keeper = [sys.executable, "-c"]
    keeper += ["import sys; from console.shell.supervisor import Supervisor as S"]
    keeper[-1] += "; sys.exit(S(sys.argv[1:]).run())"
    with subprocess.Popen([*keeper, *child(body, notes)], cwd=ROOT) as process:
        deadline = time.monotonic() + 30
        while not notes.exists() or "ready" not in notes.read_text():
            assert time.monotonic() < deadline
            time.sleep(0.02)
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    assert notes.read_text().endswith("told to end")
    assert lives(notes) == 1


def test_that_a_polite_kill_during_a_pause_ends_it(notes: Path, monkeypatch) -> None:
    class Told(Pauses):
        """The kill comes while it waits for the next start."""

        def after(self, life: Life) -> float:
            os.kill(os.getpid(), signal.SIGTERM)
            return 60.0

    monkeypatch.setattr(supervisor, "Pauses", Told)
    assert Supervisor(child("sys.exit(1)", notes)).run() == 0
    assert lives(notes) == 1


def test_that_the_supervisor_loads_nothing_of_qt() -> None:
    tell = "import console.__main__, console.shell.supervisor, sys; print('PySide6' in sys.modules)"
    said = subprocess.check_output([sys.executable, "-c", tell], cwd=ROOT, text=True, timeout=60)
    assert said.strip() == "False"


def test_that_the_pause_grows_from_under_a_second_and_a_long_life_ends_it() -> None:
    pauses = Pauses()
    short = Life(code=1, lasted_s=1.0, came_up=True, left=False)
    waited = [pauses.after(short) for _ in range(9)]
    assert waited[0] < 1
    assert waited == sorted(waited)
    assert waited[-1] == 30
    assert pauses.after(Life(code=1, lasted_s=60.0, came_up=True, left=False)) == 0
    assert pauses.after(short) == waited[0]


def test_that_a_console_that_never_comes_up_is_given_up_some_day() -> None:
    keeper = Supervisor(["unused"])
    in_vain = Life(code=-6, lasted_s=0.1, came_up=False, left=False)
    verdicts = [keeper._is_the_last(in_vain) for _ in range(10)]
    assert verdicts == [False] * 9 + [True]


def test_that_a_crash_leaves_a_trace_without_words(tmp_path: Path) -> None:
    crash = """
    import os, pathlib, signal, sys
    from console.shell.crash_traces import keep_crash_traces
    def stumble(secret):
        os.kill(os.getpid(), signal.SIGSEGV)
    keep_crash_traces(pathlib.Path(sys.argv[1]))
    if len(sys.argv) > 2:
        stumble(sys.argv[2])
    """
    command = [sys.executable, "-c", textwrap.dedent(crash), str(tmp_path)]
    ended = subprocess.run([*command, "s3cret"], cwd=ROOT, check=False, timeout=60)
    assert ended.returncode == -signal.SIGSEGV
    subprocess.run(command, cwd=ROOT, check=True, timeout=60)
    (trace,) = tmp_path.glob("crash-trace-*.txt")
    assert "in stumble" in trace.read_text()
    assert "s3cret" not in trace.read_text()
    if os.name == "posix":
        assert trace.stat().st_mode & 0o077 == 0
