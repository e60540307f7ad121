"""Starts a console on a lifeline; apart from the end that every start of a console loads."""

import os
import subprocess
import sys
from collections.abc import Sequence

from console.shell.lifeline import HANDED, VARIABLE

_Ends = dict[str, int]


def start_on_lifeline(
    command: Sequence[str], handed: bytes = b""
) -> tuple["subprocess.Popen[bytes]", int]:
    """Start a console; with it comes the end of the pipe to read from. Raises OSError.

    `handed` is what its life before left for it, which nobody but the new console can read.
    """
    heard, told = os.pipe()
    ends = {VARIABLE: told}
    try:
        if handed:
            ends[HANDED] = _pipe_with(handed)
        return _start_with(command, ends), heard
    finally:
        # The console's are the only ones left: when it is gone, so are the pipes.
        for end in ends.values():
            os.close(end)


def start_keeper(command: Sequence[str], handed: bytes) -> None:
    """Start a program that keeps a console, and has this for its first life. Raises OSError."""
    ends = {HANDED: _pipe_with(handed)} if handed else {}
    try:
        _start_with(command, ends)
    finally:
        for end in ends.values():
            os.close(end)


def _pipe_with(handed: bytes) -> int:
    """The end to read from. A pipe holds what is this small before anybody reads."""
    taken, given = os.pipe()
    with os.fdopen(given, "wb") as pipe:
        pipe.write(handed)
    return taken


def _start_with(command: Sequence[str], ends: _Ends) -> "subprocess.Popen[bytes]":
    """Start a program that finds the numbers of its ends of pipes in its environment."""
    if sys.platform == "win32":
        return _start_on_windows(command, ends)
    environment = os.environ | {name: str(end) for name, end in ends.items()}
    return subprocess.Popen(  # noqa: S603 - our own
        command, env=environment, pass_fds=tuple(ends.values())
    )


if sys.platform == "win32":

    def _start_on_windows(command: Sequence[str], ends: _Ends) -> "subprocess.Popen[bytes]":
        import msvcrt

        handles = {name: msvcrt.get_osfhandle(end) for name, end in ends.items()}
        for handle in handles.values():
            os.set_handle_inheritable(handle, True)
        inherited = subprocess.STARTUPINFO(lpAttributeList={"handle_list": [*handles.values()]})
        environment = os.environ | {name: str(handle) for name, handle in handles.items()}
        return subprocess.Popen(  # noqa: S603 - our own
            command, env=environment, startupinfo=inherited
        )
