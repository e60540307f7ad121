"""Measures what a live console at rest costs, beside a bare Qt application (Linux only)."""

import tempfile
import time
from pathlib import Path
from typing import Final

from bench.feeder import feeder, make_orders
from bench.processes import cpu_s
from bench.programs import bare_qt, console

_TICKETS: Final = 20
_SETTLE_S: Final = 5.0


def measure(seconds: int) -> dict[str, object]:
    """Per cent of one core over `seconds`: 20 tickets, each age painted every second."""
    with tempfile.TemporaryDirectory(prefix="hotelmate-bench-") as name:
        data = Path(name) / "console"
        with (
            feeder(make_orders(_TICKETS)) as (hotel, entry),
            console(entry, data, "--size", "1920x1080") as measured,
            bare_qt() as (floor, said),
        ):
            said.readline()
            hotel.wait()
            time.sleep(_SETTLE_S)
            pids = (floor.process.pid, measured.process.pid)
            before = [cpu_s(pid) for pid in pids]
            time.sleep(seconds)
            used = [cpu_s(pid) - was for pid, was in zip(pids, before, strict=True)]
    return {
        "floor": "bare Qt application with a window, at the same time",
        "tickets": _TICKETS,
        "floor_percent": round(100 * used[0] / seconds, 3),
        "console_percent": round(100 * used[1] / seconds, 3),
    }
