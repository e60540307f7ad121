"""The entry that starts this console with the computer: written, removed and read back."""

import contextlib
import enum
import os
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from console.sentences import sentence
from console.shell.arguments import Arguments
from console.shell.autostart.formats import EntryFormat
from contract.record import replace

_ROOT: Final = Path(__file__).resolve().parents[3]
_KIOSK: Final = "--kiosk"


class Mode(enum.Enum):
    """How the console comes up after the PC did."""

    OFF = "off"
    WINDOW = "on"
    KIOSK = "kiosk"


class AutostartError(Exception):
    """The entry is as it was; the message is for people."""


class Autostart:
    """The entry of one data folder. Every method reads or writes a file: call it on a thread."""

    def __init__(self, arguments: Arguments, entries: EntryFormat | None = None) -> None:
        self._arguments = arguments
        self._entries = entries or _of_this_system()
        self.path = self._entries.location(_suffix(arguments.data_dir))

    def look(self) -> Mode:
        """What the entry says now; one that cannot be read is off."""
        try:
            content = self.path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return Mode.OFF
        if not self._entries.is_enabled(content):
            return Mode.OFF
        return Mode.KIOSK if _KIOSK in content else Mode.WINDOW

    def put(self, mode: Mode, *, station: str | None = None) -> None:
        """Write the entry in one piece, or remove it. Raises AutostartError.

        `station` is the one of a kiosk when this PC was started without any.
        """
        try:
            if mode is Mode.OFF:
                self.path.unlink(missing_ok=True)
            else:
                self._write(self._entries.content(self._command(mode, station), _folder()))
        except OSError as error:
            why = error.strerror or type(error).__name__
            said = sentence("The autostart entry could not be changed: {reason}.", reason=why)
            raise AutostartError(said) from error

    def _write(self, content: str) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        beside = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        try:
            with beside.open("w", encoding="utf-8", newline="") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self.path)
        except OSError:
            with contextlib.suppress(OSError):
                beside.unlink()
            raise

    def _command(self, mode: Mode, station: str | None) -> list[str]:
        arguments, is_kiosk = self._arguments, mode is Mode.KIOSK
        if is_kiosk and arguments.station is None:
            arguments = replace(arguments, station=station)
        return [*_program(), *words_of(arguments, is_kiosk=is_kiosk)]


def words_of(arguments: Arguments, *, is_kiosk: bool) -> list[str]:
    """The command line with which this PC comes up again as it was started."""
    named = {
        "--hotel": arguments.hotel,
        "--station": arguments.station,
        "--user": arguments.user,
        "--theme": arguments.theme,
        "--scale": arguments.scale,
        "--language": arguments.language,
        "--ca-file": None if arguments.ca_file is None else arguments.ca_file.resolve(),
        "--data-dir": None if arguments.data_dir is None else arguments.data_dir.resolve(),
    }
    words = [part for name, value in named.items() if value for part in (name, str(value))]
    flags = {_KIOSK: is_kiosk, "--keep-alive": arguments.keep_alive, "--demo": arguments.demo}
    return [*words, *(flag for flag, is_set in flags.items() if is_set)]


def _program() -> Sequence[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    python = Path(sys.executable)
    # The other one of a pair that opens no black window.
    without_terminal = python.with_name("pythonw.exe")
    is_there = sys.platform == "win32" and without_terminal.exists()
    return [str(without_terminal if is_there else python), "-m", "console"]


def _folder() -> Path | None:
    """A program that is not packaged is found from its own folder alone."""
    return None if getattr(sys, "frozen", False) else _ROOT


def _suffix(data_dir: Path | None) -> str:
    """Two consoles of one user have two data folders, and two entries."""
    return "" if data_dir is None else f"-{zlib.crc32(str(data_dir.resolve()).encode()):08x}"


def _of_this_system() -> EntryFormat:
    if sys.platform == "win32":
        from console.shell.autostart.windows import StartupFile

        return StartupFile()
    if sys.platform == "darwin":
        from console.shell.autostart.macos import LaunchAgent

        return LaunchAgent()
    from console.shell.autostart.xdg import DesktopEntry

    return DesktopEntry()
