"""Measures how soon a started console shows its saved board, and how soon that board is live.

A still demo hotel and a data folder in which the console has been before. Every pair is one bare
Qt application and one console, spawned one after the other.
"""

import json
import tempfile
from pathlib import Path
from typing import Any, Final

from bench.figures import ratios, spread
from bench.programs import Hotel, await_lines, bare_qt, console, hotel_of
from scripts.demo_hotel import demo_hotel

_SHOWN: Final = '"step":"shown","id":"board"'
_LIVE: Final = '"step":"live"'
_LONGEST_S: Final = 30.0
_MS: Final = 1e6


def measure(pairs: int) -> dict[str, object]:
    """Milliseconds from spawning to the painted saved board and to live, over `pairs`."""
    with tempfile.TemporaryDirectory(prefix="hotelmate-bench-") as name:
        folder = Path(name)
        with demo_hotel(folder, "--demo-speed", "0") as ready:
            hotel = hotel_of(ready)
            _start(hotel, folder, is_first=True)
            rows = [(_floor(), *_start(hotel, folder, is_first=False)) for _ in range(pairs)]
    floors, shown, live = (list(column) for column in zip(*rows, strict=True))
    return {
        "floor": "bare Qt application, spawn to first paint",
        "floor_ms": spread(floors, 0),
        "saved_board_painted_ms": spread(shown, 0),
        "live_ms": spread(live, 0),
        "saved_board_painted_over_floor": ratios(shown, floors),
        "live_over_floor": ratios(live, floors),
    }


def _floor() -> float:
    with bare_qt() as (running, said):
        return (int(said.readline()) - running.began) / _MS


def _start(hotel: Hotel, folder: Path, *, is_first: bool) -> tuple[float, float]:
    trace = folder / "trace.jsonl"
    trace.unlink(missing_ok=True)
    with console(hotel, folder / "console", "--trace", str(trace)) as running:
        await_lines(trace, [_LIVE] if is_first else [_SHOWN, _LIVE], _LONGEST_S, running)
    times = {step["step"]: step["ns"] for step in reversed(_steps(trace))}
    shown = times.get("shown", running.began)
    return (shown - running.began) / _MS, (times["live"] - running.began) / _MS


def _steps(trace: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in trace.read_text(encoding="utf-8").splitlines()]
