"""Starts the console again when it crashed or hangs: a small program without Qt beside it."""

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from types import FrameType
from typing import Final

from console.shell.lifeline import LEAVING, SIGN_IN
from console.shell.lifeline_start import start_on_lifeline

FIRST_BEAT_S: Final = 60.0
SILENCE_S: Final = 12.0
# After both were suspended together the console gets a moment to say so.
LAST_CHANCE_S: Final = 3.0
_START_ERROR: Final = 2
_LONG_LIFE_S: Final = 10.0
_FIRST_PAUSE_S: Final = 0.5
_LONGEST_PAUSE_S: Final = 30.0
_MOST_IN_VAIN: Final = 10
_TRACE_S: Final = 0.5
_NAP_S: Final = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """How a console ended. `came_up`: its screen ran; `left`: it had begun to leave in order."""

    code: int
    lasted_s: float
    came_up: bool
    left: bool


class Pauses:
    """How long to wait before the next start: not at all after a long life, then ever longer."""

    def __init__(self) -> None:
        self._short_lives = 0

    def after(self, life: Life) -> float:
        """Seconds."""
        if life.lasted_s >= _LONG_LIFE_S:
            self._short_lives = 0
            return 0.0
        self._short_lives += 1
        return min(_LONGEST_PAUSE_S, _FIRST_PAUSE_S * 2.0 ** (self._short_lives - 1))


class Supervisor:
    """Keeps one console running until it leaves in order, cannot start, or somebody ends us.

    Who is signed in is held here for the console's next life, and goes when this program does.
    """

    def __init__(self, command: Sequence[str], handed: bytes = b"") -> None:
        self._command = command
        self._child: subprocess.Popen[bytes] | None = None
        self._handed = handed
        self._is_ending = False
        self._has_come_up = False
        self._in_vain = 0

    def run(self) -> int:
        """Until the end; answers with the exit code of the last console."""
        self._pass_signals_on()
        pauses = Pauses()
        while True:
            life = self._live()
            if self._is_the_last(life):
                return life.code if life.code >= 0 else 128 - life.code
            pause_s = pauses.after(life)
            _say(f"The console ended unexpectedly ({life.code}). It starts again.")
            if self._is_over_after(pause_s):
                return 0

    def _live(self) -> Life:
        began = time.monotonic()
        child, heard = start_on_lifeline(self._command, self._handed)
        self._child = child
        if self._is_ending:
            child.terminate()
        beats: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        threading.Thread(target=_read, args=(heard, beats), daemon=True).start()
        came_up, left = self._listen(child, beats)
        code = child.wait()
        lasted_s = time.monotonic() - began
        return Life(code=code, lasted_s=lasted_s, came_up=came_up, left=left)

    def _listen(
        self, child: "subprocess.Popen[bytes]", beats: "queue.SimpleQueue[bytes]"
    ) -> tuple[bool, bool]:
        """Until the console is gone, by itself or because it hung: whether it came up, and left."""
        came_up = left = False
        while True:
            beat = _next_beat(beats, SILENCE_S if came_up else FIRST_BEAT_S)
            if beat is None:
                _say("The console does not answer. It is ended.")
                _end_hung(child)
            if not beat:
                return came_up, left
            came_up, left = True, left or beat == LEAVING
            if beat.startswith(SIGN_IN) and beat.endswith(b"\n"):
                self._handed = beat[len(SIGN_IN) : -1]

    def _is_the_last(self, life: Life) -> bool:
        self._has_come_up |= life.came_up
        self._in_vain = 0 if life.came_up else self._in_vain + 1
        if life.code == 0 or life.left or self._is_ending or self._in_vain >= _MOST_IN_VAIN:
            return True
        # After a crash even a start that was refused is tried again: what is in the way may pass.
        return life.code == _START_ERROR and not self._has_come_up

    def _is_over_after(self, seconds: float) -> bool:
        due = time.monotonic() + seconds
        while time.monotonic() < due and not self._is_ending:
            time.sleep(_NAP_S)
        return self._is_ending

    def _pass_signals_on(self) -> None:
        names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
        for number in (getattr(signal, name, None) for name in names):
            if number is not None:
                signal.signal(number, self._on_signal)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self._is_ending = True
        if self._child is not None and sys.platform != "win32":
            # On Windows the console has been told by the same key; ending it would be rude.
            self._child.terminate()


def own_command(words: Sequence[str]) -> list[str]:
    """What starts this program again with a command line, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-m", "console", *words]


def _read(heard: int, beats: "queue.SimpleQueue[bytes]") -> None:
    """On a thread, because Windows cannot wait for a pipe and a time at once."""
    with open(heard, "rb") as pipe:
        for beat in pipe:
            beats.put(beat)
    beats.put(b"")


def _next_beat(beats: "queue.SimpleQueue[bytes]", patience_s: float) -> bytes | None:
    """What was said next; empty when the console is gone, None when it says nothing."""
    for timeout_s in (patience_s, LAST_CHANCE_S):
        try:
            return beats.get(timeout=timeout_s)
        except queue.Empty:
            continue
    return None


def _end_hung(child: "subprocess.Popen[bytes]") -> None:
    if sys.platform != "win32":
        # The console writes down where it hangs, if it can.
        os.kill(child.pid, signal.SIGUSR1)
        time.sleep(_TRACE_S)
    child.kill()


def _say(sentence: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"{sentence}\n")
