"""Tells whether a window could be shown."""

import os
import re
import socket
import sys
from pathlib import Path


def has_display() -> bool:
    """Whether this session has a screen: always on Windows and macOS, else if a server answers."""
    if not sys.platform.startswith("linux"):
        return True
    return _wayland_answers() or _x11_answers(os.environ.get("DISPLAY", ""))


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    return _connects(str(Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name))


def _x11_answers(display: str) -> bool:
    """A display of another host is believed; a local one has a socket that answers."""
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return bool(display)
    path = f"/tmp/.X11-unix/X{local[1]}"
    return _connects(path) or _connects("\0" + path)


def _connects(address: str) -> bool:
    with socket.socket(socket.AF_UNIX) as door:
        door.settimeout(2)
        try:
            door.connect(address)
        except OSError:
            return False
    return True
