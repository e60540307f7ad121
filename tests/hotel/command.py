"""`python -m hotel …` as an operator runs it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from hotel_process import ROOT

MANAGER: Final = "mary"
MANAGERS_PASSWORD: Final = "a long enough secret"
HARBOUR_INN: Final = (
    "init",
    "--name=Harbour Inn",
    "--slug=harbour-inn",
    "--time-zone=Europe/Dublin",
    "--currency=EUR",
    f"--manager={MANAGER}",
)


def hotel(
    folder: Path, *words: str, database: str = "", **variables: str
) -> "subprocess.CompletedProcess[str]":
    """Run a command over a database, that of the folder unless named, without a terminal."""
    return subprocess.run(
        command(folder, *words, database=database),
        cwd=ROOT,
        env=os.environ | {"PYTHONUTF8": "1"} | variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def command(folder: Path, *words: str, database: str = "") -> list[str]:
    """The words of a command over a database, that of the folder unless named."""
    name, *others = words
    database = database or f"sqlite:///{(folder / 'hotel.db').as_posix()}"
    return [sys.executable, "-m", "hotel", name, "--database", database, *others]


def found(folder: Path) -> None:
    """Found the Harbour Inn in the database of the folder."""
    done = hotel(folder, *HARBOUR_INN, HOTEL_INIT_PASSWORD=MANAGERS_PASSWORD)
    assert done.returncode == 0, done.stderr


def complaint(done: "subprocess.CompletedProcess[str]") -> str:
    """What a refused command said; nothing else was printed."""
    assert done.returncode == 2, (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    assert not done.stdout
    return done.stderr.strip()
