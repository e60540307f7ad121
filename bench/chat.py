"""Measures the chats: from one guest to the next among very many, and writing to colleagues."""

import json
import tempfile
import time
from pathlib import Path
from typing import Final

import httpx

from bench.chat_seed import seed_chats
from bench.figures import ratios, tail
from bench.programs import Watch, await_lines, console, hotel_of
from bench.staff_chat_seed import seed_staff_chats
from scripts.demo_hotel import database_in, demo_hotel

_PATIENCE_S: Final = 180.0
_PAGE: Final = 50


def measure(*, conversations: int, messages: int, switches: int, loaded: int) -> dict[str, object]:
    """Milliseconds per switch; the floor is the hotel's answer with the newest page.

    `loaded`: how many messages a conversation among colleagues has in which something is written.
    """
    with tempfile.TemporaryDirectory(prefix="hotelmate-bench-") as name:
        folder = Path(name)
        with demo_hotel(folder, "--demo-speed", "0") as ready:
            ids = seed_chats(database_in(folder), conversations, messages)
            told = _watch(folder, ready, switches=switches, chats=len(ids))
            said = _among_colleagues(folder, ready, loaded=loaded, times=max(2, switches // 2))
            answers = _answers(ready, ids[:: max(1, len(ids) // switches)])
    return {
        "floor": "the hotel's answer with the newest page of messages",
        "floor_ms": tail(answers),
        "chat_opened_ms": tail(told["opened"]),
        "switched_ms": tail(told["switched"]),
        "returned_ms": tail(told["returned"]),
        "switched_over_floor": ratios([tail(told["switched"])["p50"]], [tail(answers)["p50"]]),
        "inbox_built_ms": tail(told["inbox"]),
        "longest_gap_ms": round(told["gap"][0], 2),
        "staff_opened_ms": tail(said["opened"]),
        "said_in_one_page_ms": tail(said["said_short"]),
        "said_in_a_long_one_ms": tail(said["said_long"]),
    }


def _watch(
    folder: Path, ready: dict[str, object], *, switches: int, chats: int
) -> dict[str, list[float]]:
    watch = folder / "watch.jsonl"
    more = {"HOTELMATE_BENCH_CHATS": str(chats), "HOTELMATE_BENCH_SWITCHES": str(switches)}
    return _told(folder, ready, Watch(watch, module="bench.watched_chat", more=more))


def _among_colleagues(
    folder: Path, ready: dict[str, object], *, loaded: int, times: int
) -> dict[str, list[float]]:
    entry = hotel_of(ready, "reception")
    ids = seed_staff_chats(database_in(folder), entry.user, [_PAGE, loaded])
    watch = folder / "watch-staff.jsonl"
    groups = ",".join(map(str, ids))
    more = {"HOTELMATE_BENCH_GROUPS": groups, "HOTELMATE_BENCH_TIMES": str(times)}
    return _told(folder, ready, Watch(watch, module="bench.watched_staff_chat", more=more))


def _told(folder: Path, ready: dict[str, object], watch: Watch) -> dict[str, list[float]]:
    words = ("--size", "1920x1080", "--station", "reception")
    entry = hotel_of(ready, "reception")
    with console(entry, folder / watch.file.stem, *words, watch=watch) as running:
        await_lines(watch.file, ['"done"'], _PATIENCE_S, running)
    told: dict[str, list[float]] = {}
    for line in watch.file.read_text(encoding="utf-8").splitlines():
        for what, ms in json.loads(line).items():
            told.setdefault(what, []).append(ms)
    return told


def _answers(ready: dict[str, object], ids: list[int]) -> list[float]:
    entry = hotel_of(ready, "reception")
    with httpx.Client(base_url=f"{entry.url}/api/", timeout=20, trust_env=False) as http:
        body = {"username": entry.user, "password": entry.password}
        token = http.post("staff/login/", json=body).raise_for_status().json()["token"]
        http.headers["Authorization"] = f"Token {token}"
        took = []
        for number in ids:
            since = time.monotonic_ns()
            path = f"chat/{ready['hotel']}/conversations/{number}/messages/"
            http.get(path, params={"limit": _PAGE}).raise_for_status()
            took.append((time.monotonic_ns() - since) / 1e6)
    return took
