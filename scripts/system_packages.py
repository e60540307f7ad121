"""Finds the system libraries and the font the console needs, and has Debian and Ubuntu add them."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scripts.display import has_display
from scripts.problems import SetupError

FONT_PACKAGE: Final = "fonts-inter"
# A desktop has it; the tests of notifications run a bus of their own with it.
BUS_PACKAGE: Final = "dbus"
_FONT_FOLDERS: Final = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
)


@dataclass(frozen=True)
class Library:
    """A shared library Qt loads, and the package that holds it on Debian and Ubuntu."""

    name: str
    package: str


DRAWING: Final = (
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
)
WINDOWS: Final = (
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
)
SOUND: Final = (Library("libpulse.so.0", "libpulse0"),)
# What the tests of windows on a real X server run: the server, a window manager, what asks both.
TEST_TOOLS: Final = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xwininfo": "x11-utils",
    "xrandr": "x11-xserver-utils",
}


def prepare() -> None:
    """Add what is missing where we may, else say the exact line. Raises SetupError.

    Only what the program cannot run without stops it: a missing font or sound does not.
    """
    if not sys.platform.startswith("linux"):
        return
    packages = missing_packages()
    if packages:
        add(packages)
    if essential := [library.name for library in missing(_essential())]:
        raise SetupError(f"Qt cannot run without {', '.join(essential)}. {_advice(packages)}")
    if packages := missing_packages():
        print(f"Not found, and the program runs without: {' '.join(packages)}.", flush=True)


def prepare_tests() -> None:
    """Add what only tests need, where we may; those that need it are skipped without."""
    if not sys.platform.startswith("linux"):
        return
    lacking = [package for tool, package in TEST_TOOLS.items() if shutil.which(tool) is None]
    # Their Qt draws on a real X server though this session may have none.
    lacking += [library.package for library in missing(WINDOWS)]
    if lacking:
        add(list(dict.fromkeys(lacking)))


def missing_packages() -> list[str]:
    """What apt should add, in a fixed order."""
    packages = [library.package for library in missing((*DRAWING, *WINDOWS, *SOUND))]
    if not has_inter():
        packages.append(FONT_PACKAGE)
    if shutil.which("dbus-daemon") is None:
        packages.append(BUS_PACKAGE)
    if importlib.util.find_spec("ensurepip") is None:
        packages.append("python{}.{}-venv".format(*sys.version_info[:2]))
    return packages


def missing(libraries: Sequence[Library]) -> list[Library]:
    """Those of `libraries` that the loader does not find."""
    return [library for library in libraries if not _loads(library.name)]


def has_inter() -> bool:
    """Whether the screens' typeface is installed."""
    folders = (Path(folder).expanduser() for folder in _FONT_FOLDERS)
    return any(any(folder.rglob("Inter*.[ot]t[fc]")) for folder in folders if folder.is_dir())


def _essential() -> Sequence[Library]:
    return (*DRAWING, *WINDOWS) if has_display() else DRAWING


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def add(packages: Sequence[str]) -> None:
    """Have apt install packages where we may; else print the line that does."""
    root = _root_prefix()
    if root is None or shutil.which("apt-get") is None:
        print(_advice(packages), flush=True)
        return
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    _apt(root, "update")
    if not _apt(root, "install", *packages):
        # One name this release does not know must not keep the others away.
        for package in packages:
            _apt(root, "install", package)


def _root_prefix() -> list[str] | None:
    """What to put before a command to run it as root; None when we may not."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def _apt(root: Sequence[str], action: str, *packages: str) -> bool:
    words = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=60", action]
    if packages:
        words += ["-y", "--no-install-recommends", *packages]
    command = [*root, "env", "DEBIAN_FRONTEND=noninteractive", *words]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return done.returncode == 0


def _advice(packages: Sequence[str]) -> str:
    if shutil.which("apt-get"):
        names = " ".join(packages)
        return f"Run: sudo apt-get update && sudo apt-get install -y {names}"
    libraries = ", ".join(library.name for library in missing((*DRAWING, *WINDOWS, *SOUND)))
    return f"Install the packages of your system that hold {libraries or 'the Inter font'}."
