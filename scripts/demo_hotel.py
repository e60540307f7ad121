"""A hotel that lives as long as a block of code."""

import json
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from scripts.problems import SetupError
from scripts.virtual_environment import ROOT, child_environment, python

_READY_S: Final = 90.0
_SHOWN_ON_FAILURE: Final = 15

Account = Mapping[str, str | None]


@contextmanager
def demo_hotel(folder: Path, *words: str) -> Iterator[dict[str, Any]]:
    """Serve a demo hotel from `folder`; yields what its ready file says. Raises SetupError."""
    with hotel_in(folder, (python(), "-m", "hotel"), "--demo", *words) as ready:
        yield ready


def database_in(folder: Path) -> str:
    """The URL of the database of the hotel that lives in `folder`."""
    return f"sqlite:///{(folder / 'hotel.db').as_posix()}"


@contextmanager
def hotel_in(folder: Path, program: Sequence[str], *words: str) -> Iterator[dict[str, Any]]:
    """Have `program` serve from `folder`; yields what its ready file says. Raises SetupError."""
    ready_file, log_file = folder / "ready.json", folder / "hotel.log"
    command = [*program, "serve", "--ready-file", str(ready_file)]
    with log_file.open("wb") as log:
        hotel = subprocess.Popen(
            [*command, "--database", database_in(folder), *words],
            cwd=ROOT,
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_ready(hotel, ready_file, log_file)
            yield json.loads(ready_file.read_text(encoding="utf-8"))
        finally:
            stop(hotel)


def account_for(station: str, accounts: Sequence[Account]) -> Account:
    """Somebody of the demo's staff who works at `station`. Raises SetupError."""
    works_there = {
        "kitchen": ("department", "kitchen"),
        "porter": ("role", "porter"),
        "reception": ("role", "receptionist"),
        "manager": ("role", "manager"),
    }
    field, word = works_there[station]
    for account in accounts:
        if str(account.get(field)).lower() == word:
            return account
    raise SetupError(f"The demo hotel has nobody for the {station} station.")


def stop(process: "subprocess.Popen[bytes]") -> None:
    """End a child, politely first."""
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _wait_until_ready(hotel: "subprocess.Popen[bytes]", ready: Path, log: Path) -> None:
    deadline = time.monotonic() + _READY_S
    while not ready.exists():
        if hotel.poll() is not None or time.monotonic() > deadline:
            said = log.read_text(encoding="utf-8", errors="replace").splitlines()
            raise SetupError("\n".join([*said[-_SHOWN_ON_FAILURE:], "The hotel did not start."]))
        time.sleep(0.05)
