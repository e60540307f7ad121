"""Measures publish → painted at a steady rate, beside a bare socket that reads the same events."""

from collections.abc import Sequence
from statistics import median
from typing import Final

from bench.figures import Figures, spread, tail
from bench.replay import Replayed, to_bare_socket, to_console

_LEAST: Final = 10


def measure(runs: int, seconds: int, rates: Sequence[int]) -> dict[str, object]:
    """Milliseconds at each rate; a run is one new console and one bare socket, of `seconds`."""
    return {
        "floor": "bare socket: publish to payload read",
        "rates": [_at(rate, runs, max(_LEAST, rate * seconds)) for rate in rates],
    }


def _at(rate: int, runs: int, count: int) -> dict[str, object]:
    pairs = [(to_bare_socket(count, rate), to_console(count, rate)) for _ in range(runs)]
    floors, consoles = (list(column) for column in zip(*pairs, strict=True))
    over = [_p(one, "p50") / _p(floor, "p50") for floor, one in pairs]
    return {
        "events_per_second": rate,
        "events": count,
        "floor_ms": figures(floors),
        "painted_ms": figures(consoles),
        "p50_over_floor": spread(over),
        "longest_gap_ms": spread([one.longest_gap for one in consoles], 1),
    }


def figures(runs: list[Replayed]) -> Figures:
    """The median run's p50, p99 and most."""
    tails = [tail(run.latencies) for run in runs]
    return {"runs": len(runs)} | {
        name: round(median(one[name] for one in tails), 2) for name in ("p50", "p99", "max")
    }


def _p(run: Replayed, name: str) -> float:
    return tail(run.latencies)[name]
