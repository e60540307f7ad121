"""Linux: a desktop entry in the user's autostart folder."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from console.shell.autostart.formats import NAME, TITLE

_OFF: Final = re.compile(r"(?im)^\s*(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$")


class DesktopEntry:
    """As the XDG autostart and desktop entry specifications want it."""

    def location(self, suffix: str) -> Path:
        """See EntryFormat."""
        configured = os.environ.get("XDG_CONFIG_HOME", "")
        home = Path(configured) if configured else Path.home() / ".config"
        return home / "autostart" / f"{NAME}{suffix}.desktop"

    def content(self, command: Sequence[str], folder: Path | None) -> str:
        """See EntryFormat."""
        lines = ["[Desktop Entry]", "Type=Application", f"Name={TITLE}"]
        lines += [f"Exec={' '.join(map(_quoted, command))}", "Terminal=false"]
        if folder is not None:
            lines.append(f"Path={_escaped(str(folder))}")
        return "\n".join([*lines, "X-GNOME-Autostart-enabled=true", ""])

    def is_enabled(self, content: str) -> bool:
        """Desktops switch an entry off inside the file."""
        return not _OFF.search(content)


def _quoted(word: str) -> str:
    """A word of Exec: quoted for the launcher, its percents doubled, then escaped as a value."""
    inner = re.sub(r'(["`$\\])', r"\\\1", word).replace("%", "%%")
    return _escaped(f'"{inner}"')


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("\n", "\\n")
