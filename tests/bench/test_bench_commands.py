"""Every measurement runs and tells its figures; what they are depends on the machine."""

import json
import subprocess
import sys

import pytest

from scripts.virtual_environment import ROOT, child_environment

TINY = {
    "start": (["--pairs", "1"], {"saved_board_painted_ms", "live_ms", "live_over_floor"}),
    "burst": (["--runs", "1", "--events", "30"], {"all_painted_ms", "longest_gap_ms"}),
    "load": (["--orders", "2", "--rates", "20"], {"rates"}),
    "latency": (["--runs", "1", "--seconds", "1", "--rates", "100"], {"rates"}),
    "chat": (
        ["--conversations", "20", "--messages", "100", "--switches", "3", "--loaded", "120"],
        {
            "floor_ms",
            "chat_opened_ms",
            "switched_ms",
            "inbox_built_ms",
            "longest_gap_ms",
            "staff_opened_ms",
            "said_in_one_page_ms",
            "said_in_a_long_one_ms",
        },
    ),
    "attendance": (
        ["--people", "10", "--logs", "40", "--rounds", "1"],
        {
            "floor_ms",
            "station_built_ms",
            "station_opened_ms",
            "attendance_opened_ms",
            "filtered_ms",
            "name_typed_ms",
            "longest_gap_ms",
            "checklist_answer_ms",
        },
    ),
    "search": (["--messages", "150", "--runs", "2"], {"queries"}),
    "memory": (["--runs", "1", "--settle", "1", "--tickets", "0"], {"console_mb", "floor_mb"}),
    "idle": (["--seconds", "1"], {"console_percent", "floor_percent"}),
}


@pytest.mark.parametrize("command", TINY)
def test_that_a_measurement_tells_its_figures(command: str) -> None:
    if command in {"memory", "idle"} and sys.platform != "linux":
        pytest.skip("Only Linux tells what a process uses.")
    words, keys = TINY[command]
    done = subprocess.run(
        [sys.executable, "-m", "bench", command, *words],
        cwd=ROOT,
        env=child_environment(),
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert keys | {"floor", "machine", "command"} <= said.keys()
    assert ROOT.as_posix() not in done.stdout
