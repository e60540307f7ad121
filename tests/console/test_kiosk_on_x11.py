"""A kiosk on a real X server: without a window manager, and with one that shows the desktop."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
_PATIENCE_S: Final = 60
_TOOLS: Final = ("Xvfb", "openbox", "xdotool", "xwininfo")
pytestmark = pytest.mark.skipif(
    not all(shutil.which(tool) for tool in _TOOLS), reason="needs an X server and its tools"
)


@contextmanager
def running(command: list[str], environment: dict[str, str], **more) -> Iterator[None]:
    with subprocess.Popen(command, env=environment, cwd=ROOT, **more) as process:
        try:
            yield
        finally:
            process.terminate()
            process.wait(_PATIENCE_S)


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """The environment of programs on a screen of 1600x1000."""
    heard, told = os.pipe()
    words = ["Xvfb", "-displayfd", str(told), "-screen", "0", "1600x1000x24"]
    with running(words, dict(os.environ), pass_fds=(told,), stderr=subprocess.DEVNULL):
        os.close(told)
        with os.fdopen(heard) as pipe:
            number = pipe.readline().strip()
        hidden = {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY"}
        own = {name: text for name, text in os.environ.items() if name not in hidden}
        yield own | {"DISPLAY": f":{number}"}


class Kiosk:
    """What the X server knows of the kiosk's window."""

    def __init__(self, display: dict[str, str]) -> None:
        self._display = display

    def said(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self._display, capture_output=True, text=True, check=False, timeout=30
        )
        return done.stdout

    @property
    def is_on_screen(self) -> bool:
        return "IsViewable" in self._told

    @property
    def size(self) -> tuple[int, int]:
        found = re.search(r"Width: (\d+)\s+Height: (\d+)", self._told)
        assert found is not None
        return int(found[1]), int(found[2])

    @property
    def _told(self) -> str:
        return self.said("xwininfo", "-name", "HotelMate Console")


def until(is_so: Callable[[], object]) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@contextmanager
def kiosk_on(display: dict[str, str], folder: Path) -> Iterator[Kiosk]:
    words = ["--kiosk", "--hotel", "http://127.0.0.1:1", "--data-dir", str(folder)]
    with running([sys.executable, "-m", "console", *words], display):
        kiosk = Kiosk(display)
        until(lambda: kiosk.is_on_screen)
        yield kiosk


def test_that_a_kiosk_fills_a_screen_without_a_window_manager(
    display: dict[str, str], tmp_path: Path
) -> None:
    with kiosk_on(display, tmp_path) as kiosk:
        assert kiosk.size == (1600, 1000)


@pytest.mark.skipif(shutil.which("xrandr") is None, reason="needs xrandr")
def test_that_a_kiosk_follows_its_screen(display: dict[str, str], tmp_path: Path) -> None:
    with kiosk_on(display, tmp_path) as kiosk:
        figures = ["30", "1280", "1290", "1300", "1310", "720", "730", "740", "750"]
        kiosk.said("xrandr", "--newmode", "smaller", *figures)
        kiosk.said("xrandr", "--addmode", "screen", "smaller")
        kiosk.said("xrandr", "--output", "screen", "--mode", "smaller")
        until(lambda: kiosk.size == (1280, 720))


def test_that_a_kiosk_is_back_after_the_desktop_was_shown(
    display: dict[str, str], tmp_path: Path
) -> None:
    with ExitStack() as stack:
        stack.enter_context(running(["openbox"], display, stderr=subprocess.DEVNULL))
        kiosk = stack.enter_context(kiosk_on(display, tmp_path))

        def is_gone() -> bool:
            kiosk.said("xdotool", "key", "super+d")
            return not kiosk.is_on_screen

        until(is_gone)
        until(lambda: kiosk.is_on_screen)
        assert kiosk.size == (1600, 1000)
