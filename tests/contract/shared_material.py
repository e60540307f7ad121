"""Where tests find the specification and recordings beside the repository, if they are there."""

import json
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).resolve().parents[2].parent / "shared"


def shared_text(name: str) -> str:
    path = SHARED / name
    if not path.is_file():
        pytest.skip(f"../shared/{name} is not here")
    return path.read_text(encoding="utf-8")


def recorded(name: str) -> list[dict[str, Any]]:
    lines = shared_text(f"hotelmate/wire/{name}.jsonl").splitlines()
    return [json.loads(line) for line in lines]
