"""macOS: keeps the display on by the system's own `caffeinate`, which ends with this program."""

import asyncio
import os
import subprocess
from typing import Final

from console.shell.blanking.port import Holder, Tell

PROGRAM: Final = "/usr/bin/caffeinate"
_LOOK_S: Final = 5.0


class MacInhibitor:
    """Starts it again when it ended."""

    async def hold(self, tell: Tell) -> None:
        """See Inhibitor."""
        while True:
            try:
                keeper = subprocess.Popen(  # noqa: ASYNC220, S603 - a fork; a program of the system
                    [PROGRAM, "-d", "-w", str(os.getpid())]
                )
            except OSError:
                tell(None)
                await asyncio.sleep(_LOOK_S)
                continue
            tell(Holder("caffeinate"))
            try:
                while keeper.poll() is None:  # noqa: ASYNC110 - it has no event
                    await asyncio.sleep(_LOOK_S)
            finally:
                keeper.terminate()
                keeper.wait()
