"""Starts the programs that are measured, and ends them."""

import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final

from bench.machine import screen
from scripts.demo_hotel import account_for, stop
from scripts.virtual_environment import ROOT, child_environment, python

_BARE_QT: Final = Path(__file__).with_name("bare_qt.py")
_POLL_S: Final = 0.05


@dataclass(frozen=True, slots=True)
class Running:
    """A started program. `began`: monotonic nanoseconds just before it was spawned."""

    process: "subprocess.Popen[bytes]"
    began: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hotel:
    """Where a console is to sign in, and as whom."""

    url: str
    user: str
    password: str


def hotel_of(ready: dict[str, Any], station: str = "kitchen") -> Hotel:
    """A demo hotel by its ready file, and somebody who works at `station`."""
    account = account_for(station, ready["demo_accounts"])
    return Hotel(
        url=str(ready["url"]), user=str(account["username"]), password=str(account["password"])
    )


@contextmanager
def bare_qt() -> Iterator[tuple[Running, IO[bytes]]]:
    """The floor, and where it says when it was painted."""
    began = time.monotonic_ns()
    process = _spawn([str(_BARE_QT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        yield Running(process, began), process.stdout
    finally:
        process.communicate()


@dataclass(frozen=True, slots=True)
class Watch:
    """A console watched from inside: which module does, into which file, told what else."""

    file: Path
    module: str = "bench.watched"
    more: Mapping[str, str] = field(default_factory=dict)


@contextmanager
def console(hotel: Hotel, data: Path, *words: str, watch: Watch | None = None) -> Iterator[Running]:
    """A kitchen console that keeps its state in `data`; `words` may name another station."""
    module = "console" if watch is None else watch.module
    env = {} if watch is None else {"HOTELMATE_BENCH_WATCH": str(watch.file), **watch.more}
    command = ["-m", module, "--hotel", hotel.url, "--user", hotel.user, "--station", "kitchen"]
    command += ["--data-dir", str(data), *words]
    began = time.monotonic_ns()
    process = _spawn(command, environment=env | {"HOTELMATE_PASSWORD": hotel.password})
    try:
        yield Running(process, began)
    finally:
        stop(process)


def await_lines(file: Path, wanted: Sequence[str], timeout_s: float, running: Running) -> None:
    """Wait until `file` holds every wanted text. Ends the measurement when it does not."""
    deadline = time.monotonic() + timeout_s
    while time.monotonic() < deadline and running.process.poll() is None:
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        if all(one in text for one in wanted):
            return
        time.sleep(_POLL_S)
    raise SystemExit(f"The console did not tell {' and '.join(wanted)}; no figures.")


def _spawn(
    words: list[str],
    *,
    stdin: int = subprocess.DEVNULL,
    stdout: int | None = None,
    environment: Mapping[str, str] | None = None,
) -> "subprocess.Popen[bytes]":
    env = child_environment(QT_QPA_PLATFORM=screen(), **(environment or {}))
    return subprocess.Popen([python(), *words], cwd=ROOT, env=env, stdin=stdin, stdout=stdout)
