"""macOS: a launch agent of the user."""

import plistlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from console.shell.autostart.formats import NAME


class LaunchAgent:
    """Runs once at the sign-in; what keeps the console going is the console's own."""

    def location(self, suffix: str) -> Path:
        """See EntryFormat."""
        return Path.home() / "Library" / "LaunchAgents" / f"{NAME}{suffix}.plist"

    def content(self, command: Sequence[str], folder: Path | None) -> str:
        """See EntryFormat."""
        entry: dict[str, Any] = {
            "Label": NAME,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        if folder is not None:
            entry["WorkingDirectory"] = str(folder)
        return plistlib.dumps(entry).decode()

    def is_enabled(self, content: str) -> bool:
        """Whether it says that it is not."""
        try:
            return not plistlib.loads(content.encode()).get("Disabled", False)
        except (ValueError, plistlib.InvalidFileException):
            return False
