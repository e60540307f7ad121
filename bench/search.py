"""Measures how long the hotel takes over REST to find words among many messages."""

import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import httpx

from bench.figures import ratios, tail
from bench.letters import RARE, USUAL, fill
from scripts.demo_hotel import account_for, demo_hotel

_MS: Final = 1e6
_QUERIES: Final = {
    "a word of one message": RARE,
    "a word of every tenth message": USUAL,
    "a word of most messages": "bado",
    "two words": f"{USUAL} kel",
    "two letters": "ba",
    "a word of no message": "zeppelin",
    "a room's number": "204",
}


def measure(messages: int, runs: int) -> dict[str, object]:
    """Milliseconds of each query, asked `runs` times; the floor is the same call without words."""
    with tempfile.TemporaryDirectory(prefix="hotelmate-bench-") as name:
        folder = Path(name)
        with demo_hotel(folder, "--demo-speed", "0") as ready:
            fill(folder / "hotel.db", messages)
            with closing(_desk(ready)) as http:
                there = f"hotels/{ready['hotel']}/search/"
                rows = [_of(http, there, said, runs) for said in _QUERIES]
    return {"floor": "the hotel's answer to no words", "queries": rows}


def _of(http: httpx.Client, there: str, said: str, runs: int) -> dict[str, object]:
    floors: list[float] = []
    answers: list[float] = []
    found = 0
    for _ in range(runs):
        floors.append(_timed(http, there, "")[0])
        took, found = _timed(http, there, _QUERIES[said])
        answers.append(took)
    return {
        "query": said,
        "messages_listed": found,
        "answer_ms": tail(answers),
        "floor_ms": tail(floors),
        "answer_over_floor": ratios(answers, floors),
    }


def _timed(http: httpx.Client, there: str, words: str) -> tuple[float, int]:
    began = time.monotonic_ns()
    answer = http.get(there, params={"q": words})
    took = (time.monotonic_ns() - began) / _MS
    answer.raise_for_status()
    groups = {group["kind"]: len(group["finds"]) for group in answer.json()["groups"]}
    return took, groups.get("guest_message", 0)


def _desk(ready: dict[str, Any]) -> httpx.Client:
    account = account_for("reception", ready["demo_accounts"])
    http = httpx.Client(base_url=f"{ready['url']}/api/", timeout=60)
    body = {"username": account["username"], "password": account["password"]}
    answer = http.post("staff/login/", json=body)
    answer.raise_for_status()
    http.headers["Authorization"] = f"Token {answer.json()['token']}"
    return http
