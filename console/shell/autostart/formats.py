"""What the three systems want of an entry that starts a program at the sign-in of a user."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol

NAME: Final = "hotelmate-console"
TITLE: Final = "HotelMate Console"


class EntryFormat(Protocol):
    """One file per entry. `suffix` tells the entries of two data folders apart."""

    def location(self, suffix: str) -> Path:
        """Where the entry is, or would be."""
        ...

    def content(self, command: Sequence[str], folder: Path | None) -> str:
        """An entry that runs a command in a folder; None is wherever the system starts it."""
        ...

    def is_enabled(self, content: str) -> bool:
        """Whether an entry that is there is in force."""
        ...
