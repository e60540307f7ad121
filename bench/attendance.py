"""Measures the manager's station over a large house: opening it, and looking through presences."""

import json
import tempfile
import time
from pathlib import Path
from typing import Any, Final

import httpx

from bench.attendance_seed import seed_attendance
from bench.figures import ratios, tail
from bench.programs import Watch, await_lines, console, hotel_of
from scripts.demo_hotel import database_in, demo_hotel

_PATIENCE_S: Final = 120.0
_PAGE: Final = 50


def measure(*, people: int, logs: int, rounds: int) -> dict[str, object]:
    """Milliseconds until painted; the floor is the hotel's answer with a page of presences."""
    with tempfile.TemporaryDirectory(prefix="hotelmate-bench-") as name:
        folder = Path(name)
        with demo_hotel(folder, "--demo-speed", "0") as ready:
            slugs = seed_attendance(database_in(folder), people, logs)
            told = _watch(folder, ready, people=people, rounds=rounds, slugs=slugs)
            answers, checks = _answers(ready, rounds)
    floor = tail(answers)
    return {
        "floor": "the hotel's answer with a page of presences",
        "floor_ms": floor,
        "station_built_ms": tail(told["built"]),
        "station_opened_ms": tail(told["station"]),
        "attendance_opened_ms": tail(told["opened"]),
        "first_rows_ms": tail(told["shown"]),
        "filtered_ms": tail(told["filtered"]),
        "name_typed_ms": tail(told["typed"]),
        "filtered_over_floor": ratios([tail(told["filtered"])["p50"]], [floor["p50"]]),
        "longest_gap_ms": round(told["gap"][0], 2),
        "checklist_answer_ms": tail(checks),
    }


def _watch(
    folder: Path, ready: dict[str, Any], *, people: int, rounds: int, slugs: list[str]
) -> dict[str, list[float]]:
    more = {
        "HOTELMATE_BENCH_PEOPLE": str(people),
        "HOTELMATE_BENCH_ROUNDS": str(rounds),
        "HOTELMATE_BENCH_SLUGS": ",".join(slugs),
    }
    watch = Watch(folder / "watch.jsonl", module="bench.watched_attendance", more=more)
    words = ("--size", "1920x1080", "--station", "reception")
    with console(hotel_of(ready, "manager"), folder / "watch", *words, watch=watch) as running:
        await_lines(watch.file, ['"done"'], _PATIENCE_S, running)
    told: dict[str, list[float]] = {}
    for line in watch.file.read_text(encoding="utf-8").splitlines():
        for what, ms in json.loads(line).items():
            told.setdefault(what, []).append(ms)
    return told


def _answers(ready: dict[str, Any], times: int) -> tuple[list[float], list[float]]:
    """How long a page of presences takes, and what is open before a period is closed."""
    entry, slug = hotel_of(ready, "manager"), ready["hotel"]
    with httpx.Client(base_url=f"{entry.url}/api/", timeout=20, trust_env=False) as http:
        body = {"username": entry.user, "password": entry.password}
        token = http.post("staff/login/", json=body).raise_for_status().json()["token"]
        http.headers["Authorization"] = f"Token {token}"
        zone = f"staff/hotel/{slug}/attendance"
        period = http.get(f"{zone}/periods/").raise_for_status().json()[-1]["id"]
        page = f"hotels/{slug}/clock-logs/?page_size={_PAGE}"
        check = f"{zone}/periods/{period}/finalization-status/"
        return (
            [_timed(http, page) for _ in range(times)],
            [_timed(http, check) for _ in range(times)],
        )


def _timed(http: httpx.Client, path: str) -> float:
    since = time.monotonic_ns()
    http.get(path).raise_for_status()
    return (time.monotonic_ns() - since) / 1e6
