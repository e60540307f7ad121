"""The pipes between a console and the program that keeps it: it is alive, and who is signed in."""

import os
import sys
from typing import Final

VARIABLE: Final = "HOTELMATE_LIFELINE"
HANDED: Final = "HOTELMATE_HANDED"
# Words end with a line: what follows SIGN_IN is kept for the next life, and empty is forgotten.
ALIVE: Final = b".\n"
LEAVING: Final = b"L\n"
SIGN_IN: Final = b"S"


def is_kept() -> bool:
    """Whether this program was started on a lifeline."""
    return VARIABLE in os.environ


def take_lifeline() -> int | None:
    """The end of the pipe to write to; None when nobody keeps this console. Children get none."""
    told = _taken(VARIABLE, os.O_WRONLY)
    if told is None or sys.platform == "win32":
        return told
    try:
        os.set_inheritable(told, False)
        os.set_blocking(told, False)
    except OSError:
        return None
    return told


def take_handed() -> bytes:
    """What the life before has handed over, in a pipe that is read once; empty for nothing."""
    end = _taken(HANDED, os.O_RDONLY)
    if end is None:
        return b""
    try:
        with os.fdopen(end, "rb") as pipe:
            return pipe.read()
    except OSError:
        return b""


def _taken(variable: str, flag: int) -> int | None:
    number = os.environ.pop(variable, "")
    if not number.isdigit():
        return None
    if sys.platform == "win32":
        import msvcrt

        return msvcrt.open_osfhandle(int(number), flag)
    return int(number)
