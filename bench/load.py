"""Measures POST → complete ticket painted through the real hotel, at several orders a second.

Every order is answered, announced, fetched and painted with its dishes; afterwards the kitchen is
done with them, so that the next rate finds an empty board.
"""

import json
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from bench.desk import Desk
from bench.figures import ratios, tail
from bench.programs import Running, Watch, console, hotel_of
from scripts.demo_hotel import demo_hotel

_THREADS: Final = 8
_SETTLE_S: Final = 3.0
_LONGEST_S: Final = 30.0
_MS: Final = 1e6


def measure(orders: int, rates: Sequence[int]) -> dict[str, object]:
    """Milliseconds for `orders` orders at each rate; the floor is the hotel's own answer."""
    with tempfile.TemporaryDirectory(prefix="hotelmate-bench-") as name:
        folder = Path(name)
        watch = folder / "watch.jsonl"
        with (
            demo_hotel(folder, "--demo-speed", "0") as ready,
            console(
                hotel_of(ready), folder / "console", "--size", "3840x2160", watch=Watch(watch)
            ) as running,
        ):
            desk = Desk(ready)
            desk.clear()
            _await_tickets(desk, watch, running)
            rows = [_at(rate, orders, desk, watch) for rate in rates]
    return {"floor": "the hotel's answer to the POST", "rates": rows}


def _at(rate: int, orders: int, desk: Desk, watch: Path) -> dict[str, object]:
    with ThreadPoolExecutor(_THREADS) as people:
        began = time.monotonic()
        placed = [people.submit(_place, desk, began + number / rate) for number in range(orders)]
        rows = [one.result() for one in placed]
    complete = _await_complete(watch, [order for order, _, _ in rows])
    for order, _, _ in rows:
        desk.finish(order)
    time.sleep(_SETTLE_S)
    answers = [(answered - posted) / _MS for _, posted, answered in rows]
    painted = [(complete[order] - posted) / _MS for order, posted, _ in rows]
    return {
        "orders_per_second": rate,
        "floor_ms": tail(answers),
        "complete_ticket_painted_ms": tail(painted),
        "painted_over_floor": ratios(painted, answers),
    }


def _place(desk: Desk, due: float) -> tuple[str, int, int]:
    time.sleep(max(0.0, due - time.monotonic()))
    posted = time.monotonic_ns()
    order = desk.place()
    return order, posted, time.monotonic_ns()


def _await_tickets(desk: Desk, watch: Path, running: Running) -> None:
    """Until an order comes in by the socket, and not by a list."""
    while running.process.poll() is None:
        order = desk.place()
        time.sleep(1)
        is_seen = order in _complete(watch)
        desk.finish(order)
        if is_seen:
            time.sleep(_SETTLE_S)
            return
    raise SystemExit("The console did not come up; no figures.")


def _await_complete(watch: Path, orders: list[str]) -> dict[str, int]:
    deadline = time.monotonic() + _LONGEST_S
    while not set(orders) <= (complete := _complete(watch)).keys():
        if time.monotonic() > deadline:
            missing = len(set(orders) - complete.keys())
            raise SystemExit(f"{missing} orders were never painted with their dishes; no figures.")
        time.sleep(0.05)
    return complete


def _complete(watch: Path) -> dict[str, int]:
    times: dict[str, int] = {}
    text = watch.read_text(encoding="utf-8") if watch.exists() else ""
    for line in text.splitlines():
        if '"complete"' in line and line.endswith("}"):
            step = json.loads(line)
            times.update(dict.fromkeys(step["complete"], step["painted"]))
    return times
