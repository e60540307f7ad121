"""Measures the memory of a live console at rest, beside a bare Qt application (Linux only)."""

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.feeder import feeder, make_orders
from bench.figures import ratios, spread
from bench.processes import pss_mb
from bench.programs import Watch, bare_qt, console


def measure(runs: int, settle: int, tickets: Sequence[int]) -> dict[str, object]:
    """PSS in MB, `settle` seconds after the lists came; sound and keyring are loaded."""
    floors = [_floor(settle) for _ in range(runs)]
    by_tickets = {count: [_with(count, settle) for _ in range(runs)] for count in tickets}
    return {
        "floor": "bare Qt application with a window, PSS",
        "floor_mb": spread(floors, 1),
        "console_mb": {str(count): spread(pss, 1) for count, pss in by_tickets.items()},
        "idle_over_floor": ratios(by_tickets[min(tickets)], floors),
    }


def _floor(settle: int) -> float:
    with bare_qt() as (running, said):
        said.readline()
        time.sleep(settle)
        return pss_mb(running.process.pid)


def _with(tickets: int, settle: int) -> float:
    with tempfile.TemporaryDirectory(prefix="hotelmate-bench-") as name:
        data = Path(name) / "console"
        everything = Watch(Path(name) / "watch.jsonl", more={"HOTELMATE_BENCH_LOAD_ALL": "1"})
        with (
            feeder(make_orders(tickets)) as (hotel, entry),
            console(entry, data, "--size", "1920x1080", watch=everything) as running,
        ):
            hotel.wait()
            time.sleep(settle)
            return pss_mb(running.process.pid)
