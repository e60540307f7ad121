"""Replays order events to a console and to a bare socket, and tells how long each took."""

import json
import subprocess
import tempfile
import time
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.feeder import CHANNEL, feeder, make_orders
from bench.programs import Running, Watch, console
from scripts.virtual_environment import ROOT, child_environment, python

_SETTLE_S: Final = 3.0
_AFTER_S: Final = 1.0
_LONGEST_S: Final = 60.0
_MS: Final = 1e6


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """Milliseconds: `latencies` per event, `took` from the first event to the last one's paint."""

    latencies: list[float]
    took: float
    longest_gap: float = 0.0


def to_console(count: int, per_second: float | None) -> Replayed:
    """Publish → end of the paint in which the grid stands for the order."""
    with tempfile.TemporaryDirectory(prefix="hotelmate-bench-") as name:
        watch = Path(name) / "watch.jsonl"
        orders = make_orders(count)
        words = ("--size", "1920x1080")
        with (
            feeder() as (hotel, entry),
            console(entry, Path(name) / "console", *words, watch=Watch(watch)) as running,
        ):
            hotel.wait()
            time.sleep(_SETTLE_S)
            published = hotel.replay(orders, per_second)
            _await_count(watch, count, running)
            time.sleep(_AFTER_S)
        return _replayed(published, _lines(watch))


def to_bare_socket(count: int, per_second: float | None) -> Replayed:
    """Publish → payload read, by a program that does nothing else."""
    with feeder() as (hotel, _):
        process = subprocess.Popen(
            [python(), "-m", "bench.bare_socket", str(hotel.port), CHANNEL, str(count)],
            cwd=ROOT,
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
        )
        hotel.wait()
        published = hotel.replay(make_orders(count), per_second)
        said, _ = process.communicate(timeout=_LONGEST_S)
    read: list[int] = json.loads(said)
    latencies = [(end - begin) / _MS for begin, end in zip(published, read, strict=True)]
    return Replayed(latencies=latencies, took=(read[-1] - published[0]) / _MS)


def _replayed(published: list[int], lines: list[dict[str, float]]) -> Replayed:
    paints = [(int(line["painted"]), int(line["count"])) for line in lines if "painted" in line]
    paints = [paint for paint in paints if paint[0] > published[0]]
    counts = [count for _, count in paints]
    shown = [paints[bisect_right(counts, number)][0] for number in range(len(published))]
    gaps = [line["gap"] for line in lines if "gap" in line and line["at"] > published[0]]
    return Replayed(
        latencies=[(end - begin) / _MS for begin, end in zip(published, shown, strict=True)],
        took=(shown[-1] - published[0]) / _MS,
        longest_gap=max(gaps, default=0.0),
    )


def _await_count(watch: Path, count: int, running: Running) -> None:
    deadline = time.monotonic() + _LONGEST_S
    while time.monotonic() < deadline and running.process.poll() is None:
        if any(line.get("count") == count for line in _lines(watch)[-20:]):
            return
        time.sleep(0.2)
    raise SystemExit(f"{count} orders were not painted; no figures.")


def _lines(watch: Path) -> list[dict[str, float]]:
    text = watch.read_text(encoding="utf-8") if watch.exists() else ""
    return [json.loads(line) for line in text.splitlines() if line.endswith("}")]
