"""Starts a demo hotel as a child that ends with this program, however this program ends."""

import contextlib
import json
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from console.sentences import sentence

READY_TIMEOUT_S = 60.0
_POLL_S = 0.05
_PREFIX = "hotelmate-demo-"
_KEPT_S = 24 * 3600


class DemoHotelError(RuntimeError):
    """The demo hotel did not start; the message is for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoAccount:
    """One of the demo's staff."""

    username: str
    password: str


class DemoHotel:
    """The running child. Its standard input is the string it hangs on: closed, it ends."""

    def __init__(self, *, speed: float = 1.0) -> None:
        _sweep()
        self._folder = tempfile.TemporaryDirectory(prefix=_PREFIX)
        folder = Path(self._folder.name)
        self._ready_file = folder / "ready.json"
        self._log = (folder / "hotel.log").open("wb")
        self._process = subprocess.Popen(  # noqa: S603 - our own module with our own words
            self._command(folder, speed),
            stdin=subprocess.PIPE,
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )

    def _command(self, folder: Path, speed: float) -> list[str]:
        words = [*_hotel_program(), "serve", "--demo", f"--demo-speed={speed}"]
        words += ["--database", f"sqlite:///{folder / 'hotel.db'}"]
        return [*words, "--ready-file", str(self._ready_file), "--exit-with-parent"]

    def wait_until_ready(self) -> tuple[str, DemoAccount]:
        """The hotel's address and its manager's account. Blocks; raises DemoHotelError."""
        deadline = time.monotonic() + READY_TIMEOUT_S
        while time.monotonic() < deadline:
            if self._ready_file.exists():
                return _read_ready(self._ready_file)
            if self._process.poll() is not None:
                break
            time.sleep(_POLL_S)
        message = sentence(
            "The demo hotel did not start. Run “python -m hotel serve --demo” to see why."
        )
        raise DemoHotelError(message)

    def stop(self) -> None:
        """End the hotel and wait for it."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()
        self._folder.cleanup()


def _sweep() -> None:
    """Remove what demos left whose console was killed; a demo of today may still run."""
    yesterday = time.time() - _KEPT_S
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            if folder.stat().st_mtime < yesterday:
                shutil.rmtree(folder)


def _hotel_program() -> list[str]:
    """The hotel beside this program: a module, or once packaged a program of its own."""
    if getattr(sys, "frozen", False):
        return [str(Path(sys.executable).with_name("hotelmate-hotel"))]
    return [sys.executable, "-m", "hotel"]


def _read_ready(path: Path) -> tuple[str, DemoAccount]:
    ready = json.loads(path.read_text(encoding="utf-8"))
    accounts = ready["demo_accounts"]
    manager = next((a for a in accounts if "manager" in str(a["role"]).lower()), accounts[0])
    account = DemoAccount(username=manager["username"], password=manager["password"])
    return str(ready["url"]), account
