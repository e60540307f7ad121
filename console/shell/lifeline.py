"""The pipe on which a console tells the program that keeps it that it is alive."""

import os
import sys
from typing import Final

VARIABLE: Final = "HOTELMATE_LIFELINE"
ALIVE: Final = b"."
LEAVING: Final = b"L"


def is_kept() -> bool:
    """Whether this program was started on a lifeline."""
    return VARIABLE in os.environ


def take_lifeline() -> int | None:
    """The end of the pipe to write to; None when nobody keeps this console. Children get none."""
    number = os.environ.pop(VARIABLE, "")
    if not number.isdigit():
        return None
    if sys.platform == "win32":
        import msvcrt

        return msvcrt.open_osfhandle(int(number), os.O_WRONLY)
    told = int(number)
    try:
        os.set_inheritable(told, False)
        os.set_blocking(told, False)
    except OSError:
        return None
    return told
