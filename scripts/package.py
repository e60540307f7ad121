"""Builds the folder with both programs, then starts both once and sees an order on screen."""

import subprocess
import sys
from typing import Final

from scripts.problems import SetupError
from scripts.virtual_environment import ROOT, child_environment, python

FOLDER: Final = ROOT / "dist" / "hotelmate"
_SUFFIX: Final = ".exe" if sys.platform == "win32" else ""
CONSOLE: Final = FOLDER / f"hotelmate-console{_SUFFIX}"
HOTEL: Final = FOLDER / f"hotelmate-hotel{_SUFFIX}"
_LOG: Final = ROOT / "build" / "package.log"
_SHOWN_ON_FAILURE: Final = 25


def run() -> int:
    """Build and try; 0 when an order was seen. Raises SetupError."""
    from scripts import package_trial

    print("Building dist/hotelmate, which takes a minute or two", flush=True)
    _build()
    size = sum(file.stat().st_size for file in FOLDER.rglob("*") if file.is_file())
    print(f"Built dist/hotelmate ({size / 1e6:.0f} MB)", flush=True)
    package_trial.try_both(console=CONSOLE, hotel=HOTEL)
    print("Both programs start, and an order was seen", flush=True)
    return 0


def _build() -> None:
    words = [python(), "-m", "PyInstaller", "--clean", "--noconfirm", "build.spec"]
    _LOG.parent.mkdir(exist_ok=True)
    with _LOG.open("wb") as log:
        code = subprocess.call(
            words,
            cwd=ROOT,
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    missing = [program.name for program in (CONSOLE, HOTEL) if not program.exists()]
    if code != 0 or missing:
        said = _LOG.read_text(encoding="utf-8", errors="replace").splitlines()
        reason = f"The build ended with {code}; missing: {', '.join(missing) or 'nothing'}."
        raise SetupError("\n".join([*said[-_SHOWN_ON_FAILURE:], reason]))
