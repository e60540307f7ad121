"""The window of clock-ins on a real X server: above what somebody works in, without its focus."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_kiosk_on_x11 import _TOOLS, Kiosk, display, pytestmark, running

__all__ = ["display", "pytestmark"]


@pytest.fixture
def told(display: dict[str, str]) -> Iterator[tuple[str, str, Kiosk]]:
    """What the program printed once both windows were there, and the X server to ask."""
    assert "xdotool" in _TOOLS
    command = [sys.executable, str(Path(__file__).parent / "popup_over_another.py")]
    with (
        running(["openbox"], display, stderr=subprocess.DEVNULL),
        subprocess.Popen(command, env=display, stdout=subprocess.PIPE, text=True) as program,
    ):
        try:
            assert program.stdout is not None
            lines = program.stdout.readline(), program.stdout.readline()
            yield *lines, Kiosk(display)
        finally:
            program.terminate()


def test_that_it_takes_no_focus_and_lies_above(told: tuple[str, str, Kiosk]) -> None:
    focus, ids, server = told
    assert focus == "typing=True cards=False\n"
    found = re.fullmatch(r"id=(\d+) below=(\d+)\n", ids)
    assert found is not None
    cards, below = (int(one) for one in found.groups())
    stacking = [
        int(one, 16)
        for one in re.findall(
            r"0x[0-9a-f]+", server.said("xprop", "-root", "_NET_CLIENT_LIST_STACKING")
        )
    ]
    assert stacking.index(cards) > stacking.index(below)
