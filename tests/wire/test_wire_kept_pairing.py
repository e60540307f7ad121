"""A paired kiosk comes back after a crash with nothing but what its PC keeps."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from console_at import Consoles
from hotel_books import guest_orders
from hotel_process import ROOT, Hotel
from test_wire_paired_screen import paired

_PATIENCE_S: Final = 60


def until(is_so: Callable[[], object]) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def has_come(trace: Path, step: str) -> bool:
    """Whether the console that is alive came to a step."""
    return trace.exists() and f'"step":"{step}"' in trace.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_a_paired_kiosk_is_live_again_after_a_crash_and_asks_nobody(
    hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    order_id = guest_orders(hotel, "Club Sandwich")
    screen = paired(consoles, hotel)
    screen.until(lambda: screen.status(order_id))
    consoles.close(screen)
    folder, trace = screen.database.folder, tmp_path / "trace"
    words = ["--kiosk", "--data-dir", str(folder), "--trace", str(trace)]
    command = [sys.executable, "-m", "console", *words]
    with subprocess.Popen(command, cwd=ROOT) as keeper:
        try:
            until(lambda: has_come(trace, "live"))
            number = int((folder / "console.lock").read_text().split()[0])
            assert number != keeper.pid
            os.kill(number, signal.SIGKILL)
            # The next life begins its trace anew.
            until(lambda: not has_come(trace, "live"))
            until(lambda: has_come(trace, "live"))
            assert '"step":"shown","id":"board"' in trace.read_text(encoding="utf-8")
            assert int((folder / "console.lock").read_text().split()[0]) != number
        finally:
            keeper.terminate()
            assert keeper.wait(_PATIENCE_S) == 0
