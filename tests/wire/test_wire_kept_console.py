"""A kept console comes back after a crash, paints its board and sends what it had not sent."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest
from cable import Cable, cable_to
from hotel_books import guest_orders, revs, row
from hotel_process import PASSWORD, ROOT, Hotel

_PATIENCE_S: Final = 60


def until(is_so: Callable[[], object]) -> None:
    """Wait until something is so in another process."""
    deadline = time.monotonic() + _PATIENCE_S
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@dataclass
class KeptConsole:
    """A cook's PC that keeps its console."""

    folder: Path
    hotel: Hotel
    url: str
    order_id: str
    _process: "subprocess.Popen[bytes] | None" = field(default=None, repr=False)

    def start(self) -> None:
        words = ["--hotel", self.url, "--user", self.hotel.username("cook"), "--kiosk"]
        words += ["--station", "kitchen", "--data-dir", str(self.folder / "pc")]
        words += ["--size", "1280x800", "--trace", str(self.folder / "trace")]
        script = Path(__file__).with_name("kept_console.py")
        self._process = subprocess.Popen(
            [sys.executable, str(script), str(self.folder / "lives"), self.order_id, *words],
            cwd=ROOT,
            env=os.environ | {"HOTELMATE_PASSWORD": PASSWORD, "PYTHONPATH": str(ROOT)},
        )

    def end(self) -> int:
        """Ask the supervisor to end; its exit code."""
        assert self._process is not None
        self._process.terminate()
        try:
            return self._process.wait(_PATIENCE_S)
        finally:
            self._process.kill()

    @property
    def lives(self) -> list[int]:
        """The process numbers of its consoles, one after the other."""
        file = self.folder / "lives"
        return [int(line) for line in file.read_text().split()] if file.exists() else []

    def steps(self) -> list[dict[str, Any]]:
        """What the console that is alive has traced."""
        file = self.folder / "trace"
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        return [json.loads(line) for line in lines if line.endswith("}")]

    def did(self, step: str) -> bool:
        """Whether the console that is alive came to a step."""
        return any(one["step"] == step for one in self.steps())

    def seconds_until_shown(self, since_ns: int) -> float:
        """From a moment of the monotonic clock until a later console painted its board."""

        def shown() -> list[int]:
            found = [one for one in self.steps() if one["step"] == "shown" and one["id"] == "board"]
            return [one["ns"] for one in found if one["ns"] > since_ns]

        until(shown)
        return float((shown()[0] - since_ns) / 1e9)


@pytest.fixture
def cable(hotel: Hotel) -> Iterator[Cable]:
    with cable_to(hotel.process.port) as whole:
        yield whole


@pytest.fixture
def kept(hotel: Hotel, cable: Cable, tmp_path: Path) -> Iterator[KeptConsole]:
    """A kiosk that has an Accept in its outbox, which the hotel has not heard of."""
    hotel.clock_in("cook")
    order_id = guest_orders(hotel, "Club Sandwich")
    console = KeptConsole(tmp_path, hotel, cable.url, order_id)
    console.start()
    try:
        until(lambda: console.did("live"))
        cable.hold()
        until(lambda: console.did("committed"))
        yield console
    finally:
        console.end()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("blow", ["SIGKILL", "SIGSTOP"])
def test_that_a_console_that_crashed_or_hangs_is_back_and_sends_its_action_once(
    hotel: Hotel, cable: Cable, kept: KeptConsole, blow: str
) -> None:
    assert revs(hotel, kept.order_id) == [1]
    (first,) = kept.lives
    since = time.monotonic_ns()
    os.kill(first, getattr(signal, blow))
    seconds = kept.seconds_until_shown(since)
    print(f"{blow}: the board was painted again after {seconds:.2f} s")  # noqa: T201 - a figure
    assert kept.lives != [first]

    cable.let_go()
    until(lambda: row(hotel, kept.order_id)["status"] == "preparing")
    until(lambda: kept.did("settled"))
    assert revs(hotel, kept.order_id) == [1, 2]
    assert kept.end() == 0
    assert len(kept.lives) == 2
