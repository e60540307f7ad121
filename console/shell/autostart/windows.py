"""Windows: a command file in the user's Startup folder."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from console.shell.autostart.formats import TITLE

_STARTUP: Final = Path("Microsoft/Windows/Start Menu/Programs/Startup")
_UTF_8: Final = "@chcp 65001 >nul"


class StartupFile:
    """A file, because the registry's Run key takes 260 characters and no folder to start in."""

    def location(self, suffix: str) -> Path:
        """See EntryFormat."""
        roaming = os.environ.get("APPDATA") or str(Path.home() / "AppData" / "Roaming")
        return Path(roaming) / _STARTUP / f"{TITLE}{suffix}.cmd"

    def content(self, command: Sequence[str], folder: Path | None) -> str:
        """See EntryFormat."""
        place = "" if folder is None else f"/d {_quoted(str(folder))} "
        return f'{_UTF_8}\r\n@start "" {place}{" ".join(map(_quoted, command))}\r\n'

    def is_enabled(self, content: str) -> bool:
        """Who switches it off in the task manager leaves the file as it is."""
        return bool(content)


def _quoted(word: str) -> str:
    """No file name holds a quote; a percent would begin a variable."""
    return '"{}"'.format(word.replace('"', "").replace("%", "%%"))
