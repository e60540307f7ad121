"""Somebody who signed in at a kiosk is back after a crash, and nobody is after anything else."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest
from hotel_books import guest_orders
from hotel_process import ROOT, Hotel

_PATIENCE_S: Final = 60
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")


def until(is_so: Callable[[], object]) -> None:
    """Wait until something is so in another process."""
    deadline = time.monotonic() + _PATIENCE_S
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@dataclass
class SignedInKiosk:
    """A kitchen's kiosk at which a cook signs in by hand."""

    folder: Path
    hotel: Hotel
    _process: "subprocess.Popen[bytes] | None" = field(default=None, repr=False)

    def start(self) -> None:
        words = ["--hotel", self.hotel.process.url, "--kiosk", "--station", "kitchen"]
        words += ["--data-dir", str(self.folder / "pc"), "--trace", str(self.trace)]
        script = Path(__file__).with_name("kept_sign_in.py")
        lives, who = str(self.folder / "lives"), self.hotel.username("cook")
        path = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
        self._process = subprocess.Popen(
            [sys.executable, str(script), lives, who, *words],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": path},
        )

    def end(self) -> int:
        """Ask the supervisor to end; its exit code."""
        assert self._process is not None
        self._process.terminate()
        try:
            return self._process.wait(_PATIENCE_S)
        finally:
            self._process.kill()

    def lose_keeper(self) -> None:
        """Kill what keeps the console, and wait until the console has another one."""
        assert self._process is not None
        before = len(self.lives)
        self.trace.unlink()
        self._process.kill()
        self._process.wait(_PATIENCE_S)
        until(lambda: len(self.lives) > before)

    def crash(self) -> None:
        """End the console as a crash does, and wait until its next life has begun."""
        before = len(self.lives)
        self.trace.unlink()
        os.kill(self.lives[-1], signal.SIGKILL)
        until(lambda: len(self.lives) > before)

    @property
    def token(self) -> str:
        """What the cook's sign-in has got from the hotel."""
        file = self.folder / "token"
        until(lambda: file.exists() and file.read_text())
        return file.read_text()

    @property
    def trace(self) -> Path:
        return self.folder / "trace"

    @property
    def lives(self) -> list[int]:
        """The process numbers of its consoles, one after the other."""
        file = self.folder / "lives"
        return [int(line) for line in file.read_text().split()] if file.exists() else []

    @property
    def asks(self) -> bool:
        """Whether the console that is alive wants to know who signs in."""
        return str(self.lives[-1]) in (self.folder / "asked").read_text().split()

    def did(self, step: str) -> bool:
        """Whether the console that is alive came to a step."""
        return self.trace.exists() and f'"step":"{step}"' in self.trace.read_text("utf-8")

    def first_showed(self) -> str:
        """What the console that is alive painted first: its board, or words."""

        def found() -> "re.Match[str] | None":
            text = self.trace.read_text("utf-8") if self.trace.exists() else ""
            return re.search(r'"step":"shown","id":"(\w+)"', text)

        until(found)
        shown = found()
        assert shown is not None
        return shown[1]


@pytest.fixture
def kiosk(hotel: Hotel, tmp_path: Path) -> Iterator[SignedInKiosk]:
    """A kiosk that is live, and has an order on its board."""
    hotel.clock_in("cook")
    guest_orders(hotel, "Club Sandwich")
    signed_in = SignedInKiosk(tmp_path, hotel)
    signed_in.start()
    try:
        until(lambda: signed_in.did("live"))
        yield signed_in
    finally:
        signed_in.end()


def test_that_a_person_is_back_at_a_kiosk_after_each_crash(
    hotel: Hotel, kiosk: SignedInKiosk
) -> None:
    token = kiosk.token
    for _ in range(2):
        kiosk.crash()
        assert kiosk.first_showed() == "board"
        until(lambda: kiosk.did("live"))
        guest_orders(hotel, "Tomato Soup")
        until(lambda: kiosk.did("applied"))
        # The same sign-in goes on, and nobody has to type anything.
        assert hotel.client(token).get(f"/api/staff/{hotel.slug}/me/").status_code == 200


def test_that_the_token_is_where_nobody_else_reads(kiosk: SignedInKiosk) -> None:
    token = kiosk.token.encode()
    kiosk.crash()
    until(lambda: kiosk.did("live"))
    files = [one for one in (kiosk.folder / "pc").rglob("*") if one.is_file()]
    assert files
    assert [one.name for one in files if token in one.read_bytes()] == []
    for word in ("environ", "cmdline"):
        file = Path(f"/proc/{kiosk.lives[-1]}/{word}")
        if file.exists():
            assert token not in file.read_bytes()


def test_that_a_kiosk_that_was_started_anew_asks_who_it_is(kiosk: SignedInKiosk) -> None:
    kiosk.token  # noqa: B018 - once it is handed over
    assert kiosk.end() == 0
    kiosk.trace.unlink()
    kiosk.start()
    assert kiosk.first_showed() == "words"
    until(lambda: kiosk.asks)


def test_that_a_sign_in_that_the_hotel_has_ended_is_not_tried_twice(
    hotel: Hotel, kiosk: SignedInKiosk
) -> None:
    hotel.client(kiosk.token).post("/api/staff/logout/")
    kiosk.crash()
    # The hotel is asked behind the saved board; its no leads to the sign-in page.
    assert kiosk.first_showed() == "board"
    until(lambda: kiosk.asks)
    kiosk.crash()
    assert kiosk.first_showed() == "words"
    until(lambda: kiosk.asks)


def test_that_a_kiosk_whose_keeper_was_killed_gets_another_one_and_loses_nobody(
    kiosk: SignedInKiosk,
) -> None:
    kiosk.token  # noqa: B018 - once it is handed over
    kiosk.lose_keeper()
    try:
        assert kiosk.first_showed() == "board"
        until(lambda: kiosk.did("live"))
        kiosk.crash()
        until(lambda: kiosk.did("live"))
    finally:
        # The polite kill of the console is the end of its keeper too.
        os.kill(kiosk.lives[-1], signal.SIGTERM)
    until(lambda: not Path(f"/proc/{kiosk.lives[-1]}").exists())
