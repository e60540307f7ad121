"""Measures how long a placed order takes to the kitchen's ticket, by the console's own trace.

A still demo hotel, one kitchen console without a screen, one order at a time over REST. Both
processes read the same monotonic clock.
"""

import json
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final

from bench.desk import Desk
from scripts.demo_hotel import account_for, demo_hotel, stop
from scripts.virtual_environment import ROOT, child_environment, python

STEPS: Final = ("received", "applied", "painted")
_LONGEST_S: Final = 20.0
_START_S: Final = 60.0
_PAUSE_S: Final = 0.3

Times = dict[str, int]


def measure(orders: int) -> list[str]:
    """Place `orders` one after another; the table of milliseconds, a line each."""
    with tempfile.TemporaryDirectory(prefix="hotelmate-bench-") as name:
        folder = Path(name)
        with demo_hotel(folder, "--demo-speed", "0") as ready, _kitchen(folder, ready) as trace:
            desk = Desk(ready)
            _wait_until_live(desk, trace)
            rows = [_one(desk, trace) for _ in range(orders)]
    return _table(rows)


@contextmanager
def _kitchen(folder: Path, ready: dict[str, Any]) -> Iterator[Path]:
    """A kitchen console that writes its trace."""
    trace = folder / "trace.jsonl"
    account = account_for("kitchen", ready["demo_accounts"])
    words = [python(), "-m", "console", "--hotel", ready["url"], "--station", "kitchen"]
    words += ["--user", str(account["username"]), "--data-dir", str(folder / "console")]
    words += ["--trace", str(trace)]
    env = child_environment(
        HOTELMATE_PASSWORD=str(account["password"]), QT_QPA_PLATFORM="offscreen"
    )
    console = subprocess.Popen(words, cwd=ROOT, env=env, stdin=subprocess.DEVNULL)
    try:
        yield trace
    finally:
        stop(console)


def _wait_until_live(desk: Desk, trace: Path) -> None:
    """Until an order comes in by the socket, and not by a list."""
    deadline = time.monotonic() + _START_S
    while time.monotonic() < deadline:
        order = desk.place()
        time.sleep(1)
        steps = _steps(trace, order)
        desk.finish(order)
        if set(STEPS) <= steps.keys():
            return
    raise SystemExit("The console did not come up; no figures.")


def _one(desk: Desk, trace: Path) -> Times:
    """Milestones of one order in nanoseconds after it was posted."""
    began = time.monotonic_ns()
    order = desk.place()
    answered = time.monotonic_ns()
    deadline = time.monotonic() + _LONGEST_S
    while not set(STEPS) <= (steps := _steps(trace, order)).keys():
        if time.monotonic() > deadline:
            raise SystemExit(f"Order {order} was not painted within {_LONGEST_S:.0f} s.")
        time.sleep(0.02)
    desk.finish(order)
    time.sleep(_PAUSE_S)
    return {"answered": answered - began} | {name: steps[name] - began for name in STEPS}


def _steps(trace: Path, order: str) -> Times:
    """When each step first happened to an order."""
    times: Times = {}
    lines = trace.read_text(encoding="utf-8").splitlines() if trace.exists() else []
    for line in lines:
        if line.endswith("}"):
            step = json.loads(line)
            if step["id"] == order:
                times.setdefault(step["step"], step["ns"])
    return times


def _table(rows: list[Times]) -> list[str]:
    head = f"n = {len(rows)}, milliseconds after POST   min   median      p90      max"
    return [head, *(_line(name, [row[name] for row in rows]) for name in ("answered", *STEPS))]


def _line(name: str, nanoseconds: list[int]) -> str:
    values = [value / 1e6 for value in nanoseconds]
    p90 = quantiles(values, n=10, method="inclusive")[-1] if len(values) > 1 else values[0]
    figures = (min(values), median(values), p90, max(values))
    return f"{name:<28}" + "".join(f"{figure:9.1f}" for figure in figures)
