"""Opens the demo in a window or, without a display, takes a picture of each station."""

import json
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from scripts.display import has_display
from scripts.pictures import is_painted
from scripts.problems import SetupError
from scripts.virtual_environment import ROOT, child_environment, python

SNAPSHOTS: Final = ROOT / "snapshots"
STATIONS: Final = ("kitchen", "porter", "reception", "manager")
_READY_S: Final = 90.0
_SETTLE_S: Final = 6
_PICTURE_S: Final = 90.0

Account = Mapping[str, str | None]


def run() -> int:
    """The demo as this machine can show it; the exit code."""
    if has_display():
        words = [python(), "-m", "console", "--demo", "--station", "kitchen"]
        return subprocess.call(words, cwd=ROOT, env=child_environment())
    print("No display: writing pictures of the stations", flush=True)
    return take_pictures()


def take_pictures() -> int:
    """Start a demo hotel, photograph every station, stop it. 0 when all pictures are painted."""
    with tempfile.TemporaryDirectory(prefix="hotelmate-demo-") as name:
        folder = Path(name)
        with _hotel(folder) as ready:
            failed = [s for s in STATIONS if not _take_picture(s, ready, folder)]
    if failed:
        print(f"No picture of: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def account_for(station: str, accounts: Sequence[Account]) -> Account:
    """Somebody of the demo's staff who works at `station`. Raises SetupError."""
    matches = {
        "kitchen": ("department", {"kitchen"}),
        "porter": ("role", {"porter"}),
        "reception": ("role", {"receptionist"}),
        "manager": ("role", {"manager"}),
    }
    field, words = matches[station]
    for account in accounts:
        if str(account.get(field)).lower() in words:
            return account
    raise SetupError(f"The demo hotel has nobody for the {station} station.")


@contextmanager
def _hotel(folder: Path) -> Iterator[dict[str, Any]]:
    """A demo hotel that lives as long as the block; yields what its ready file says."""
    ready_file, log_file = folder / "ready.json", folder / "hotel.log"
    words = [python(), "-m", "hotel", "serve", "--demo", "--ready-file", str(ready_file)]
    words += ["--database", f"sqlite:///{(folder / 'hotel.db').as_posix()}"]
    with log_file.open("wb") as log:
        hotel = subprocess.Popen(
            words,
            cwd=ROOT,
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_ready(hotel, ready_file, log_file)
            yield json.loads(ready_file.read_text(encoding="utf-8"))
        finally:
            _stop(hotel)


def _wait_until_ready(hotel: "subprocess.Popen[bytes]", ready: Path, log: Path) -> None:
    deadline = time.monotonic() + _READY_S
    while not ready.exists():
        if hotel.poll() is not None or time.monotonic() > deadline:
            said = log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:]
            raise SetupError("\n".join([*said, "The demo hotel did not start."]))
        time.sleep(0.05)


def _stop(hotel: "subprocess.Popen[bytes]") -> None:
    hotel.terminate()
    try:
        hotel.wait(timeout=10)
    except subprocess.TimeoutExpired:
        hotel.kill()
        hotel.wait()


def _take_picture(station: str, ready: Mapping[str, Any], folder: Path) -> bool:
    SNAPSHOTS.mkdir(exist_ok=True)
    picture = SNAPSHOTS / f"{station}.png"
    picture.unlink(missing_ok=True)
    account = account_for(station, ready["demo_accounts"])
    words = [python(), "-m", "console", "--hotel", ready["url"], "--station", station]
    words += ["--user", str(account["username"]), "--data-dir", str(folder / station)]
    words += ["--snapshot", str(picture), "--after", str(_SETTLE_S)]
    env = child_environment(
        HOTELMATE_PASSWORD=str(account["password"]), QT_QPA_PLATFORM="offscreen"
    )
    ended = _ends_well(words, env)
    painted = ended and is_painted(picture)
    print(f"  {picture.relative_to(ROOT)}{'' if painted else ': failed'}", flush=True)
    return painted


def _ends_well(words: Sequence[str], env: Mapping[str, str]) -> bool:
    """Whether the console took its picture in time and ended with 0; what it said stays visible."""
    try:
        return subprocess.call(words, cwd=ROOT, env=env, timeout=_PICTURE_S) == 0
    except subprocess.TimeoutExpired:
        return False
