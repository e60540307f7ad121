"""Windows: says of the screen's thread that the display is in use."""

import asyncio
import ctypes
from typing import Any, Final

from console.shell.blanking.port import Holder, Tell

_CONTINUOUS: Final = 0x80000000
_SYSTEM_REQUIRED: Final = 0x00000001
_DISPLAY_REQUIRED: Final = 0x00000002


class WindowsInhibitor:
    """What a thread says holds until it says otherwise or ends."""

    async def hold(self, tell: Tell) -> None:
        """See Inhibitor."""
        # Only Windows has it, so that it is not looked up before.
        say: Any = ctypes.windll.kernel32.SetThreadExecutionState  # type: ignore[attr-defined]
        is_kept_on = say(_CONTINUOUS | _SYSTEM_REQUIRED | _DISPLAY_REQUIRED)
        tell(Holder("Windows") if is_kept_on else None)
        try:
            await asyncio.Event().wait()
        finally:
            say(_CONTINUOUS)
