"""Opens the demo in a window or, without a display, takes a picture of each station."""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from scripts.demo_hotel import account_for, demo_hotel
from scripts.display import has_display
from scripts.pictures import is_painted
from scripts.virtual_environment import ROOT, child_environment, python

SNAPSHOTS: Final = ROOT / "snapshots"
STATIONS: Final = ("kitchen", "porter", "reception", "manager")
_SETTLE_S: Final = 6
_PICTURE_S: Final = 90.0


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
        with demo_hotel(folder) as ready:
            failed = [s for s in STATIONS if not _take_picture(s, ready, folder)]
    if failed:
        print(f"No picture of: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


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
    painted = _ends_well(words, env) and is_painted(picture)
    print(f"  {picture.relative_to(ROOT)}{'' if painted else ': failed'}", flush=True)
    return painted


def _ends_well(words: Sequence[str], env: Mapping[str, str]) -> bool:
    """Whether the console took its picture in time and ended with 0; what it said stays visible."""
    try:
        return subprocess.call(words, cwd=ROOT, env=env, timeout=_PICTURE_S) == 0
    except subprocess.TimeoutExpired:
        return False
