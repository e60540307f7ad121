"""Writes one JSON line per step of an event or a click, for support and benches."""

import threading
import time
from pathlib import Path
from typing import Final, Literal, TextIO

Step = Literal[
    "shown", "live", "received", "applied", "painted", "clicked", "committed", "sent", "settled"
]

_CLOCK: Final = time.CLOCK_MONOTONIC if hasattr(time, "CLOCK_MONOTONIC") else None


class Trace:
    """Appends {"step", "id", "ns"} lines; silent until a file is opened. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._file: TextIO | None = None

    def open(self, path: Path) -> None:
        """Start writing to `path`, truncating it."""
        self._file = path.open("w", encoding="utf-8", buffering=1)

    @property
    def is_on(self) -> bool:
        """Whether steps are being written."""
        return self._file is not None

    def step(self, step: Step, entity_id: str) -> None:
        """Note that `step` happened to `entity_id` now (CLOCK_MONOTONIC, nanoseconds)."""
        file = self._file
        if file is None:
            return
        ns = time.monotonic_ns() if _CLOCK is None else time.clock_gettime_ns(_CLOCK)
        safe_id = entity_id.replace("\\", "").replace('"', "")
        with self._lock:
            file.write(f'{{"step":"{step}","id":"{safe_id}","ns":{ns}}}\n')


trace: Final = Trace()
