"""Writes down where the program was when it crashed or hung: names of functions, no values."""

import contextlib
import faulthandler
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

FILE_NAME: Final = "crash-trace.txt"
_KEPT: Final = 5


def keep_crash_traces(folder: Path) -> None:
    """From now on a crash leaves a file here, and what the last one left is put aside.

    Call it once the folder is claimed. Where nothing can be written, nothing is kept.
    """
    file = folder / FILE_NAME
    with contextlib.suppress(OSError):
        _put_aside(file)
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND, 0o600)
        faulthandler.enable(opened)
        if sys.platform != "win32":
            # What the supervisor sends to a console that hangs, before it ends it.
            faulthandler.register(signal.SIGUSR1, opened)


def crash_traces(folder: Path) -> list[Path]:
    """The traces of earlier crashes, the newest first."""
    return sorted(folder.glob("crash-trace-*.txt"), reverse=True)


def _put_aside(file: Path) -> None:
    if not file.exists() or not file.stat().st_size:
        return
    at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    file.replace(file.with_name(f"crash-trace-{at:%Y%m%dT%H%M%SZ}.txt"))
    for old in crash_traces(file.parent)[_KEPT:]:
        old.unlink()
