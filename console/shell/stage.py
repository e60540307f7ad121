"""What the talking side of the program needs of the side that shows."""

from typing import Protocol

from console.shell.arguments import Arguments
from console.shell.entry import Credentials, Entry
from console.shell.shift import Shift, ThisPC
from console.shell.window import Window
from console.storage.saved import Saved
from console.views.stations import Station


class Stage(Protocol):
    """The window and who is at work.

    `given`: somebody whose password the program was given. `chosen`: what was picked at sign-in.
    """

    arguments: Arguments
    pc: ThisPC
    given: Credentials | None
    chosen: Station | None
    shift: Shift | None
    saved: Saved | None
    window: Window

    def make_shift(self, entry: Entry, saved: Saved) -> Shift:
        """Put a person's stations on. Raises NoStationError."""
        ...

    def forget_shift(self) -> Shift | None:
        """Nobody is at work any more; gives who was."""
        ...
