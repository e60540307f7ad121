"""What this PC is called: a name somebody gave it, else the one it has in the network."""

from typing import Final

from PySide6.QtCore import QSysInfo

from console.shell.remembered import Remembered

LONGEST: Final = 60
_KEY: Final = "pc_name"


def pc_name(remembered: Remembered) -> str:
    """For people: in the top bar, on the sign-in page, in the hotel's list of consoles."""
    return remembered.get(_KEY) or QSysInfo.machineHostName()


def call_pc(remembered: Remembered, name: str) -> None:
    """Remember a name of at most LONGEST characters; an empty one gives the network's back."""
    remembered.put(_KEY, " ".join(name.split())[:LONGEST])
