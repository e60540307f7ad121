"""Starts a console on a lifeline; apart from the end that every start of a console loads."""

import os
import subprocess
import sys
from collections.abc import Sequence

from console.shell.lifeline import VARIABLE


def start_on_lifeline(command: Sequence[str]) -> tuple["subprocess.Popen[bytes]", int]:
    """Start a console; with it comes the end of the pipe to read from. Raises OSError."""
    heard, told = os.pipe()
    try:
        if sys.platform == "win32":
            return _start_on_windows(command, told), heard
        environment = os.environ | {VARIABLE: str(told)}
        child = subprocess.Popen(command, env=environment, pass_fds=(told,))  # noqa: S603 - our own
    finally:
        # The console's is the only one left: when it is gone, so is the pipe.
        os.close(told)
    return child, heard


if sys.platform == "win32":

    def _start_on_windows(command: Sequence[str], told: int) -> "subprocess.Popen[bytes]":
        import msvcrt

        handle = msvcrt.get_osfhandle(told)
        os.set_handle_inheritable(handle, True)
        inherited = subprocess.STARTUPINFO(lpAttributeList={"handle_list": [handle]})
        environment = os.environ | {VARIABLE: str(handle)}
        return subprocess.Popen(  # noqa: S603 - our own
            command, env=environment, startupinfo=inherited
        )
