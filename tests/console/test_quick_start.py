"""What the start of the program leaves out."""

import subprocess
import sys

_TELL = """
from console.shell.quick_start import spare_needless_work
spare_needless_work()
import gc, linecache, sys
import console.shell.main
print(gc.isenabled(), [name for name in linecache.cache if "console" in name])
print([name for name in ("httpx", "pysher", "qasync", "PySide6.QtNetwork", "PySide6.QtMultimedia",
                         "contract.events", "console.realtime.inbox", "asyncio", "subprocess",
                         "console.shell.kiosk") if name in sys.modules])
"""


def test_that_what_talks_and_sounds_is_not_loaded_before_the_first_paint() -> None:
    said = subprocess.run(
        [sys.executable, "-c", _TELL], capture_output=True, text=True, check=True, timeout=60
    ).stdout.splitlines()

    assert said == ["False []", "[]"]
